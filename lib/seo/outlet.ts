import { readConfig } from '@/lib/config';
import { loadSite } from '@/lib/content/site';
import { strings } from '@/lib/strings/strings';
import type { Strings } from '@/lib/strings/vi';

/** The paper as files for machines name it. */
export type Outlet = {
  /** Origin, without a slash at its end. */
  url: string;
  name: string;
  tagline: string | undefined;
  language: 'vi' | 'en';
  timeZone: string;
  words: Strings;
};

/** The paper that this server brings out. */
export async function readOutlet(): Promise<Outlet> {
  const { siteUrl: url, locale: language, timeZone } = readConfig();
  const { name, tagline } = await loadSite();
  return { url, name, tagline, language, timeZone, words: strings() };
}

/** A path of the paper as an address; whatever is an address already stays. */
export const absolute = ({ url }: Pick<Outlet, 'url'>, address: string, base = '/'): string =>
  new URL(address, new URL(base, url)).href;

/**
 * A name for a record that never changes, whatever becomes of its address (a tag URI, RFC 4151). The year belongs to
 * the name: it says when the paper's host was the paper's.
 */
export const tagUri = ({ url }: Pick<Outlet, 'url'>, record: string): string =>
  `tag:${new URL(url).hostname},2026:${record}`;
