import { hitsOf } from './hits';
import { understand } from './look-up';
import { meantInstead } from './meant';
import type { SearchCount, SearchRequest, SearchResults } from './model';
import { narrowedBy } from './narrow';
import { parseQuery } from './query';
import { type Answer, ask, type Narrowed } from './rank';
import { isNarrowed, lastPage } from './request';
import { type Corrected, correct } from './spelling';
import { looseQuestions, measuresOf, mustHave, type Pairs, questionsOf, type Sought } from './terms';
import type { Word } from './words';

export { loadSearchFilters } from './narrow';

/** Stories on one page. */
const pageSize = 20;
/** Stories are counted no further. */
const countTo = 1_000;
/** So many are found by each question at most, and so many are enough to be ranked; what follows is by date. */
const limits = { ofEach: 80, enough: 80 };
/** The same for words that are one letter away from what was typed. */
const limitsOfCorrections = { ofEach: 30, enough: 30 };
/** With fewer hits than this, words are tried that are one letter away. */
const fewHits = 4;
const shortWord = 5;
const manyWords = 6;

type Found = { ids: number[]; count: number; sought: Word[]; meant: Sought | undefined };

const nothing: SearchResults = { hits: [], count: { exactly: 0 }, pages: 1, meant: undefined };

/**
 * The stories that a reader looks for, twenty a page: those that have what was typed, as it was typed before
 * otherwise; then, where these are few, those that have words one letter away. A request without words lists what
 * its filters leave, newest first; without those it finds nothing.
 */
export async function search(request: SearchRequest): Promise<SearchResults> {
  const query = parseQuery(request.text);
  if (query.words.length + query.phrases.length === 0 && !isNarrowed(request)) return nothing;
  const [narrowed, understood] = await Promise.all([narrowedBy(request), understand(query)]);
  if (!narrowed) return nothing;

  const found = await find(request, understood, narrowed);
  const end = request.page * pageSize;
  const ids = found.ids.slice(end - pageSize, end);
  const hits = await hitsOf(ids, found.sought);
  const count: SearchCount = found.count >= countTo ? { atLeast: countTo } : { exactly: found.count };
  const pages = Math.min(Math.max(Math.ceil(found.count / pageSize), 1), lastPage);
  const best = found.meant && (request.page === 1 ? hits : await hitsOf(found.ids.slice(0, 3), found.sought));
  const meant = found.meant && best ? meantInstead(request.text, found.meant, best) : undefined;
  return { hits, count, pages, meant };
}

async function find(
  request: SearchRequest,
  { sought, pairs, known }: { sought: Sought; pairs: Pairs; known: Set<string> },
  narrowed: Narrowed,
): Promise<Found> {
  let strictly = true;
  let answer = await rank(request, { sought, pairs }, narrowed, strictly);
  // A quotation whose marks nobody has written so is one without them.
  if (answer.ids.length === 0 && sought.phrases.length > 0) {
    strictly = false;
    answer = await rank(request, { sought, pairs }, narrowed, strictly);
  }
  const found: Found = {
    ids: answer.ids,
    count: answer.candidates < answer.counted ? answer.counted : answer.ids.length,
    sought: wordsIn(sought),
    meant: undefined,
  };
  if (found.count >= fewHits || sought.terms.length === 0) return found;

  const corrected = await findCorrected(request, found, sought, known, narrowed);
  const few = found.count + corrected.ids.length < fewHits;
  const needed = sought.terms.filter(({ optional }) => !optional);
  // A story with all of many words has them by chance when there is hardly one.
  if (!few || (found.count > 0 && needed.length < 4)) return merged(found, corrected);
  const loosely = await findLoosely(request, sought, pairs, narrowed);
  // Where every word is one of the paper's, a missing word is likelier than a wrong one.
  const allKnown = sought.terms.every(({ folded }) => known.has(folded));
  const more = allKnown ? merged(loosely, corrected) : merged(corrected, loosely);
  return merged(found, more);
}

/** What is found with slips put right: the best of all corrections first. */
async function findCorrected(
  request: SearchRequest,
  found: Found,
  sought: Sought,
  known: Set<string>,
  narrowed: Narrowed,
): Promise<Found> {
  const [word] = sought.terms;
  // A short word that finds something is likelier right than wrong, and so are many words that one story has.
  const isShort = sought.terms.length === 1 && (word?.folded.length ?? 0) < shortWord;
  const isRight = found.count > 0 && (isShort || sought.terms.length >= manyWords);
  const corrections = isRight ? [] : await correct(sought, known, narrowed, found.count > 0);
  const answers = await Promise.all(
    corrections.map((one) => rank(request, one, narrowed, false, limitsOfCorrections)),
  );
  const scores = new Map<number, number>();
  for (const { ids, scores: each } of answers) {
    for (const [at, id] of ids.entries()) scores.set(id, Math.max(scores.get(id) ?? 0, each[at] ?? 0));
  }
  const ids = [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const best = corrections[answers.findIndex((answer) => answer.ids[0] === ids[0])];
  return {
    ids,
    count: ids.length,
    sought: corrections.flatMap((one) => wordsIn(one.sought)),
    meant: ids.length > found.count ? best?.sought : undefined,
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
  { sought, pairs }: Corrected,
  narrowed: Narrowed,
  strictly: boolean,
  { ofEach, enough } = limits,
): Promise<Answer> {
  const wanted = page * pageSize;
  const base = mustHave(sought, pairs, strictly).join(' & ');
  const hasWords = sought.terms.length + sought.phrases.length > 0;
  const measures = hasWords ? measuresOf(sought, strictly) : undefined;
  const asking = { measures, narrowed, countTo };
  if (sort === 'date' || !measures) {
    const limit = Math.max(wanted, ofEach);
    return ask({ ...asking, asked: [base], sort: 'date', ofEach: limit, enough: limit });
  }
  const asked = questionsOf(sought, pairs, strictly);
  const ranked = await ask({ ...asking, asked, sort, ofEach, enough });
  if (ranked.ids.length >= wanted || ranked.candidates >= ranked.counted) return ranked;
  const limit = wanted + ranked.ids.length;
  const rest = await ask({ ...asking, asked: [base], sort: 'date', ofEach: limit, enough: limit });
  return { ...ranked, ids: [...new Set([...ranked.ids, ...rest.ids])] };
}

/** Stories that have most of the words; the fewer are missing, the better. */
async function findLoosely(
  request: SearchRequest,
  sought: Sought,
  pairs: Pairs,
  narrowed: Narrowed,
): Promise<Found> {
  const words = wordsIn(sought);
  for (const question of sought.phrases.length > 0 ? [] : looseQuestions(sought, pairs)) {
    const { ids } = await ask({
      ...{ asked: [question], measures: measuresOf(sought, false), narrowed, sort: request.sort },
      ...{ ...limits, countTo },
    });
    if (ids.length > 0) return { ids, count: ids.length, sought: words, meant: undefined };
  }
  return { ids: [], count: 0, sought: words, meant: undefined };
}

const wordsIn = ({ terms, phrases }: Sought): Word[] => [
  ...terms.flatMap((term) => (term.or ? [term, term.or] : [term])),
  ...phrases.flat(),
];
