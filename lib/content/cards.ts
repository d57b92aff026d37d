import { eq } from '@payloadcms/db-postgres/drizzle';
import { publishedArticles } from '@/lib/database/published';
import { media, sections } from '@/lib/database/schema.generated';
import { articlePath, sectionPath } from '@/lib/urls';
import { paper } from './door';
import type { Accent, Card, ContributorKind, Picture, SectionRef } from './model';

/** The columns of a picture, of the table or of a join's alias of it. */
export function pictureColumnsOf<T extends Record<keyof PictureRow, unknown>>(
  table: T,
): Pick<T, keyof PictureRow> {
  const { digest, widths, width, height, colour, focalX, focalY, alt, caption, credit, creditKind, licence } =
    table;
  return { digest, widths, width, height, colour, focalX, focalY, alt, caption, credit, creditKind, licence };
}

/** The columns of a picture. */
export const pictureColumns = pictureColumnsOf(media);

type PictureRow = {
  digest: string | null;
  widths: unknown;
  width: number | null;
  height: number | null;
  colour: string | null;
  focalX: number | null;
  focalY: number | null;
  alt: string;
  caption: string | null;
  credit: string | null;
  creditKind: ContributorKind | null;
  licence: string | null;
};

/** The picture of a row; undefined for none, or for a record without derivatives. */
export function toPicture(row: PictureRow | null): Picture | undefined {
  if (!row?.width || !row.height || !Array.isArray(row.widths)) return undefined;
  if (!row.digest || !/^[0-9a-f]{20}$/.test(row.digest)) return undefined;
  return {
    digest: row.digest,
    widths: row.widths.filter((width): width is number => Number.isInteger(width) && width > 0),
    width: row.width,
    height: row.height,
    colour: row.colour && /^#[0-9a-f]{6}$/.test(row.colour) ? row.colour : '#cccccc',
    focus: { x: row.focalX ?? 50, y: row.focalY ?? 50 },
    alt: row.alt,
    caption: row.caption || undefined,
    credit: row.credit || undefined,
    creditKind: row.creditKind ?? 'person',
    licence: row.licence || undefined,
  };
}

/** The columns of a section reference. */
export const sectionColumns = {
  id: sections.id,
  name: sections.name,
  slug: sections.slug,
  accent: sections.accent,
};

/** A section by name and address. */
export function toSection(row: { id: number; name: string; slug: string; accent: Accent }): SectionRef {
  return { ...row, path: sectionPath(row.slug) };
}

const cardColumns = {
  id: publishedArticles.id,
  slug: publishedArticles.slug,
  headline: publishedArticles.headline,
  kicker: publishedArticles.kicker,
  standfirst: publishedArticles.standfirst,
  publishedAt: publishedArticles.publishedAt,
  revisedAt: publishedArticles.revisedAt,
  section: sectionColumns,
  picture: pictureColumns,
};

/** The start of every query for cards: published stories with their section and main picture. */
export const selectCards = () =>
  paper()
    .select(cardColumns)
    .from(publishedArticles)
    .innerJoin(sections, eq(sections.id, publishedArticles.sectionId))
    .leftJoin(media, eq(media.id, publishedArticles.mainMediaId))
    .$dynamic();

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

/** When a story was last changed in substance; not what happened before it came out. */
export const revisionOf = (row: { publishedAt: Date; revisedAt: Date | null }): Date | undefined =>
  row.revisedAt && row.revisedAt > row.publishedAt ? row.revisedAt : undefined;

/** A card of a row. */
export function toCard({ slug, section, picture, ...row }: CardRow): Card {
  return {
    id: row.id,
    headline: row.headline,
    kicker: row.kicker || undefined,
    standfirst: row.standfirst || undefined,
    publishedAt: row.publishedAt,
    revisedAt: revisionOf(row),
    path: articlePath(section.slug, slug),
    section: toSection(section),
    picture: toPicture(picture),
  };
}
