import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Who has been let in by a preview link, by the hash of a random name, so that everybody counts once. A link stays
 * when its story is deleted, and says so.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE preview_visitors (
      link_id integer NOT NULL REFERENCES preview_links ON DELETE CASCADE,
      visitor_hash text NOT NULL,
      first_seen_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (link_id, visitor_hash)
    );
    ALTER TABLE preview_links ALTER COLUMN article_id DROP NOT NULL,
      DROP CONSTRAINT preview_links_article_id_articles_id_fk,
      ADD CONSTRAINT preview_links_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE SET NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE preview_visitors;
    DELETE FROM preview_links WHERE article_id IS NULL;
    ALTER TABLE preview_links ALTER COLUMN article_id SET NOT NULL,
      DROP CONSTRAINT preview_links_article_id_articles_id_fk,
      ADD CONSTRAINT preview_links_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE;
  `);
}
