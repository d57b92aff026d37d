import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { articlePath } from '@/lib/urls';
import { paper } from './door';

/** Addresses in one file of the sitemap; the protocol would allow five times as many. */
export const mostAddresses = 10_000;

/** One address of the paper and when it was last changed in substance. */
export type SitemapEntry = {
  path: string;
  changedAt: Date | undefined;
  picture: { digest: string; width: number } | undefined;
};

/** A file of the sitemap: its newest change, and how many addresses it holds. */
export type SitemapPart = { part: number; addresses: number; changedAt: Date };

/** A month of publication by the paper's clock, `2026-11`. */
export type SitemapMonth = SitemapPart & { month: string };

/** What search engines may list: what readers can see, but for copies that belong to somebody else's index. */
export const listed = sql`published_articles WHERE source_index_policy IS DISTINCT FROM 'noindex'`;

const changed = sql`extract(epoch FROM greatest(published_at, revised_at))::float8`;
/** A moment that the database gives in seconds since 1970. */
export const moment = z.number().transform((seconds) => new Date(Math.round(seconds * 1000)));

const monthRow = z.object({ month: z.string(), addresses: z.number(), changed: moment });

/** The files of all months with stories, newest first. The counts come from one index, whatever a story weighs. */
export async function findSitemapMonths(timeZone: string): Promise<SitemapMonth[]> {
  const { rows } = await paper().execute(sql`
    SELECT to_char(month, 'YYYY-MM') AS month, addresses, extract(epoch FROM newest)::float8 AS changed
    FROM (SELECT published_at AS first FROM ${listed} ORDER BY published_at, id LIMIT 1) oldest
    CROSS JOIN LATERAL generate_series(
      date_trunc('month', oldest.first AT TIME ZONE ${timeZone}), now() AT TIME ZONE ${timeZone}, interval '1 month'
    ) AS month
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS addresses, max(greatest(published_at, revised_at)) AS newest FROM ${listed}
        AND published_at >= month AT TIME ZONE ${timeZone}
        AND published_at < (month + interval '1 month') AT TIME ZONE ${timeZone}
    ) AS stories
    WHERE addresses > 0
    ORDER BY month DESC`);
  const months: SitemapMonth[] = [];
  for (const row of rows) {
    const { month, addresses, changed: changedAt } = monthRow.parse(row);
    const parts =
      addresses > mostAddresses ? await partsOf(month, timeZone) : [{ part: 1, addresses, changedAt }];
    months.push(...parts.map((part) => ({ month, ...part })));
  }
  return months;
}

const partRow = z.object({ part: z.number(), addresses: z.number(), changed: moment });

async function partsOf(month: string, timeZone: string): Promise<SitemapPart[]> {
  const { rows } = await paper().execute(sql`
    SELECT part, count(*)::int AS addresses, extract(epoch FROM max(newest))::float8 AS changed FROM (
      SELECT ((row_number() OVER (ORDER BY published_at, id) - 1) / ${mostAddresses}::int + 1)::int AS part,
             greatest(published_at, revised_at) AS newest
      FROM ${listed} AND ${within(month, timeZone)}
    ) AS numbered
    GROUP BY part ORDER BY part`);
  return rows.map((row) => {
    const { changed: changedAt, ...part } = partRow.parse(row);
    return { ...part, changedAt };
  });
}

const within = (month: string, timeZone: string): SQL => sql`
  published_at >= ${`${month}-01`}::timestamp AT TIME ZONE ${timeZone}
  AND published_at < (${`${month}-01`}::timestamp + interval '1 month') AT TIME ZONE ${timeZone}`;

type Place = { month: string; part: number; timeZone: string };

/** The stories of one file in the order of publication, `limit` of them from a place on, with what an entry needs. */
const entries = ({ month, part, timeZone }: Place, limit: number, after?: Position): SQL => sql`
  SELECT page.id, extract(epoch FROM page.published_at)::float8 AS published, page.changed, page.slug,
         sections.slug AS section, media.digest, (media.widths ->> -1)::int AS width
  FROM (
    SELECT id, published_at, ${changed} AS changed, slug, section_id, main_media_media_id FROM ${listed}
      AND ${within(month, timeZone)}
      ${after ? sql`AND (published_at, id) > (${after.publishedAt.toISOString()}::timestamptz, ${after.id}::int)` : sql``}
    ORDER BY published_at, id
    LIMIT ${limit}::int OFFSET ${after ? 0 : (part - 1) * mostAddresses}::int
  ) AS page
  JOIN sections ON sections.id = page.section_id
  LEFT JOIN media ON media.id = page.main_media_media_id`;

type Position = { publishedAt: Date; id: number };

const stateRow = z.object({
  addresses: z.number(),
  changed: moment.nullable(),
  digest: z.string().nullable(),
});

/** What a file of the sitemap holds, in one line: equal for equal contents. */
export type SitemapState = { changedAt: Date; digest: string };

/** The state of a month's file; undefined when there is no story for it. */
export async function findSitemapState(place: Place): Promise<SitemapState | undefined> {
  const { rows } = await paper().execute(sql`
    SELECT count(*)::int AS addresses, max(changed) AS changed,
           sum(hashtextextended(concat_ws('/', id, section, slug, changed, digest, width), 0))::text AS digest
    FROM (${entries(place, mostAddresses)}) AS entry`);
  const { addresses, changed: changedAt, digest } = stateRow.parse(rows[0]);
  return addresses > 0 && changedAt && digest ? { changedAt, digest: `${addresses}.${digest}` } : undefined;
}

const entryRow = z.object({
  id: z.number(),
  published: moment,
  changed: moment,
  slug: z.string(),
  section: z.string(),
  digest: z.string().nullable(),
  width: z.number().nullable(),
});

const batchSize = 500;

/** The entries of a month's file, some hundred at a time: nobody holds more of it than that. */
export async function* sitemapEntries(place: Place): AsyncGenerator<SitemapEntry[]> {
  let after: Position | undefined;
  for (let left = mostAddresses; left > 0; left -= batchSize) {
    const { rows } = await paper().execute(
      sql`${entries(place, Math.min(batchSize, left), after)} ORDER BY page.published_at, page.id`,
    );
    const found = rows.map((row) => entryRow.parse(row));
    const last = found.at(-1);
    if (!last) return;
    yield found.map(({ section, slug, changed: changedAt, digest, width }) => ({
      path: articlePath(section, slug),
      changedAt,
      picture: digest !== null && width !== null ? { digest, width } : undefined,
    }));
    if (found.length < batchSize) return;
    after = { publishedAt: last.published, id: last.id };
  }
}
