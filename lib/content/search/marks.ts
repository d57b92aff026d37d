import type { Marked } from './model';
import { isAccented, type Placed, placedWords, type Word } from './words';

/** How long a snippet is, in characters, give or take a word. */
const snippetLength = 180;

/** A text with those of its words that may be marked, split once for everything that is done with it. */
export type SplitText = { text: string; words: Placed[] };

/** Splits a text: into all its words, or those that fold to what was looked for. */
export function splitText(text: string, sought?: Word[]): SplitText {
  return { text, words: placedWords(text, sought && new Set(sought.map(({ folded }) => folded))) };
}

/** Decides which words of a story are marked. */
export type Marker = (word: Placed) => boolean;

/**
 * Marks the words that were looked for; typed without marks, all that fold to the same. A word that was typed with
 * them marks only itself in a story that has it so, and what folds to the same in any other.
 */
export function markerFor(sought: Word[], texts: SplitText[]): Marker {
  const exact = new Set(sought.map((word) => word.exact));
  const accented = new Set(sought.filter(isAccented).map((word) => word.exact));
  const present = new Set<string>();
  for (const { words } of accented.size > 0 ? texts : []) {
    for (const word of words) if (accented.has(word.exact)) present.add(word.exact);
  }
  const loose = new Set(sought.filter((word) => !present.has(word.exact)).map((word) => word.folded));
  return (word) => exact.has(word.exact) || loose.has(word.folded);
}

/** A text in pieces, with the words that the marker wants marked; words next to each other as one piece. */
export function mark({ text, words }: SplitText, marker: Marker): Marked {
  const pieces: Marked = [];
  let at = 0;
  const add = (to: number, hit: boolean) => {
    if (to <= at) return;
    pieces.push({ text: text.slice(at, to), hit });
    at = to;
  };
  for (const word of words) {
    if (!marker(word)) continue;
    const last = pieces.at(-1);
    if (last?.hit && /^[ \u00a0]$/.test(text.slice(at, word.start))) {
      last.text += text.slice(at, word.end);
      at = word.end;
      continue;
    }
    add(word.start, false);
    add(word.end, true);
  }
  add(text.length, false);
  return pieces;
}

type Window = { text: string; from: number; to: number; worth: number };

/**
 * The most telling piece of these texts (in the order in which they stand in the story): where the most different
 * words that were looked for stand together, the earlier the better. Without any of them it is the beginning.
 */
export function snippetOf(texts: SplitText[], marker: Marker): Marked {
  let best: Window | undefined;
  for (const split of texts) {
    for (const window of windowsOf(split, marker)) {
      if (!best || window.worth > best.worth) best = window;
    }
  }
  if (best) return mark(splitText(cut(best.text, best.from, best.to)), marker);
  const beginning = texts.find(({ text }) => text)?.text ?? '';
  return mark({ text: cut(beginning, 0, snippetLength), words: [] }, marker);
}

/** The stretches of a text that begin at a hit, with what they are worth. */
function* windowsOf({ text, words }: SplitText, marker: Marker): Generator<Window> {
  const hits = words.filter(marker);
  for (const [index, first] of hits.entries()) {
    let next = index + 1;
    while ((hits[next]?.end ?? Infinity) - first.start <= snippetLength - 40) next += 1;
    const inside = hits.slice(index, next);
    const different = new Set(inside.map((word) => word.folded)).size;
    const beside = inside.filter((word, at) => at > 0 && inside[at - 1]?.at === word.at - 1).length;
    const end = inside.at(-1)?.end ?? first.end;
    const room = Math.max(0, snippetLength - (end - first.start));
    // What comes before says what it is about; most of the room is behind.
    const from = text.length <= snippetLength ? 0 : Math.max(0, first.start - Math.floor(room / 3));
    yield {
      ...{ text, from, to: from + snippetLength },
      worth: different * 4 + Math.min(beside, 6) + Math.min(inside.length, 4) * 0.1,
    };
  }
}

/** A stretch of a text, widened or narrowed to whole words, with an ellipsis where something is left out. */
function cut(text: string, from: number, to: number): string {
  let [start, end] = [from, Math.min(to, text.length)];
  if (start > 0) start = text.indexOf(' ', start - 1) + 1 || start;
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
  const said = text.slice(start, end).trim();
  return `${start > 0 ? '…' : ''}${end < text.length ? `${said.replace(/[\s.,;:–—-]+$/u, '')}…` : said}`;
}
