import { asc, eq } from '@payloadcms/db-postgres/drizzle';
import { publishedArticles } from '@/lib/database/published';
import { authors, media, sections, topics } from '@/lib/database/schema.generated';
import { pictureColumns, sectionColumns, toPicture, toSection } from './cards';
import { paper } from './door';
import type { Picture } from './model';
import {
  articleDrawing,
  authorDrawing,
  type Drawing,
  type DrawnKind,
  paperDrawing,
  sectionDrawing,
  topicDrawing,
} from './share-drawing';
import { loadSite } from './site';

/** The pictures with these bytes: each upload of the same file has a focal point of its own. */
export async function picturesOf(digest: string): Promise<Picture[]> {
  const rows = await paper()
    .select(pictureColumns)
    .from(media)
    .where(eq(media.digest, digest))
    .orderBy(asc(media.id))
    .limit(50);
  return rows.flatMap((row) => toPicture(row) ?? []);
}

/** What would be drawn for a record now; undefined when readers know no such record. */
export async function drawingOf(kind: DrawnKind, id: number): Promise<Drawing | undefined> {
  const site = await loadSite();
  switch (kind) {
    case 'article': {
      const [row] = await paper()
        .select({ headline: publishedArticles.headline, section: sectionColumns })
        .from(publishedArticles)
        .innerJoin(sections, eq(sections.id, publishedArticles.sectionId))
        .where(eq(publishedArticles.id, id));
      return (
        row && articleDrawing({ id, headline: row.headline, section: toSection(row.section) }, site.name)
      );
    }
    case 'section': {
      const [row] = await paper().select(sectionColumns).from(sections).where(eq(sections.id, id));
      return row && sectionDrawing(row, site.name);
    }
    case 'topic': {
      const [row] = await paper()
        .select({ id: topics.id, name: topics.name })
        .from(topics)
        .where(eq(topics.id, id));
      return row && topicDrawing(row, site.name);
    }
    case 'author': {
      const [row] = await paper()
        .select({ id: authors.id, name: authors.name, role: authors.role })
        .from(authors)
        .where(eq(authors.id, id));
      return row && authorDrawing({ ...row, role: row.role || undefined }, site.name);
    }
    case 'paper':
      return id === 0 ? paperDrawing(site) : undefined;
  }
}
