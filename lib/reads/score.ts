/** The windows of the ranking: the last day and the last seven. */
export type ReadWindow = 'day' | 'week';

/** How many hours a window looks back on, the present one included, and after how many a read counts half. */
export const windows: Record<ReadWindow, { hours: number; halfLife: number }> = {
  day: { hours: 24, halfLife: 8 },
  week: { hours: 168, halfLife: 48 },
};

/** What was read of a story in one hour. */
export type HourOfReads = {
  /** How many whole hours ago that hour began, 0 for the present one. */
  age: number;
  /** Readers of that hour, each place damped: n readers of one place weigh 2n / (n + 1). */
  weight: number;
};

/**
 * The score by which stories are ranked: the sum over the hours of the window of weight × 2^(−age / half-life). An
 * exponential decay: as long as nobody reads, no two stories change places but by leaving the window.
 */
export function readScore(hours: HourOfReads[], window: ReadWindow): number {
  const { hours: most, halfLife } = windows[window];
  return hours
    .filter(({ age }) => age >= 0 && age < most)
    .reduce((sum, { age, weight }) => sum + weight * 2 ** (-age / halfLife), 0);
}

/** What one read weighs in each hour of a window, the present one first, for a database to multiply by. */
export const factorsOf = (window: ReadWindow): number[] =>
  Array.from({ length: windows[window].hours }, (_, age) => readScore([{ age, weight: 1 }], window));

/** Of how many places a story must have been read on one day to be ranked: no single place ranks a story. */
export const fewestPlaces = 3;

/** How many stories make a ranking; with fewer there is none. */
export const fewestStories = 3;
