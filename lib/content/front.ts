import { keep } from '@/lib/press/keep';
import { cardsOf } from './candidates';
import { isBuilding, type unavailable, whenAvailable } from './door';
import { automaticFront } from './front-automatic';
import { laidOutFront } from './front-laid-out';
import type { Choice, FrontContainer, FrontPage } from './front-model';
import { publishedFront } from './front-published';
import type { NavSection } from './model';

/** How old a front gets before it is made anew, in seconds. */
const oldest = 60;

/**
 * The front page: as the newsroom laid it out, or by itself with a container for each of these top sections, in
 * their order.
 */
export async function loadFrontPage(sections: NavSection[]): Promise<FrontPage | typeof unavailable> {
  'use cache';
  if (isBuilding()) return { containers: [], mostRead: [], latest: [] };
  return whenAvailable(async () => {
    const laidOut = await laidOutChoice(await publishedFront(undefined), undefined);
    // What is laid out but shows nothing any more must not leave readers an empty page.
    const choice = laidOut?.containers.length ? laidOut : await automaticFront(sections);
    keep({
      stories: [...choice.stories, ...(laidOut?.stories ?? [])],
      lists: [...choice.lists, ...(laidOut?.lists ?? [])],
      fronts: [undefined],
      seconds: ageOf(choice),
    });
    return drawn(choice);
  });
}

/** What a section's front shows above its list, and what its page must follow; undefined when nobody laid it out. */
export async function sectionFront(
  sectionId: number,
): Promise<{ front: FrontPage; choice: Choice } | undefined> {
  const choice = await laidOutChoice(await publishedFront(sectionId), sectionId);
  return choice && { front: await drawn(choice), choice };
}

/**
 * The front that these containers make with what is published now, by the same rules as the published fronts; for
 * the preview of a draft. Reads only what readers may see, and keeps nothing: call it outside `'use cache'`, or
 * give it a life of its own.
 * @param containers of a draft; `frontContainers` (lib/newsroom/fronts/front-containers.ts) makes them of a document
 * @param sectionId the section whose front this is; undefined for the paper's front page
 */
export async function loadFrontFrom(
  containers: FrontContainer[],
  sectionId: number | undefined,
): Promise<FrontPage> {
  const choice = await laidOutChoice(containers, sectionId);
  return choice ? drawn(choice) : { containers: [], mostRead: [], latest: [] };
}

/** Seconds until a page with this choice has to be made anew. */
export function ageOf({ changesAt }: Pick<Choice, 'changesAt'>): number {
  if (!changesAt) return oldest;
  return Math.min(oldest, Math.max(1, Math.ceil((changesAt.getTime() - Date.now()) / 1000)));
}

async function laidOutChoice(
  containers: FrontContainer[],
  sectionId: number | undefined,
): Promise<Choice | undefined> {
  if (containers.length === 0) return undefined;
  return laidOutFront(containers, { sectionId });
}

async function drawn({ containers, mostRead, latest }: Choice): Promise<FrontPage> {
  const cards = await cardsOf([mostRead, latest, ...containers.map(({ stories }) => stories)]);
  return {
    containers: containers
      .map((container) => ({ ...container, stories: cards(container.stories) }))
      .filter(({ stories }) => stories.length > 0),
    mostRead: cards(mostRead),
    latest: cards(latest),
  };
}
