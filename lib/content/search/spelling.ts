import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { isOneSlip, withoutOneLetter } from '@/lib/text/near';
import { paper } from '../door';
import { lookUp } from './look-up';
import { countEach, type Narrowed } from './rank';
import { partings, possibleParts } from './readings';
import { soundsLike } from './sounds';
import { mustHave, neighbours, type Pairs, type Sought, type Term } from './terms';

/** The same words with a slip put right, and the neighbours among them. */
export type Corrected = { sought: Sought; pairs: Pairs; worth: number };

const mostNear = 40;
const mostTried = 120;
const mostWords = 12;
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

/** A way to put right what was typed; `likely` says how much likelier such a slip is than any odd one. */
type Way = { terms: Term[]; likely: number; onlyHeadline?: boolean };

const likelySound = 3;
const likelyDoubled = 2;

/** The words of the paper that each of these may be: one slip away, sounding alike, or begun and not ended. */
async function meantWords(words: string[], unknown: string[]): Promise<Map<string, Map<string, number>>> {
  const sounds = new Map(words.map((word) => [word, /^[a-z]{2,8}$/.test(word) ? soundsLike(word) : []]));
  const [near, { known }, begun] = await Promise.all([
    nearWords(words),
    lookUp([...new Set([...sounds.values()].flat())], []),
    begunWords(unknown),
  ]);
  const doubled = (one: string, two: string) => one.replace(/(.)\1/g, '$1') === two.replace(/(.)\1/g, '$1');
  return new Map(
    words.map((word) => {
      const alike = (sounds.get(word) ?? []).filter((sound) => known.has(sound));
      return [
        word,
        new Map([
          ...(begun.get(word) ?? []).map((other): [string, number] => [other, 1]),
          ...(near.get(word) ?? []).map((other): [string, number] => [
            other,
            doubled(word, other) ? likelyDoubled : 1,
          ]),
          ...alike.map((other): [string, number] => [other, likelySound]),
        ]),
      ];
    }),
  );
}

/** The words of the paper that begin so; for words that are long enough to tell. */
async function begunWords(words: string[]): Promise<Map<string, string[]>> {
  const begun = words.filter((word) => /^[a-z]{4,30}$/.test(word));
  if (begun.length === 0) return new Map();
  const { rows } = await paper().execute(sql`
    SELECT word, ARRAY(SELECT s.spelling FROM search_spellings s
      WHERE s.spelling > word AND s.spelling < word || '~' AND s.folded = s.spelling ORDER BY s.spelling LIMIT 8) AS longer
    FROM unnest(${sql.param(begun)}::text[]) AS word`);
  return new Map(
    z
      .array(z.object({ word: z.string(), longer: z.array(z.string()) }))
      .parse(rows)
      .map(({ word, longer }) => [word, longer]),
  );
}

/** Every way to put right what may be wrong: all words that nobody knows, or else any one that stands beside no other. */
async function ways(
  { terms }: Sought,
  known: Set<string>,
  isBeside: (at: number) => boolean,
): Promise<Way[]> {
  const correctable = terms
    .map(({ folded, or }, at) => ({ folded, at, or }))
    .filter(({ folded, or }) => !or && !/^\d+$/.test(folded));
  const unknown = correctable.filter(({ folded }) => !known.has(folded));
  const doubtful = unknown.length > 0 ? unknown : correctable.filter(({ at }) => !isBeside(at));
  const meant = await meantWords(
    doubtful.map(({ folded }) => folded),
    unknown.map(({ folded }) => folded),
  );
  const others = (folded: string) => [...(meant.get(folded) ?? [])].sort(([, a], [, b]) => b - a);
  if (unknown.length === 0) {
    const odd = doubtful.flatMap(({ folded, at }) =>
      others(folded).map(([word, likely]) => ({ terms: put(terms, at, word), likely })),
    );
    // Even what stands beside another word somewhere may be written as it sounds, if that makes a headline of it.
    const spoken = correctable
      .filter(({ at }) => isBeside(at))
      .map((one) => ({ ...one, sounds: soundsLike(one.folded) }));
    const { known: existing } = await lookUp([...new Set(spoken.flatMap(({ sounds }) => sounds))], []);
    return [
      ...odd,
      ...spoken.flatMap(({ at, sounds }) =>
        sounds
          .filter((sound) => existing.has(sound))
          .map((sound) => ({ terms: put(terms, at, sound), likely: 1, onlyHeadline: true })),
      ),
    ];
  }
  const [only] = unknown.length === 1 ? unknown : [];
  const parts = possibleParts(only?.folded ?? '');
  const { known: knownParts } = await lookUp([...new Set(parts)], []);
  const parted = partings(only?.folded ?? '', knownParts);
  let right: Way[] = [{ terms, likely: 1 }];
  for (const { folded, at } of unknown) {
    right = right.flatMap((way) =>
      others(folded).map(([word, likely]) => ({
        terms: put(way.terms, at, word),
        likely: way.likely * likely,
      })),
    );
    right = right.slice(0, mostTried * 2);
  }
  return [...parted.map((words) => ({ terms: put(terms, only?.at ?? 0, ...words), likely: 1 })), ...right];
}

/** What may have been meant, and whether the paper has it side by side or in a headline: not just somewhere. */
export type Corrections = { corrected: Corrected[]; isSure: boolean };

/**
 * What may have been meant where a word has a slip or is written as it sounds: the ways to put it right that the
 * paper itself uses most, at most three. A way counts when its words stand next to each other somewhere or in one
 * headline, or, failing that, in one story; `strong` asks for the headline.
 */
export async function correct(
  { sought, pairs: typed }: Omit<Corrected, 'worth'>,
  known: Set<string>,
  narrowed: Narrowed,
  strong: boolean,
): Promise<Corrections> {
  const beside = await besideOthers(sought.terms, typed, narrowed);
  const tried = (await ways(sought, known, (at) => beside.has(at)))
    .filter(({ terms }) => terms.length <= mostWords)
    .slice(0, mostTried);
  if (tried.length === 0) return { corrected: [], isSure: false };
  const { pairs } = await lookUp(
    [],
    [
      ...tried.flatMap(({ terms }) => neighbours(terms)),
      ...sought.phrases.flatMap(neighbours),
      ...sought.without.flatMap(neighbours),
    ],
  );
  const together = tried.map(({ terms }) =>
    neighbours(terms)
      .map(([one, two]) => `'${pairs.get(`${one} ${two}`)}'`)
      .join(' & '),
  );
  // Where the words were found as they were typed, only a headline that has them side by side says otherwise.
  const headline = tried.map(({ terms }, at) =>
    [
      ...terms.filter(({ optional }) => !optional).map(({ folded }) => `'^${folded}'`),
      ...(strong && together[at] ? [together[at]] : []),
    ].join(' & '),
  );
  const asked = [...headline, ...together.filter(Boolean)];
  const counts = await countEach(asked, narrowed, 20);
  const left = counts.slice(headline.length).values();
  const besides = together.map((question) => (question ? (left.next().value ?? 0) : 0));
  let worths = tried.map(
    ({ likely, onlyHeadline }, at) =>
      likely * ((counts[at] ?? 0) * 3 + (strong || onlyHeadline ? 0 : (besides[at] ?? 0))),
  );
  const isSure = worths.some((worth) => worth > 0);
  if (!strong && !isSure) {
    const anywhere = tried
      .slice(0, mostAnywhere)
      .map(({ terms }) => mustHave({ ...sought, terms }, pairs, false));
    worths = await countEach(anywhere, narrowed, 20);
  }
  const corrected = tried
    .map(({ terms }, at) => ({ terms, worth: worths[at] ?? 0 }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostKept)
    .map(({ terms, worth }, _, [best]) => ({
      ...{ sought: { ...sought, terms }, pairs },
      worth: Math.sqrt(worth / (best?.worth ?? worth)),
    }));
  return { corrected, isSure };
}

/** Which of the terms stand somewhere beside the one before or after them: those are hardly wrong. */
async function besideOthers(terms: Term[], pairs: Pairs, narrowed: Narrowed): Promise<Set<number>> {
  const asked = terms.slice(1).flatMap((two, at) => {
    const pair = pairs.get(`${terms[at]?.folded} ${two.folded}`);
    return pair ? [{ at, question: `'${pair}'` }] : [];
  });
  const counts = await countEach(
    asked.map(({ question }) => question),
    narrowed,
    1,
  );
  return new Set(asked.flatMap(({ at }, index) => ((counts[index] ?? 0) > 0 ? [at, at + 1] : [])));
}
