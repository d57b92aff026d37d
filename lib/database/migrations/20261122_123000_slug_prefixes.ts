import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Redirects by hand, by the slug of the story that they stand in for (its section may be any), and what the newest
 * versions of stories will be called: every save of a new story asks whether its slug is taken.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX redirects_by_hand_story_idx ON redirects (split_part("from", '/', 3)) WHERE origin <> 'rename';
    CREATE INDEX _articles_v_newest_slug_idx ON _articles_v (version_slug) WHERE latest`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX redirects_by_hand_story_idx, _articles_v_newest_slug_idx`);
}
