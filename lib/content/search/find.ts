import type { Understood } from './look-up';
import type { SearchRequest } from './model';
import { cluesOf, partialQuestions } from './partly';
import { type Answer, ask, type Narrowed } from './rank';
import { correct } from './spelling';
import { measuresOf, mustHaveOne, type Pairs, questionsOf, type Sought } from './terms';
import type { Word } from './words';

/** Stories on one page. */
export const pageSize = 20;
/** Stories are counted no further. */
export const countTo = 1_000;
/** So many are found by each question at most, and so many are enough to be ranked; what follows is by date. */
const limits = { ofEach: 80, enough: 80, countTo };
/** The same for words that are one letter away from what was typed, and for stories that have only some words. */
const limitsOfCorrections = { ofEach: 30, enough: 30, countTo: 0 };
const limitsOfParts = { ofEach: 30, enough: 60, countTo: 0 };
/** Of stories with some of the words, those are shown that are worth at least this share of the best one. */
const closeEnough = 0.4;
/** With fewer hits than this, words are tried that are one letter away. */
const fewHits = 4;
/** Where it is sure what was meant, stories that have it together are enough. */
const limitsOfSure = { ofEach: 30, enough: fewHits, countTo: 0 };
const shortWord = 5;
const manyWords = 6;
/** So many stories have the words of a query by chance at most. */
const fewByChance = 20;

/** What was found, by which words, and how what was typed was put right if it had to be. */
export type Found = {
  ids: number[];
  count: number;
  sought: Word[];
  meant: Sought | undefined;
  partly?: boolean;
};

const none: Found = { ids: [], count: 0, sought: [], meant: undefined };

type Asked = { request: SearchRequest; understood: Understood; narrowed: Narrowed };

/**
 * The stories that answer, best first: those that have everything that was typed; where these are few, those that
 * have it with a slip put right, and those that have most of what is telling in it. What has nothing to do with it
 * is not found.
 */
export async function find(asked: Asked): Promise<Found> {
  const { request, understood, narrowed } = asked;
  const { readings, pairs, known } = understood;
  const [sought] = readings;
  if (!sought) return none;
  let answer = await rank(request, readings, pairs, narrowed, true);
  // A quotation whose marks nobody has written so is one without them.
  if (answer.ids.length === 0 && sought.phrases.length > 0)
    answer = await rank(request, readings, pairs, narrowed, false);
  const found: Found = {
    ids: answer.ids,
    count: answer.candidates < answer.counted ? answer.counted : answer.ids.length,
    sought: readings.flatMap(wordsIn),
    meant: undefined,
  };
  const needed = sought.terms.filter(({ optional }) => !optional);
  // Stories have words by chance that stand nowhere together.
  const isScattered = answer.isApart && found.count < fewByChance;
  if (isScattered && needed.length === 2) {
    const { corrected, isSure } = await findCorrected(asked, found);
    return isSure ? merged(corrected, found) : found;
  }
  const isByChance = isScattered && needed.length >= 3;
  if (sought.terms.length === 0 || (found.count >= fewHits && !isByChance)) return found;

  const { corrected, isSure } = await findCorrected(asked, found);
  if (!isByChance && (found.count > 0 || corrected.count >= fewHits) && (isSure || found.count > 0))
    return merged(found, isSure ? corrected : none);
  const partly = await findPartly(asked);
  if (isByChance) return merged(isSure ? corrected : none, merged(partly, found));
  const isTypedWell = sought.terms.every(({ folded }) => known.has(folded));
  if (!isSure) return partly.count > 0 ? { ...partly, partly: true } : corrected;
  return isTypedWell && needed.length >= 3 ? merged(partly, corrected) : merged(corrected, partly);
}

/** What is found with slips put right: the best of all corrections first. */
async function findCorrected(
  { request, understood, narrowed }: Asked,
  found: Found,
): Promise<{ corrected: Found; isSure: boolean }> {
  const { known, pairs } = understood;
  const sought = understood.readings[0] ?? { terms: [], phrases: [], without: [] };
  const [word] = sought.terms;
  // A short word that finds something is likelier right than wrong, and so are many words that one story has.
  const isShort = sought.terms.length === 1 && (word?.folded.length ?? 0) < shortWord;
  const isRight = found.count > 0 && (isShort || sought.terms.length >= manyWords);
  if (isRight) return { corrected: none, isSure: false };
  const { corrected, isSure } = await correct({ sought, pairs }, known, narrowed, found.count > 0);
  const answers = await Promise.all(
    corrected.map((one) =>
      rank(request, [one.sought], one.pairs, narrowed, false, isSure ? limitsOfSure : limitsOfCorrections),
    ),
  );
  const scores = new Map<number, number>();
  for (const [way, { ids, scores: each }] of answers.entries()) {
    const worth = corrected[way]?.worth ?? 0;
    for (const [at, id] of ids.entries())
      scores.set(id, Math.max(scores.get(id) ?? 0, (each[at] ?? 0) * worth));
  }
  const ids = [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const best = corrected[answers.findIndex((answer) => answer.ids[0] === ids[0])];
  const meant = ids.length > found.count ? best?.sought : undefined;
  return {
    corrected: { ids, count: ids.length, sought: corrected.flatMap((one) => wordsIn(one.sought)), meant },
    isSure,
  };
}

function merged(first: Found, second: Found): Found {
  const ids = [...new Set([...first.ids, ...second.ids])];
  return {
    ids,
    count: first.count + ids.length - first.ids.length,
    sought: [...first.sought, ...second.sought],
    meant: first.meant ?? second.meant,
  };
}

/** The answer to what is looked for, all of it ranked or by date as far as the page that is asked for. */
async function rank(
  { sort, page }: SearchRequest,
  readings: Sought[],
  pairs: Pairs,
  narrowed: Narrowed,
  strictly: boolean,
  { ofEach, enough, countTo } = limits,
): Promise<Answer & { isApart: boolean }> {
  const wanted = page * pageSize;
  const base = mustHaveOne(readings, pairs, strictly);
  const hasWords = readings.some(({ terms, phrases }) => terms.length + phrases.length > 0);
  const measures = hasWords ? measuresOf(readings, strictly) : undefined;
  const asking = { measures, narrowed, countTo };
  if (sort === 'date' || !measures) {
    const limit = Math.max(wanted, ofEach);
    const byDate = await ask({ ...asking, asked: [base], sort: 'date', ofEach: limit, enough: limit });
    return { ...byDate, isApart: false };
  }
  const { close, apart } = questionsOf(readings, pairs, strictly);
  const answer = await ask({
    ...asking,
    asked: [...close, ...apart],
    sort,
    ofEach,
    enough,
  });
  const ranked = { ...answer, isApart: answer.first > close.length };
  if (ranked.ids.length >= wanted || ranked.candidates >= ranked.counted) return ranked;
  const limit = wanted + ranked.ids.length;
  const rest = await ask({ ...asking, asked: [base], sort: 'date', ofEach: limit, enough: limit });
  return { ...ranked, ids: [...new Set([...ranked.ids, ...rest.ids])] };
}

/** Stories that have most of what is telling among the words. */
async function findPartly({ request, understood, narrowed }: Asked): Promise<Found> {
  // The last reading is the one with words joined.
  const sought = understood.readings.at(-1);
  // Who says what it must or must not be does not want something else.
  if (!sought || sought.phrases.length + sought.without.length > 0) return none;
  const { clues, paperSize } = await cluesOf(sought, understood.pairs);
  const questions = partialQuestions(clues, paperSize, sought, understood.pairs);
  if (questions.length === 0) return none;
  const { ids, scores } = await ask({
    ...{ asked: questions, measures: undefined, clues, narrowed, sort: request.sort },
    ...limitsOfParts,
  });
  const close = ids.filter((_, at) => (scores[at] ?? 0) >= (scores[0] ?? 0) * closeEnough);
  return { ids: close, count: close.length, sought: wordsIn(sought), meant: undefined };
}

const wordsIn = ({ terms, phrases }: Sought): Word[] => [
  ...terms.flatMap((term) => (term.or ? [term, term.or] : [term])),
  ...phrases.flat(),
];
