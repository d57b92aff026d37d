import type { SearchHit } from './model';
import type { Sought } from './terms';
import { placedWords, wordsOf } from './words';

/**
 * "Did you mean": what was typed with its slips put right, each of those words as the best hits write it. Undefined
 * when that is the same, and for what has operators in it.
 */
export function meantInstead(
  typed: string,
  { terms, phrases, without }: Sought,
  hits: SearchHit[],
): string | undefined {
  if (phrases.length + without.length > 0) return undefined;
  const texts = hits
    .slice(0, 3)
    .flatMap(({ story, headline, snippet }) => [
      ...[headline, snippet].map((pieces) => pieces.map(({ text }) => text).join('')),
      story.kicker ?? '',
    ]);
  const folded = terms.map((term) => term.folded);
  const written = texts.flatMap((text) =>
    placedWords(text).map((word) => ({ ...word, said: text.slice(word.start, word.end).toLowerCase() })),
  );
  // As a phrase where the paper has it, else word by word.
  const start = written.findIndex((_, at) =>
    folded.every((word, next) => written[at + next]?.folded === word),
  );
  const said =
    start >= 0
      ? written.slice(start, start + folded.length).map((word) => word.said)
      : terms.map(
          (term) =>
            written.find((word) => word.exact === term.exact)?.said ??
            written.find((word) => word.folded === term.folded)?.said ??
            term.exact,
        );
  const meant = said.join(' ').normalize('NFC');
  return wordsOf(meant)
    .map(({ exact }) => exact)
    .join(' ') ===
    wordsOf(typed)
      .map(({ exact }) => exact)
      .join(' ')
    ? undefined
    : meant;
}
