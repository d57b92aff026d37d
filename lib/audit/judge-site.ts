import type { Finding } from './finding';
import { judgeCanonicals } from './site-rules/canonicals';
import { judgeDuplicates } from './site-rules/duplicates';
import { judgeLinks } from './site-rules/links';
import { judgeReach } from './site-rules/reach';
import { judgeSitemapEntries } from './site-rules/sitemap';
import type { SiteState } from './site-state';

/** What is wrong with the pages of a crawled site, each by itself, and with its robots.txt and sitemaps. */
export function* judgeParts(site: SiteState): Generator<Finding> {
  yield* site.findings;
  for (const { page } of site.known.values()) if (page) yield* page.findings;
}

/** What is wrong between the pages of a crawled site. `slowAfter` is in milliseconds. */
export function* judgeWhole(site: SiteState, slowAfter: number): Generator<Finding> {
  yield* judgeLinks(site);
  yield* judgeDuplicates(site);
  yield* judgeCanonicals(site);
  yield* judgeSitemapEntries(site);
  yield* judgeReach(site, slowAfter);
}
