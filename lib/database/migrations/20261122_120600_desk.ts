import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What waits at the desk (all stories whose newest version is a draft) is little, and found without the rest. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX _articles_v_waiting_idx ON _articles_v (updated_at, id)
    WHERE latest AND version__status = 'draft'`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX _articles_v_waiting_idx`);
}
