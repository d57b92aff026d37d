const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long shared caches may keep a story, by how long ago it last changed in substance: news is corrected in its
 * first hours, an old story hardly ever. Seconds: up to this age, fresh for so long, and then stale for so long while
 * it is asked for anew.
 * @type {readonly { upTo: number, fresh: number, stale: number }[]}
 */
export const ages = [
  { upTo: hour, fresh: minute, stale: minute },
  { upTo: day, fresh: 5 * minute, stale: 10 * minute },
  { upTo: 7 * day, fresh: hour, stale: 6 * hour },
  { upTo: 30 * day, fresh: 6 * hour, stale: day },
  { upTo: Number.POSITIVE_INFINITY, fresh: day, stale: 7 * day },
];

/** Whoever cannot reach us may show what there was for so long. Seconds. */
const withoutUs = day;

/** What lists and fronts are: they change with every story. */
const list = { fresh: minute, stale: 5 * minute };

/**
 * The `Cache-Control` of a page. A browser asks each time, which costs it a 304: what was corrected or taken down is
 * not shown again by going back and forth.
 * @param {number | undefined} changed when its story last changed in substance, milliseconds since 1970; undefined
 *   for what is no story
 * @param {number} now milliseconds since 1970
 */
export function cacheControlOf(changed, now) {
  const { fresh, stale } =
    changed === undefined ? list : (ages.find(({ upTo }) => now - changed < 1000 * upTo) ?? list);
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${stale}, stale-if-error=${withoutUs}`;
}
