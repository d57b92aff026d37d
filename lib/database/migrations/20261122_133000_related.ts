import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What to read next, worked out when a story comes out or changes (decision 014):
 *
 * - `related_queue`: stories whose lists have to be worked out anew, a row for each transaction that changed one, so
 *   that no two transactions ever wait for each other here; written by triggers, worked off by the newsroom's clock.
 * - `story_words`: the telling words and the topics of each published story; `word_counts`: how many stories have a
 *   word, a topic (`#` and its id), and how many stories there are (the empty word).
 * - `related_articles`: the result, at most twelve for a story. Readers see those that the view lets through.
 *
 * Nothing here refers to `articles` by key: whoever deletes a story shall not wait for the clock, nor the clock for them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE related_queue (
      article_id integer NOT NULL,
      change xid8 NOT NULL DEFAULT pg_current_xact_id(),
      due timestamp with time zone NOT NULL DEFAULT now(),
      PRIMARY KEY (article_id, change)
    );
    CREATE INDEX related_queue_due ON related_queue (due, article_id);

    CREATE TABLE story_words (
      article_id integer PRIMARY KEY,
      topics integer[] NOT NULL,
      words text[] NOT NULL,
      weights real[] NOT NULL
    );
    CREATE INDEX story_words_by_word ON story_words USING gin (words) WITH (fastupdate = off);
    -- The planner takes comparing two lists of words for cheap; left to itself it looks through all of them.
    CREATE FUNCTION stories_with_words(some_of text[]) RETURNS SETOF integer
    LANGUAGE sql STABLE ROWS 200 SET enable_seqscan = off SET enable_indexscan = off AS $$
      SELECT article_id FROM story_words WHERE words && some_of
    $$;
    CREATE TABLE word_counts (
      word text PRIMARY KEY,
      stories integer NOT NULL
    ) WITH (fillfactor = 80);

    CREATE TABLE related_articles (
      article_id integer NOT NULL,
      related_id integer NOT NULL,
      score real NOT NULL,
      PRIMARY KEY (article_id, related_id)
    );
    CREATE INDEX related_articles_backwards ON related_articles (related_id);

    CREATE FUNCTION related_after_story() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (TG_OP <> 'INSERT' AND OLD._status = 'published') OR (TG_OP <> 'DELETE' AND NEW._status = 'published') THEN
        IF TG_OP <> 'UPDATE' OR
           (OLD._status, OLD.deleted_at, OLD.published_at, OLD.section_id, OLD.slug, OLD.headline, OLD.kicker,
            OLD.standfirst, OLD.body)
           IS DISTINCT FROM
           (NEW._status, NEW.deleted_at, NEW.published_at, NEW.section_id, NEW.slug, NEW.headline, NEW.kicker,
            NEW.standfirst, NEW.body) THEN
          INSERT INTO related_queue (article_id) VALUES (coalesce(NEW.id, OLD.id)) ON CONFLICT DO NOTHING;
        END IF;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER related_after_story AFTER INSERT OR UPDATE OR DELETE ON articles
      FOR EACH ROW EXECUTE FUNCTION related_after_story();

    CREATE FUNCTION related_after_topics() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed articles_rels := coalesce(NEW, OLD);
    BEGIN
      IF changed.path = 'topics' THEN
        INSERT INTO related_queue (article_id)
        SELECT id FROM articles WHERE id = changed.parent_id AND _status = 'published'
        ON CONFLICT DO NOTHING;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER related_after_topics AFTER INSERT OR UPDATE OR DELETE ON articles_rels
      FOR EACH ROW EXECUTE FUNCTION related_after_topics();

    INSERT INTO related_queue (article_id)
    SELECT id FROM articles WHERE _status = 'published' AND deleted_at IS NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER related_after_topics ON articles_rels;
    DROP TRIGGER related_after_story ON articles;
    DROP FUNCTION related_after_topics, related_after_story, stories_with_words;
    DROP TABLE related_articles, word_counts, story_words, related_queue;
  `);
}
