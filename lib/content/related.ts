import { sql } from '@payloadcms/db-postgres/drizzle';
import type { Candidate } from './candidates';
import { paper } from './door';

/** What to read after a story, best first, and how many of them an editor has picked. */
export type ReadNext = { stories: Candidate[]; picked: number };

type Row = { id: number; published_at: string; section_id: number; pictured: boolean; by_hand: boolean };

/**
 * What readers may read after a story: those that an editor has picked, in their order, then those that were worked
 * out when stories came out or changed (`lib/newsroom/related`). A story can be in it twice.
 * @param picked ids in place of those that are stored with the published story: of a draft
 */
export async function relatedTo(id: number, picked?: number[]): Promise<ReadNext> {
  const byHand = picked
    ? sql`SELECT one.id, one.place::real FROM unnest(${sql.param(picked)}::int[]) WITH ORDINALITY AS one (id, place)`
    : sql`SELECT articles_id, "order"::real FROM articles_rels
          WHERE parent_id = ${id} AND path = 'related' AND articles_id IS NOT NULL`;
  const { rows } = await paper().execute<Row>(sql`
    SELECT story.id, extract(epoch FROM story.published_at) AS published_at, story.section_id,
           story.main_media_media_id IS NOT NULL AS pictured, offered.by_hand
    FROM (
      SELECT true AS by_hand, picked.* FROM (${byHand}) AS picked (id, place)
      UNION ALL
      SELECT false, related_id, -score FROM related_articles WHERE article_id = ${id}
    ) offered JOIN published_articles story ON story.id = offered.id
    WHERE story.id <> ${id}
    ORDER BY offered.by_hand DESC, offered.place, story.id DESC`);
  return {
    stories: rows.map((row) => ({
      id: row.id,
      publishedAt: Number(row.published_at),
      sectionId: row.section_id,
      pictured: row.pictured,
    })),
    picked: new Set(rows.filter(({ by_hand }) => by_hand).map((row) => row.id)).size,
  };
}
