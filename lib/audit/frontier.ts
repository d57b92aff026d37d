import { originOf } from './addresses';
import type { Robots } from './robots';
import { type Known, type SiteState, unknown } from './site-state';

/** What is still to be asked for. */
export type Frontier = {
  /** Addresses by their number of clicks from the front page. */
  levels: string[][];
  /** Addresses that no link has led to yet. */
  aside: string[];
  /** The address, if it is one of the site that is not left out; undefined too when too many are known already. */
  note(address: string): Known | undefined;
  /** Puts an address where it will be asked for; the first way to it is the shortest. */
  enqueue(known: Known, clicks: number | undefined): void;
};

/** Known addresses for each page that may be asked for; a site without end has ever more. */
const knownForAPage = 10;

/** Opens the frontier of a crawl. `pages` is how many may be asked for. */
export function openFrontier(
  site: SiteState,
  robots: Robots,
  { pages, skip }: { pages: number; skip: RegExp | undefined },
): Frontier {
  const levels: string[][] = [];
  const aside: string[] = [];
  return {
    levels,
    aside,
    note(address) {
      const found = site.known.get(address);
      if (found || originOf(address) !== site.origin || skip?.test(address)) return found;
      if (site.known.size >= pages * knownForAPage) {
        site.complete = false;
        return undefined;
      }
      const known = unknown(address, !robots.allows(address));
      site.known.set(address, known);
      return known;
    },
    enqueue(known, clicks) {
      if (known.clicks !== undefined) return;
      known.clicks = clicks;
      if (known.blocked || known.answer) return;
      if (clicks === undefined) aside.push(known.address);
      else {
        levels[clicks] ??= [];
        levels[clicks].push(known.address);
      }
    },
  };
}
