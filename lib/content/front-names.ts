import { asc, inArray, or } from '@payloadcms/db-postgres/drizzle';
import { sections, topics } from '@/lib/database/schema.generated';
import { topicPath } from '@/lib/urls';
import { sectionColumns, toSection } from './cards';
import { paper } from './door';
import type { NameRef, NavSection } from './model';

/** The sections with these ids, each with its sub-sections in the editor's order. */
export async function navSectionsOf(ids: number[]): Promise<Map<number, NavSection>> {
  if (ids.length === 0) return new Map();
  const rows = await paper()
    .select({ ...sectionColumns, parent: sections.parent })
    .from(sections)
    .where(or(inArray(sections.id, ids), inArray(sections.parent, ids)))
    .orderBy(asc(sections.order), asc(sections.name));
  const wanted = rows.filter(({ id }) => ids.includes(id));
  return new Map(
    wanted.map(({ parent: _, ...row }) => [
      row.id,
      {
        ...toSection(row),
        children: rows
          .filter(({ parent }) => parent === row.id)
          .map(({ parent: __, ...child }) => toSection(child)),
      },
    ]),
  );
}

/** The topics with these ids. */
export async function topicRefsOf(ids: number[]): Promise<Map<number, NameRef>> {
  if (ids.length === 0) return new Map();
  const rows = await paper()
    .select({ id: topics.id, name: topics.name, slug: topics.slug })
    .from(topics)
    .where(inArray(topics.id, ids));
  return new Map(rows.map((row) => [row.id, { ...row, path: topicPath(row.slug) }]));
}
