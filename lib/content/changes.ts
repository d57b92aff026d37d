import { eq, type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { publishedArticles } from '@/lib/database/published';
import { sections } from '@/lib/database/schema.generated';
import { keep } from '@/lib/press/keep';
import { articlePath, isSlug } from '@/lib/urls';
import type { Correction } from './body-model';
import { bodyText } from './body-text';
import { sectionColumns, toSection } from './cards';
import { correctionsOf } from './corrections';
import { isBuilding, paper, type unavailable, whenAvailable } from './door';
import type { SectionRef } from './model';
import { type ChangedLine, changedParagraphs, changedWords } from './word-changes';

/** A substantive change of a story: when, and what its words were before and after. */
export type Change = {
  at: Date;
  headline: ChangedLine | undefined;
  standfirst: ChangedLine | undefined;
  body: ChangedLine[];
  corrections: Correction[];
};

/** The public life of a story: its substantive changes, newest first, and when it came out. */
export type ChangesPage = {
  headline: string;
  path: string;
  section: SectionRef;
  publishedAt: Date;
  changes: Change[];
};

/**
 * The versions of a story that readers have seen and that changed its substance, in order: the first one, and each
 * whose time of substantive change is another than before. A version that was replaced or withdrawn before its time
 * came is none of them, nor is any from before the story was last taken down: what was withdrawn is not shown again.
 * No rows where the paper or the story keeps its changes to itself, or is not published.
 */
const substantiveVersions = (articleId: number): SQL => sql`
  WITH saved AS (
    SELECT v.id, v.version__status AS status, v.updated_at AS saved_at, v.version_revised_at AS revised_at,
           greatest(v.updated_at, v.version_published_at) AS public_at, a.public_since,
           lead(v.updated_at) OVER (ORDER BY v.id) AS touched_at
    FROM _articles_v v
    JOIN articles a ON a.id = v.parent_id
    JOIN published_articles p ON p.id = a.id AND coalesce(p.show_history, true)
    WHERE v.parent_id = ${articleId} AND v.id > coalesce(a.history_after, 0)
      AND (SELECT coalesce(bool_and(public_history), true) FROM site_settings)
  ), published AS (
    SELECT *, lead(saved_at) OVER (ORDER BY id) AS replaced_at FROM saved WHERE status = 'published'
  ), seen AS (
    SELECT id, saved_at, revised_at, row_number() OVER (ORDER BY id) AS place,
           lag(revised_at) OVER (ORDER BY id) AS revised_before
    FROM published
    WHERE (replaced_at IS NULL OR (replaced_at > public_at AND replaced_at > public_since))
      AND (public_at = saved_at OR touched_at IS NULL OR touched_at > public_at)
  )
  SELECT id, CASE WHEN revised_at > coalesce(revised_before, '-infinity') THEN revised_at ELSE saved_at END AS at
  FROM seen WHERE place = 1 OR revised_at IS DISTINCT FROM revised_before`;

/** Whether readers have anything to compare: a story that changed in substance since it came out. */
export async function hasChanges(articleId: number): Promise<boolean> {
  const { rows } = await paper().execute(
    sql`SELECT count(*) > 1 AS "hasChanges" FROM (${substantiveVersions(articleId)}) AS versions`,
  );
  return z.array(z.object({ hasChanges: z.boolean() })).parse(rows)[0]?.hasChanges ?? false;
}

/** What changed in a story since it came out. Undefined when it is not published or does not show its changes. */
export async function loadChangesPage(slug: string): Promise<ChangesPage | typeof unavailable | undefined> {
  'use cache';
  return isBuilding() || !isSlug(slug) ? undefined : whenAvailable(() => changesPage(slug));
}

async function changesPage(slug: string): Promise<ChangesPage | undefined> {
  const [story] = await paper()
    .select({
      id: publishedArticles.id,
      slug: publishedArticles.slug,
      headline: publishedArticles.headline,
      publishedAt: publishedArticles.publishedAt,
      section: sectionColumns,
    })
    .from(publishedArticles)
    .innerJoin(sections, eq(sections.id, publishedArticles.sectionId))
    .where(eq(publishedArticles.slug, slug));
  if (!story) return undefined;
  const [versions, corrections] = await Promise.all([readVersions(story.id), correctionsOf(story.id)]);
  const [first] = versions;
  if (!first) return undefined;
  keep({ stories: [story.id], lists: [], seconds: 300 });
  const changes = versions.slice(1).map((version, index) => toChange(versions[index], version));
  for (const correction of corrections) {
    // A correction belongs to the version that brought it, which has its very time; the first one changed nothing.
    if (correction.at.getTime() <= first.at) continue;
    (changes.find(({ at }) => at >= correction.at) ?? changes.at(-1))?.corrections.push(correction);
  }
  return {
    headline: story.headline,
    path: articlePath(story.section.slug, story.slug),
    section: toSection(story.section),
    publishedAt: story.publishedAt,
    changes: changes.reverse(),
  };
}

const versionSchema = z.object({
  at: z.number(),
  headline: z.string().nullable(),
  standfirst: z.string().nullable(),
  body: z.unknown(),
});
type Version = z.infer<typeof versionSchema>;

async function readVersions(articleId: number): Promise<Version[]> {
  const { rows } = await paper().execute(sql`
    SELECT (extract(epoch FROM kept.at) * 1000)::float8 AS at,
           v.version_headline AS headline, v.version_standfirst AS standfirst, v.version_body AS body
    FROM (${substantiveVersions(articleId)}) AS kept JOIN _articles_v v ON v.id = kept.id
    ORDER BY v.id`);
  return z.array(versionSchema).parse(rows);
}

function toChange(before: Version | undefined, after: Version): Change {
  return {
    at: new Date(after.at),
    headline: changedWords(before?.headline ?? '', after.headline ?? ''),
    standfirst: changedWords(before?.standfirst ?? '', after.standfirst ?? ''),
    body: changedParagraphs(bodyText(before?.body), bodyText(after.body)),
    corrections: [],
  };
}
