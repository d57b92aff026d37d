import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What to read next, picked by hand; and whether readers may keep the paper for when they are offline. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Follows the collection, where a link may be one to a front.
    ALTER TABLE preview_links ALTER COLUMN article_id DROP NOT NULL;

    ALTER TABLE articles_rels ADD COLUMN articles_id integer
      CONSTRAINT articles_rels_articles_fk REFERENCES articles (id) ON DELETE CASCADE;
    ALTER TABLE _articles_v_rels ADD COLUMN articles_id integer
      CONSTRAINT _articles_v_rels_articles_fk REFERENCES articles (id) ON DELETE CASCADE;
    CREATE INDEX articles_rels_articles_id_idx ON articles_rels (articles_id);
    CREATE INDEX _articles_v_rels_articles_id_idx ON _articles_v_rels (articles_id);

    ALTER TABLE site_settings ADD COLUMN offline boolean DEFAULT true;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE site_settings DROP COLUMN offline;
    ALTER TABLE _articles_v_rels DROP COLUMN articles_id;
    ALTER TABLE articles_rels DROP COLUMN articles_id;
  `);
}
