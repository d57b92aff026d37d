import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { isOneSlip, withoutOneLetter } from '@/lib/text/near';
import { paper } from '../door';
import { lookUp } from './look-up';
import { countEach, type Narrowed } from './rank';
import { mustHave, neighbours, type Pairs, type Sought, type Term } from './terms';

/** The same words with a slip put right, and the neighbours among them. */
export type Corrected = { sought: Sought; pairs: Pairs };

const mostNear = 40;
const mostTried = 120;
const mostKept = 3;
/** Words anywhere in a story cost more to count than words beside each other. */
const mostAnywhere = 12;

/** The words of the paper one slip away from each of these folded words. */
async function nearWords(words: string[]): Promise<Map<string, string[]>> {
  const looked = words.filter((word) => /^[a-z0-9]{2,30}$/.test(word) && !/^\d+$/.test(word));
  const spelled = looked.flatMap((word) => withoutOneLetter(word).map((spelling) => ({ word, spelling })));
  if (spelled.length === 0) return new Map();
  const { rows } = await paper().execute(sql`
    SELECT DISTINCT word, folded FROM unnest(
      ${sql.param(spelled.map(({ word }) => word))}::text[],
      ${sql.param(spelled.map(({ spelling }) => spelling))}::text[]) AS typed (word, spelling)
    JOIN search_spellings USING (spelling) ORDER BY word, folded`);
  const found = z.array(z.object({ word: z.string(), folded: z.string() })).parse(rows);
  return new Map(
    looked.map((word) => [
      word,
      found
        .filter((row) => row.word === word && isOneSlip(word, row.folded))
        .map(({ folded }) => folded)
        .slice(0, mostNear),
    ]),
  );
}

const put = (terms: Term[], at: number, ...words: string[]): Term[] => [
  ...terms.slice(0, at),
  ...words.map((word) => ({ exact: word, folded: word })),
  ...terms.slice(at + 1),
];

/** Words that have lost the space between them: `banhchung`. */
const splits = (word: string): [string, string][] =>
  word.length < 4 || word.length > 16
    ? []
    : Array.from({ length: word.length - 3 }, (_, at) => [word.slice(0, at + 2), word.slice(at + 2)]);

/** Every way to put right what may be wrong: all words that nobody knows, or else any one word. */
async function ways({ terms }: Sought, known: Set<string>): Promise<Term[][]> {
  const correctable = terms.map(({ folded, or }, at) => ({ folded, at, or })).filter(({ or }) => !or);
  const unknown = correctable.filter(({ folded }) => !known.has(folded) && !/^\d+$/.test(folded));
  const near = await nearWords(correctable.map(({ folded }) => folded));
  if (unknown.length === 0) {
    return correctable.flatMap(({ folded, at }) =>
      (near.get(folded) ?? []).map((word) => put(terms, at, word)),
    );
  }
  const halves = unknown.length === 1 ? splits(unknown[0]?.folded ?? '') : [];
  const { known: knownHalves } = await lookUp(halves.flat(), []);
  const split = halves.filter((half) => half.every((word) => knownHalves.has(word)));
  let right: Term[][] = [terms];
  for (const { folded, at } of unknown) {
    right = right.flatMap((words) => (near.get(folded) ?? []).map((word) => put(words, at, word)));
    right = right.slice(0, mostTried * 2);
  }
  return [...right, ...split.map((half) => put(terms, unknown[0]?.at ?? 0, ...half))];
}

/**
 * What may have been meant where a word has one wrong, missing, extra or swapped letter: the ways to put it right
 * that the paper itself uses most, at most three. A way counts when its words stand next to each other somewhere or
 * in one headline, or, failing that, in one story; `strong` asks for the headline.
 */
export async function correct(
  sought: Sought,
  known: Set<string>,
  narrowed: Narrowed,
  strong: boolean,
): Promise<Corrected[]> {
  const tried = (await ways(sought, known)).slice(0, mostTried);
  if (tried.length === 0) return [];
  const { pairs } = await lookUp(
    [],
    [
      ...tried.flatMap(neighbours),
      ...sought.phrases.flatMap(neighbours),
      ...sought.without.flatMap(neighbours),
    ],
  );
  const headline = tried.map((terms) =>
    terms
      .filter(({ optional }) => !optional)
      .map(({ folded }) => `'^${folded}'`)
      .join(' & '),
  );
  const beside = tried.map((terms) =>
    neighbours(terms)
      .map(([one, two]) => `'${pairs.get(`${one} ${two}`)}'`)
      .join(' & '),
  );
  const [inHeadline, together] = await Promise.all([
    countEach(headline, narrowed, 20),
    countEach(beside.filter(Boolean), narrowed, 20).then((counts) => {
      const left = counts.values();
      return beside.map((question) => (question ? (left.next().value ?? 0) : 0));
    }),
  ]);
  let worths = tried.map((_, at) => (inHeadline[at] ?? 0) * 3 + (strong ? 0 : (together[at] ?? 0)));
  if (!strong && worths.every((worth) => worth === 0)) {
    const anywhere = tried
      .slice(0, mostAnywhere)
      .map((terms) => mustHave({ ...sought, terms }, pairs, false));
    worths = await countEach(
      anywhere.map((parts) => parts.join(' & ')),
      narrowed,
      20,
    );
  }
  return tried
    .map((terms, at) => ({ terms, worth: worths[at] ?? 0 }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostKept)
    .map(({ terms }) => ({ sought: { ...sought, terms }, pairs }));
}
