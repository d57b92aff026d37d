import { type Finding, found } from '../finding';
import type { Known, SiteState } from '../site-state';
import { isFine } from './links';

/** Canonical addresses that are none, and addresses in other languages that do not point back. */
export function* judgeCanonicals(site: SiteState): Generator<Finding> {
  for (const known of site.known.values()) {
    const { address, page } = known;
    if (!page) continue;
    const meant = page.canonical === address ? undefined : site.known.get(page.canonical ?? '');
    const wrong = page.index && meant ? judgeTarget(address, meant) : undefined;
    if (wrong) yield wrong;
    for (const { language, address: other } of page.alternates) {
      const there = other === address ? undefined : site.known.get(other)?.page;
      if (there && !there.alternates.some((back) => back.address === address))
        yield found('hreflang-no-return', address, { code: language, address: other });
    }
  }
}

function judgeTarget(where: string, { address, answer, page }: Known): Finding | undefined {
  if (!answer) return undefined;
  const { status, target } = answer;
  if (status >= 300 && status < 400)
    return found('canonical-redirected', where, { address, target: target ?? '' });
  if (!isFine(status)) return found('canonical-broken', where, { address, status });
  if (page && !page.index) return found('canonical-noindex', where, { address });
  if (page?.canonical !== undefined && page.canonical !== address)
    return found('canonical-chain', where, { address, target: page.canonical });
  return undefined;
}
