import { setTimeout as sleep } from 'node:timers/promises';
import { askForFile, filesOf, linksOf } from './crawl';
import type { Finding } from './finding';
import type { Robots } from './robots';
import type { Known, SiteState } from './site-state';
import { type Tools, visit } from './visit';

// A site with more faults than these does not have them by chance.
const mostAsked = 500;
const longestWait = 30_000;

/**
 * Asks everything again that findings are about: while a paper is crawled, stories come and go. Afterwards the state
 * says how it is now; what was slow among ten requests has been asked for alone.
 */
export async function lookAgain(
  site: SiteState,
  findings: Finding[],
  { robots, atOnce, tools }: { robots: Robots; atOnce: number; tools: Tools },
): Promise<void> {
  const slow = new Set(findings.filter(({ rule }) => rule === 'slow').map(({ where }) => where));
  const others = new Set(
    findings
      .filter(({ rule, severity }) => rule !== 'slow' && severity !== 'note')
      .flatMap(({ where, pages = [], detail = {} }) => [where, detail.address, detail.target, ...pages])
      .filter((address) => typeof address === 'string' && !slow.has(address))
      .map(String),
  );
  const askable = (addresses: Set<string>, most: number) =>
    [...addresses]
      .flatMap((address) => site.known.get(address) ?? [])
      .filter(({ answer }) => answer)
      .slice(0, most);
  const mentioned = new Map<string, Set<string>>();
  const again = async (known: Known) => {
    if (robots.delay > 0) await sleep(robots.delay);
    mentioned.set(known.address, await askAgain(known, tools));
  };
  const waiting = askable(others, mostAsked);
  const worker = async () => {
    for (let known = waiting.shift(); known; known = waiting.shift()) await again(known);
  };
  await Promise.all(Array.from({ length: robots.delay > 0 ? 1 : atOnce }, worker));
  const giveUp = Date.now() + longestWait;
  for (const known of askable(slow, mostAsked)) if (Date.now() < giveUp) await again(known);
  forget(site, mentioned);
}

/** Asks for an address as the crawl did; the answer is what the page mentions now. */
async function askAgain(known: Known, tools: Tools): Promise<Set<string>> {
  const isFile =
    known.linkedFrom.count === 0 && known.listedIn.length === 0 && known.clicks === undefined && !known.page;
  const facts = isFile ? await askForFile(known, tools) : await visit(known, tools);
  const target = known.answer?.target;
  return new Set([...(facts ? [...linksOf(facts), ...filesOf(facts)] : []), ...(target ? [target] : [])]);
}

/** Takes out who no longer mentions an address. */
function forget(site: SiteState, mentioned: Map<string, Set<string>>): void {
  for (const address of mentioned.keys()) {
    const known = site.known.get(address);
    for (const sources of known ? [known.linkedFrom, known.neededBy] : []) {
      const left = sources.first.filter((source) => mentioned.get(source)?.has(address) ?? true);
      sources.count = left.length === 0 ? 0 : sources.count - (sources.first.length - left.length);
      sources.first = left;
    }
  }
}

/** Those of the later findings that were there before: what changed in between may be half of a change. */
export function stillThere(before: Finding[], now: Finding[]): Finding[] {
  const about = ({ rule, where, detail = {} }: Finding) =>
    `${rule} ${detail.address ?? detail.text ?? where}`;
  const known = new Set(before.map(about));
  return now.filter((finding) => known.has(about(finding)));
}
