import { asc, eq, or, sql } from '@payloadcms/db-postgres/drizzle';
import { alias } from '@payloadcms/db-postgres/drizzle/pg-core';
import { z } from 'zod';
import { readConfig } from '@/lib/config';
import { authors, sections } from '@/lib/database/schema.generated';
import { authorPath } from '@/lib/urls';
import { sectionColumns, toSection } from '../cards';
import { paper } from '../door';
import type { SearchFilters, SearchRequest } from './model';
import type { Narrowed } from './rank';

const moments = z.object({ since: z.coerce.date().nullable(), until: z.coerce.date().nullable() });

/** What a request is narrowed by; undefined when that is a section or an author that does not exist. */
export async function narrowedBy(request: SearchRequest): Promise<Narrowed | undefined> {
  const { section, author, from, to } = request;
  const parents = alias(sections, 'parents');
  const [inSections, [by], { rows: days }] = await Promise.all([
    section
      ? paper()
          .select({ id: sections.id })
          .from(sections)
          .leftJoin(parents, eq(parents.id, sections.parent))
          .where(or(eq(sections.slug, section), eq(parents.slug, section)))
      : [],
    author ? paper().select({ id: authors.id }).from(authors).where(eq(authors.slug, author)) : [],
    // The days of the paper's own clock, the last one whole.
    from || to
      ? paper().execute(sql`
          SELECT ${from ?? null}::date::timestamp AT TIME ZONE ${readConfig().timeZone} AS since,
                 (${to ?? null}::date + 1)::timestamp AT TIME ZONE ${readConfig().timeZone} AS until`)
      : { rows: [{ since: null, until: null }] },
  ]);
  if ((section && inSections.length === 0) || (author && !by)) return undefined;
  const { since, until } = moments.parse(days[0]);
  return {
    sections: section ? inSections.map(({ id }) => id) : undefined,
    author: by?.id,
    since: since ?? undefined,
    until: until ?? undefined,
  };
}

/** What a reader can narrow a search by: sections in the order of the navigation, and authors who have published. */
export async function loadSearchFilters(): Promise<SearchFilters> {
  const [inOrder, published] = await Promise.all([
    paper()
      .select({ ...sectionColumns, parent: sections.parent })
      .from(sections)
      .orderBy(asc(sections.order), asc(sections.name)),
    paper()
      .select({ id: authors.id, name: authors.name, slug: authors.slug })
      .from(authors)
      .where(
        sql`EXISTS (SELECT FROM article_listings l WHERE l.list = 'author' AND l.list_id = ${authors.id} AND l.published_at <= now())`,
      )
      .orderBy(asc(authors.name)),
  ]);
  const below = (id: number | null) =>
    inOrder.filter(({ parent }) => parent === id).map(({ parent: _, ...row }) => toSection(row));
  return {
    sections: below(null).flatMap((section) => [section, ...below(section.id)]),
    authors: published.map((row) => ({ ...row, path: authorPath(row.slug) })),
  };
}
