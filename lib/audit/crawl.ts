import { setTimeout as sleep } from 'node:timers/promises';
import { type Frontier, openFrontier } from './frontier';
import type { PageFacts } from './page-facts';
import type { Robots } from './robots';
import { type Known, mention, type SiteState, unknown } from './site-state';
import type { Sitemaps } from './sitemaps';
import { type Tools, visit } from './visit';

export type Limits = {
  /** Pages that are asked for at most. */
  pages: number;
  /** Requests at a time. */
  atOnce: number;
  /** Addresses that are left out altogether. */
  skip: RegExp | undefined;
};

/** Told after each answer: how many there were, and how many addresses are known. */
export type Tell = (done: number, total: number) => void;

/** Addresses that one page may name; more of them are a trap. */
const mostFromOnePage = 3_000;

/**
 * Follows the links of a site from its front page, all those of one click before those of two, then asks for what
 * only sitemaps, canonical addresses and the like name, and at last for the files that pages need. What a page or
 * robots.txt asks not to be followed is not.
 */
export async function crawl(
  site: SiteState,
  robots: Robots,
  limits: Limits,
  tools: Tools,
  tell: Tell,
): Promise<void> {
  const frontier = openFrontier(site, robots, limits);
  let done = 0;
  let pages = 0;
  const askForPage = async (known: Known) => {
    if (pages >= limits.pages) {
      site.complete = false;
      return;
    }
    pages += 1;
    follow(frontier, known, await visit(known, tools));
  };
  /** Works through a list that grows meanwhile: a worker may find it empty while another still adds to it. */
  const workOff = async (addresses: string[], ask: (known: Known) => Promise<void>) => {
    const worker = async () => {
      for (let address = addresses.shift(); address !== undefined; address = addresses.shift()) {
        const known = site.known.get(address);
        if (!known || known.answer) continue;
        if (robots.delay > 0) await sleep(robots.delay);
        await ask(known);
        tell(++done, site.known.size);
      }
    };
    const workers = robots.delay > 0 ? 1 : limits.atOnce;
    while (addresses.length > 0) await Promise.all(Array.from({ length: workers }, worker));
  };

  const front = frontier.note(site.front);
  if (front) frontier.enqueue(front, 0);
  for (let clicks = 0; clicks < frontier.levels.length; clicks++)
    await workOff(frontier.levels[clicks] ?? [], askForPage);
  const left = (wanted: (known: Known) => boolean) =>
    [...site.known.values()].filter((known) => !known.answer && !known.blocked && wanted(known));
  frontier.aside.push(...left(({ listedIn }) => listedIn.length > 0).map(({ address }) => address));
  await workOff(frontier.aside, askForPage);
  const files = left(({ neededBy }) => neededBy.count > 0).map(({ address }) => address);
  await workOff(files, (known) => askForFile(known, tools));
}

/** Notes everything that an answer mentions. */
function follow({ note, enqueue }: Frontier, known: Known, facts: PageFacts | undefined): void {
  const { address, clicks, answer, page } = known;
  const target = answer?.target && note(answer.target);
  if (target) {
    mention(target.linkedFrom, address);
    enqueue(target, clicks);
  }
  if (!facts || !page) return;
  for (const one of linksOf(facts).slice(0, mostFromOnePage)) {
    const linked = one === address ? undefined : note(one);
    if (!linked) continue;
    mention(linked.linkedFrom, address);
    enqueue(linked, clicks === undefined ? undefined : clicks + 1);
  }
  for (const one of filesOf(facts).slice(0, mostFromOnePage)) {
    const needed = note(one);
    if (needed) mention(needed.neededBy, address);
  }
  for (const one of [page.canonical, ...page.alternates.map((other) => other.address)]) {
    const named = one === undefined || one === address ? undefined : note(one);
    if (named && !named.answer) enqueue(named, undefined);
  }
}

/** Puts down what the sitemaps list, as known addresses of the site. */
export function takeInSitemaps(
  site: SiteState,
  sitemaps: Sitemaps,
  robots: Robots,
  skip: RegExp | undefined,
): void {
  site.sitemaps = sitemaps.files;
  site.complete &&= sitemaps.complete;
  for (const known of site.known.values()) known.listedIn = [];
  for (const [address, files] of sitemaps.entries) {
    if (skip?.test(address)) continue;
    const known = site.known.get(address) ?? unknown(address, !robots.allows(address));
    known.listedIn = files;
    site.known.set(address, known);
  }
}

/** Addresses of a page that search engines follow, each once. */
export const linksOf = ({ follow, links }: PageFacts): string[] =>
  follow ? [...new Set(links.flatMap(({ address, nofollow }) => (nofollow ? [] : [address])))] : [];

/** Addresses of what a page loads, names as a version of itself, or offers for sharing, each once. */
export const filesOf = ({ files, versions, share }: PageFacts): string[] => [
  ...new Set([...files, ...versions, ...(share?.address ? [share.address] : [])]),
];

/** Asks whether a file is there, and not for the file itself. */
export async function askForFile(known: Known, { ask }: Tools): Promise<undefined> {
  const head = await ask(known.address, { method: 'HEAD', most: 0 });
  const answer = head.status < 400 && head.status > 0 ? head : await ask(known.address, { most: 0 });
  const { status, target, milliseconds } = answer;
  known.answer = { status, target, milliseconds };
}
