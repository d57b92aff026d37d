import { keep } from '@/lib/press/keep';
import { type unavailable, whenAvailable } from './door';
import { newestOf } from './lists';
import type { Card } from './model';

/** The newest stories of the paper, at most `limit`, for pages that only offer a way onward. */
export async function newestStories(limit: number): Promise<Card[] | typeof unavailable> {
  'use cache';
  return whenAvailable(async () => {
    const stories = await newestOf({ list: 'latest' }, limit);
    keep({ stories: stories.map(({ id }) => id), lists: [], seconds: 60 });
    return stories;
  });
}
