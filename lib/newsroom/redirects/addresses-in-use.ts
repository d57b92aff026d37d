import { sql } from '@payloadcms/db-postgres/drizzle';
import type { PayloadRequest } from 'payload';
import { follow, type Kind, readPath } from '@/lib/content/addresses';
import { authorPath, sectionPath, topicPath } from '@/lib/urls';
import { databaseOf, query } from '../transaction';
import { titleAt } from './check';

/** Collections whose records have an address. */
export type AddressedCollection = 'articles' | 'sections' | 'topics' | 'authors';

const kinds: Record<AddressedCollection, Kind> = {
  articles: 'article',
  sections: 'section',
  topics: 'topic',
  authors: 'author',
};
const paths = { sections: sectionPath, topics: topicPath, authors: authorPath };

/** Who asks for an address. */
export type Asked = {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>;
  collection: AddressedCollection;
  /** The record that wants the address; its own former ones are its to take back. */
  id: number | undefined;
};

/**
 * Which of these slugs lead to another record, or to where somebody sent their address: slug to the redirect's path.
 * What is merely gone leads nowhere and is free.
 */
export async function slugsInUse(
  { req, collection, id }: Asked,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const kind = kinds[collection];
  const target = sql.raw(`${kind}_id`);
  // A story is named by its slug alone, under whichever section.
  const byHand =
    collection === 'articles'
      ? sql`split_part("from", '/', 3) = ANY(${sql.param(slugs)}::text[])`
      : sql`"from" = ANY(${sql.param(slugs.map(paths[collection]))}::varchar[])`;
  const rows = await query<{ slug: string | null; from: string }>(
    req,
    sql`SELECT slug, "from" FROM redirects
        WHERE kind = ${kind} AND slug = ANY(${sql.param(slugs)}::varchar[])
          AND ${target} IS NOT NULL AND ${target} <> ${id ?? 0}
        UNION ALL
        SELECT NULL, "from" FROM redirects WHERE origin <> 'rename' AND ${byHand}`,
  );
  return new Map(
    rows.flatMap(({ slug, from }): [string, string][] => {
      if (slug !== null) return [[slug, from]];
      const named = readPath(from);
      return named?.kind === kind && named.rest === '' ? [[named.slug, from]] : [];
    }),
  );
}

/** Where the address of this slug leads now, by path and name; undefined when it is free. */
export async function leadsElsewhere(
  asked: Asked,
  slug: string,
): Promise<{ from: string; to: string; title: string } | undefined> {
  const from = (await slugsInUse(asked, [slug])).get(slug);
  if (from === undefined) return undefined;
  const db = await databaseOf(asked.req);
  const end = await follow(from, db);
  const to = typeof end === 'object' ? end.at : from;
  return { from, to, title: await titleAt(to, db) };
}
