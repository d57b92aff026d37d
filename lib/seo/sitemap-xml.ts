import type { NewsEntry } from '@/lib/content/sitemap-lists';
import type { SitemapEntry } from '@/lib/content/sitemaps';
import { frontPath, picturePath } from '@/lib/urls';
import { absolute, type Outlet } from './outlet';
import { xmlText, xmlTime } from './xml';

// Written a line at a time so that a file of any size can be sent while it is being read: see docs/decisions/017.

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const image = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

type Site = Pick<Outlet, 'url'>;

/** The beginning and the end of a sitemap. */
export const urlset = { head: `${declaration}<urlset ${protocol} ${image}>\n`, foot: '</urlset>\n' };

/** One address of a sitemap. */
export function urlElement(site: Site, { path, changedAt, picture }: SitemapEntry): string {
  const parts = [
    element('loc', absolute(site, path)),
    changedAt ? element('lastmod', xmlTime(changedAt)) : '',
    picture
      ? `<image:image>${element('image:loc', absolute(site, picturePath(picture.digest, picture.width, 'webp')))}</image:image>`
      : '',
  ];
  return `<url>${parts.join('')}</url>\n`;
}

/** A sitemap that is written at once. */
export const sitemapXml = (site: Site, entries: SitemapEntry[]): string =>
  urlset.head + entries.map((entry) => urlElement(site, entry)).join('') + urlset.foot;

/** The index of all sitemaps. */
export function sitemapIndexXml(site: Site, files: { path: string; changedAt: Date | undefined }[]): string {
  const entries = files.map(
    ({ path, changedAt }) =>
      `<sitemap>${element('loc', absolute(site, path))}${changedAt ? element('lastmod', xmlTime(changedAt)) : ''}</sitemap>\n`,
  );
  return `${declaration}<sitemapindex ${protocol}>\n${entries.join('')}</sitemapindex>\n`;
}

/** The sitemap for news search. */
export function newsSitemapXml(outlet: Outlet, entries: NewsEntry[]): string {
  const publication = `<news:publication>${element('news:name', outlet.name)}${element('news:language', outlet.language)}</news:publication>`;
  const urls = entries.map(({ path, headline, publishedAt }) => {
    const about = `${publication}${element('news:publication_date', xmlTime(publishedAt))}${element('news:title', headline)}`;
    return `<url>${element('loc', absolute(outlet, path))}<news:news>${about}</news:news></url>\n`;
  });
  // The protocol wants an address in every sitemap. One without news is none to news search.
  const none = `<url>${element('loc', absolute(outlet, frontPath))}</url>\n`;
  return `${declaration}<urlset ${protocol} ${news}>\n${urls.join('') || none}</urlset>\n`;
}

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
