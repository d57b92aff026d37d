import { keep } from '@/lib/press/keep';
import { cardsOf, newestCandidates } from './candidates';
import { isBuilding, type unavailable, whenAvailable } from './door';
import { ageOf, sectionFront } from './front';
import type { FrontPage } from './front-model';
import { type List, pageOf, pageSize } from './lists';
import type { Card, ListPage } from './model';
import { mostReadOfDay, mostReadRail, takeMostRead } from './most-read';
import { type Author, findAuthor, findSection, findTopic, type Section, type Topic } from './names';
import { StorySet } from './story-set';

/** A page of a list with the rails beside it. */
export type WithRails = {
  page: ListPage;
  featured: Card[];
  mostRead: Card[];
  latest: Card[];
  /** What the newsroom laid out above the list; the list leaves out what stands there. */
  front?: FrontPage;
};

/** What a loader found: undefined when there is no such page. */
export type Found<T> = T | typeof unavailable | undefined;

type LaidOut = Awaited<ReturnType<typeof sectionFront>>;

async function withRails(
  list: List,
  after: number | undefined,
  laidOut?: LaidOut,
): Promise<WithRails | undefined> {
  if (isBuilding())
    return {
      ...{ featured: [], mostRead: [], latest: [] },
      page: { stories: [], older: undefined, newer: undefined },
    };
  const rails = { featured: 5, latest: list.list === 'latest' ? 0 : 8 };
  const before = pageSize + mostReadRail;
  const [page, ranked, [featured = [], latest = []]] = await Promise.all([
    pageOf(list, after),
    mostReadOfDay(),
    newestCandidates([
      { list: { list: 'featured' }, limit: before + rails.featured },
      { list: { list: 'latest' }, limit: before + rails.featured + rails.latest },
    ]),
  ]);
  if (!page) return undefined;
  const shown = new StorySet(laidOut?.front.containers.flatMap(({ stories }) => stories.map(({ id }) => id)));
  const stories = shown.take(page.stories, pageSize);
  const rankedRail = takeMostRead(shown, ranked);
  const featuredRail = shown.take(featured, rails.featured);
  const latestRail = shown.take(latest, rails.latest);
  const cards = await cardsOf([rankedRail, featuredRail, latestRail]);
  const { choice, front } = laidOut ?? {};
  keep({
    stories: [...shown.ids, ...(choice?.stories ?? [])],
    lists: [list, ...(choice?.lists ?? [])],
    fronts: list.list === 'section' && after === undefined ? [list.id] : [],
    seconds: ageOf({ changesAt: choice?.changesAt }),
  });
  return {
    page: { ...page, stories },
    featured: cards(featuredRail),
    mostRead: cards(rankedRail),
    latest: cards(latestRail),
    ...(front && { front }),
  };
}

/** A section front, or a further page of it: the stories after the one with the id `after`. */
export async function loadSectionPage(
  slug: string,
  after?: number,
): Promise<Found<WithRails & { section: Section }>> {
  'use cache';
  return whenAvailable(async () => {
    const section = await findSection(slug);
    if (!section) return undefined;
    const laidOut = after === undefined ? await sectionFront(section.id) : undefined;
    const found = await withRails({ list: 'section', id: section.id }, after, laidOut);
    return found && { section, ...found };
  });
}

/** A topic's stories, newest first. */
export async function loadTopicPage(
  slug: string,
  after?: number,
): Promise<Found<WithRails & { topic: Topic }>> {
  'use cache';
  return whenAvailable(async () => {
    const topic = await findTopic(slug);
    const found = topic && (await withRails({ list: 'topic', id: topic.id }, after));
    return found && { topic, ...found };
  });
}

/** An author's particulars and stories, newest first. */
export async function loadAuthorPage(
  slug: string,
  after?: number,
): Promise<Found<WithRails & { author: Author }>> {
  'use cache';
  return whenAvailable(async () => {
    const author = await findAuthor(slug);
    const found = author && (await withRails({ list: 'author', id: author.id }, after));
    return found && { author, ...found };
  });
}

/** The latest stories of the whole paper. */
export async function loadLatestPage(after?: number): Promise<Found<WithRails>> {
  'use cache';
  return whenAvailable(() => withRails({ list: 'latest' }, after));
}
