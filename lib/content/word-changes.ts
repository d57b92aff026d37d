import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words that stayed, came or went. */
export type Run = { kind: 'same' | 'added' | 'removed'; text: string };
/** A paragraph with what changed in it. */
export type ChangedLine = Run[];

// Beyond this many steps two paragraphs have nothing in common that a reader would see.
const mostSteps = 2_000;
// Comparing each new paragraph with each old one is for a few of them.
const mostPairs = 2_500;

/** What changed in one line of text, word by word; undefined when nothing did. */
export function changedWords(before: string, after: string): ChangedLine | undefined {
  if (before === after) return undefined;
  const whole = [run('removed', before), run('added', after)].filter(({ text }) => text !== '');
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostSteps });
  return parts?.map(({ added, removed, value }) => run(kindOf(added, removed), value)) ?? whole;
}

/** What changed among paragraphs: those that came, went or changed, in order; the ones that stayed are left out. */
export function changedParagraphs(before: string[], after: string[]): ChangedLine[] {
  const lines: ChangedLine[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    lines.push(...changedRun(gone, come));
    [gone, come] = [[], []];
  };
  const chunks = diffArrays(before, after, { maxEditLength: mostSteps }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  for (const { added, removed, value } of chunks) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else close();
  }
  close();
  return lines;
}

/** Paragraphs that stand where others stood: each new one beside the old one that it has most words of. */
function changedRun(gone: string[], come: string[]): ChangedLine[] {
  if (gone.length * come.length > mostPairs)
    return [...gone.map((text) => [run('removed', text)]), ...come.map((text) => [run('added', text)])];
  const lines: ChangedLine[] = [];
  let next = 0;
  for (const text of come) {
    const match = mostAlike(text, gone, next);
    if (match === undefined) {
      lines.push([run('added', text)]);
      continue;
    }
    for (const lost of gone.slice(next, match)) lines.push([run('removed', lost)]);
    const changed = changedWords(gone[match] ?? '', text);
    if (changed) lines.push(changed);
    next = match + 1;
  }
  for (const lost of gone.slice(next)) lines.push([run('removed', lost)]);
  return lines;
}

function mostAlike(text: string, among: string[], from: number): number | undefined {
  const words = new Set(text.split(' '));
  let best: { at: number; share: number } | undefined;
  for (let at = from; at < among.length; at += 1) {
    const others = new Set((among[at] ?? '').split(' '));
    const shared = [...others].filter((word) => words.has(word)).length;
    const share = shared / Math.max(words.size, others.size);
    if (share > (best?.share ?? 0.3)) best = { at, share };
  }
  return best?.at;
}

const run = (kind: Run['kind'], text: string): Run => ({ kind, text });
const kindOf = (added: boolean | undefined, removed: boolean | undefined): Run['kind'] =>
  added ? 'added' : removed ? 'removed' : 'same';
