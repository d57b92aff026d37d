import { and, asc, eq, inArray } from '@payloadcms/db-postgres/drizzle';
import { alias } from '@payloadcms/db-postgres/drizzle/pg-core';
import { articles_rels, authors, media, sections, topics } from '@/lib/database/schema.generated';
import { authorPath, isSlug, topicPath } from '@/lib/urls';
import { pictureColumns, sectionColumns, toPicture, toSection } from './cards';
import { isBuilding, paper } from './door';
import type { Byline, ContributorKind, NameRef, Picture, SectionRef } from './model';

/** A section with what its front shows beside stories. */
export type Section = SectionRef & {
  description: string | undefined;
  parent: SectionRef | undefined;
  children: SectionRef[];
};

/** A topic with its description. */
export type Topic = NameRef & { description: string | undefined };

/** A contributor as the author page shows them. */
export type Author = NameRef & {
  kind: ContributorKind;
  role: string | undefined;
  biography: string | undefined;
  portrait: Picture | undefined;
};

/** The section at this address. */
export async function findSection(slug: string): Promise<Section | undefined> {
  if (isBuilding() || !isSlug(slug)) return undefined;
  const parents = alias(sections, 'parents');
  const [row] = await paper()
    .select({
      section: sectionColumns,
      description: sections.description,
      parent: { id: parents.id, name: parents.name, slug: parents.slug, accent: parents.accent },
    })
    .from(sections)
    .leftJoin(parents, eq(parents.id, sections.parent))
    .where(eq(sections.slug, slug));
  if (!row) return undefined;
  const children = await paper()
    .select(sectionColumns)
    .from(sections)
    .where(eq(sections.parent, row.section.id))
    .orderBy(asc(sections.order), asc(sections.name));
  return {
    ...toSection(row.section),
    description: row.description || undefined,
    parent: row.parent ? toSection(row.parent) : undefined,
    children: children.map(toSection),
  };
}

/** The topic at this address. */
export async function findTopic(slug: string): Promise<Topic | undefined> {
  if (isBuilding() || !isSlug(slug)) return undefined;
  const [row] = await paper()
    .select({ id: topics.id, name: topics.name, slug: topics.slug, description: topics.description })
    .from(topics)
    .where(eq(topics.slug, slug));
  return row && { ...row, description: row.description || undefined, path: topicPath(row.slug) };
}

/** The author at this address. */
export async function findAuthor(slug: string): Promise<Author | undefined> {
  if (isBuilding() || !isSlug(slug)) return undefined;
  const [row] = await paper()
    .select({
      id: authors.id,
      name: authors.name,
      slug: authors.slug,
      kind: authors.kind,
      role: authors.role,
      biography: authors.biography,
      portrait: pictureColumns,
    })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portrait))
    .where(eq(authors.slug, slug));
  return (
    row && {
      ...row,
      path: authorPath(row.slug),
      kind: row.kind ?? 'person',
      role: row.role || undefined,
      biography: row.biography || undefined,
      portrait: toPicture(row.portrait),
    }
  );
}

/** The topics of an article in the editor's order. */
export async function topicsOf(articleId: number): Promise<NameRef[]> {
  const rows = await paper()
    .select({ id: topics.id, name: topics.name, slug: topics.slug })
    .from(articles_rels)
    .innerJoin(topics, eq(topics.id, articles_rels.topicsID))
    .where(and(eq(articles_rels.parent, articleId), eq(articles_rels.path, 'topics')))
    .orderBy(asc(articles_rels.order));
  return rows.map((row) => ({ ...row, path: topicPath(row.slug) }));
}

const bylineColumns = {
  id: authors.id,
  name: authors.name,
  slug: authors.slug,
  role: authors.role,
  kind: authors.kind,
};

/** The authors of an article in the order of the byline. */
export async function authorsOf(articleId: number): Promise<Byline[]> {
  const rows = await paper()
    .select(bylineColumns)
    .from(articles_rels)
    .innerJoin(authors, eq(authors.id, articles_rels.authorsID))
    .where(and(eq(articles_rels.parent, articleId), eq(articles_rels.path, 'authors')))
    .orderBy(asc(articles_rels.order));
  return rows.map(toByline);
}

/** The topics of these records, in this order. */
export async function topicsById(ids: number[]): Promise<NameRef[]> {
  if (ids.length === 0) return [];
  const rows = await paper()
    .select({ id: topics.id, name: topics.name, slug: topics.slug })
    .from(topics)
    .where(inArray(topics.id, ids));
  return inOrder(ids, rows).map((row) => ({ ...row, path: topicPath(row.slug) }));
}

/** The authors of these records, in this order. */
export async function authorsById(ids: number[]): Promise<Byline[]> {
  if (ids.length === 0) return [];
  const rows = await paper().select(bylineColumns).from(authors).where(inArray(authors.id, ids));
  return inOrder(ids, rows).map(toByline);
}

type BylineRow = Pick<Byline, 'id' | 'name' | 'slug'> & { role: string | null; kind: ContributorKind | null };

const toByline = (row: BylineRow): Byline => ({
  ...row,
  role: row.role || undefined,
  kind: row.kind ?? 'person',
  path: authorPath(row.slug),
});

function inOrder<T extends { id: number }>(ids: number[], rows: T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
