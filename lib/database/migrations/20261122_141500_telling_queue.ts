import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What others are to be told, written down by the transaction that changes it (decision 020):
 *
 * - `address_changes`: pages that came out, changed in substance, moved or went, for IndexNow.
 * - `feed_changes`: lists that a story joined or left, stories that changed while they were in lists (list `story`),
 *   and former addresses of lists, for WebSub.
 * - `telling_pauses`: until when a receiver is left in peace.
 *
 * Rows are only added: no two transactions wait for each other here, whatever they change. What belongs together is
 * put together by the newsroom's clock, which takes the rows out. `due` is when readers see the change. Nothing is
 * written for a channel that is not switched on.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE address_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      path varchar NOT NULL,
      reason enum_tellings_reason NOT NULL,
      article_id integer,
      -- Whether others may know the address already: if not, it is told only if the story is there when it is due.
      known boolean NOT NULL DEFAULT true,
      due timestamp with time zone NOT NULL DEFAULT now()
    );
    CREATE INDEX address_changes_due ON address_changes (due);
    CREATE INDEX address_changes_article ON address_changes (article_id);

    CREATE TABLE feed_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      change xid8 NOT NULL DEFAULT pg_current_xact_id(),
      list text NOT NULL CHECK (list IN ('latest', 'section', 'topic', 'author', 'story', 'former')),
      list_id integer NOT NULL DEFAULT 0,
      article_id integer,
      -- Of a story: 1 joined the list, -1 left it. Saving a story takes it out of its topics and puts it back.
      joined smallint NOT NULL DEFAULT 0,
      -- Of a former address of a list.
      path varchar,
      due timestamp with time zone NOT NULL DEFAULT now()
    );
    CREATE INDEX feed_changes_due ON feed_changes (due);

    CREATE TABLE telling_pauses (
      channel enum_tellings_channel PRIMARY KEY,
      failures integer NOT NULL,
      until timestamp(3) with time zone NOT NULL
    );

    CREATE UNIQUE INDEX tellings_one_waiting ON tellings (channel, address) WHERE state = 'waiting';
    CREATE INDEX tellings_due ON tellings (due_at) WHERE state = 'waiting';

    CREATE FUNCTION telling_is_on(of_channel enum_tellings_channel) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT FROM site_settings WHERE CASE of_channel
        WHEN 'indexNow' THEN machines_index_now ELSE coalesce(machines_hub, '') <> '' END)
    $$;

    CREATE FUNCTION path_of_story(story articles) RETURNS varchar LANGUAGE sql STABLE AS $$
      SELECT '/' || s.slug || '/' || story.slug FROM sections s WHERE s.id = story.section_id
    $$;

    -- Whether a story has a page, now or at its moment in the future.
    CREATE FUNCTION has_page(story articles) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
      SELECT story._status = 'published' AND story.deleted_at IS NULL AND story.section_id IS NOT NULL
        AND story.slug <> '' AND story.published_at IS NOT NULL
    $$;

    -- Whether that page is one for search engines: copies of other houses' stories may say that they are not.
    CREATE FUNCTION is_for_search(story articles) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
      SELECT has_page(story) AND story.source_index_policy IS DISTINCT FROM 'noindex'
    $$;

    CREATE FUNCTION story_to_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      story integer;
      told boolean := false;
      tells boolean := false;
      old_path varchar;
      new_path varchar;
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        told := is_for_search(OLD) AND OLD.published_at <= now();
        story := OLD.id;
      END IF;
      IF TG_OP <> 'DELETE' THEN
        tells := is_for_search(NEW);
        story := NEW.id;
      END IF;
      IF TG_OP = 'UPDATE' THEN
        IF (is_for_search(OLD), has_page(OLD), OLD.slug, OLD.section_id, OLD.published_at, OLD.revised_at)
           IS NOT DISTINCT FROM
           (tells, has_page(NEW), NEW.slug, NEW.section_id, NEW.published_at, NEW.revised_at) THEN
          RETURN NULL;
        END IF;
        IF has_page(OLD) AND has_page(NEW) AND OLD.published_at <= now() AND NEW.published_at <= now()
           AND telling_is_on('webSub') THEN
          INSERT INTO feed_changes (list, list_id) VALUES ('story', story);
        END IF;
      END IF;
      IF NOT telling_is_on('indexNow') THEN
        RETURN NULL;
      END IF;
      -- What was to come out later is said anew.
      DELETE FROM address_changes WHERE article_id = story AND due > now();
      IF TG_OP <> 'INSERT' THEN old_path := path_of_story(OLD); END IF;
      IF TG_OP <> 'DELETE' THEN new_path := path_of_story(NEW); END IF;
      IF told AND old_path IS NOT NULL THEN
        IF tells AND old_path = new_path AND NEW.published_at <= now() THEN
          INSERT INTO address_changes (path, reason, article_id) VALUES (old_path, 'updated', story);
          RETURN NULL;
        END IF;
        INSERT INTO address_changes (path, reason, article_id) VALUES (old_path,
          CASE WHEN old_path = new_path AND has_page(NEW) AND NEW.published_at <= now() THEN 'updated'
               WHEN tells AND NEW.published_at <= now() THEN 'moved'
               ELSE 'gone' END::enum_tellings_reason, story);
      END IF;
      IF tells AND new_path IS NOT NULL THEN
        INSERT INTO address_changes (path, reason, article_id, known, due) VALUES (new_path,
          CASE WHEN told AND NEW.published_at <= now() THEN 'moved' ELSE 'published' END::enum_tellings_reason,
          story, false, greatest(NEW.published_at, now()));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER story_to_be_told AFTER INSERT OR UPDATE OR DELETE ON articles
      FOR EACH ROW EXECUTE FUNCTION story_to_be_told();

    CREATE FUNCTION feed_to_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT telling_is_on('webSub') THEN
        RETURN NULL;
      END IF;
      IF TG_OP <> 'INSERT' THEN
        IF OLD.list <> 'featured' AND OLD.published_at <= now() THEN
          INSERT INTO feed_changes (list, list_id, article_id, joined) VALUES (OLD.list, OLD.list_id, OLD.article_id, -1);
        END IF;
      END IF;
      IF TG_OP <> 'DELETE' THEN
        IF NEW.list <> 'featured' THEN
          INSERT INTO feed_changes (list, list_id, article_id, joined, due)
          VALUES (NEW.list, NEW.list_id, NEW.article_id, 1, greatest(NEW.published_at, now()));
        END IF;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER feed_to_be_told AFTER INSERT OR UPDATE OR DELETE ON article_listings
      FOR EACH ROW EXECUTE FUNCTION feed_to_be_told();

    -- Sections, topics and authors: TG_ARGV holds the kind and what stands before the slug in the address.
    CREATE FUNCTION name_to_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF telling_is_on('indexNow') THEN
        INSERT INTO address_changes (path, reason) VALUES (TG_ARGV[1] || OLD.slug,
          CASE WHEN TG_OP = 'DELETE' THEN 'gone' ELSE 'moved' END::enum_tellings_reason);
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO address_changes (path, reason) VALUES (TG_ARGV[1] || NEW.slug, 'moved');
        END IF;
        IF TG_OP = 'UPDATE' AND TG_ARGV[0] = 'section' THEN
          -- As many as one request holds, both addresses of each; the rest is found through sitemaps and redirects.
          INSERT INTO address_changes (path, reason, article_id)
          SELECT '/' || section_slug || '/' || moved.slug, 'moved', moved.id
          FROM (
            SELECT a.id, a.slug FROM article_listings l JOIN articles a ON a.id = l.article_id
            WHERE l.list = 'section' AND l.list_id = NEW.id AND l.published_at <= now()
              AND a.section_id = NEW.id AND is_for_search(a)
            ORDER BY l.published_at DESC, l.article_id DESC LIMIT 4999
          ) moved, unnest(ARRAY[OLD.slug, NEW.slug]) WITH ORDINALITY names (section_slug, turn)
          ORDER BY moved.id, turn;
        END IF;
      END IF;
      IF telling_is_on('webSub') THEN
        INSERT INTO feed_changes (list, path) VALUES ('former', TG_ARGV[1] || OLD.slug);
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO feed_changes (list, list_id) VALUES (TG_ARGV[0], NEW.id);
        END IF;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER renamed_to_be_told AFTER UPDATE OF slug ON sections FOR EACH ROW
      WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION name_to_be_told('section', '/');
    CREATE TRIGGER renamed_to_be_told AFTER UPDATE OF slug ON topics FOR EACH ROW
      WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION name_to_be_told('topic', '/chu-de/');
    CREATE TRIGGER renamed_to_be_told AFTER UPDATE OF slug ON authors FOR EACH ROW
      WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION name_to_be_told('author', '/tac-gia/');
    CREATE TRIGGER deleted_to_be_told AFTER DELETE ON sections
      FOR EACH ROW EXECUTE FUNCTION name_to_be_told('section', '/');
    CREATE TRIGGER deleted_to_be_told AFTER DELETE ON topics
      FOR EACH ROW EXECUTE FUNCTION name_to_be_told('topic', '/chu-de/');
    CREATE TRIGGER deleted_to_be_told AFTER DELETE ON authors
      FOR EACH ROW EXECUTE FUNCTION name_to_be_told('author', '/tac-gia/');
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER deleted_to_be_told ON authors;
    DROP TRIGGER deleted_to_be_told ON topics;
    DROP TRIGGER deleted_to_be_told ON sections;
    DROP TRIGGER renamed_to_be_told ON authors;
    DROP TRIGGER renamed_to_be_told ON topics;
    DROP TRIGGER renamed_to_be_told ON sections;
    DROP TRIGGER feed_to_be_told ON article_listings;
    DROP TRIGGER story_to_be_told ON articles;
    DROP FUNCTION name_to_be_told, feed_to_be_told, story_to_be_told, is_for_search, has_page, path_of_story,
      telling_is_on;
    DROP INDEX tellings_due, tellings_one_waiting;
    DROP TABLE telling_pauses, feed_changes, address_changes;
  `);
}
