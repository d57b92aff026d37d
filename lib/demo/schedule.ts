/** When a story came out and when it was revised. */
export type StoryTimes = { publishedAt: Date; revisedAt: Date | undefined };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
// The demo's newsroom is in Vietnam, which knows no summer time.
const localOffset = 7 * hour;
const newest = 40 * minute;
const oldest = 29 * day;
const smallestGap = 25 * minute;

/**
 * Spreads stories (newest first) over the last 30 days before `now`, denser near now, at hours at which a newsroom
 * works. The same `now` gives the same times. Revisions are hours after publication by slug; none is in the future.
 */
export function scheduleStories(
  slugs: readonly string[],
  revisions: Readonly<Record<string, number>>,
  now: Date,
): Map<string, StoryTimes> {
  const times = new Map<string, StoryTimes>();
  let before = now.getTime() - newest + smallestGap;
  slugs.forEach((slug, at) => {
    const age = newest + (oldest - newest) * (at / Math.max(1, slugs.length - 1)) ** 1.7;
    const wanted = Math.min(now.getTime() - age, before - smallestGap);
    // The newest is always fresh, whatever the hour.
    const published = at === 0 ? wanted : atWorkingHour(wanted, at);
    before = Math.floor(published / minute) * minute;
    const revised = before + (revisions[slug] ?? 0) * hour;
    times.set(slug, {
      publishedAt: new Date(before),
      revisedAt: slug in revisions ? new Date(Math.min(revised, now.getTime() - 5 * minute)) : undefined,
    });
  });
  return times;
}

/** Moves a moment of the night into the day before: the latest stories to its evening, older ones anywhere. */
function atWorkingHour(instant: number, at: number): number {
  const local = instant + localOffset;
  const midnight = Math.floor(local / day) * day;
  const time = local - midnight;
  const earlier = ((at * 173) % (at < 8 ? 100 : 860)) * minute;
  const shift = 21 * hour + 50 * minute - earlier - localOffset;
  if (time > 22 * hour) return midnight + shift;
  return time < 6 * hour ? midnight - day + shift : instant;
}
