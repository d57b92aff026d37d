import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What linked data has to know and nothing said yet: whether a story is news, opinion or analysis, whether a byline
 * or a credit names a person or an organisation, and where the paper says by which rules it works.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TYPE enum_articles_genre AS ENUM ('news', 'opinion', 'analysis');
    CREATE TYPE enum__articles_v_version_genre AS ENUM ('news', 'opinion', 'analysis');
    CREATE TYPE enum_media_credit_kind AS ENUM ('person', 'organisation');
    CREATE TYPE enum_authors_kind AS ENUM ('person', 'organisation');
    ALTER TABLE articles ADD COLUMN genre enum_articles_genre DEFAULT 'news';
    ALTER TABLE _articles_v ADD COLUMN version_genre enum__articles_v_version_genre DEFAULT 'news';
    ALTER TABLE media ADD COLUMN credit_kind enum_media_credit_kind DEFAULT 'person';
    ALTER TABLE authors ADD COLUMN kind enum_authors_kind DEFAULT 'person';
    ALTER TABLE site_settings
      ADD COLUMN policies_publishing_principles varchar,
      ADD COLUMN policies_ethics_policy varchar,
      ADD COLUMN policies_masthead varchar,
      ADD COLUMN policies_ownership_funding_info varchar,
      ADD COLUMN policies_licensing varchar;

    -- The same columns as before, and the genre.
    CREATE OR REPLACE VIEW published_articles AS
    SELECT id, slug, kicker, headline, standfirst, body, section_id, featured, published_at, revised_at,
           main_media_media_id, main_media_caption,
           source_name, source_url, source_licence, source_index_policy,
           seo_title, seo_description, seo_image_id, show_history, genre
    FROM articles
    WHERE _status = 'published' AND deleted_at IS NULL AND section_id IS NOT NULL AND slug <> ''
      AND published_at <= now();
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP VIEW published_articles;
    CREATE VIEW published_articles AS
    SELECT id, slug, kicker, headline, standfirst, body, section_id, featured, published_at, revised_at,
           main_media_media_id, main_media_caption,
           source_name, source_url, source_licence, source_index_policy,
           seo_title, seo_description, seo_image_id, show_history
    FROM articles
    WHERE _status = 'published' AND deleted_at IS NULL AND section_id IS NOT NULL AND slug <> ''
      AND published_at <= now();
    ALTER TABLE site_settings
      DROP COLUMN policies_publishing_principles, DROP COLUMN policies_ethics_policy,
      DROP COLUMN policies_masthead, DROP COLUMN policies_ownership_funding_info, DROP COLUMN policies_licensing;
    ALTER TABLE authors DROP COLUMN kind;
    ALTER TABLE media DROP COLUMN credit_kind;
    ALTER TABLE _articles_v DROP COLUMN version_genre;
    ALTER TABLE articles DROP COLUMN genre;
    DROP TYPE enum_authors_kind, enum_media_credit_kind, enum__articles_v_version_genre, enum_articles_genre;
  `);
}
