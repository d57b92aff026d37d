import { keep } from '@/lib/press/keep';
import { cardsOf, newestCandidates } from './candidates';
import { isBuilding, type unavailable, whenAvailable } from './door';
import { type List, pageOf, pageSize } from './lists';
import type { Card, ListPage } from './model';
import { type Author, findAuthor, findSection, findTopic, type Section, type Topic } from './names';
import { StorySet } from './story-set';

/** A page of a list with the rails beside it. */
export type WithRails = { page: ListPage; featured: Card[]; latest: Card[] };

/** What a loader found: undefined when there is no such page. */
export type Found<T> = T | typeof unavailable | undefined;

async function withRails(list: List, after: number | undefined): Promise<WithRails | undefined> {
  if (isBuilding())
    return { page: { stories: [], older: undefined, newer: undefined }, featured: [], latest: [] };
  const rails = { featured: 5, latest: list.list === 'latest' ? 0 : 8 };
  const [page, [featured = [], latest = []]] = await Promise.all([
    pageOf(list, after),
    newestCandidates([
      { list: { list: 'featured' }, limit: pageSize + rails.featured },
      { list: { list: 'latest' }, limit: pageSize + rails.featured + rails.latest },
    ]),
  ]);
  if (!page) return undefined;
  const shown = new StorySet(page.stories.map(({ id }) => id));
  const featuredRail = shown.take(featured, rails.featured);
  const latestRail = shown.take(latest, rails.latest);
  const cards = await cardsOf([featuredRail, latestRail]);
  keep({ stories: shown.ids, lists: [list], seconds: 60 });
  return { page, featured: cards(featuredRail), latest: cards(latestRail) };
}

/** A section front, or a further page of it: the stories after the one with the id `after`. */
export async function loadSectionPage(
  slug: string,
  after?: number,
): Promise<Found<WithRails & { section: Section }>> {
  'use cache';
  return whenAvailable(async () => {
    const section = await findSection(slug);
    const found = section && (await withRails({ list: 'section', id: section.id }, after));
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
