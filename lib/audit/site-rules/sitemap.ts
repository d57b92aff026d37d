import { type Finding, found } from '../finding';
import { isListed, type Known, type SiteState } from '../site-state';
import { isFine } from './links';

/** What sitemaps list and should not, and the other way round. */
export function* judgeSitemapEntries(site: SiteState): Generator<Finding> {
  for (const known of site.known.values()) {
    if (known.listedIn.length > 0) {
      const wrong = judgeEntry(known);
      if (wrong) yield { ...wrong, pages: known.listedIn };
      else if (site.complete && known.clicks === undefined) yield found('orphan', known.address);
    } else if (
      site.complete &&
      site.sitemaps.length > 0 &&
      known.clicks !== undefined &&
      isListed(known) &&
      !known.page?.continues
    )
      yield found('not-in-sitemap', known.address);
  }
}

function judgeEntry({ address, answer, blocked, page }: Known): Finding | undefined {
  if (blocked) return found('sitemap-entry-blocked', address);
  if (!answer || answer.status === 429) return undefined;
  const { status, target = '' } = answer;
  if (status >= 300 && status < 400) return found('sitemap-entry-redirected', address, { target });
  if (!isFine(status)) return found('sitemap-entry-broken', address, { status });
  if (page && !page.index) return found('sitemap-entry-noindex', address);
  if (page?.canonical !== undefined && page.canonical !== address)
    return found('sitemap-entry-not-canonical', address, { address: page.canonical });
  return undefined;
}
