import { type Candidate, candidatesOf, newestCandidates } from './candidates';
import { latestRail } from './front-automatic';
import { layouts, layoutWith } from './front-layouts';
import type { Choice, Chosen, FrontContainer, FrontStory, Heading } from './front-model';
import { navSectionsOf, topicRefsOf } from './front-names';
import { type List, listKey } from './lists';
import type { NameRef, NavSection } from './model';
import { mostReadOfDay, mostReadRail, takeMostRead } from './most-read';
import { StorySet } from './story-set';

type Laid = { container: FrontContainer; list: List | undefined; chosen: Candidate[] };

/**
 * Chooses the stories of a front that people laid out. What they chose is placed first, over the whole front, and
 * wins over what fills up by itself; a chosen story that stands further up already is left out unless it is pinned.
 * @param sectionId the section whose front it is; on the paper's own, without one, the latest stand beside the top
 */
export async function laidOutFront(
  containers: FrontContainer[],
  { sectionId, now = new Date() }: { sectionId?: number | undefined; now?: Date },
): Promise<Choice> {
  const laid: Laid[] = containers.map((container) => ({
    container,
    list: listOf(container, sectionId),
    chosen: [],
  }));
  const railed = sectionId === undefined && containers[0]?.layout === 'top';
  const lists = uniqueLists([
    ...laid.map(({ list }) => list),
    ...(railed ? [{ list: 'latest' } as const] : []),
  ]);
  const current = containers.flatMap(({ stories }) => stories.filter((story) => isCurrent(story, now)));
  const ids = [...new Set(current.map(({ articleId }) => articleId))];
  // Enough of each list for the whole page, even if everything before was taken from this very list.
  const limit =
    containers.reduce((sum, { layout }) => sum + layouts[layout].atMost, railed ? latestRail : 0) +
    (sectionId === undefined ? mostReadRail : 0) +
    ids.length;
  const [ranked, offered, byId, sections, topics] = await Promise.all([
    // On the front of a section the ranking stands beside the list below it.
    sectionId === undefined ? mostReadOfDay() : [],
    newestCandidates(lists.map((list) => ({ list, limit }))),
    candidatesOf(ids),
    navSectionsOf(containers.flatMap(({ sectionId }) => sectionId ?? [])),
    topicRefsOf(containers.flatMap(({ topicId }) => topicId ?? [])),
  ]);
  const newest = new Map(lists.map((list, index) => [listKey(list), offered[index] ?? []]));
  const page = new StorySet();
  for (const one of laid) one.chosen = chooseByHand(one.container, byId, page, now);
  const mostRead = takeMostRead(page, ranked);
  const latest: Candidate[] = [];
  const drawn = laid.map(({ container, list, chosen }, index): Chosen | undefined => {
    const { atMost } = layouts[container.layout];
    const more = list ? page.take(newest.get(listKey(list)) ?? [], atMost - chosen.length) : [];
    const stories = [...chosen, ...more];
    if (railed && index === 0 && stories.length > 0)
      latest.push(...page.take(newest.get(listKey({ list: 'latest' })) ?? [], latestRail));
    const layout = layoutWith(layouts[container.layout], stories.length);
    return (
      layout && {
        id: `khoi-${index + 1}`,
        ...headingOf(container, sections, topics),
        layout: layout.name,
        stories,
      }
    );
  });
  return {
    containers: drawn.filter((container) => container !== undefined),
    mostRead,
    latest,
    lists,
    stories: [...new Set([...page.ids, ...ids])],
    changesAt: soonest(current),
  };
}

const isCurrent = ({ until }: FrontStory, now: Date): boolean => !until || until > now;

function chooseByHand(
  { layout, fill, stories }: FrontContainer,
  byId: Map<number, Candidate>,
  page: StorySet,
  now: Date,
): Candidate[] {
  if (fill === 'automatic') return [];
  const chosen: Candidate[] = [];
  for (const story of stories) {
    const candidate = byId.get(story.articleId);
    if (!candidate || !isCurrent(story, now) || chosen.includes(candidate)) continue;
    if (chosen.length === layouts[layout].atMost) break;
    if (page.take([candidate], 1).length === 0 && !story.pinned) continue;
    chosen.push(candidate);
  }
  return chosen;
}

/** The list that fills a container up; undefined for none, or for one that is not there any more. */
function listOf(
  { fill, source, sectionId, topicId }: FrontContainer,
  front: number | undefined,
): List | undefined {
  if (fill === 'curated') return undefined;
  if (source === 'section') return sectionId === undefined ? undefined : { list: 'section', id: sectionId };
  if (source === 'topic') return topicId === undefined ? undefined : { list: 'topic', id: topicId };
  // The latest on the front of a section are its own.
  if (source === 'latest' && front !== undefined) return { list: 'section', id: front };
  return { list: source };
}

const uniqueLists = (lists: (List | undefined)[]): List[] => [
  ...new Map(lists.flatMap((list) => (list ? [[listKey(list), list] as const] : []))).values(),
];

function headingOf(
  container: FrontContainer,
  sections: Map<number, NavSection>,
  topics: Map<number, NameRef>,
): Heading {
  const plain = { title: container.title, list: undefined, path: undefined, accent: undefined, children: [] };
  if (container.fill === 'curated') return plain;
  const { source } = container;
  if (source === 'latest' || source === 'featured') return { ...plain, list: source };
  if (source === 'section') {
    const section = sections.get(container.sectionId ?? 0);
    if (!section) return plain;
    const { name, path, accent, children } = section;
    return { ...plain, title: container.title ?? name, path, accent, children };
  }
  const topic = topics.get(container.topicId ?? 0);
  return topic ? { ...plain, title: container.title ?? topic.name, path: topic.path } : plain;
}

function soonest(stories: FrontStory[]): Date | undefined {
  return stories
    .flatMap(({ until }) => until ?? [])
    .reduce<Date | undefined>((first, next) => (first && first <= next ? first : next), undefined);
}
