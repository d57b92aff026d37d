import { type Finding, found } from '../finding';
import { isListed, type SiteState } from '../site-state';

const shown = 10;

/** Pages that search engines cannot tell apart by their titles or descriptions; further pages of a list may. */
export function* judgeDuplicates(site: SiteState): Generator<Finding> {
  for (const what of ['title', 'description'] as const) {
    const pages = new Map<string, string[]>();
    for (const known of site.known.values()) {
      const text = known.page?.[what].normalize('NFC').toLowerCase();
      if (!text || !isListed(known) || known.page?.continues) continue;
      pages.set(text, [...(pages.get(text) ?? []), known.address]);
    }
    for (const addresses of pages.values()) {
      const [first = ''] = addresses;
      const text = site.known.get(first)?.page?.[what] ?? '';
      if (addresses.length > 1)
        yield found(`${what}-duplicate`, first, { count: addresses.length, text }, addresses.slice(0, shown));
    }
  }
}
