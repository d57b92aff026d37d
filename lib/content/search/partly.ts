import { storiesWith } from './frequency';
import { having, havingAny, havingPair, type Pairs, type Sought, type Term } from './terms';
import { isAccented } from './words';

/** What tells stories apart: a word of the query, or two beside each other. The rarer, the more it weighs. */
export type Clue = {
  words: [Term] | [Term, Term];
  weight: number;
  /** How many stories have it. */
  stories: number;
  question: string;
};

const mostWords = 8;
const mostCombinations = 6;
/** A combination of words is looked for when it has this share of what all of them weigh. */
const enoughWeight = 0.5;
/** What a word weighs that the paper does not have, as a share of the rarest one that it has. */
const ofUnknown = 0.7;
/** What more stories than this share have, or this many, tells nothing by itself. */
const commonShare = 0.1;
const commonStories = 500;
const nothingElse = { terms: [], phrases: [], without: [] };

/** The clues of a query that the paper has, the most telling first, and how many stories the paper has, up to 10,000. */
export async function cluesOf(
  { terms }: Sought,
  pairs: Pairs,
): Promise<{ clues: Clue[]; paperSize: number }> {
  const needed = terms.filter(({ optional }) => !optional);
  const single = [...new Map(needed.map((term) => [term.folded, term])).values()];
  const asWritten = (term: Term) => having([term], nothingElse, pairs, true);
  const asFolded = (term: Term) => having([term], nothingElse, pairs);
  const neighbours = terms.slice(1).flatMap((two, at) => {
    const one = terms[at];
    const question = one && !(one.optional && two.optional) ? havingPair(one, two, pairs) : '';
    return one && question ? [{ words: [one, two] as [Term, Term], question }] : [];
  });
  const asked = [
    ...single.flatMap((term) => [asFolded(term), ...(isAccented(term) ? [asWritten(term)] : [])]),
    ...neighbours.map(({ question }) => question),
  ];
  const { paperSize, stories } = await storiesWith(asked);
  const clue = (words: Clue['words'], question: string): Clue[] => {
    const count = stories.get(question) ?? 0;
    return count > 0 ? [{ words, question, stories: count, weight: Math.log(1 + paperSize / count) }] : [];
  };
  // As it was typed where the paper has it so.
  const ofWords = single.flatMap((term) => {
    const [written] = isAccented(term) ? clue([term], asWritten(term)) : [];
    const [folded] = clue([term], asFolded(term));
    return folded
      ? [{ ...folded, weight: (written ?? folded).weight, stories: (written ?? folded).stories }]
      : [];
  });
  const ofPairs = neighbours.flatMap(({ words, question }) => clue(words, question));
  return { clues: [...ofWords, ...ofPairs].sort((a, b) => b.weight - a.weight), paperSize };
}

/**
 * Questions for stories that have some of it, the most telling combinations of words first, then any telling clue.
 * None where only clues are left that tell nothing.
 */
export function partialQuestions(clues: Clue[], paperSize: number, sought: Sought, pairs: Pairs): string[] {
  const telling = clues.filter(
    ({ stories }) => stories <= Math.max(3, Math.min(paperSize * commonShare, commonStories)),
  );
  const words = clues.filter((clue) => clue.words.length === 1).slice(0, mostWords);
  const needed = new Set(sought.terms.flatMap(({ optional, folded }) => (optional ? [] : [folded])));
  const unknown = Math.max(needed.size - clues.filter((clue) => clue.words.length === 1).length, 0);
  const total =
    words.reduce((sum, { weight }) => sum + weight, 0) + unknown * Math.log(1 + paperSize) * ofUnknown;
  // Two words beside each other are both words as well.
  const worth = ({ words: [one, two], weight }: Clue) =>
    two
      ? words
          .filter((clue) => clue.words[0] === one || clue.words[0] === two)
          .reduce((sum, clue) => sum + clue.weight, weight)
      : weight;
  const enough = telling.filter((clue) => worth(clue) >= total * enoughWeight).slice(0, mostWords);
  const combinations = Array.from({ length: 2 ** words.length - 1 }, (_, bits) =>
    words.filter((_word, at) => ((bits + 1) >> at) & 1),
  )
    .map((some) => ({ some, weight: some.reduce((sum, one) => sum + one.weight, 0) }))
    .filter(({ some, weight }) => weight >= total * enoughWeight && some.some((one) => telling.includes(one)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostCombinations);
  return [
    ...combinations.map(({ some }) =>
      having(
        some.map((one) => one.words[0]),
        sought,
        pairs,
      ),
    ),
    ...(enough.length > 0
      ? [
          havingAny(
            enough.map(({ question }) => question),
            sought,
            pairs,
          ),
        ]
      : []),
  ];
}
