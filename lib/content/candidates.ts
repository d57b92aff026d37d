import { inArray, sql } from '@payloadcms/db-postgres/drizzle';
import { publishedArticles } from '@/lib/database/published';
import { selectCards, toCard } from './cards';
import { paper } from './door';
import { type List, listId } from './lists';
import type { Card } from './model';

/** A story that a page may choose, before anything of it is fetched but what the choice needs. */
export type Candidate = { id: number; publishedAt: number; sectionId: number; pictured: boolean };

type Row = { place: string; id: number; published_at: string; section_id: number; pictured: boolean };

/**
 * The newest stories of several lists at once, each at most `limit`, newest first; one round trip however many
 * lists a page is made from.
 */
export async function newestCandidates(wanted: { list: List; limit: number }[]): Promise<Candidate[][]> {
  const column = (values: (string | number)[]) => sql.param(values);
  const { rows } = await paper().execute<Row>(sql`
    SELECT wanted.place, story.id, extract(epoch FROM story.published_at) AS published_at, story.section_id, story.pictured
    FROM unnest(
      ${column(wanted.map(({ list }) => list.list))}::text[],
      ${column(wanted.map(({ list }) => listId(list)))}::int[],
      ${column(wanted.map(({ limit }) => limit))}::int[]
    ) WITH ORDINALITY AS wanted (list, list_id, most, place)
    CROSS JOIN LATERAL (
      SELECT published.id, listed.published_at, published.section_id,
             published.main_media_media_id IS NOT NULL AS pictured
      FROM article_listings listed JOIN published_articles published ON published.id = listed.article_id
      WHERE listed.list = wanted.list AND listed.list_id = wanted.list_id AND listed.published_at <= now()
      ORDER BY listed.published_at DESC, listed.article_id DESC
      LIMIT wanted.most
    ) AS story
    ORDER BY wanted.place, story.published_at DESC, story.id DESC`);
  const lists: Candidate[][] = wanted.map(() => []);
  for (const row of rows) {
    lists[Number(row.place) - 1]?.push({
      id: row.id,
      publishedAt: Number(row.published_at),
      sectionId: row.section_id,
      pictured: row.pictured,
    });
  }
  return lists;
}

/** Those of the stories with these ids that readers may see now. */
export async function candidatesOf(ids: number[]): Promise<Map<number, Candidate>> {
  if (ids.length === 0) return new Map();
  const { id, publishedAt, sectionId, mainMediaId } = publishedArticles;
  const rows = await paper()
    .select({ id, publishedAt, sectionId, mainMediaId })
    .from(publishedArticles)
    .where(inArray(id, ids));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        publishedAt: row.publishedAt.getTime() / 1000,
        sectionId: row.sectionId,
        pictured: row.mainMediaId !== null,
      },
    ]),
  );
}

/** Fetches the cards of the chosen stories at once; the answer turns a choice into its cards, in the same order. */
export async function cardsOf(choices: Candidate[][]): Promise<(choice: Candidate[]) => Card[]> {
  const ids = choices.flat().map(({ id }) => id);
  const rows = ids.length > 0 ? await selectCards().where(inArray(publishedArticles.id, ids)) : [];
  const cards = new Map(rows.map((row) => [row.id, toCard(row)]));
  // A story can be withdrawn between the choice and the fetch: it is then simply not there.
  return (choice) => choice.flatMap(({ id }) => cards.get(id) ?? []);
}
