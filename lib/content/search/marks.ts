import type { Marked } from './model';
import { isAccented, type Placed, placedWords, type Word } from './words';

/** How long a snippet is, in characters, give or take a word. */
const snippetLength = 180;

/** Decides which words of a story are marked. */
export type Marker = (word: Placed) => boolean;

/**
 * Marks the words that were looked for; typed without marks, all that fold to the same. A word that was typed with
 * them marks only itself in a story that has it so, and what folds to the same in any other.
 */
export function markerFor(sought: Word[], texts: string[]): Marker {
  const exact = new Set(sought.map((word) => word.exact));
  const present = new Set(texts.flatMap((text) => placedWords(text).map((word) => word.exact)));
  const loose = new Set(
    sought.filter((word) => !isAccented(word) || !present.has(word.exact)).map((word) => word.folded),
  );
  return (word) => exact.has(word.exact) || loose.has(word.folded);
}

/** A text in pieces, with the words that the marker wants marked; words next to each other as one piece. */
export function mark(text: string, marker: Marker): Marked {
  const pieces: Marked = [];
  let at = 0;
  const add = (to: number, hit: boolean) => {
    if (to <= at) return;
    pieces.push({ text: text.slice(at, to), hit });
    at = to;
  };
  for (const word of placedWords(text)) {
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

type Window = { text: string; words: Placed[]; from: number; to: number; worth: number };

/**
 * The most telling piece of these texts (in the order in which they stand in the story): where the most different
 * words that were looked for stand together, the earlier the better. Without any of them it is the beginning.
 */
export function snippetOf(texts: string[], marker: Marker): Marked {
  let best: Window | undefined;
  for (const text of texts) {
    const words = placedWords(text);
    for (const window of windowsOf(text, words, marker)) {
      if (!best || window.worth > best.worth) best = window;
    }
  }
  if (!best) return mark(cut(texts.find(Boolean) ?? '', 0, snippetLength), () => false);
  return mark(cut(best.text, best.from, best.to), marker);
}

/** The stretches of a text that begin at a hit, with what they are worth. */
function* windowsOf(text: string, words: Placed[], marker: Marker): Generator<Window> {
  const hits = words.map((word, at) => ({ word, at })).filter(({ word }) => marker(word));
  for (const [index, { word }] of hits.entries()) {
    const inside = hits
      .slice(index, index + 40)
      .filter((hit) => hit.word.end - word.start <= snippetLength - 40);
    const different = new Set(inside.map((hit) => hit.word.folded)).size;
    const beside = inside.filter((hit, next) => next > 0 && inside[next - 1]?.at === hit.at - 1).length;
    const last = inside.at(-1)?.word ?? word;
    const room = Math.max(0, snippetLength - (last.end - word.start));
    // What comes before says what it is about; most of the room is behind.
    const from = text.length <= snippetLength ? 0 : Math.max(0, word.start - Math.floor(room / 3));
    yield {
      ...{ text, words, from, to: from + snippetLength },
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
