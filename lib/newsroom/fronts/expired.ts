import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';

type Database = { execute: (query: SQL) => PromiseLike<unknown> };

/**
 * Outdates the pages that show what ended after `since` and not after `until`: the breaking-news banner, and stories
 * that were on a published front for a time. For the newsroom's clock: windows that follow one another without a gap
 * announce each end once.
 */
export async function announceExpiries(db: Database, since: Date, until: Date): Promise<void> {
  const ended = (moment: SQL) =>
    sql`${moment} > ${since.toISOString()}::timestamptz AND ${moment} <= ${until.toISOString()}::timestamptz`;
  await db.execute(sql`
    SELECT pg_notify('paper_changed', tag) FROM (
      SELECT 'paper' AS tag FROM breaking_news WHERE text <> '' AND ${ended(sql`expires_at`)}
      UNION
      SELECT 'front:' || coalesce(front.section_id, 0)
      FROM fronts front
      JOIN fronts_containers container ON container._parent_id = front.id
      JOIN fronts_containers_stories story ON story._parent_id = container.id
      WHERE front._status = 'published' AND ${ended(sql`story.until`)}
    ) AS over`);
}
