import type { Metadata } from 'next';
import { readConfig } from '@/lib/config';
import { unavailable } from '@/lib/content/door';
import type { Article, Picture } from '@/lib/content/model';
import type { SearchRequest } from '@/lib/content/search/model';
import { searchAddress } from '@/lib/content/search/request';
import { strings } from '@/lib/strings/strings';
import { cutAtWord } from '@/lib/text/cut';
import { firstParagraph } from '@/lib/text/plain';
import { machineTime } from '@/lib/time';
import {
  feedPath,
  feedTypes,
  frontPath,
  markdownPath,
  oembedPath,
  olderPath,
  sharePicturePath,
} from '@/lib/urls';
import { absolute } from './outlet';

const longestDescription = 200;

type Links = Record<string, { url: string; title: string }[]>;

/** The share picture of a page, in the form that social networks ask for. */
function shareImages(picture: Picture | undefined) {
  if (!picture) return undefined;
  const width = Math.min(picture.width, 1280);
  const height = Math.round((picture.height * width) / picture.width);
  return [{ url: sharePicturePath(picture.digest), width, height, alt: picture.alt }];
}

/** The feeds of a list, as links in the head of its page. */
export const feedLinks = (path: string, title: string): Links => ({
  [feedTypes.rss]: [{ url: feedPath(path, 'rss'), title: `${title} – RSS` }],
  [feedTypes.atom]: [{ url: feedPath(path, 'atom'), title: `${title} – Atom` }],
  [feedTypes.json]: [{ url: feedPath(path, 'json'), title: `${title} – JSON Feed` }],
});

/** The feed of the whole paper, which every page offers that has none of its own. */
export const siteFeed: Links = { [feedTypes.rss]: [{ url: feedPath(frontPath, 'rss'), title: 'RSS' }] };

/** Title, description, canonical address and share card of an article, each with its fallbacks. */
export function articleMetadata(article: Article): Metadata {
  const title = article.seo.title ?? article.headline;
  const picture = article.seo.picture ?? article.picture;
  const description = cutAtWord(
    article.seo.description ?? article.standfirst ?? firstParagraph(article.body),
    longestDescription,
  );
  return {
    title,
    description,
    alternates: {
      canonical: article.path,
      types: {
        ...siteFeed,
        'text/markdown': markdownPath(article.path),
        'application/json+oembed': oembedPath(absolute({ url: readConfig().siteUrl }, article.path)),
      },
    },
    robots: article.source?.indexPolicy === 'noindex' ? { index: false, follow: true } : undefined,
    openGraph: {
      type: 'article',
      url: article.path,
      title,
      description,
      publishedTime: machineTime(article.publishedAt),
      modifiedTime: machineTime(article.revisedAt ?? article.publishedAt),
      section: article.section.name,
      tags: article.topics.map(({ name }) => name),
      images: shareImages(picture),
    },
    twitter: { card: picture ? 'summary_large_image' : 'summary', title, description },
  };
}

/** Title of the list of a story's changes: for its readers, not for search engines, which are sent to the story. */
export function changesMetadata({ headline, path }: { headline: string; path: string }): Metadata {
  return {
    title: strings().changesOf(headline),
    description: strings().changesText,
    alternates: { canonical: path },
    robots: { index: false, follow: true },
  };
}

type ListMetadata = {
  title: string;
  description: string | undefined;
  path: string;
  after: number | string | undefined;
  picture?: Picture | undefined;
  /** Whether the list has feeds of its own. */
  feeds?: boolean;
};

/** Title, description and canonical address of a list; its further pages are canonical to themselves. */
export function listMetadata({
  title,
  path,
  after,
  picture,
  feeds = false,
  ...given
}: ListMetadata): Metadata {
  const canonical = after === undefined ? path : olderPath(path, after);
  const description = cutAtWord(given.description ?? strings().listDescription(title), longestDescription);
  return {
    title,
    description,
    alternates: { canonical, types: feeds ? feedLinks(path, title) : siteFeed },
    openGraph: { type: 'website', url: canonical, title, description, images: shareImages(picture) },
  };
}

/** Title and canonical address of a search: for whoever looks, not for search engines. */
export function searchMetadata(request: SearchRequest): Metadata {
  const words = strings();
  return {
    title: request.text ? words.searchFor(request.text) : words.search,
    description: words.searchDescription,
    alternates: { canonical: searchAddress(request) },
    robots: { index: false, follow: true },
  };
}

/** Title of the document of an address without a page: moved, gone, away just now, or never there; never indexed. */
export function noPageMetadata(reason: typeof unavailable | 'moved' | 'gone' | undefined): Metadata {
  const words = strings();
  const titles = { [unavailable]: words.errorTitle, moved: words.movedTitle, gone: words.goneTitle };
  return {
    title: reason === undefined ? words.notFoundTitle : titles[reason],
    robots: { index: false, follow: true },
  };
}

/** Title of a page that shows what a reader's own device keeps: the same for everybody until then, never indexed. */
export function ownListMetadata({
  title,
  description,
  path,
}: Record<'title' | 'description' | 'path', string>): Metadata {
  return { title, description, alternates: { canonical: path }, robots: { index: false, follow: true } };
}
