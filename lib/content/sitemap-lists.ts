import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { articlePath, authorPath, sectionPath, topicPath } from '@/lib/urls';
import { paper } from './door';
import { listed, moment, mostAddresses, type SitemapEntry, type SitemapPart } from './sitemaps';

const newsRow = z.object({
  id: z.number(),
  headline: z.string(),
  slug: z.string(),
  section: z.string(),
  published: moment,
});

/** A story as the news sitemap names it. */
export type NewsEntry = { id: number; path: string; headline: string; publishedAt: Date };

/** How long a story is news, in hours; Google takes what is younger than two days. */
export const newsHours = 48;

/** The stories of the last two days, newest first: at most a thousand. */
export async function findNews(): Promise<NewsEntry[]> {
  const { rows } = await paper().execute(sql`
    SELECT news.id, news.headline, news.slug, sections.slug AS section,
           extract(epoch FROM news.published_at)::float8 AS published
    FROM (
      SELECT id, headline, slug, section_id, published_at FROM ${listed}
        AND published_at >= now() - ${newsHours}::int * interval '1 hour'
      ORDER BY published_at DESC, id DESC LIMIT 1000
    ) AS news JOIN sections ON sections.id = news.section_id
    ORDER BY news.published_at DESC, news.id DESC`);
  return rows.map((row) => {
    const { section, slug, published, ...entry } = newsRow.parse(row);
    return { ...entry, path: articlePath(section, slug), publishedAt: published };
  });
}

/** A kind of page that lists stories. */
export type ListKind = 'section' | 'topic' | 'author';

const kinds = {
  section: { table: sql.raw('sections'), path: sectionPath },
  topic: { table: sql.raw('topics'), path: topicPath },
  author: { table: sql.raw('authors'), path: authorPath },
};

const listRow = z.object({ slug: z.string(), changed: moment });

/** Every section, topic or author with stories, and when the newest of these came out. */
const named = (kind: ListKind): SQL => sql`
  SELECT named.id, named.slug, extract(epoch FROM newest.published_at)::float8 AS changed
  FROM ${kinds[kind].table} AS named CROSS JOIN LATERAL (
    SELECT published_at FROM article_listings
    WHERE list = ${kind} AND list_id = named.id AND published_at <= now()
    ORDER BY published_at DESC LIMIT 1
  ) AS newest`;

const partRow = z.object({ part: z.number(), addresses: z.number(), changed: moment });

/** The files of one kind of list. */
export async function findListParts(kind: ListKind): Promise<SitemapPart[]> {
  const { rows } = await paper().execute(sql`
    SELECT part, count(*)::int AS addresses, max(changed) AS changed FROM (
      SELECT ((row_number() OVER (ORDER BY id) - 1) / ${mostAddresses}::int + 1)::int AS part, changed
      FROM (${named(kind)}) AS listed
    ) AS numbered
    GROUP BY part ORDER BY part`);
  return rows.map((row) => {
    const { changed: changedAt, ...part } = partRow.parse(row);
    return { ...part, changedAt };
  });
}

/** Sections, topics or authors that have stories; what changed them last is their newest story. */
export async function findListEntries(kind: ListKind, part: number): Promise<SitemapEntry[]> {
  const { rows } = await paper().execute(sql`
    SELECT slug, changed FROM (${named(kind)}) AS listed
    ORDER BY id LIMIT ${mostAddresses}::int OFFSET ${(part - 1) * mostAddresses}::int`);
  return rows.map((row) => {
    const { slug, changed: changedAt } = listRow.parse(row);
    return { path: kinds[kind].path(slug), changedAt, picture: undefined };
  });
}

const newestRow = z.object({ story: moment.nullable(), correction: moment.nullable() });

/** When the newest story came out, and the newest correction. */
export async function findNewest(): Promise<{ story: Date | undefined; correction: Date | undefined }> {
  const { rows } = await paper().execute(sql`
    SELECT (SELECT extract(epoch FROM published_at)::float8 FROM article_listings
            WHERE list = 'latest' AND list_id = 0 AND published_at <= now()
            ORDER BY published_at DESC LIMIT 1) AS story,
           (SELECT extract(epoch FROM max(c.at))::float8 FROM articles_corrections c
            JOIN published_articles p ON p.id = c._parent_id) AS correction`);
  const { story, correction } = newestRow.parse(rows[0]);
  return { story: story ?? undefined, correction: correction ?? undefined };
}
