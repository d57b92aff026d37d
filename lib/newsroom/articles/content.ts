import type { Article } from '@/lib/newsroom/payload-types';

/** The fields that are the story itself; the others are about its way through the newsroom. */
export const contentFields = [
  'kicker',
  'genre',
  'headline',
  'standfirst',
  'mainMedia',
  'body',
  'corrections',
  'showHistory',
  'source',
  'seo',
  'slug',
  'section',
  'topics',
  'authors',
  'related',
  'featured',
  'publishedAt',
  'embargoUntil',
  'mergedInto',
] as const satisfies readonly (keyof Article)[];

/** A story's own fields alone. */
export const contentOf = (story: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(contentFields.map((field) => [field, story[field]]));

/** Whether two versions of a story say the same. */
export const sameContent = (a: Record<string, unknown>, b: Record<string, unknown>): boolean =>
  contentFields.every((field) => canonical(a[field]) === canonical(b[field]));

/** Whether two versions hold the same words: without what the server adds when a story or a correction comes out. */
export function sameWords(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return contentFields.every(
    (field) =>
      field === 'publishedAt' || canonical(withoutDates(a[field])) === canonical(withoutDates(b[field])),
  );
}

const withoutDates = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row) =>
        typeof row === 'object' && row !== null && 'at' in row ? { ...row, at: null } : row,
      )
    : value;

/** The same text for values that say the same: empty ones left out, rows without their ids, moments as numbers. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'id' || inner === null || inner === '' || (Array.isArray(inner) && inner.length === 0)) {
      return undefined;
    }
    if (typeof inner === 'string' && /^\d{4}-\d\d-\d\dT/.test(inner)) return Date.parse(inner);
    return inner;
  });
  // A group of empty fields is as good as none.
  return text === undefined || text === '{}' ? '' : text;
}
