import { eq } from '@payloadcms/db-postgres/drizzle';
import { alias } from '@payloadcms/db-postgres/drizzle/pg-core';
import { media, sections } from '@/lib/database/schema.generated';
import { strings } from '@/lib/strings/strings';
import { type ArticlePage, type ArticleRow, pageAround, toArticle } from './article';
import { toBody } from './body';
import { pictureColumns, sectionColumns } from './cards';
import { paper } from './door';
import { authorsById, topicsById } from './names';

/** A story that need not be finished: what it is filed under and shows is named by ids, and much may be missing. */
export type DraftStory = Omit<ArticleRow['story'], 'publishedAt'> & {
  publishedAt: Date | undefined;
  section: number | undefined;
  picture: number | undefined;
  /** The picture for search and sharing, where it is another one. */
  share: number | undefined;
  topics: number[];
  authors: number[];
  /** What the editor has picked to read next. */
  related: number[];
  /** Those that are not published yet have no date. */
  corrections: { text: string; at: Date | undefined }[];
};

/**
 * The page that a draft would have if it came out now; what is missing is named as missing. Everything else on the
 * page, links and rails included, is public. Never for a loader of public pages.
 */
export async function draftArticlePage(draft: DraftStory): Promise<ArticlePage> {
  const words = strings();
  const corrections = draft.corrections.map(({ text, at }, index) => ({
    ...{ number: index + 1, text, at: at ?? new Date() },
  }));
  const [filed, picture, share, authors, topics, body] = await Promise.all([
    findSectionRow(draft.section),
    findPictureRow(draft.picture),
    findPictureRow(draft.share),
    authorsById(draft.authors),
    topicsById(draft.topics),
    toBody(draft.body, corrections),
  ]);
  const row: ArticleRow = {
    story: {
      ...draft,
      headline: draft.headline || words.draftWithoutHeadline,
      publishedAt: draft.publishedAt ?? new Date(),
    },
    section: filed?.section ?? { id: 0, name: words.draftWithoutSection, slug: '', accent: 'do' },
    parent: filed?.parent ?? null,
    picture,
    share,
  };
  const article = toArticle(row, {
    ...{ authors, topics, body: body.blocks, corrections },
    // The list of changes is for what is published.
    hasChanges: false,
  });
  return (await pageAround({ article, linked: body.stories, picked: draft.related })).page;
}

async function findSectionRow(id: number | undefined) {
  if (id === undefined) return undefined;
  const parents = alias(sections, 'parents');
  const [row] = await paper()
    .select({
      section: sectionColumns,
      parent: { id: parents.id, name: parents.name, slug: parents.slug, accent: parents.accent },
    })
    .from(sections)
    .leftJoin(parents, eq(parents.id, sections.parent))
    .where(eq(sections.id, id));
  return row;
}

async function findPictureRow(id: number | undefined) {
  if (id === undefined) return null;
  const [row] = await paper().select(pictureColumns).from(media).where(eq(media.id, id));
  return row ?? null;
}
