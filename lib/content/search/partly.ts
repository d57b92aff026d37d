import { countEach, type Narrowed, type Weighed } from './rank';
import { having, type Pairs, type Sought } from './terms';

const mostWeighed = 8;
const mostQuestions = 12;
/** A story answers partly when it has this share of what the known words weigh. */
const enoughWeight = 0.5;
/** A word that more stories than this share have tells nothing by itself. */
const commonShare = 0.1;
/** The logarithm of how rare words must be. */
const mostTelling = 3;
const countTo = 1_000;
/** Stories of a paper that is large enough for shares of it not to matter. */
const largePaper = 10_000;

/** The words of a query that the paper has, the most telling first, at most eight. */
export async function weigh(
  { terms }: Sought,
  narrowed: Narrowed,
): Promise<{ weighed: Weighed[]; paperSize: number }> {
  const needed = terms.map((term, at) => ({ term, at })).filter(({ term }) => !term.optional);
  const different = [...new Map(needed.map((one) => [one.term.folded, one])).values()];
  const asked = different.map(({ term }) =>
    having([term], { terms: [], phrases: [], without: [] }, new Map()),
  );
  const [[paperSize = 0], counts] = await Promise.all([
    countEach([`'*'`], narrowed, largePaper),
    countEach(asked, narrowed, countTo),
  ]);
  const weighed = different
    .map((one, index) => ({ ...one, stories: counts[index] ?? 0 }))
    .filter(({ stories }) => stories > 0)
    .map((one) => ({ ...one, weight: Math.log(1 + paperSize / one.stories) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostWeighed);
  return { weighed, paperSize };
}

/**
 * Questions for stories that have some of these words, the most telling combinations first: such as weigh enough,
 * whatever else is missing. None where only words are left that tell nothing.
 */
export function partialQuestions(
  weighed: Weighed[],
  paperSize: number,
  sought: Sought,
  pairs: Pairs,
): string[] {
  const countNeeded = new Set(sought.terms.filter(({ optional }) => !optional).map(({ folded }) => folded))
    .size;
  // What stories have by chance tells nothing: so rare must words be together, and one of them alone where others are unknown.
  const telling = Math.min(Math.log(Math.max(paperSize, 1) / 3), mostTelling);
  const rarity = (one: Weighed) => Math.log(paperSize / one.stories);
  const isComplete = weighed.length === countNeeded;
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const common = Math.max(2, paperSize * commonShare);
  const combinations = Array.from({ length: 2 ** weighed.length - 1 }, (_, bits) =>
    weighed.filter((_word, at) => ((bits + 1) >> at) & 1),
  )
    .map((words) => ({ words, weight: words.reduce((sum, one) => sum + one.weight, 0) }))
    .filter(
      ({ words, weight }) =>
        weight >= total * enoughWeight &&
        (words.some(({ stories }) => stories <= common) ||
          (isComplete && words.reduce((sum, one) => sum + rarity(one), 0) >= telling)),
    );
  return combinations
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostQuestions)
    .map(({ words }) =>
      having(
        words.map(({ term }) => term),
        sought,
        pairs,
      ),
    );
}
