import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { paper } from '../door';
import type { Asked, Query } from './query';
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

/**
 * Decides what each word stands for. Keys of Telex and VNI count where what was typed is no word of the paper; where
 * it is one, both count: the word as it stands, and what the keys say, written exactly so.
 */
export async function understand(
  query: Query,
): Promise<{ sought: Sought; pairs: Pairs; known: Set<string> }> {
  const asTyped = query.words.flatMap(({ folded, keys }) => (keys ? [folded, keys.folded] : [folded]));
  const candidates: Term[][] = [
    query.words.map((word) => ({ ...word, or: word.keys })),
    query.words.map(({ keys, ...word }) => keys ?? word),
    query.words,
    ...query.phrases,
    ...query.without,
  ];
  const every = candidates.flatMap(neighbours);
  const { known, pairs } = await lookUp([...new Set(asTyped)], every);
  const meant = (word: Asked): Term => {
    const { keys, exact, folded, optional } = word;
    if (!keys) return { exact, folded, optional };
    return known.has(folded) ? { exact, folded, or: keys, optional } : { ...keys, optional };
  };
  const { phrases, without } = query;
  return { sought: { terms: query.words.map(meant), phrases, without }, pairs, known };
}
