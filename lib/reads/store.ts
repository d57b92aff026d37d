import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { z } from 'zod';
import type { ReadsStore } from './counter';
import { factorsOf, fewestPlaces, type ReadWindow, windows } from './score';

/** How many stories a ranking holds. */
const longest = 60;

/** For how many days reads are kept by the hour; after that by the day. */
export const daysByHour = 30;

/** All that counting asks of the database, over one connection of its own. */
export type ReadsDatabase = ReadsStore & {
  /** Makes the rankings anew and tells the press when one of them has changed. */
  rank: (moment: Date) => Promise<void>;
  /** Sums up by the day what is older than `daysByHour`. */
  thin: (moment: Date) => Promise<void>;
  close: () => Promise<void>;
};

const saltRow = z.object({ day: z.string(), salt: z.instanceof(Buffer) });
const countRow = z.object({ counted: z.number() });

/** Opens the counting's own way to the database at `url`: the reader's connections cannot write. */
export function openReads(url: string, timeZone: string): ReadsDatabase {
  const pool = new Pool({
    ...{ connectionString: url, max: 1, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000 },
    options: '-c statement_timeout=20000',
  });
  // A connection that the server closes is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    saltOf: async (day) => {
      const { rows } = await pool.query('SELECT day::text, salt FROM salt_of_day($1, $2)', [
        day,
        randomBytes(32),
      ]);
      return saltRow.parse(rows[0]);
    },
    count: async (visits, moment) => {
      const { rows } = await pool.query('SELECT count_reads($1, $2, $3, $4) AS counted', [
        visits.map(({ article }) => article),
        visits.map(({ visitor }) => visitor),
        visits.map(({ place }) => place),
        moment,
      ]);
      return countRow.parse(rows[0]).counted;
    },
    rank: async (moment) => {
      for (const window of Object.keys(windows) as ReadWindow[]) {
        await pool.query(rankStatement, [window, factorsOf(window), timeZone, fewestPlaces, moment, longest]);
      }
    },
    thin: async (moment) => {
      await pool.query(thinStatement, [moment, daysByHour, timeZone]);
    },
    close: () => pool.end(),
  };
}

// The reads of the window by story and day: a story has to have been read in enough places on one of them, and a
// place counts once a day. `article_listings` says which sections a story belongs to; 0 is the whole paper.
const rankStatement = `
  WITH ages AS (
    SELECT date_trunc('hour', $5::timestamptz, 'UTC') - (age - 1) * interval '1 hour' AS hour, factor
    FROM unnest($2::float8[]) WITH ORDINALITY f (factor, age)
  ), factors AS MATERIALIZED (
    SELECT hour, factor, (hour AT TIME ZONE $3)::date AS day FROM ages
  ), days AS (
    SELECT r.article_id, f.day, sum(r.weight * f.factor) AS score, sum(r.places) AS places
    FROM article_reads r JOIN factors f ON f.hour = r.hour
    WHERE r.hour > $5::timestamptz - (cardinality($2::float8[]) + 1) * interval '1 hour'
    GROUP BY r.article_id, f.day
  ), scores AS (
    SELECT article_id, sum(score) AS score FROM days GROUP BY article_id HAVING max(places) >= $4::int
  ), ranked AS (
    SELECT l.list_id AS section_id, s.article_id,
           row_number() OVER (PARTITION BY l.list_id ORDER BY s.score DESC, l.published_at DESC, s.article_id DESC) AS rank
    FROM scores s JOIN article_listings l ON l.article_id = s.article_id AND l.list IN ('latest', 'section')
    WHERE l.published_at <= $5::timestamptz
  ), wanted AS (
    SELECT section_id, rank::int, article_id FROM ranked WHERE rank <= $6::int
  ), gone AS (
    DELETE FROM most_read m WHERE m.period = $1::text AND NOT EXISTS (
      SELECT FROM wanted w WHERE w.section_id = m.section_id AND w.rank = m.rank)
    RETURNING 1
  ), come AS (
    INSERT INTO most_read AS m (period, section_id, rank, article_id)
    SELECT $1::text, section_id, rank, article_id FROM wanted
    ON CONFLICT (period, section_id, rank) DO UPDATE SET article_id = excluded.article_id
      WHERE m.article_id <> excluded.article_id
    RETURNING 1
  )
  SELECT pg_notify('paper_changed', 'most-read') WHERE EXISTS (SELECT FROM gone) OR EXISTS (SELECT FROM come)`;

const thinStatement = `
  WITH old AS (
    DELETE FROM article_reads
    WHERE hour < date_trunc('day', $1::timestamptz, $3) - $2::int * interval '1 day'
      AND hour <> date_trunc('day', hour, $3)
    RETURNING article_id, date_trunc('day', hour, $3) AS day, reads, places, weight
  )
  INSERT INTO article_reads AS r (article_id, hour, reads, places, weight)
  SELECT article_id, day, sum(reads), sum(places), sum(weight) FROM old GROUP BY article_id, day
  ON CONFLICT (article_id, hour) DO UPDATE
    SET reads = r.reads + excluded.reads, places = r.places + excluded.places, weight = r.weight + excluded.weight`;
