import type { Metadata } from 'next';
import { readConfig } from '@/lib/config';
import { unavailable } from '@/lib/content/door';
import type { Article, Picture } from '@/lib/content/model';
import type { SearchRequest } from '@/lib/content/search/model';
import { searchAddress } from '@/lib/content/search/request';
import { type Drawing, paperDrawing } from '@/lib/content/share-drawing';
import { strings } from '@/lib/strings/strings';
import { cutAtWord } from '@/lib/text/cut';
import { firstParagraph } from '@/lib/text/plain';
import { machineTime, shortTime } from '@/lib/time';
import { feedPath, feedTypes, frontPath, markdownPath, oembedPath, olderPath } from '@/lib/urls';
import { articleSubject, machinePictures, type PictureSubject } from './machine-pictures';
import { absolute, type Outlet, readOutlet } from './outlet';
import { oneLine } from './xml';

const longestDescription = 200;

type Links = Record<string, { url: string; title: string }[] | string>;

// Search engines may show large pictures and as much of the text as they find useful.
const robots = {
  open: 'max-image-preview:large, max-snippet:-1',
  closed: { index: false, follow: true },
} satisfies Record<string, Metadata['robots']>;

type Head = {
  title: string;
  description: string;
  /** The page's one address. */
  path: string;
  /** What share cards show; by default the paper's own drawing. */
  subject?: ((paper: string) => PictureSubject) | undefined;
  /** The same in other formats. */
  types?: Links;
  /** Whether search engines may show the page. */
  indexed?: boolean;
  kind?: 'website' | 'profile' | { article: StoryFacts };
};

type StoryFacts = {
  publishedTime: string;
  modifiedTime: string;
  section: string;
  tags: string[];
  authors: string[];
};

/** What the head of every page says: who it is, where it is, and how to show it elsewhere. */
async function pageHead({
  title,
  description,
  path,
  subject,
  types = siteFeed,
  indexed = true,
  kind = 'website',
}: Head): Promise<Metadata> {
  const outlet = await readOutlet();
  const pictures = machinePictures(
    subject?.(outlet.name) ?? { picture: undefined, drawing: paperDrawing(outlet) },
  );
  const { path: url, ...picture } = pictures.share;
  return {
    title,
    description,
    alternates: {
      canonical: path,
      types,
      ...(indexed && { languages: { [outlet.language]: path, 'x-default': path } }),
    },
    robots: indexed ? robots.open : robots.closed,
    openGraph: {
      url: path,
      title,
      description,
      siteName: outlet.name,
      locale: openGraphLocale(outlet.language),
      images: [{ url, ...picture, type: 'image/jpeg' }],
      ...(typeof kind === 'string' ? { type: kind } : { type: 'article' as const, ...kind.article }),
    },
    twitter: { card: 'summary_large_image', title, description, images: [{ url, alt: picture.alt }] },
  };
}

/** The paper's language with its country, as Open Graph writes it. */
export const openGraphLocale = (language: Outlet['language']): string =>
  ({ vi: 'vi_VN', en: 'en_US' })[language];

/** The feeds of a list, as links in the head of its page. */
export const feedLinks = (path: string, title: string): Links => ({
  [feedTypes.rss]: [{ url: feedPath(path, 'rss'), title: `${title} – RSS` }],
  [feedTypes.atom]: [{ url: feedPath(path, 'atom'), title: `${title} – Atom` }],
  [feedTypes.json]: [{ url: feedPath(path, 'json'), title: `${title} – JSON Feed` }],
});

/** The feed of the whole paper, which every page offers that has none of its own. */
const siteFeed: Links = { [feedTypes.rss]: [{ url: feedPath(frontPath, 'rss'), title: 'RSS' }] };

/** What a story is called in its head: what the editor wrote for search engines, else the headline. */
export const articleTitle = ({ seo, headline }: Pick<Article, 'seo' | 'headline'>): string =>
  oneLine(seo.title ?? '') || oneLine(headline);

/** What a story is about: what the editor wrote for search engines, else how it begins; empty while it has no words. */
export function articleSummary({
  seo,
  standfirst,
  body,
}: Pick<Article, 'seo' | 'standfirst' | 'body'>): string {
  const words = [seo.description, standfirst, firstParagraph(body)].map((text) => oneLine(text ?? ''));
  return words.find(Boolean) ?? '';
}

/** The same in a line or two; a story without words is about its headline. */
export const articleDescription = (article: Article): string =>
  cutAtWord(articleSummary(article) || oneLine(article.headline), longestDescription);

/** Title, description, canonical address and share card of an article, each with its fallbacks. */
export function articleMetadata(article: Article): Promise<Metadata> {
  const { siteUrl: url } = readConfig();
  return pageHead({
    title: articleTitle(article),
    description: articleDescription(article),
    path: article.path,
    subject: (paper) => articleSubject(article, paper),
    types: {
      ...siteFeed,
      'text/markdown': markdownPath(article.path),
      'application/json+oembed': oembedPath(absolute({ url }, article.path)),
    },
    indexed: article.indexed,
    kind: {
      article: {
        publishedTime: machineTime(article.publishedAt),
        modifiedTime: machineTime(article.revisedAt ?? article.publishedAt),
        section: article.section.name,
        tags: article.topics.map(({ name }) => name),
        authors: article.authors.map(({ path }) => absolute({ url }, path)),
      },
    },
  });
}

/** Title of the list of a story's changes: for its readers, not for search engines, which are sent to the story. */
export function changesMetadata({ headline, path }: { headline: string; path: string }): Promise<Metadata> {
  const words = strings();
  return pageHead({
    title: words.changesOf(headline),
    description: words.changesText,
    path,
    indexed: false,
  });
}

/** The front page: its title is the paper's own, see app/(site)/layout.tsx. */
export async function frontMetadata(): Promise<Metadata> {
  const outlet = await readOutlet();
  const { title, ...head } = await pageHead({
    title: paperTitle(outlet),
    description: outlet.tagline ?? outlet.name,
    path: frontPath,
    types: feedLinks(frontPath, outlet.name),
  });
  return { ...head, ...(title && { title: { absolute: String(title) } }) };
}

/** The name of the paper with what it says of itself. */
export const paperTitle = ({ name, tagline }: Pick<Outlet, 'name' | 'tagline'>): string =>
  tagline ? `${name} – ${tagline}` : name;

type ListMetadata = {
  title: string;
  description: string | undefined;
  path: string;
  after: number | string | undefined;
  /** When the entries of a further page came out, newest first: what tells it from the pages around it. */
  moments?: Date[];
  picture?: Picture | undefined;
  /** What is drawn of the list, by the name of the paper; without it the paper's own drawing. */
  drawing?: ((paper: string) => Drawing) | undefined;
  /** Whether the list has feeds of its own. */
  feeds?: boolean;
  kind?: 'website' | 'profile';
  indexed?: boolean;
};

/** Title, description and canonical address of a list; its further pages are canonical to themselves. */
export function listMetadata({
  title,
  path,
  after,
  moments = [],
  picture,
  drawing,
  feeds = false,
  kind,
  indexed,
  ...given
}: ListMetadata): Promise<Metadata> {
  const words = strings();
  const [newest, oldest] = [moments[0], moments.at(-1)].map((moment) => moment && shortTime(moment));
  const isFurther = after !== undefined && newest !== undefined && oldest !== undefined;
  const description = isFurther
    ? words.olderListDescription(title, oldest, newest)
    : (given.description ?? words.listDescription(title));
  return pageHead({
    title: isFurther ? words.olderList(title, newest) : title,
    description: cutAtWord(oneLine(description), longestDescription),
    path: after === undefined ? path : olderPath(path, after),
    subject: drawing && ((paper) => ({ picture, drawing: drawing(paper) })),
    types: feeds ? feedLinks(path, title) : siteFeed,
    ...(kind && { kind }),
    ...(indexed !== undefined && { indexed }),
  });
}

/** Title and canonical address of a search: for whoever looks, not for search engines. */
export function searchMetadata(request: SearchRequest): Promise<Metadata> {
  const words = strings();
  return pageHead({
    title: request.text ? words.searchFor(request.text) : words.search,
    description: words.searchDescription,
    path: searchAddress(request),
    indexed: false,
  });
}

/** Title of the document of an address without a page: moved, gone, away just now, or never there; never indexed. */
export function noPageMetadata(reason: typeof unavailable | 'moved' | 'gone' | undefined): Metadata {
  const words = strings();
  const titles = { [unavailable]: words.errorTitle, moved: words.movedTitle, gone: words.goneTitle };
  return { title: reason === undefined ? words.notFoundTitle : titles[reason], robots: robots.closed };
}

/** Title of a page that shows what a reader's own device keeps: the same for everybody until then, never indexed. */
export const ownListMetadata = (page: Record<'title' | 'description' | 'path', string>): Promise<Metadata> =>
  pageHead({ ...page, indexed: false });
