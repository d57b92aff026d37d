import { originOf, resolveAddress } from './addresses';
import { type Answer, type Ask, mediaType } from './ask';
import { decodeHtml } from './decode';
import { type Finding, found } from './finding';
import { judgePage } from './judge-page';
import type { PageFacts } from './page-facts';
import { readPage } from './read-page';
import type { Known, PageSummary } from './site-state';

export type Tools = {
  ask: Ask;
  measure(address: string): Promise<{ width: number; height: number } | undefined>;
};

const mostBytes = 5 * 1024 * 1024;
const megabyte = 1024 * 1024;
const isHtml = (type: string) => type === 'text/html' || type === 'application/xhtml+xml';

/** Asks for an address and keeps what it says; the answer is the page's facts, when it is a page. */
export async function visit(known: Known, { ask, measure }: Tools): Promise<PageFacts | undefined> {
  const answer = await ask(known.address, { most: mostBytes, reads: isHtml });
  const { status, target, milliseconds } = answer;
  known.answer = { status, target, milliseconds };
  known.page = undefined;
  if (status !== 200 || !isHtml(mediaType(answer.header('content-type')))) return undefined;
  const facts = readPage({
    address: known.address,
    html: decodeHtml(answer.body, answer.header('content-type')),
    robotsHeader: answer.header('x-robots-tag'),
  });
  if (facts.share && originOf(facts.share.address) === originOf(known.address)) {
    const measured = await measure(facts.share.address);
    if (measured) facts.share.measured = measured;
  }
  known.page = summary(facts, [...judgePage(facts), ...judgeSize(known.address, answer)]);
  return facts;
}

const judgeSize = (address: string, { cut }: Answer): Finding[] =>
  cut ? [found('too-large', address, { megabytes: mostBytes / megabyte })] : [];

const mostAlternates = 50;
/** Findings of one rule on one page beyond these say nothing new. */
const mostOfARule = 20;

function summary(facts: PageFacts, findings: Finding[]): PageSummary {
  const { address, titles, descriptions, canonicals, alternates, index, continues } = facts;
  const counts = new Map<string, number>();
  return {
    title: (titles[0] ?? '').slice(0, 500),
    description: (descriptions[0] ?? '').slice(0, 1_000),
    ...{ index, continues },
    canonical: canonicals[0] === undefined ? undefined : resolveAddress(canonicals[0], address),
    alternates: alternates.slice(0, mostAlternates).flatMap(({ language, address: written }) => {
      const resolved = resolveAddress(written, address);
      return resolved ? [{ language, address: resolved }] : [];
    }),
    findings: findings.filter(({ rule }) => {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      return count <= mostOfARule;
    }),
  };
}
