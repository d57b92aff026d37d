import { isOnlooker } from '@/lib/onlookers';

/** Browsers without anybody before them, where they say so. */
const machines = /headless|lighthouse|pagespeed|phantomjs|selenium|puppeteer|playwright|webdriver/i;

/** Whether a request says that it comes from another site than the paper; browsers say so with every `POST`. */
export function isFromElsewhere(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin';
  const origin = headers.get('origin');
  if (!origin) return false;
  const host = /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
  return origin !== siteUrl && host !== headers.get('host');
}

/** Whether a request for counting a read comes from a reader, and from one who lets us count. */
export function mayCount(headers: Headers): boolean {
  if (headers.get('dnt') === '1' || headers.get('sec-gpc') === '1') return false;
  return !isOnlooker(headers) && !machines.test(headers.get('user-agent') ?? '');
}
