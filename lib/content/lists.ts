import { and, asc, desc, eq, lte, sql } from '@payloadcms/db-postgres/drizzle';
import { articleListings, publishedArticles } from '@/lib/database/published';
import { selectCards, toCard } from './cards';
import { isBuilding, paper } from './door';
import type { Card, ListPage } from './model';

/** A list of the paper by kind; `latest` and `featured` belong to the whole paper. */
export type List = { list: 'latest' | 'featured' } | { list: 'section' | 'topic' | 'author'; id: number };

/** The id under which the database keeps a list; 0 for those of the whole paper. */
export const listId = (list: List): number => ('id' in list ? list.id : 0);

/** A list in one word, equal for equal lists. */
export const listKey = (list: List): string => `${list.list}:${listId(list)}`;

/** Stories on one page of a list. */
export const pageSize = 20;

type Position = { publishedAt: Date; articleId: number };

const inList = (list: List) =>
  and(
    eq(articleListings.list, list.list),
    eq(articleListings.listId, listId(list)),
    lte(articleListings.publishedAt, sql`now()`),
  );

/** Rows after a position in reading order, as a row comparison that the index answers directly. */
const after = ({ publishedAt, articleId }: Position) =>
  sql`(${articleListings.publishedAt}, ${articleListings.articleId}) < (${publishedAt.toISOString()}::timestamptz, ${articleId})`;

const readingOrder = [desc(articleListings.publishedAt), desc(articleListings.articleId)];

async function storiesOf(list: List, limit: number, from?: Position): Promise<Card[]> {
  const rows = await selectCards()
    .innerJoin(articleListings, eq(articleListings.articleId, publishedArticles.id))
    .where(and(inList(list), from && after(from)))
    .orderBy(...readingOrder)
    .limit(limit);
  return rows.map(toCard);
}

/** The newest stories of a list, at most `limit`, newest first. */
export async function newestOf(list: List, limit: number): Promise<Card[]> {
  return isBuilding() ? [] : storiesOf(list, limit);
}

/**
 * One page of a list, newest first: the first one, or the stories that follow the story `afterId`. Costs the
 * same at any depth. Undefined when that story is not in the list, or nothing follows it.
 */
export async function pageOf(list: List, afterId?: number): Promise<ListPage | undefined> {
  const from = afterId === undefined ? undefined : await positionOf(list, afterId);
  if (afterId !== undefined && !from) return undefined;
  const found = await storiesOf(list, pageSize + 1, from);
  const stories = found.slice(0, pageSize);
  if (from && stories.length === 0) return undefined;
  return {
    stories,
    older: found.length > pageSize ? stories.at(-1)?.id : undefined,
    newer: from && (await newerCursor(list, from)),
  };
}

async function positionOf(list: List, articleId: number): Promise<Position | undefined> {
  const [row] = await paper()
    .select({ publishedAt: articleListings.publishedAt, articleId: articleListings.articleId })
    .from(articleListings)
    .where(and(inList(list), eq(articleListings.articleId, articleId)));
  return row;
}

/** The story that the page before the one after `from` starts after. */
async function newerCursor(list: List, from: Position): Promise<number | 'first'> {
  const rows = await paper()
    .select({ articleId: articleListings.articleId })
    .from(articleListings)
    .where(
      and(
        inList(list),
        sql`(${articleListings.publishedAt}, ${articleListings.articleId}) > (${from.publishedAt.toISOString()}::timestamptz, ${from.articleId})`,
      ),
    )
    .orderBy(asc(articleListings.publishedAt), asc(articleListings.articleId))
    .limit(pageSize);
  // The page before holds `from` and the 19 stories above it; it starts after the one above those.
  return rows[pageSize - 1]?.articleId ?? 'first';
}

/** The cursor of an address `…/truoc/{after}`; for anything but a story's id one that is in no list. */
export const parseAfter = (segment: string): number => (/^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : 0);
