import { type Candidate, newestCandidates } from './candidates';
import { layoutFor, layouts, mostInContainer } from './front-layouts';
import type { Choice, Chosen } from './front-model';
import type { NavSection } from './model';
import { mostReadOfDay, mostReadRail, takeMostRead } from './most-read';
import { StorySet } from './story-set';

/** Stories in the rail beside the top of the front page. */
export const latestRail = 7;

const counts = { secondary: layouts.top.atMost - 1, featured: 4 };

/** The front page that nobody laid out: the newest featured story leads it, and each of these sections has a container. */
export async function automaticFront(sections: NavSection[]): Promise<Choice> {
  const onTop = 1 + counts.secondary + mostReadRail + latestRail + counts.featured;
  const ranked = await mostReadOfDay();
  const [featured = [], newest = [], ...bySection] = await newestCandidates([
    { list: { list: 'featured' }, limit: onTop },
    { list: { list: 'latest' }, limit: onTop + 10 },
    ...sections.map(({ id }) => ({ list: { list: 'section', id } as const, limit: onTop + mostInContainer })),
  ]);
  const page = new StorySet();
  const splash = page.take([...featured, ...newest], 1);
  // Beside the splash: what is new, a picture to each, and no section twice while there is choice.
  const secondary = page.take(oneOfEachSection(newest.filter(({ pictured }) => pictured)), counts.secondary);
  const mostRead = takeMostRead(page, ranked);
  const latest = page.take(newest, latestRail);
  const plain = { title: undefined, path: undefined, accent: undefined, children: [] };
  const containers: Chosen[] = [
    { ...plain, id: 'tin-chinh', list: undefined, layout: 'top', stories: [...splash, ...secondary] },
    {
      ...{ ...plain, id: 'noi-bat', list: 'featured', layout: 'row' },
      stories: page.take(featured, counts.featured),
    },
  ];
  let place = 0;
  sections.forEach(({ name: title, path, accent, children, slug }, index) => {
    const offered = page.peek(bySection[index] ?? []);
    const layout = layoutFor(place, offered.length);
    if (!layout) return;
    place += 1;
    containers.push({
      ...{ id: `chuyen-muc-${slug}`, title, list: undefined, path, accent, children, layout: layout.name },
      stories: page.take(offered, layout.atMost),
    });
  });
  return {
    containers: containers.filter(({ stories }) => stories.length > 0),
    mostRead,
    latest,
    lists: [
      { list: 'latest' },
      { list: 'featured' },
      ...sections.map(({ id }) => ({ list: 'section', id }) as const),
    ],
    stories: page.ids,
    changesAt: undefined,
  };
}

/** The first story of every section before the second of any. */
function oneOfEachSection(stories: Candidate[]): Candidate[] {
  const seen = new Set<number>();
  const first = stories.filter(({ sectionId }) => !seen.has(sectionId) && seen.add(sectionId));
  return [...first, ...stories.filter((story) => !first.includes(story))];
}
