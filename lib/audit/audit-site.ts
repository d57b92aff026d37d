import { PaperError } from '@/lib/launch/errors';
import { openAsker } from './ask';
import { lookAgain, stillThere } from './confirm';
import { crawl, takeInSitemaps } from './crawl';
import type { Finding } from './finding';
import { judgeParts, judgeWhole } from './judge-site';
import { openMeasure } from './measure';
import { agentName, type Robots, readRobots } from './robots';
import { type Severity, severities } from './severity';
import type { SiteState } from './site-state';
import { readSitemaps } from './sitemaps';

export type AuditOptions = {
  /** The front page, absolute. */
  url: string;
  /** The origin that the site's own addresses are written with, where it is asked for at another one. */
  as?: string | undefined;
  /** Pages that are asked for at most; 10,000 unless told. */
  most?: number | undefined;
  /** Milliseconds after which a page is slow; 1,000 unless told. */
  slowAfter?: number | undefined;
  /** Milliseconds that one answer may take; 20,000 unless told. */
  patience?: number | undefined;
  /** Addresses that are left out altogether. */
  skip?: RegExp | undefined;
};

export type Statistics = {
  /** Addresses that answered with a page. */
  pages: number;
  /** Addresses that were asked for. */
  addresses: number;
  /** Addresses that sitemaps list. */
  listed: number;
  /** Milliseconds until the last byte of a page, with ten requests at a time. */
  median: number;
  percentile95: number;
  /** Pages that took longer than what is slow, with ten requests at a time. */
  slow: number;
};

export type Audit = {
  site: string;
  startedAt: Date;
  seconds: number;
  /** Whether everything that can be reached was asked for. */
  complete: boolean;
  statistics: Statistics;
  counts: Record<Severity, number>;
  /** The worst first; of each rule 1,000 at most. */
  findings: Finding[];
};

type Tell = (done: number, total: number) => void;

const atOnce = 10;
const mostSitemaps = 2_000;
const mostOfARule = 1_000;

/**
 * Crawls a site and judges it.
 * @throws PaperError when there is no site at the address, or its front page is none.
 */
export async function auditSite(options: AuditOptions, tell: Tell = () => undefined): Promise<Audit> {
  const startedAt = new Date();
  const { most = 10_000, slowAfter = 1_000, patience = 20_000, skip } = options;
  const { ask, front, robots } = await openSite(options, patience);
  const { origin } = new URL(front);
  const site: SiteState = { front, origin, known: new Map(), findings: [], sitemaps: [], complete: true };
  const takeSitemaps = async () => {
    const sitemaps = await readSitemaps(ask, origin, robots.sitemaps, {
      entries: most * 5,
      files: mostSitemaps,
    });
    takeInSitemaps(site, sitemaps, robots, skip);
    site.findings = [...robots.findings, ...sitemaps.findings];
  };
  if (robots.findings.length === 0) await takeSitemaps();
  else site.findings = robots.findings;

  const tools = { ask, measure: openMeasure(ask) };
  await crawl(site, robots, { pages: most, atOnce, skip }, tools, tell);
  refuseNoSite(site, robots);
  const statistics = count(site, slowAfter);
  const first = [...judgeWhole(site, slowAfter)];
  if (first.some(({ severity }) => severity !== 'note')) {
    await lookAgain(site, first, { robots, atOnce, tools });
    await takeSitemaps();
  }
  const findings = [...judgeParts(site), ...stillThere(first, [...judgeWhole(site, slowAfter)])];
  return {
    ...{ site: front, startedAt, seconds: (Date.now() - startedAt.getTime()) / 1000 },
    ...{ complete: site.complete, statistics, ...ordered(findings) },
  };
}

/** Where the front page really is: an address that leads to another host means that one. */
async function openSite({ url, as }: AuditOptions, patience: number) {
  const agent = `Mozilla/5.0 (compatible; ${agentName}/1.0)`;
  const asked = new URL(url);
  asked.hash = '';
  let real = asked.origin;
  let front = (as ? new URL(as).origin : real) + asked.href.slice(real.length);
  for (let hop = 0; ; hop++) {
    const { origin } = new URL(front);
    const ask = openAsker({ agent, patience, origin: { written: origin, real } });
    const robots = await readRobots(ask, origin);
    if (as || hop === 5 || !robots.allows(front)) return { ask, front, robots };
    const { target } = await ask(front, { most: 0 });
    if (target === undefined || new URL(target).origin === origin) return { ask, front, robots };
    front = target;
    real = new URL(target).origin;
  }
}

function refuseNoSite({ known, front }: SiteState, robots: Robots): void {
  const answer = known.get(front)?.answer;
  if (robots.findings.some(({ detail }) => detail?.status === 0))
    throw new PaperError(`There is no answer from ${front}`);
  if (!answer && robots.findings.length === 0) throw new PaperError(`robots.txt forbids to crawl ${front}`);
  if (answer && (answer.status === 0 || answer.status >= 400))
    throw new PaperError(`${front} answers ${answer.status || 'nothing'}: there is no site to audit.`);
}

function count(site: SiteState, slowAfter: number): Statistics {
  const all = [...site.known.values()];
  const times = all
    .flatMap(({ page, answer }) => (page && answer ? [answer.milliseconds] : []))
    .sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    pages: times.length,
    addresses: all.filter(({ answer }) => answer).length,
    listed: all.filter(({ listedIn }) => listedIn.length > 0).length,
    median: at(0.5),
    percentile95: at(0.95),
    slow: times.filter((time) => time > slowAfter).length,
  };
}

function ordered(all: Finding[]): Pick<Audit, 'findings' | 'counts'> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const ofRule = new Map<string, Finding[]>();
  for (const finding of all) {
    counts[finding.severity] += 1;
    const same = ofRule.get(finding.rule) ?? [];
    if (same.length < mostOfARule) same.push(finding);
    ofRule.set(finding.rule, same);
  }
  const findings = severities.flatMap((severity) =>
    [...ofRule.values()].filter(([one]) => one?.severity === severity).flat(),
  );
  return { counts, findings };
}
