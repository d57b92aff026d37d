import { cacheLife, cacheTag } from 'next/cache';
import type { List } from '@/lib/content/lists';

/** The tag of a story; the database sends the same words when the story changes. */
export const storyTag = (id: number): string => `article:${id}`;

/** The tag of a list; sent when a story enters, leaves or moves in it. */
export const listTag = (list: List): string => `list:${list.list}:${'id' in list ? list.id : 0}`;

type Keep = {
  /** Stories that the page shows. */
  stories: number[];
  /** Lists that the page must follow at once; the rails beside an article follow within `seconds`. */
  lists: List[];
  /** Whether the page shows corrections of the whole paper. */
  corrections?: boolean;
  /** How old the page may get before it is made anew in the background; ten times as old is too old to be served. */
  seconds: number;
};

// Next's limit; a page never shows nearly as many stories.
const mostTags = 128;

/** Says, within a `'use cache'` loader, how long its page may be kept and what outdates it. */
export function keep({ stories, lists, corrections = false, seconds }: Keep): void {
  // Outside Next (scripts, tests) there is nothing to keep.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  cacheLife({ stale: seconds, revalidate: seconds, expire: 10 * seconds });
  cacheTag(
    ...[...(corrections ? ['corrections'] : []), ...lists.map(listTag), ...stories.map(storyTag)].slice(
      0,
      mostTags,
    ),
  );
}
