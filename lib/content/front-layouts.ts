/** How a container of the front page is drawn; each name has its component in components/front. */
export type LayoutName = 'leadAndList' | 'row' | 'duo' | 'columns';

/** A row of the table of layouts: how many stories a container needs at least and shows at most. */
export type Layout = { name: LayoutName; atLeast: number; atMost: number };

/**
 * The layouts that the sections of the front page take in turn, from the top. A section with fewer stories than
 * a layout needs takes the first one of `fallbacks` that it can fill.
 */
export const frontLayouts: readonly Layout[] = [
  { name: 'leadAndList', atLeast: 4, atMost: 5 },
  { name: 'row', atLeast: 4, atMost: 4 },
  { name: 'duo', atLeast: 4, atMost: 6 },
  { name: 'columns', atLeast: 3, atMost: 5 },
];

const fallbacks: readonly Layout[] = [
  { name: 'columns', atLeast: 3, atMost: 5 },
  { name: 'row', atLeast: 1, atMost: 4 },
];

/** The most stories that any layout shows. */
export const mostInContainer = Math.max(...[...frontLayouts, ...fallbacks].map(({ atMost }) => atMost));

/** The layout of the container at this place (0 is the topmost) for so many stories; undefined for none. */
export function layoutFor(place: number, stories: number): Layout | undefined {
  const turn = frontLayouts[place % frontLayouts.length];
  return [turn, ...fallbacks].find((layout) => layout !== undefined && stories >= layout.atLeast);
}
