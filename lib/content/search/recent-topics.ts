import { asc, desc, eq, max, sql } from '@payloadcms/db-postgres/drizzle';
import { articleListings } from '@/lib/database/published';
import { articles_rels, topics } from '@/lib/database/schema.generated';
import { topicPath } from '@/lib/urls';
import { paper } from '../door';
import type { NameRef } from '../model';

const newestStories = 60;

/** Topics that the paper's newest stories are about, the most recent first, at most `limit`. */
export async function recentTopics(limit: number): Promise<NameRef[]> {
  const newest = paper()
    .select({ id: articleListings.articleId, at: articleListings.publishedAt })
    .from(articleListings)
    .where(
      sql`${articleListings.list} = 'latest' AND ${articleListings.listId} = 0 AND ${articleListings.publishedAt} <= now()`,
    )
    .orderBy(desc(articleListings.publishedAt), desc(articleListings.articleId))
    .limit(newestStories)
    .as('newest');
  const rows = await paper()
    .select({ id: topics.id, name: topics.name, slug: topics.slug })
    .from(newest)
    .innerJoin(articles_rels, eq(articles_rels.parent, newest.id))
    .innerJoin(topics, eq(topics.id, articles_rels.topicsID))
    .where(eq(articles_rels.path, 'topics'))
    .groupBy(topics.id)
    .orderBy(desc(max(newest.at)), asc(topics.name))
    .limit(limit);
  return rows.map((row) => ({ ...row, path: topicPath(row.slug) }));
}
