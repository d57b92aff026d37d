import { eq } from '@payloadcms/db-postgres/drizzle';
import { publishedArticles } from '@/lib/database/published';
import { keep } from '@/lib/press/keep';
import { storySlug } from '@/lib/urls';
import { whereIs } from './addresses';
import { selectCards, toCard } from './cards';
import { isBuilding, type unavailable, whenAvailable } from './door';
import type { Card } from './model';

/** What became of the story at a path that has none now. */
export type Elsewhere = { moved: string } | 'gone';

/** The published story at a path as a card, or what became of it; undefined when there never was one. */
export async function loadCard(path: string): Promise<Card | Elsewhere | typeof unavailable | undefined> {
  'use cache';
  if (isBuilding()) return undefined;
  return whenAvailable(async () => {
    const slug = storySlug(path);
    if (!slug) return undefined;
    const [row] = await selectCards().where(eq(publishedArticles.slug, slug));
    const card = row && toCard(row);
    keep({ stories: card ? [card.id] : [], lists: [], seconds: 300 });
    if (card?.path === path) return card;
    return whereIs(path);
  });
}
