import { keep } from '@/lib/press/keep';
import { type Candidate, cardsOf, newestCandidates } from './candidates';
import { isBuilding, type unavailable, whenAvailable } from './door';
import { type LayoutName, layoutFor, mostInContainer } from './front-layouts';
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

const counts = { secondary: 4, latest: 7, featured: 4 };

/** The front page for these top sections, in their order: the newest featured story leads it. */
export async function loadFrontPage(sections: NavSection[]): Promise<FrontPage | typeof unavailable> {
  'use cache';
  if (isBuilding()) return { splash: undefined, secondary: [], latest: [], featured: [], containers: [] };
  return whenAvailable(() => frontPage(sections));
}

async function frontPage(sections: NavSection[]): Promise<FrontPage> {
  const onTop = 1 + counts.secondary + counts.latest + counts.featured;
  const [featured = [], latest = [], ...bySection] = await newestCandidates([
    { list: { list: 'featured' }, limit: onTop },
    { list: { list: 'latest' }, limit: onTop + 10 },
    ...sections.map(({ id }) => ({ list: { list: 'section', id } as const, limit: onTop + mostInContainer })),
  ]);
  const page = new StorySet();
  const splash = page.take([...featured, ...latest], 1);
  // Beside the splash: what is new, a picture to each, and no section twice while there is choice.
  const secondary = page.take(oneOfEachSection(latest.filter(({ pictured }) => pictured)), counts.secondary);
  const latestRail = page.take(latest, counts.latest);
  const featuredRail = page.take(featured, counts.featured);
  const containers: { section: NavSection; layout: LayoutName; stories: Candidate[] }[] = [];
  sections.forEach((section, index) => {
    const offered = page.peek(bySection[index] ?? []);
    const layout = layoutFor(containers.length, offered.length);
    if (layout) containers.push({ section, layout: layout.name, stories: page.take(offered, layout.atMost) });
  });
  const cards = await cardsOf([
    splash,
    secondary,
    latestRail,
    featuredRail,
    ...containers.map(({ stories }) => stories),
  ]);
  keep({
    stories: page.ids,
    lists: [
      { list: 'latest' },
      { list: 'featured' },
      ...sections.map(({ id }) => ({ list: 'section', id }) as const),
    ],
    seconds: 60,
  });
  return {
    splash: cards(splash)[0],
    secondary: cards(secondary),
    latest: cards(latestRail),
    featured: cards(featuredRail),
    containers: containers.map((container) => ({ ...container, stories: cards(container.stories) })),
  };
}

/** The first story of every section before the second of any. */
function oneOfEachSection(stories: Candidate[]): Candidate[] {
  const seen = new Set<number>();
  const first = stories.filter(({ sectionId }) => !seen.has(sectionId) && seen.add(sectionId));
  return [...first, ...stories.filter((story) => !first.includes(story))];
}
