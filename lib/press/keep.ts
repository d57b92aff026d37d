import { cacheLife, cacheTag } from 'next/cache';
import { type List, listKey } from '@/lib/content/lists';

/** The tag of a story; the database sends the same words when the story changes. */
export const storyTag = (id: number): string => `article:${id}`;

/** The tag of a list; sent when a story enters, leaves or moves in it. */
export const listTag = (list: List): string => `list:${listKey(list)}`;

/** The tag of a section's front, or of the paper's without one; sent when the newsroom lays it out anew. */
export const frontTag = (sectionId: number | undefined): string => `front:${sectionId ?? 0}`;

/** The tag of what to read next after a story; sent when that was worked out anew. */
export const relatedTag = (id: number): string => `related:${id}`;

type Keep = {
  /** Stories that the page shows. */
  stories: number[];
  /** Lists that the page must follow at once; the rails beside an article follow within `seconds`. */
  lists: List[];
  /** Fronts that people may have laid out: the sections they belong to, undefined for the paper's front page. */
  fronts?: (number | undefined)[];
  /** The story that the page offers what to read next after. */
  related?: number;
  /** Whether the page shows corrections of the whole paper. */
  corrections?: boolean;
  /** Whether the page is a ranking of what is read, and follows it at once. */
  mostRead?: boolean;
  /** How old the page may get before it is made anew in the background; much older, it is too old to be served. */
  seconds: number;
};

// Next's limit for one call; a front that people laid out may show more stories than that.
const mostTags = 128;

// Next draws what expires in less than five minutes for each request, outside the page: no page may live shorter.
const shortestLife = 300;

/** Says, within a `'use cache'` loader, how long its page may be kept and what outdates it. */
export function keep({
  stories,
  lists,
  fronts = [],
  related,
  corrections = false,
  mostRead = false,
  seconds,
}: Keep): void {
  // Outside Next (scripts, tests) there is nothing to keep.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  cacheLife({
    stale: Math.max(60, seconds),
    revalidate: seconds,
    expire: Math.max(shortestLife, 10 * seconds),
  });
  const everywhere = [
    ...(corrections ? ['corrections'] : []),
    ...(mostRead ? ['most-read'] : []),
    ...(related === undefined ? [] : [relatedTag(related)]),
  ];
  const tags = [
    ...new Set([...everywhere, ...fronts.map(frontTag), ...lists.map(listTag), ...stories.map(storyTag)]),
  ];
  for (let from = 0; from < tags.length; from += mostTags) cacheTag(...tags.slice(from, from + mostTags));
}
