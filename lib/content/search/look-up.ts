import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { fold } from '@/lib/text/fold';
import { paper } from '../door';
import type { Asked, Query } from './query';
import { digitsApart, joinedReading, jointsOf } from './readings';
import { neighbours, type Pairs, type Sought, type Term } from './terms';

const lookedUp = z.object({ known: z.array(z.string()), pairs: z.array(z.tuple([z.string(), z.string()])) });

/** Which of these folded words the paper has ever used, and the lexemes of these neighbours; in one round trip. */
export async function lookUp(
  words: string[],
  neighboured: [string, string][],
): Promise<{ known: Set<string>; pairs: Pairs }> {
  if (words.length + neighboured.length === 0) return { known: new Set(), pairs: new Map() };
  const [one, two] = [neighboured.map(([word]) => word), neighboured.map(([, word]) => word)];
  const { rows } = await paper().execute(sql`
    SELECT
      ARRAY(SELECT DISTINCT word FROM unnest(${sql.param(words)}::text[]) AS word
            JOIN search_spellings s ON s.spelling = word AND s.folded = word) AS known,
      coalesce((SELECT jsonb_agg(jsonb_build_array(one || ' ' || two, search_pair(one, two)))
                FROM unnest(${sql.param(one)}::text[], ${sql.param(two)}::text[]) AS n (one, two)), '[]') AS pairs`);
  const { known, pairs } = lookedUp.parse(rows[0]);
  return { known: new Set(known), pairs: new Map(pairs) };
}

/** What was typed, understood in as many ways as the paper allows, the likeliest first. */
export type Understood = { readings: Sought[]; pairs: Pairs; known: Set<string> };

/**
 * Decides what each word stands for. Keys of Telex and VNI count where what was typed is no word of the paper; where
 * it is one, both count: the word as it stands, and what the keys say, written exactly so. Neighbours that the paper
 * writes as one word are read as that too (`me kong`), and letters and digits apart (`covid19`).
 */
export async function understand(query: Query): Promise<Understood> {
  const asTyped = query.words.flatMap(({ folded, keys }) => (keys ? [folded, keys.folded] : [folded]));
  const joints = jointsOf(query.words.map(({ folded }) => folded)).map(({ joined }) => joined);
  const candidates: Term[][] = [
    query.words.map((word) => ({ ...word, or: word.keys })),
    query.words.map(({ keys, ...word }) => keys ?? word),
    query.words,
    ...query.phrases,
    ...query.without,
  ];
  const first = await lookUp([...new Set([...asTyped, ...joints])], candidates.flatMap(neighbours));
  const { known } = first;
  const meant = (word: Asked): Term => {
    const { keys, exact, folded, optional } = word;
    if (!keys) return { exact, folded, optional };
    return known.has(folded) ? { exact, folded, or: keys, optional } : { ...keys, optional };
  };
  const terms = query.words.map(meant);
  const apart = terms.flatMap((term) => {
    const parts = term.or ? undefined : digitsApart(term);
    return parts ? parts.map((exact): Term => ({ exact, folded: fold(exact) })) : [term];
  });
  const isApart = apart.length > terms.length;
  const isUnknown = isApart && terms.some((term) => !known.has(term.folded) && digitsApart(term));
  const ways = [
    ...(isUnknown ? [] : [terms]),
    ...(isApart ? [apart] : []),
    ...[joinedReading(terms, known) ?? []].filter(({ length }) => length > 0),
  ];
  const { phrases, without } = query;
  const readings = ways.map((way) => ({ terms: way, phrases, without }));
  if (ways.length === 1 && !isApart) return { readings, pairs: first.pairs, known };
  const more = await lookUp([...new Set(apart.map(({ folded }) => folded))], ways.flatMap(neighbours));
  return {
    readings,
    pairs: new Map([...first.pairs, ...more.pairs]),
    known: new Set([...known, ...more.known]),
  };
}
