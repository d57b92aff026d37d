import { type Finding, found } from '../finding';
import type { Known, SiteState } from '../site-state';

const longestChain = 10;

/** Links that lead nowhere or somewhere else, and files that are not there. */
export function* judgeLinks(site: SiteState): Generator<Finding> {
  for (const known of site.known.values()) {
    const { address, linkedFrom, neededBy, answer } = known;
    // A server that is asked too often says nothing about the address.
    if (!answer || answer.status === 429) continue;
    const { status, target } = answer;
    const [from, needing] = [linkedFrom.first[0], neededBy.first[0]];
    const leadsOn = status >= 300 && status < 400 && target !== undefined;
    if (from && leadsOn) yield* judgeRedirect(site, known, from, target);
    else if (from && !isFine(status))
      yield found('broken-link', from, { status, address, count: linkedFrom.count }, linkedFrom.first);
    else if (needing && !leadsOn && !isFine(status))
      yield found('broken-file', needing, { status, address, count: neededBy.count }, neededBy.first);
  }
}

export const isFine = (status: number): boolean => status >= 200 && status < 300;

function* judgeRedirect(site: SiteState, known: Known, from: string, first: string): Generator<Finding> {
  const { address, linkedFrom } = known;
  // Of a chain, only its beginning is said.
  if (linkedFrom.first.every((source) => site.known.get(source)?.answer?.target === address)) return;
  const passed = new Set([address]);
  let target = first;
  while (passed.size <= longestChain && !passed.has(target)) {
    passed.add(target);
    const next = site.known.get(target)?.answer?.target;
    if (next === undefined) break;
    target = next;
  }
  const isLoop = passed.size > longestChain || site.known.get(target)?.answer?.target !== undefined;
  const detail = { address, target, count: linkedFrom.count };
  if (isLoop) yield found('redirect-loop', from, detail, linkedFrom.first);
  else if (passed.size > 2)
    yield found('redirect-chain', from, { ...detail, count: passed.size - 1 }, linkedFrom.first);
  else yield found('redirected-link', from, detail, linkedFrom.first);
}
