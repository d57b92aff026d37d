import robotsParser from 'robots-parser';
import type { Ask } from './ask';
import { type Finding, found } from './finding';

/** How the audit calls itself, in requests and before robots.txt. */
export const agentName = 'TrangNhatAudit';

export type Robots = {
  allows(address: string): boolean;
  sitemaps: string[];
  /** Milliseconds between requests that the site asks for, 10,000 at most. */
  delay: number;
  findings: Finding[];
};

// Google reads 500 KiB of it.
const mostBytes = 500 * 1024;

/**
 * Reads robots.txt of an origin. None (4xx) allows everything; one that cannot be had forbids everything, as Google
 * takes it. Up to five redirects are followed.
 */
export async function readRobots(ask: Ask, origin: string): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  let answer = await ask(address, { most: mostBytes });
  for (let hop = 0; answer.target && hop < 5; hop++) answer = await ask(answer.target, { most: mostBytes });
  const { status, body } = answer;
  if (status === 0 || status >= 500 || status === 429)
    return {
      ...{ allows: () => false, sitemaps: [], delay: 0 },
      findings: [found('robots-unreachable', address, { status })],
    };
  const text = status === 200 ? new TextDecoder().decode(body) : '';
  const robots = robotsParser(address, text);
  return {
    allows: (asked) => robots.isAllowed(asked, agentName) !== false,
    sitemaps: [...new Set(robots.getSitemaps())],
    delay: Math.min(10, Math.max(0, robots.getCrawlDelay(agentName) || 0)) * 1_000,
    findings: [],
  };
}
