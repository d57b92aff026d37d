import { eq, inArray } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { publishedArticles } from '@/lib/database/published';
import { sections } from '@/lib/database/schema.generated';
import { articlePath } from '@/lib/urls';
import { paper } from './door';

/** Numbers of stories that a device asks about, at most 200. */
export const askedStories = z.object({
  ids: z.array(z.int().min(1).max(2_147_483_647)).max(200),
});

/** A story that the paper still has, as its page is called now. */
export type StillThere = { id: number; path: string; headline: string };

/** Which of these stories are published, with their present address and headline. */
export async function stillThere(ids: number[]): Promise<StillThere[]> {
  if (ids.length === 0) return [];
  const rows = await paper()
    .select({
      id: publishedArticles.id,
      slug: publishedArticles.slug,
      headline: publishedArticles.headline,
      section: sections.slug,
    })
    .from(publishedArticles)
    .innerJoin(sections, eq(sections.id, publishedArticles.sectionId))
    .where(inArray(publishedArticles.id, ids));
  return rows.map(({ id, slug, headline, section }) => ({ id, path: articlePath(section, slug), headline }));
}
