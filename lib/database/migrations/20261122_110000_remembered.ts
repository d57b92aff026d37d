import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What the database itself keeps of the newsroom's work, whoever writes it:
 *
 * - `articles.public_since`: since when the address of a story has been public; what was public once is 410 when it
 *   is gone, not 404. A story under embargo cannot be published at all.
 * - `redirects` of renamed and deleted records, in the transaction that renames or deletes.
 * - `audit_log`: rows are added, never changed.
 * - notifications of corrections, fronts and the breaking-news banner.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE articles ADD COLUMN public_since timestamp(3) with time zone;
    UPDATE articles SET public_since = published_at
    WHERE _status = 'published' AND deleted_at IS NULL AND published_at IS NOT NULL;

    -- The same columns as before, and what the page needs to know of corrections and history.
    CREATE OR REPLACE VIEW published_articles AS
    SELECT id, slug, kicker, headline, standfirst, body, section_id, featured, published_at, revised_at,
           main_media_media_id, main_media_caption,
           source_name, source_url, source_licence, source_index_policy,
           seo_title, seo_description, seo_image_id, show_history
    FROM articles
    WHERE _status = 'published' AND deleted_at IS NULL AND section_id IS NOT NULL AND slug <> ''
      AND published_at <= now();

    CREATE FUNCTION article_before_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW._status = 'published' AND NEW.embargo_until > now()
         AND (TG_OP = 'INSERT' OR OLD._status <> 'published') THEN
        RAISE EXCEPTION 'article % is under embargo until %', NEW.id, NEW.embargo_until
          USING ERRCODE = 'check_violation', CONSTRAINT = 'articles_embargo';
      END IF;
      NEW.public_since := CASE WHEN TG_OP = 'UPDATE' THEN OLD.public_since END;
      -- What had not come out yet when it was withdrawn has never been public.
      IF NEW.public_since > now() THEN NEW.public_since := NULL; END IF;
      IF NEW._status = 'published' AND NEW.deleted_at IS NULL THEN
        NEW.public_since := coalesce(NEW.public_since, greatest(NEW.published_at, now()));
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER article_before_change BEFORE INSERT OR UPDATE ON articles
      FOR EACH ROW EXECUTE FUNCTION article_before_change();

    CREATE UNIQUE INDEX redirects_kind_slug ON redirects (kind, slug) WHERE kind IS NOT NULL;

    -- Remembers that a record had this address. An address that is in use again leads nowhere else.
    CREATE FUNCTION remember_address(
      of_kind enum_redirects_kind, old_slug varchar, old_path varchar,
      article integer, section integer, topic integer, author integer
    ) RETURNS void LANGUAGE sql AS $$
      DELETE FROM redirects WHERE "from" = old_path OR (kind = of_kind AND slug = old_slug);
      INSERT INTO redirects ("from", origin, kind, slug, article_id, section_id, topic_id, author_id)
      VALUES (old_path, 'rename', of_kind, old_slug, article, section, topic, author);
    $$;

    CREATE FUNCTION article_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      section_slug varchar;
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF OLD.public_since <= now() THEN
          SELECT s.slug INTO section_slug FROM sections s WHERE s.id = OLD.section_id;
          PERFORM remember_address('article', OLD.slug, '/' || coalesce(section_slug, '-') || '/' || OLD.slug,
            OLD.merged_into_id, NULL, NULL, NULL);
        END IF;
        RETURN NULL;
      END IF;
      IF TG_OP = 'UPDATE' AND OLD.slug IS DISTINCT FROM NEW.slug AND OLD.public_since <= now() THEN
        SELECT s.slug INTO section_slug FROM sections s WHERE s.id = OLD.section_id;
        PERFORM remember_address('article', OLD.slug, '/' || coalesce(section_slug, '-') || '/' || OLD.slug,
          NEW.id, NULL, NULL, NULL);
      END IF;
      IF NEW.public_since IS NOT NULL THEN
        DELETE FROM redirects WHERE kind = 'article' AND slug = NEW.slug;
        SELECT s.slug INTO section_slug FROM sections s WHERE s.id = NEW.section_id;
        DELETE FROM redirects WHERE "from" = '/' || section_slug || '/' || NEW.slug;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER article_renamed
      AFTER INSERT OR DELETE OR UPDATE OF slug, section_id, public_since, _status ON articles
      FOR EACH ROW EXECUTE FUNCTION article_renamed();

    -- Sections, topics and authors: TG_ARGV holds the kind and what stands before the slug in the address.
    CREATE FUNCTION name_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      of_kind enum_redirects_kind := TG_ARGV[0]::enum_redirects_kind;
      record_id integer;
    BEGIN
      IF TG_OP = 'UPDATE' THEN record_id := NEW.id; END IF;
      IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.slug IS DISTINCT FROM NEW.slug) THEN
        PERFORM remember_address(of_kind, OLD.slug, TG_ARGV[1] || OLD.slug, NULL,
          CASE WHEN of_kind = 'section' THEN record_id END,
          CASE WHEN of_kind = 'topic' THEN record_id END,
          CASE WHEN of_kind = 'author' THEN record_id END);
      END IF;
      IF TG_OP <> 'DELETE' THEN
        DELETE FROM redirects WHERE (kind = of_kind AND slug = NEW.slug) OR "from" = TG_ARGV[1] || NEW.slug;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER name_renamed AFTER INSERT OR DELETE OR UPDATE OF slug ON sections
      FOR EACH ROW EXECUTE FUNCTION name_renamed('section', '/');
    CREATE TRIGGER name_renamed AFTER INSERT OR DELETE OR UPDATE OF slug ON topics
      FOR EACH ROW EXECUTE FUNCTION name_renamed('topic', '/chu-de/');
    CREATE TRIGGER name_renamed AFTER INSERT OR DELETE OR UPDATE OF slug ON authors
      FOR EACH ROW EXECUTE FUNCTION name_renamed('author', '/tac-gia/');

    CREATE UNIQUE INDEX schedule_one_waiting ON schedule (article_id, action) WHERE state = 'waiting';

    CREATE FUNCTION audit_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- An account that is deleted leaves its name in the log, not its number.
      IF TG_OP = 'UPDATE' AND NEW.user_id IS NULL
         AND to_jsonb(NEW) - 'user_id' = to_jsonb(OLD) - 'user_id' THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'the audit log is only added to';
    END $$;
    CREATE TRIGGER audit_log_stays BEFORE UPDATE OR DELETE ON audit_log
      FOR EACH ROW EXECUTE FUNCTION audit_log_stays();
    CREATE TRIGGER audit_log_is_not_emptied BEFORE TRUNCATE ON audit_log
      FOR EACH STATEMENT EXECUTE FUNCTION audit_log_stays();

    CREATE FUNCTION front_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        PERFORM pg_notify('paper_changed', 'front:' || coalesce(OLD.section_id, 0));
      END IF;
      IF TG_OP <> 'DELETE' THEN
        PERFORM pg_notify('paper_changed', 'front:' || coalesce(NEW.section_id, 0));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER front_changed AFTER INSERT OR UPDATE OR DELETE ON fronts
      FOR EACH ROW EXECUTE FUNCTION front_changed();
    CREATE TRIGGER furniture_changed AFTER INSERT OR UPDATE OR DELETE ON breaking_news
      FOR EACH STATEMENT EXECUTE FUNCTION paper_furniture_changed();

    CREATE FUNCTION corrections_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('paper_changed', 'corrections');
      RETURN NULL;
    END $$;
    CREATE TRIGGER corrections_changed AFTER INSERT OR UPDATE OR DELETE ON articles_corrections
      FOR EACH ROW EXECUTE FUNCTION corrections_changed();
    CREATE TRIGGER corrections_come_and_go AFTER UPDATE OF _status, deleted_at ON articles
      FOR EACH ROW WHEN (OLD._status IS DISTINCT FROM NEW._status OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
      EXECUTE FUNCTION corrections_changed();
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER corrections_come_and_go ON articles;
    DROP TRIGGER corrections_changed ON articles_corrections;
    DROP TRIGGER furniture_changed ON breaking_news;
    DROP TRIGGER front_changed ON fronts;
    DROP TRIGGER audit_log_is_not_emptied ON audit_log;
    DROP TRIGGER audit_log_stays ON audit_log;
    DROP INDEX schedule_one_waiting;
    DROP TRIGGER name_renamed ON authors;
    DROP TRIGGER name_renamed ON topics;
    DROP TRIGGER name_renamed ON sections;
    DROP TRIGGER article_renamed ON articles;
    DROP INDEX redirects_kind_slug;
    DROP TRIGGER article_before_change ON articles;
    DROP FUNCTION corrections_changed, front_changed, audit_log_stays, name_renamed, article_renamed,
      remember_address, article_before_change;
    DROP VIEW published_articles;
    CREATE VIEW published_articles AS
    SELECT id, slug, kicker, headline, standfirst, body, section_id, featured, published_at, revised_at,
           main_media_media_id, main_media_caption,
           source_name, source_url, source_licence, source_index_policy,
           seo_title, seo_description, seo_image_id
    FROM articles
    WHERE _status = 'published' AND deleted_at IS NULL AND section_id IS NOT NULL AND slug <> ''
      AND published_at <= now();
    ALTER TABLE articles DROP COLUMN public_since;
  `);
}
