/** How a container of a front is drawn; each name has its component in components/front. */
export type LayoutName = 'top' | 'leadAndList' | 'row' | 'duo' | 'columns';

/** A row of the table of layouts: how many stories a container needs at least and shows at most. */
export type Layout = { name: LayoutName; atLeast: number; atMost: number };

/** The table of layouts. */
export const layouts: Record<LayoutName, Layout> = {
  top: { name: 'top', atLeast: 1, atMost: 5 },
  leadAndList: { name: 'leadAndList', atLeast: 4, atMost: 5 },
  row: { name: 'row', atLeast: 1, atMost: 4 },
  duo: { name: 'duo', atLeast: 4, atMost: 6 },
  columns: { name: 'columns', atLeast: 3, atMost: 5 },
};

/** The layouts that the sections take in turn, from the top, on a front page that nobody laid out. */
const turns: readonly Layout[] = [
  layouts.leadAndList,
  { ...layouts.row, atLeast: 4 },
  layouts.duo,
  layouts.columns,
];

/** What a container with too few stories for its layout takes instead: the first one that it can fill. */
const fallbacks: readonly Layout[] = [layouts.columns, layouts.row];

/** The most stories that any layout shows. */
export const mostInContainer = Math.max(...Object.values(layouts).map(({ atMost }) => atMost));

/** The layout in the table, or what stands in for it with so few stories; undefined for none. */
export function layoutWith(wanted: Layout, stories: number): Layout | undefined {
  return [wanted, ...fallbacks].find(({ atLeast }) => stories >= atLeast);
}

/** The layout of the section at this place (0 is the topmost) for so many stories; undefined for none. */
export function layoutFor(place: number, stories: number): Layout | undefined {
  const turn = turns[place % turns.length];
  return turn && layoutWith(turn, stories);
}
