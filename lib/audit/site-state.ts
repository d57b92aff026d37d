import type { Finding } from './finding';

/** Who mentions an address: how many, and the first few of them. */
export type Sources = { count: number; first: string[] };

/** What is kept of a page once it was read and judged. */
export type PageSummary = {
  title: string;
  description: string;
  index: boolean;
  /** Absolute; undefined when the page names none. */
  canonical: string | undefined;
  alternates: { language: string; address: string }[];
  /** Whether it is a further page of a list. */
  continues: boolean;
  findings: Finding[];
};

/** An address of the site, and what is known about it. */
export type Known = {
  address: string;
  /** Links from the front page to here, along the shortest way; undefined when no way is known. */
  clicks: number | undefined;
  linkedFrom: Sources;
  /** Pages that load it, or that name it as a version of theirs. */
  neededBy: Sources;
  /** Sitemaps that list it. */
  listedIn: string[];
  /** Whether robots.txt forbids it. */
  blocked: boolean;
  /** Undefined when it was not asked for. */
  answer: { status: number; target: string | undefined; milliseconds: number } | undefined;
  page: PageSummary | undefined;
};

/** Everything that a crawl learns; grows with the number of addresses alone, which has a limit. */
export type SiteState = {
  /** Where the crawl began. */
  front: string;
  origin: string;
  known: Map<string, Known>;
  /** What is wrong with robots.txt and the sitemaps themselves. */
  findings: Finding[];
  /** Files of the sitemap that answered. */
  sitemaps: string[];
  /** Whether everything that can be reached was asked for. */
  complete: boolean;
};

const shown = 5;

/** Notes that `source` mentions something; only the first few are kept by name. */
export function mention(sources: Sources, source: string): void {
  if (sources.first.includes(source)) return;
  sources.count += 1;
  if (sources.first.length < shown) sources.first.push(source);
}

/** An address that nothing is known about yet. */
export const unknown = (address: string, blocked: boolean): Known => ({
  ...{ address, clicks: undefined, listedIn: [], blocked, answer: undefined, page: undefined },
  linkedFrom: { count: 0, first: [] },
  neededBy: { count: 0, first: [] },
});

/** Whether a page is one that search engines may show under this very address. */
export const isListed = ({ answer, page, address }: Known): boolean =>
  answer?.status === 200 && page?.index === true && (page.canonical ?? address) === address;
