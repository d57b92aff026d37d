import { and, eq, inArray } from '@payloadcms/db-postgres/drizzle';
import { publishedArticles } from '@/lib/database/published';
import { media, redirects } from '@/lib/database/schema.generated';
import { pictureColumns, selectCards, toCard, toPicture } from './cards';
import { paper } from './door';
import type { Card, Picture } from './model';

/** Published stories by id and by the slugs of addresses, present or former ones. */
export async function findStories(
  ids: Set<number>,
  slugs: Set<string>,
): Promise<{ stories: Card[]; bySlug: Map<string, Card> }> {
  const former = slugs.size > 0 ? await formerSlugs([...slugs]) : [];
  const wanted = [...ids, ...former.map(({ id }) => id)];
  const [byId, present] = await Promise.all([
    wanted.length > 0 ? selectCards().where(inArray(publishedArticles.id, wanted)) : [],
    slugs.size > 0 ? selectCards().where(inArray(publishedArticles.slug, [...slugs])) : [],
  ]);
  const stories = [...byId, ...present].map(toCard);
  const bySlug = new Map<string, Card>();
  for (const { slug, id } of former) {
    const story = stories.find((card) => card.id === id);
    if (story) bySlug.set(slug, story);
  }
  for (const [index, { slug }] of present.entries()) {
    const story = stories[byId.length + index];
    if (story) bySlug.set(slug, story);
  }
  return { stories, bySlug };
}

async function formerSlugs(slugs: string[]): Promise<{ slug: string; id: number }[]> {
  const rows = await paper()
    .select({ slug: redirects.slug, id: redirects.article })
    .from(redirects)
    .where(and(eq(redirects.kind, 'article'), inArray(redirects.slug, slugs)));
  return rows.flatMap(({ slug, id }) => (slug && id ? [{ slug, id }] : []));
}

/** Pictures by id. */
export async function findPictures(ids: Set<number>): Promise<Map<number, Picture>> {
  if (ids.size === 0) return new Map();
  const rows = await paper()
    .select({ id: media.id, picture: pictureColumns })
    .from(media)
    .where(inArray(media.id, [...ids]));
  return new Map(
    rows.flatMap(({ id, picture }) => {
      const found = toPicture(picture);
      return found ? [[id, found] as const] : [];
    }),
  );
}
