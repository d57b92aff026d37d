import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What sitemaps list, by the time of publication: counts and newest changes of every month are answered by this
 * index alone. The condition is that of the view `published_articles` but for the time, which moves.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX articles_in_sitemaps ON articles (published_at, id) INCLUDE (revised_at)
    WHERE _status = 'published' AND deleted_at IS NULL AND section_id IS NOT NULL AND slug <> ''
      AND source_index_policy IS DISTINCT FROM 'noindex';
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX articles_in_sitemaps`);
}
