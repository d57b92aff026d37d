import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { paper } from '../door';
import type { Clue } from './partly';
import type { Measures } from './terms';
import { isAccented } from './words';

/** What narrows a search, as the database knows it. */
export type Narrowed = {
  sections: number[] | undefined;
  author: number | undefined;
  since: Date | undefined;
  until: Date | undefined;
};

/** The narrowing arguments of the database's search functions. */
const narrowing = ({ sections, author, since, until }: Narrowed): SQL =>
  sql`${sections ? sql`${sql.param(sections)}::integer[]` : sql`NULL`}, ${author ?? null}::integer,
    ${since?.toISOString() ?? null}::timestamptz, ${until?.toISOString() ?? null}::timestamptz`;

const questions = (asked: string[]): SQL => sql`${sql.param(asked)}::text[]::tsquery[]`;

/** Labels of a document's `words` and `exact`: D others (they have their own vector), C body, B standfirst, A headline. */
const wordWeights = '{0, 0.45, 0.6, 1}';
const exactWeights = '{0.25, 0.45, 0.6, 1}';
/** Labels of `names`: D captions, C authors, B topics, A kicker. */
const nameWeights = '{0.25, 0.3, 0.35, 0.4}';

/**
 * How good a hit is. Its core is the mean weight of the places where the words stand, as PostgreSQL's `ts_rank` has
 * it: headline 1, standfirst 0.6, body 0.45, kicker 0.4, topics 0.35, authors 0.3, captions 0.25. With marks in the
 * query, words as they were typed count three times as much as others. Neighbours and headlines multiply; a story
 * that has every word as it was typed counts three times as much again, four times if not scattered. A new story
 * counts up to a third more than an old one; half of that is gone after a month.
 */
function score(measures: Measures): SQL {
  const { anyFolded, anyExact, allExact, allExactAbove, phraseExact } = measures;
  const is = (vector: SQL, question: string, then: number) =>
    sql`CASE WHEN ${vector} @@ ${question}::tsquery THEN ${then}::float8 ELSE 0 END`;
  const words = sql`d.words`;
  const plain = sql`ts_rank(${wordWeights}::float4[], d.words, ${anyFolded}::tsquery)
    + ts_rank(${nameWeights}::float4[], d.names, ${anyFolded}::tsquery)`;
  const core = anyExact
    ? sql`(0.35 * (${plain}) + ts_rank(${exactWeights}::float4[], d.exact, ${anyExact}::tsquery))`
    : sql`(${plain})`;
  const typed = anyExact
    ? sql`CASE WHEN d.exact @@ ${phraseExact}::tsquery OR d.exact @@ ${allExactAbove}::tsquery THEN 4
               WHEN d.exact @@ ${allExact}::tsquery THEN 3 ELSE 1 END`
    : sql`1`;
  return sql`${core} * ${typed}
    * (1 + ${is(words, measures.phraseFolded, 0.6)} + ${is(words, measures.phraseInHeadline, 0.8)}
         + ${is(words, measures.allInHeadline, 0.6)} + ${is(sql`d.names`, measures.wholeName, 0.9)})
    * (1 + 0.33 * exp(-0.023 * greatest(extract(epoch FROM now() - d.published_at) / 86400, 0)))`;
}

/** How good a story is that has some of the clues: what each weighs times where it stands, more as it was typed. */
function partialScore(clues: Clue[]): SQL {
  const parts = clues.map(({ words: [one, two], weight }) => {
    const is = (vector: SQL, question: string, then: number) =>
      sql`CASE WHEN ${vector} @@ ${question}::tsquery THEN ${then}::float8 ELSE 0 END`;
    if (two) {
      const [folded, exact] = [`'${one.folded}' <-> '${two.folded}'`, `'${one.exact}' <-> '${two.exact}'`];
      return sql`${weight}::float8 * (${is(sql`d.words`, folded, 0.4)} + ${is(sql`d.exact`, exact, 0.4)})`;
    }
    const word = `'${one.folded}'${one.or ? ` | '${one.or.folded}'` : ''}`;
    const place = sql`ts_rank(${wordWeights}::float4[], d.words, ${word}::tsquery)
      + ts_rank(${nameWeights}::float4[], d.names, ${word}::tsquery)`;
    if (!isAccented(one)) return sql`${weight}::float8 * (${place})`;
    return sql`${weight}::float8 * (0.3 * (${place})
      + ts_rank(${exactWeights}::float4[], d.exact, ${`'${one.exact}'`}::tsquery))`;
  });
  return sql`(${sql.join(parts, sql` + `)})`;
}

/** Which stories answer, best first, and how many do, counted up to a limit. */
export type Answer = {
  ids: number[];
  scores: number[];
  candidates: number;
  /** Which of the questions, from 1, was the first that found something. */
  first: number;
  counted: number;
};

type Asking = {
  asked: string[];
  measures: Measures | undefined;
  /** Ranks by these instead: stories that need not have all the words. */
  clues?: Clue[];
  narrowed: Narrowed;
  sort: 'relevance' | 'date';
  ofEach: number;
  enough: number;
  countTo: number;
};

const answerRow = z.object({
  ids: z.array(z.number()),
  scores: z.array(z.number()),
  candidates: z.coerce.number(),
  first: z.number(),
  counted: z.array(z.number()),
});

/** Asks the questions in their order and ranks what they find, in one round trip. The last one is also counted. */
export async function ask({ asked, measures, clues, narrowed, sort, ...limits }: Asking): Promise<Answer> {
  const verified = measures
    ? [
        ...measures.verified.words.map((phrase) => sql`d.words @@ ${phrase}::tsquery`),
        ...measures.verified.exact.map((phrase) => sql`d.exact @@ ${phrase}::tsquery`),
      ]
    : [];
  const ranked = clues ? partialScore(clues) : measures?.anyFolded ? score(measures) : sql`0`;
  const worth = sort === 'relevance' ? ranked : sql`0`;
  // Something added to a vector is a vector in memory: it is fetched once, however often it is asked.
  const marks =
    clues !== undefined || measures?.anyExact !== undefined || (measures?.verified.exact.length ?? 0) > 0;
  const read = sql`, words || ''::tsvector AS words, names || ''::tsvector AS names${
    marks ? sql`, exact || ''::tsvector AS exact` : sql``
  }`;
  const isRead = verified.length > 0 || sort === 'relevance';
  const { rows } = await paper().execute(sql`
    WITH told AS MATERIALIZED (
      SELECT article_id, question, counted FROM search_candidates(
        ${questions(asked)}, ${narrowing(narrowed)}, ${limits.ofEach}, ${limits.enough}, ${limits.countTo})
    ), candidates AS (
      SELECT article_id, question FROM told WHERE article_id IS NOT NULL
    ), d AS MATERIALIZED (
      SELECT article_id, published_at${isRead ? read : sql``} FROM candidates JOIN search_documents USING (article_id)
    )
    SELECT coalesce(array_agg(article_id ORDER BY score DESC, published_at DESC, article_id DESC), '{}') AS ids,
      coalesce(array_agg(score ORDER BY score DESC, published_at DESC, article_id DESC), '{}') AS scores,
      (SELECT count(*) FROM candidates) AS candidates,
      (SELECT coalesce(min(question), 0) FROM candidates) AS first,
      coalesce(
        (SELECT ARRAY[max(counted)] FROM told HAVING max(counted) IS NOT NULL),
        search_counts(${questions(asked.slice(-1))}, ${narrowing(narrowed)}, ${limits.countTo})) AS counted
    FROM (SELECT d.article_id, d.published_at, (${worth})::float8 AS score FROM d
          ${verified.length > 0 ? sql`WHERE ${sql.join(verified, sql` AND `)}` : sql``}) AS ranked`);
  const { counted, ...answer } = answerRow.parse(rows[0]);
  return { ...answer, counted: counted[0] ?? 0 };
}

/** How many stories answer each question, counted up to `most`. */
export async function countEach(asked: string[], narrowed: Narrowed, most: number): Promise<number[]> {
  if (asked.length === 0) return [];
  const { rows } = await paper().execute(
    sql`SELECT search_counts(${questions(asked)}, ${narrowing(narrowed)}, ${most}) AS counted`,
  );
  return z.object({ counted: z.array(z.number()) }).parse(rows[0]).counted;
}
