import { keep } from '@/lib/press/keep';
import { isBuilding } from './door';
import { type LayoutName, layoutFor } from './front-layouts';
import { newestOf } from './lists';
import type { Card, NavSection } from './model';
import { StorySet } from './story-set';

/** A section on the front page with the stories and the layout that it gets there. */
export type Container = { section: NavSection; layout: LayoutName; stories: Card[] };

/** The front page: no story on it twice. */
export type FrontPage = {
  splash: Card | undefined;
  secondary: Card[];
  latest: Card[];
  featured: Card[];
  containers: Container[];
};

const counts = { secondary: 4, latest: 8, featured: 4 };

/** The front page for these top sections, in their order: the newest featured story leads it. */
export async function loadFrontPage(sections: NavSection[]): Promise<FrontPage> {
  'use cache';
  if (isBuilding()) return { splash: undefined, secondary: [], latest: [], featured: [], containers: [] };
  const onTop = 1 + counts.secondary + counts.latest + counts.featured;
  const [featured, latest, ...bySection] = await Promise.all([
    newestOf({ list: 'featured' }, onTop),
    newestOf({ list: 'latest' }, onTop),
    ...sections.map(({ id }) => newestOf({ list: 'section', id }, onTop + 8)),
  ]);
  const page = new StorySet();
  const [splash] = page.take([...featured, ...latest], 1);
  // Beside the splash: what is new, a picture to each, and no section twice while there is choice.
  const secondary = page.take(oneOfEachSection(latest.filter((card) => card.picture)), counts.secondary);
  const latestRail = page.take(latest, counts.latest);
  const featuredRail = page.take(featured, counts.featured);
  const containers: Container[] = [];
  sections.forEach((section, index) => {
    const offered = page.peek(bySection[index] ?? []);
    const layout = layoutFor(containers.length, offered.length);
    if (layout) containers.push({ section, layout: layout.name, stories: page.take(offered, layout.atMost) });
  });
  keep({
    stories: page.ids,
    lists: [{ list: 'latest' }, { list: 'featured' }, ...sections.map(({ id }) => ({ list: 'section', id }) as const)],
    seconds: 60,
  });
  return { splash, secondary, latest: latestRail, featured: featuredRail, containers };
}

/** The first story of every section before the second of any. */
function oneOfEachSection(stories: Card[]): Card[] {
  const seen = new Set<number>();
  const first = stories.filter(({ section }) => !seen.has(section.id) && seen.add(section.id));
  return [...first, ...stories.filter((card) => !first.includes(card))];
}
