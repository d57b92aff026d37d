import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What readers may see, and in which order, as the database itself keeps it:
 *
 * - `published_articles`: the only articles that the reader side can name.
 * - `article_listings`: every list of the paper (latest, featured, section with its sub-sections, topic, author) as
 *   rows in reading order, kept by triggers. One index serves every list at any size and any depth.
 * - `paper_changed`: a notification after the commit of whatever changes a page, whoever wrote it.
 * - `demo_records`: which records belong to the demo edition, so that it can be removed.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE VIEW published_articles AS
    SELECT id, slug, kicker, headline, standfirst, body, section_id, featured, published_at, revised_at,
           main_media_media_id, main_media_caption,
           source_name, source_url, source_licence, source_index_policy,
           seo_title, seo_description, seo_image_id
    FROM articles
    WHERE _status = 'published' AND deleted_at IS NULL AND section_id IS NOT NULL AND slug <> ''
      AND published_at <= now();

    CREATE TABLE article_listings (
      list text NOT NULL CHECK (list IN ('latest', 'featured', 'section', 'topic', 'author')),
      list_id integer NOT NULL,
      article_id integer NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      published_at timestamp(3) with time zone NOT NULL,
      PRIMARY KEY (article_id, list, list_id)
    );
    CREATE INDEX article_listings_order ON article_listings (list, list_id, published_at DESC, article_id DESC);

    -- The lists that an article belongs to now; none unless it is published and not trashed. A future
    -- published_at stays in: time itself brings the story out, and readers pass through the view.
    CREATE FUNCTION listings_of(article integer)
    RETURNS TABLE (list text, list_id integer, published_at timestamp(3) with time zone)
    LANGUAGE sql STABLE AS $$
      WITH story AS (
        SELECT a.id, a.section_id, a.featured, a.published_at FROM articles a
        WHERE a.id = article AND a._status = 'published' AND a.deleted_at IS NULL
          AND a.section_id IS NOT NULL AND a.published_at IS NOT NULL
      )
      SELECT 'latest', 0, s.published_at FROM story s
      UNION ALL SELECT 'featured', 0, s.published_at FROM story s WHERE s.featured
      UNION ALL SELECT 'section', s.section_id, s.published_at FROM story s
      UNION ALL SELECT 'section', p.parent_id, s.published_at
        FROM story s JOIN sections p ON p.id = s.section_id WHERE p.parent_id IS NOT NULL
      UNION ALL SELECT DISTINCT 'topic', r.topics_id, s.published_at
        FROM story s JOIN articles_rels r ON r.parent_id = s.id AND r.path = 'topics' WHERE r.topics_id IS NOT NULL
      UNION ALL SELECT DISTINCT 'author', r.authors_id, s.published_at
        FROM story s JOIN articles_rels r ON r.parent_id = s.id AND r.path = 'authors' WHERE r.authors_id IS NOT NULL
    $$;

    CREATE FUNCTION refresh_listings(article integer) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM article_listings old
      WHERE old.article_id = article AND NOT EXISTS (
        SELECT FROM listings_of(article) new
        WHERE new.list = old.list AND new.list_id = old.list_id AND new.published_at = old.published_at);
      INSERT INTO article_listings (list, list_id, article_id, published_at)
      SELECT new.list, new.list_id, article, new.published_at FROM listings_of(article) new
      ON CONFLICT DO NOTHING;
    END $$;

    CREATE FUNCTION article_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        PERFORM refresh_listings(NEW.id);
        RETURN NULL;
      END IF;
      IF TG_OP = 'UPDATE' THEN
        IF (OLD._status, OLD.deleted_at, OLD.published_at, OLD.section_id, OLD.featured)
           IS DISTINCT FROM (NEW._status, NEW.deleted_at, NEW.published_at, NEW.section_id, NEW.featured) THEN
          PERFORM refresh_listings(NEW.id);
        END IF;
        IF OLD._status = 'published' OR NEW._status = 'published' THEN
          PERFORM pg_notify('paper_changed', 'article:' || NEW.id);
        END IF;
        RETURN NULL;
      END IF;
      IF OLD._status = 'published' THEN
        PERFORM pg_notify('paper_changed', 'article:' || OLD.id);
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER article_changed AFTER INSERT OR UPDATE OR DELETE ON articles
      FOR EACH ROW EXECUTE FUNCTION article_changed();

    CREATE FUNCTION article_rels_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP <> 'INSERT' AND EXISTS (SELECT FROM articles WHERE id = OLD.parent_id) THEN
        PERFORM refresh_listings(OLD.parent_id);
      END IF;
      IF TG_OP <> 'DELETE' THEN
        PERFORM refresh_listings(NEW.parent_id);
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER article_rels_changed AFTER INSERT OR UPDATE OR DELETE ON articles_rels
      FOR EACH ROW EXECUTE FUNCTION article_rels_changed();

    CREATE FUNCTION section_moved() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM refresh_listings(a.id) FROM articles a WHERE a.section_id = NEW.id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER section_moved AFTER UPDATE OF parent_id ON sections
      FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION section_moved();

    CREATE FUNCTION listing_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed article_listings := coalesce(NEW, OLD);
    BEGIN
      PERFORM pg_notify('paper_changed', 'list:' || changed.list || ':' || changed.list_id);
      RETURN NULL;
    END $$;
    CREATE TRIGGER listing_changed AFTER INSERT OR UPDATE OR DELETE ON article_listings
      FOR EACH ROW EXECUTE FUNCTION listing_changed();

    -- Names, pictures and settings are drawn all over the paper and change seldom: every page is made anew.
    CREATE FUNCTION paper_furniture_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('paper_changed', 'paper');
      RETURN NULL;
    END $$;
    CREATE TRIGGER furniture_changed AFTER INSERT OR UPDATE OR DELETE ON sections
      FOR EACH STATEMENT EXECUTE FUNCTION paper_furniture_changed();
    CREATE TRIGGER furniture_changed AFTER UPDATE OR DELETE ON topics
      FOR EACH STATEMENT EXECUTE FUNCTION paper_furniture_changed();
    CREATE TRIGGER furniture_changed AFTER UPDATE OR DELETE ON authors
      FOR EACH STATEMENT EXECUTE FUNCTION paper_furniture_changed();
    CREATE TRIGGER furniture_changed AFTER UPDATE OR DELETE ON media
      FOR EACH STATEMENT EXECUTE FUNCTION paper_furniture_changed();
    CREATE TRIGGER furniture_changed AFTER INSERT OR UPDATE OR DELETE ON site_settings
      FOR EACH STATEMENT EXECUTE FUNCTION paper_furniture_changed();
    CREATE TRIGGER furniture_changed AFTER INSERT OR UPDATE OR DELETE ON site_settings_social_links
      FOR EACH STATEMENT EXECUTE FUNCTION paper_furniture_changed();

    CREATE TABLE demo_records (
      collection text NOT NULL,
      record_id integer NOT NULL,
      PRIMARY KEY (collection, record_id)
    );
    CREATE TABLE paper_state (
      name text PRIMARY KEY,
      set_at timestamp with time zone NOT NULL DEFAULT now()
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE paper_state, demo_records;
    DROP TRIGGER furniture_changed ON site_settings_social_links;
    DROP TRIGGER furniture_changed ON site_settings;
    DROP TRIGGER furniture_changed ON media;
    DROP TRIGGER furniture_changed ON authors;
    DROP TRIGGER furniture_changed ON topics;
    DROP TRIGGER furniture_changed ON sections;
    DROP TRIGGER section_moved ON sections;
    DROP TRIGGER article_rels_changed ON articles_rels;
    DROP TRIGGER article_changed ON articles;
    DROP TABLE article_listings;
    DROP VIEW published_articles;
    DROP FUNCTION paper_furniture_changed, listing_changed, section_moved, article_rels_changed, article_changed,
      refresh_listings, listings_of;
  `);
}
