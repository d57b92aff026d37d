import { sql } from '@payloadcms/db-postgres/drizzle';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { follow, type Kind, readPath } from '@/lib/content/addresses';
import { databaseOf } from '../transaction';
import { titleAt } from './check';

/** Collections whose records have an address. */
export type AddressedCollection = 'articles' | 'sections' | 'topics' | 'authors';

const kinds: Record<AddressedCollection, Kind> = {
  articles: 'article',
  sections: 'section',
  topics: 'topic',
  authors: 'author',
};

type Asked = {
  req: PayloadRequest;
  collection: AddressedCollection;
  /** The record that wants the address; its own former ones are its to take back. */
  id: number | undefined;
};

const found = z.array(z.object({ slug: z.string().nullable(), from: z.string() }));

/**
 * Slugs that begin like this and lead to another record, or to where somebody sent their address: slug to the
 * redirect's path. What is merely gone leads nowhere and is free.
 */
export async function slugsInUse(
  { req, collection, id }: Asked,
  start: string,
): Promise<Map<string, string>> {
  const kind = kinds[collection];
  const target = sql.raw(`${kind}_id`);
  const db = await databaseOf(req);
  const { rows } = await db.execute(sql`
    SELECT slug, "from" FROM redirects
    WHERE (kind = ${kind} AND starts_with(slug, ${start}) AND ${target} IS NOT NULL AND ${target} <> ${id ?? 0})
       OR (origin <> 'rename' AND strpos("from", ${`/${start}`}) > 0)`);
  return new Map(
    found.parse(rows).flatMap(({ slug, from }): [string, string][] => {
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
  const from = (await slugsInUse(asked, slug)).get(slug);
  if (from === undefined) return undefined;
  const db = await databaseOf(asked.req);
  const end = await follow(from, db);
  const to = typeof end === 'object' ? end.at : from;
  return { from, to, title: await titleAt(to, db) };
}
