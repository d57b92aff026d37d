import { and, asc, desc, eq, isNotNull, sql } from '@payloadcms/db-postgres/drizzle';
import { publishedArticles } from '@/lib/database/published';
import { articles_corrections as corrections, sections } from '@/lib/database/schema.generated';
import { keep } from '@/lib/press/keep';
import { articlePath, correctionPath } from '@/lib/urls';
import type { Correction } from './body-model';
import { isBuilding, paper, type unavailable, whenAvailable } from './door';
import { pageSize } from './lists';

/** A correction of the whole paper, with the story that it belongs to. */
export type PaperCorrection = {
  id: string;
  text: string;
  at: Date;
  headline: string;
  /** Its place on the page of the story. */
  path: string;
};

/** One page of the corrections, newest first; cursors are ids of the correction that a neighbouring page follows. */
export type CorrectionsPage = {
  corrections: PaperCorrection[];
  older: string | undefined;
  newer: string | undefined;
};

/** The corrections of a published article in the editor's order. */
export async function correctionsOf(articleId: number): Promise<Correction[]> {
  const rows = await paper()
    .select({ number: corrections._order, text: corrections.text, at: corrections.at })
    .from(corrections)
    .innerJoin(publishedArticles, eq(publishedArticles.id, corrections._parentID))
    .where(and(eq(corrections._parentID, articleId), isNotNull(corrections.at)))
    .orderBy(asc(corrections._order));
  return rows.flatMap(({ number, text, at }) => (text && at ? [{ number, text, at: new Date(at) }] : []));
}

/** The corrections of the paper: the newest, or those that follow the correction `after`. Undefined past the end. */
export async function loadCorrectionsPage(
  after?: string,
): Promise<CorrectionsPage | typeof unavailable | undefined> {
  'use cache';
  if (isBuilding()) return { corrections: [], older: undefined, newer: undefined };
  return whenAvailable(() => correctionsPage(after));
}

async function correctionsPage(after: string | undefined): Promise<CorrectionsPage | undefined> {
  const position =
    after === undefined ? undefined : sql`(SELECT at, id FROM articles_corrections WHERE id = ${after})`;
  const rows = await paper()
    .select({
      id: corrections.id,
      number: corrections._order,
      text: corrections.text,
      at: corrections.at,
      articleId: publishedArticles.id,
      headline: publishedArticles.headline,
      slug: publishedArticles.slug,
      section: sections.slug,
    })
    .from(corrections)
    .innerJoin(publishedArticles, eq(publishedArticles.id, corrections._parentID))
    .innerJoin(sections, eq(sections.id, publishedArticles.sectionId))
    .where(
      and(isNotNull(corrections.at), position && sql`(${corrections.at}, ${corrections.id}) < ${position}`),
    )
    .orderBy(desc(corrections.at), desc(corrections.id))
    .limit(pageSize + 1);
  if (after !== undefined && rows.length === 0) return undefined;
  const shown = rows.slice(0, pageSize);
  keep({ stories: shown.map(({ articleId }) => articleId), lists: [], corrections: true, seconds: 60 });
  return {
    corrections: shown.flatMap(({ id, number, text, at, headline, slug, section }) =>
      text && at
        ? [{ id, text, at: new Date(at), headline, path: correctionPath(articlePath(section, slug), number) }]
        : [],
    ),
    older: rows.length > pageSize ? shown.at(-1)?.id : undefined,
    newer: after === undefined ? undefined : await newerCursor(after),
  };
}

/** The correction that the page before the one after `from` follows; `first` for the first page. */
async function newerCursor(from: string): Promise<string> {
  const rows = await paper()
    .select({ id: corrections.id })
    .from(corrections)
    .innerJoin(publishedArticles, eq(publishedArticles.id, corrections._parentID))
    .where(
      sql`${corrections.at} IS NOT NULL AND (${corrections.at}, ${corrections.id}) > (SELECT at, id FROM articles_corrections WHERE id = ${from})`,
    )
    .orderBy(asc(corrections.at), asc(corrections.id))
    .limit(pageSize);
  return rows[pageSize - 1]?.id ?? 'first';
}
