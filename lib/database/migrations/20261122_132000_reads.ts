import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What is read, counted without knowing by whom (docs/most-read.md):
 *
 * - `article_reads`: reads by story and hour, and what they weigh when each place is damped.
 * - `most_read`: the rankings, made anew once a minute at most.
 * - `read_salt`, `read_visits`, `read_places`: today's secret and what was hashed with it. Unlogged: nothing of them
 *   reaches the write-ahead log, a replica or a copy of the files, and `salt_of_day` empties them with each new day.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE article_reads (
      article_id integer NOT NULL REFERENCES articles ON DELETE CASCADE,
      hour timestamptz NOT NULL,
      reads integer NOT NULL,
      places integer NOT NULL,
      weight double precision NOT NULL,
      PRIMARY KEY (article_id, hour)
    );
    CREATE INDEX article_reads_hour ON article_reads (hour) INCLUDE (article_id, places, weight);

    CREATE TABLE most_read (
      period text NOT NULL CHECK (period IN ('day', 'week')),
      section_id integer NOT NULL,
      rank integer NOT NULL,
      article_id integer NOT NULL REFERENCES articles ON DELETE CASCADE,
      PRIMARY KEY (period, section_id, rank)
    );
    CREATE INDEX most_read_article ON most_read (article_id);

    CREATE UNLOGGED TABLE read_salt (day date NOT NULL, salt bytea NOT NULL);
    CREATE UNLOGGED TABLE read_visits (
      article_id integer NOT NULL,
      visitor bytea NOT NULL,
      PRIMARY KEY (article_id, visitor)
    );
    CREATE UNLOGGED TABLE read_places (
      article_id integer NOT NULL,
      place bytea NOT NULL,
      visitors integer NOT NULL,
      PRIMARY KEY (article_id, place)
    );

    -- What so many visitors of one place weigh on one day: the first one 1, all together never 2.
    CREATE FUNCTION weight_of_place(visitors integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 2.0 * visitors / (visitors + 1) $$;

    -- Today's salt. The first one to ask on a new day brings it, and everything of the day before is thrown away.
    CREATE FUNCTION salt_of_day(today date, fresh bytea) RETURNS TABLE (day date, salt bytea)
    LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('trang-nhat.reads'));
      IF NOT EXISTS (SELECT FROM read_salt WHERE day >= today) THEN
        TRUNCATE read_salt, read_visits, read_places;
        INSERT INTO read_salt VALUES (today, fresh);
      END IF;
      RETURN QUERY SELECT kept.day, kept.salt FROM read_salt kept;
    END $$;

    -- Counts a batch of visits, one element of each array a visit: whoever was seen today is not counted again, what
    -- is not published not at all. Beyond a thousand visitors of one place a day, further ones are not looked at.
    CREATE FUNCTION count_reads(given_stories integer[], given_visitors bytea[], given_places bytea[], moment timestamptz)
    RETURNS integer LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE counted integer;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('trang-nhat.reads'));
      WITH given AS (
        SELECT DISTINCT ON (g.article_id, g.visitor) g.article_id, g.visitor, g.place
        FROM unnest(given_stories, given_visitors, given_places) g (article_id, visitor, place)
        JOIN published_articles p ON p.id = g.article_id
      ), heard AS (
        SELECT g.article_id, g.visitor FROM given g
        LEFT JOIN read_places k ON k.article_id = g.article_id AND k.place = g.place
        WHERE coalesce(k.visitors, 0) < 1000
      ), fresh AS (
        INSERT INTO read_visits AS v (article_id, visitor) SELECT article_id, visitor FROM heard
        ON CONFLICT DO NOTHING RETURNING v.article_id, v.visitor
      ), more AS (
        SELECT g.article_id, g.place, count(*)::integer AS visitors
        FROM fresh f JOIN given g ON g.article_id = f.article_id AND g.visitor = f.visitor
        GROUP BY g.article_id, g.place
      ), placed AS (
        INSERT INTO read_places AS k (article_id, place, visitors) SELECT article_id, place, visitors FROM more
        ON CONFLICT (article_id, place) DO UPDATE SET visitors = k.visitors + excluded.visitors
        RETURNING k.article_id, k.place, k.visitors
      ), sums AS (
        SELECT m.article_id, sum(m.visitors)::integer AS reads,
               count(*) FILTER (WHERE p.visitors = m.visitors)::integer AS places,
               sum(weight_of_place(p.visitors) - weight_of_place(p.visitors - m.visitors)) AS weight
        FROM more m JOIN placed p ON p.article_id = m.article_id AND p.place = m.place
        GROUP BY m.article_id
      ), summed AS (
        INSERT INTO article_reads AS r (article_id, hour, reads, places, weight)
        SELECT article_id, date_trunc('hour', moment, 'UTC'), reads, places, weight FROM sums
        ON CONFLICT (article_id, hour) DO UPDATE
          SET reads = r.reads + excluded.reads, places = r.places + excluded.places, weight = r.weight + excluded.weight
      )
      SELECT coalesce(sum(reads), 0) INTO counted FROM sums;
      RETURN counted;
    END $$;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION count_reads, salt_of_day, weight_of_place;
    DROP TABLE read_places, read_visits, read_salt, most_read, article_reads;
  `);
}
