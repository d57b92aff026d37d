import { type Finding, found } from '../finding';
import { isListed, type SiteState } from '../site-state';

/** The most clicks from the front page to a page that is meant to be found. */
const mostClicks = 4;

/** Pages that are far from the front page, or that keep their readers waiting. */
export function* judgeReach(site: SiteState, slowAfter: number): Generator<Finding> {
  for (const known of site.known.values()) {
    const { address, clicks = 0, answer, page } = known;
    if (clicks > mostClicks && isListed(known) && !page?.continues)
      yield found('deep', address, { clicks, most: mostClicks });
    if (page && answer && answer.milliseconds > slowAfter)
      yield found('slow', address, { milliseconds: answer.milliseconds });
  }
}
