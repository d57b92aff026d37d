import { expect, test } from 'vitest';
import { ages, cacheControlOf } from './ages.mjs';

const now = Date.parse('2026-11-22T12:00:00Z');
const after = (seconds: number) => cacheControlOf(now - 1000 * seconds, now);
const shared = (said: string): number => Number(/s-maxage=(\d+)/.exec(said)?.[1]);

test.each([
  [0, 60],
  [3_599, 60],
  [3_600, 300],
  [86_399, 300],
  [86_400, 3_600],
  [7 * 86_400, 21_600],
  [30 * 86_400, 86_400],
  [10 * 365 * 86_400, 86_400],
])('a story that changed %i seconds ago may be kept for %i', (age, seconds) => {
  expect(shared(after(age))).toBe(seconds);
});

test('the older a story, the longer it is kept; a list shortest', () => {
  const kept = ages.map(({ fresh, stale }) => [fresh, stale]);
  expect(kept).toEqual([...kept].sort(([a = 0], [b = 0]) => a - b));
  expect(shared(cacheControlOf(undefined, now))).toBe(60);
});

test('a browser asks each time; caches may show what is stale while they ask, and when we are away', () => {
  for (const changed of [undefined, now, now - 1e12, now + 1e9])
    expect(cacheControlOf(changed, now)).toMatch(
      /^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+, stale-if-error=86400$/,
    );
});
