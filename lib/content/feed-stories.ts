import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { authorPath, topicPath } from '@/lib/urls';
import { selectArticles, toArticle } from './article';
import { toBody } from './body';
import type { Correction } from './body-model';
import { paper } from './door';
import type { Article } from './model';

/**
 * The published stories with these slugs, whole and in this order, and those that they name; what belongs to them is
 * fetched for all at once.
 */
export async function findStories(slugs: string[]): Promise<{ stories: Article[]; linked: number[] }> {
  if (slugs.length === 0) return { stories: [], linked: [] };
  const rows = await selectArticles(slugs);
  const ids = rows.map(({ story }) => story.id);
  const [names, corrections] = await Promise.all([namesOf(ids), correctionsOf(ids)]);
  const stories = new Map<string, Article>();
  const linked = new Set<number>();
  // One body after another: a feed must not take all connections from the pages.
  for (const row of rows) {
    const own = corrections.get(row.story.id) ?? [];
    const { blocks: body, stories: named } = await toBody(row.story.body, own);
    for (const { id } of named) linked.add(id);
    // Feeds do not lead to the list of a story's changes.
    const belongings = { ...(names.get(row.story.id) ?? noNames), body, corrections: own, hasChanges: false };
    stories.set(row.story.slug, toArticle(row, belongings));
  }
  return { stories: slugs.flatMap((slug) => stories.get(slug) ?? []), linked: [...linked] };
}

type Names = Pick<Article, 'authors' | 'topics'>;
const noNames: Names = { authors: [], topics: [] };

const nameRow = z.object({
  article: z.number(),
  path: z.enum(['authors', 'topics']),
  id: z.number(),
  name: z.string(),
  slug: z.string(),
  role: z.string().nullable(),
  kind: z.enum(['person', 'organisation']).nullable(),
});

async function namesOf(articles: number[]): Promise<Map<number, Names>> {
  const { rows } = await paper().execute(sql`
    SELECT rels.parent_id AS article, rels.path, coalesce(a.id, t.id) AS id, coalesce(a.name, t.name) AS name,
           coalesce(a.slug, t.slug) AS slug, a.role, a.kind
    FROM articles_rels rels
    LEFT JOIN authors a ON rels.path = 'authors' AND a.id = rels.authors_id
    LEFT JOIN topics t ON rels.path = 'topics' AND t.id = rels.topics_id
    WHERE rels.parent_id = ANY(${sql.param(articles)}::int[]) AND (a.id IS NOT NULL OR t.id IS NOT NULL)
    ORDER BY rels."order"`);
  const found = new Map<number, Names>(articles.map((id) => [id, { authors: [], topics: [] }]));
  for (const row of rows) {
    const { article, path, role, kind, ...name } = nameRow.parse(row);
    const of = found.get(article);
    if (path === 'topics') of?.topics.push({ ...name, path: topicPath(name.slug) });
    else {
      of?.authors.push({
        ...{ ...name, role: role || undefined, kind: kind ?? 'person' },
        path: authorPath(name.slug),
      });
    }
  }
  return found;
}

const correctionRow = z.object({ article: z.number(), number: z.number(), text: z.string(), at: z.number() });

async function correctionsOf(articles: number[]): Promise<Map<number, Correction[]>> {
  const { rows } = await paper().execute(sql`
    SELECT _parent_id AS article, _order AS number, text, extract(epoch FROM at)::float8 AS at
    FROM articles_corrections
    WHERE _parent_id = ANY(${sql.param(articles)}::int[]) AND at IS NOT NULL AND text <> ''
    ORDER BY _order`);
  const found = new Map<number, Correction[]>();
  for (const row of rows) {
    const { article, number, text, at } = correctionRow.parse(row);
    const correction = { number, text, at: new Date(Math.round(at * 1000)) };
    found.set(article, [...(found.get(article) ?? []), correction]);
  }
  return found;
}
