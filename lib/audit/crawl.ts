import { setTimeout as sleep } from 'node:timers/promises';
import { originOf } from './addresses';
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

/** Told after each answer: how many there were, and how many are known to come. */
export type Tell = (done: number, total: number) => void;

/** Addresses that one page may name; more of them are a trap. */
const mostFromOnePage = 3_000;

/**
 * Follows the links of a site from its front page, all those of one click before those of two, then asks for what
 * only sitemaps, canonical addresses and the like name, and at last for the files that pages need. What a page or
 * robots.txt asks not to be followed is not.
 */
export async function crawl(site: SiteState, robots: Robots, limits: Limits, tools: Tools, tell: Tell) {
  let done = 0;
  const levels: string[][] = [];
  const aside: string[] = [];
  const mostKnown = limits.pages * 10;

  const note = (address: string): Known | undefined => {
    const found = site.known.get(address);
    if (found || originOf(address) !== site.origin || limits.skip?.test(address)) return found;
    if (site.known.size >= mostKnown) {
      site.complete = false;
      return undefined;
    }
    const known = unknown(address, !robots.allows(address));
    site.known.set(address, known);
    return known;
  };
  /** Puts an address where it will be asked for: at its number of clicks, or aside where no way leads to it. */
  const enqueue = (known: Known, clicks: number | undefined) => {
    if (known.clicks !== undefined || (known.blocked && clicks === undefined)) return;
    known.clicks = clicks;
    if (known.blocked || known.answer) return;
    if (clicks === undefined) aside.push(known.address);
    else {
      levels[clicks] ??= [];
      levels[clicks].push(known.address);
    }
  };
  const follow = (known: Known, facts: PageFacts | undefined) => {
    const { address, clicks, answer } = known;
    const target = answer?.target && note(answer.target);
    if (target) {
      mention(target.linkedFrom, address);
      enqueue(target, clicks);
    }
    if (!facts) return;
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
    for (const one of [
      known.page?.canonical,
      ...(known.page?.alternates ?? []).map((other) => other.address),
    ]) {
      const named = one === undefined || one === address ? undefined : note(one);
      if (named && !named.answer) enqueue(named, undefined);
    }
  };
  const work = async (addresses: string[], ask: (known: Known) => Promise<void>) => {
    const worker = async () => {
      for (let address = addresses.shift(); address !== undefined; address = addresses.shift()) {
        const known = site.known.get(address);
        if (!known || known.answer) continue;
        if (robots.delay > 0) await sleep(robots.delay);
        await ask(known);
        tell(++done, site.known.size);
      }
    };
    const atOnce = robots.delay > 0 ? 1 : limits.atOnce;
    await Promise.all(Array.from({ length: atOnce }, worker));
  };
  let asked = 0;
  const askForPage = async (known: Known) => {
    if (asked >= limits.pages) {
      site.complete = false;
      return;
    }
    asked += 1;
    follow(known, await visit(known, tools));
  };

  const front = note(site.front);
  if (front) enqueue(front, 0);
  for (let clicks = 0; clicks < levels.length; clicks++) await drain(levels[clicks] ?? [], askForPage, work);
  for (const known of site.known.values())
    if (known.listedIn.length > 0 && !known.answer && !known.blocked) aside.push(known.address);
  await drain(aside, askForPage, work);
  const files = [...site.known.values()].filter(({ answer, blocked }) => !answer && !blocked);
  await work(
    files.filter(({ neededBy }) => neededBy.count > 0).map(({ address }) => address),
    (known) => askForFile(known, tools),
  );
}

/** Works through a list that grows meanwhile: a worker may find it empty while another still adds to it. */
async function drain<T>(
  addresses: string[],
  ask: T,
  work: (addresses: string[], ask: T) => Promise<void>,
): Promise<void> {
  while (addresses.length > 0) await work(addresses, ask);
}

/** Puts down what the sitemaps list, as known addresses of the site. */
export function takeInSitemaps(
  site: SiteState,
  sitemaps: Sitemaps,
  robots: Robots,
  skip: RegExp | undefined,
) {
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
