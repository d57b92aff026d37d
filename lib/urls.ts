/** First segments of addresses that no section may take. */
export const reservedSegments: ReadonlySet<string> = new Set([
  'anh',
  'api',
  'chu-de',
  'ban-gon',
  'ban-md',
  'bieu-tuong',
  'da-luu',
  'dinh-chinh',
  'doc-nhieu',
  'js',
  'moi-nhat',
  'mot-dia-chi',
  'nhung',
  'oembed',
  'rss',
  'sitemap',
  'ngoai-tuyen',
  'tac-gia',
  'tim-kiem',
  'toa-soan',
  'tro-nang',
  'xem-truoc',
]);

/** The front page. */
export const frontPath = '/';
/** The list of the latest stories. */
export const latestPath = '/moi-nhat';
/** All corrections of the paper. */
export const correctionsPath = '/dinh-chinh';
/** Search; what is looked for stands in the query of the address. */
export const searchPath = '/tim-kiem';
/** The field of the search's page: a link that ends in `#` and this puts the reader into it. */
export const searchFieldId = 'tim-trong-bao';
/** Suggestions while a reader types, as JSON. */
export const suggestionsPath = '/tim-kiem/goi-y';
/** Where the server itself fetches a drawn page of the search, once. */
export const searchSheetPath = (ticket: string): string => `/tim-kiem/trang/${ticket}`;
/** What is read most: in the last day or the last week, in the whole paper or in one section. */
export const mostReadPath = (window: 'day' | 'week' = 'day', section?: string): string =>
  ['/doc-nhieu', ...(section ? [section] : []), ...(window === 'week' ? ['7-ngay'] : [])].join('/');
/** Where a page reports that its story was read. */
export const readReportPath = '/doc-nhieu/dem';
/** Whether a section's ranking has an address: two names stand there already. */
export const hasMostReadPage = (section: string): boolean => section !== 'dem' && section !== '7-ngay';
/** What a reader has saved and read, on this device alone. */
export const savedPath = '/da-luu';
/** Which of the stories that a device keeps the paper still has, as JSON. */
export const stillTherePath = '/da-luu/con-dang';
/** What can be read without a network. */
export const offlinePath = '/ngoai-tuyen';
/** The pages without pictures and web fonts, and the form that chooses between them and the whole ones. */
export const litePath = '/ban-gon';
/** The worker that keeps pages on a reader's device. */
export const workerPath = '/sw.js';
/** What makes the paper an application that can be installed. */
export const manifestPath = '/manifest.webmanifest';
/** The paper's icon as PNG; `mark` says what it is drawn from, so that the address never changes what it shows. */
export const iconPath = (mark: string, name: string): string => `/bieu-tuong/${mark}/${name}.png`;
/** What the paper does for everyone to be able to read it. */
export const accessibilityPath = '/tro-nang';
/** Pages for readers that are always there, whatever is published. */
export const standingPaths: readonly string[] = [
  latestPath,
  correctionsPath,
  mostReadPath('day'),
  mostReadPath('week'),
  searchPath,
  savedPath,
  offlinePath,
  accessibilityPath,
];
/** Where addresses that end in a slash are read: the server itself leads there, see next.config.mjs. */
export const slashPath = '/mot-dia-chi';
/** The newsroom. */
export const newsroomPath = '/toa-soan';

/** A section front. */
export const sectionPath = (section: string): string => `/${section}`;
/** A topic page. */
export const topicPath = (topic: string): string => `/chu-de/${topic}`;
/** An author page. */
export const authorPath = (author: string): string => `/tac-gia/${author}`;
/** An article. */
export const articlePath = (section: string, slug: string): string => `/${section}/${slug}`;

/** What changed in an article since it came out. */
export const changesPath = (article: string): string => `${article}/thay-doi`;
/** Where a correction stands on the page of its article, by its number there. */
export const correctionAnchor = (number: number): string => `dinh-chinh-${number}`;
/** A correction on the page of its article. */
export const correctionPath = (article: string, number: number): string =>
  `${article}#${correctionAnchor(number)}`;

/** A further page of any list: what follows the entry with this id. */
export const olderPath = (listPath: string, after: number | string): string => `${listPath}/truoc/${after}`;

/** A derivative of a picture; the digest of its bytes makes the address immutable. */
export const picturePath = (digest: string, width: number, format: 'avif' | 'webp'): string =>
  `/anh/${digest}/${width}.${format}`;

/** The JPEG of a picture for share cards and feeds, at most 1280 pixels wide. */
export const sharePicturePath = (digest: string): string => `/anh/${digest}/share.jpg`;

/** What a drawing can be of, as addresses name it. */
export const drawnOf = {
  article: 'bai',
  section: 'chuyen-muc',
  topic: 'chu-de',
  author: 'tac-gia',
  paper: 'bao',
} as const;

/** A crop of a picture for machines around its focal point (percent), which is part of the address. */
export const shareCropPath = (digest: string, format: string, focus: { x: number; y: number }): string =>
  `/anh/chia-se/${digest}/${format}-${Math.round(focus.x)}-${Math.round(focus.y)}.jpg`;

/** A picture of words for machines; the digest of what is drawn makes the address immutable. */
export const shareDrawingPath = (
  kind: keyof typeof drawnOf,
  id: number,
  format: string,
  digest: string,
): string => `/anh/chia-se/${drawnOf[kind]}-${id}/${format}-${digest}.jpg`;

/** A draft as its page will be, for the newsroom: the newest one, or that of a version. */
export const draftPath = (article: number, version?: number): string =>
  `/xem-truoc/bai/${article}${version === undefined ? '' : `?ban=${version}`}`;

/** The page that stands beside the form of an article and follows what is typed there. */
export const liveDraftPath = (article: number): string => `${draftPath(article)}?truc-tiep=1`;

/** The link by which somebody without an account opens a draft; it leaves the address bar at once. */
export const previewLinkPath = (token: string): string => `/xem-truoc/${token}`;

/** Where a draft is read that was opened by a link; the visitor's cookie holds for this path alone. */
export const linkedDraftPath = (link: number): string => `/xem-truoc/doc/${link}`;

/** Where the server itself fetches a drawn draft, once. */
export const draftSheetPath = (ticket: string): string => `/xem-truoc/trang/${ticket}`;

/** The slug of the story that a path of the paper names (`/section/slug`); undefined when it names no story. */
export function storySlug(address: string): string | undefined {
  const [, section, slug] = /^\/([a-z0-9-]+)\/([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(address) ?? [];
  return section && !reservedSegments.has(section) ? slug : undefined;
}

/** A path as it is written in a header or a link: only plain characters, none that markup would write otherwise. */
export const inHeader = (path: string): string =>
  encodeURI(path).replace(/[&']/g, (sign) => (sign === '&' ? '%26' : '%27'));

/** Whether a segment of an address can be a slug at all; whatever else was typed there names nothing. */
export const isSlug = (segment: string): boolean => /^[a-z0-9-]{1,200}$/.test(segment);

/** An address as ours are written: in small letters, with one slash between segments and none at the end. */
export const plainPath = (path: string): string =>
  path
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .toLowerCase();

/**
 * Whether this is an address on this site, written from its root. A browser reads `/\\host` and `/<tab>/host` like
 * `//host`: a path of ours has only plain characters.
 */
export const isLocalPath = (address: string): boolean => /^\/(?!\/)[\w\-./?&=%+~,:@#]*$/.test(address);

/** The preview of a front that is not published yet. */
export const frontPreviewPath = (frontId: number | string): string => `/xem-truoc/trang-bia/${frontId}`;

/** The id that a segment of an address names; 0, which no record has, when it names none. */
export const recordId = (segment: string): number => (/^\d{1,9}$/.test(segment) ? Number(segment) : 0);

/** The formats of every feed, and the file of each under the path of its list. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;
/** What each format is called in a response and in links. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};
/** The feed of a list: of the whole paper for the front page, else of a section, topic or author. */
export const feedPath = (listPath: string, format: FeedFormat): string =>
  `${listPath === frontPath ? '' : listPath}/${feedFiles[format]}`;
/** The page that offers all feeds. */
export const feedsPath = '/rss';
/** All feeds in one file, for feed readers. */
export const opmlPath = '/opml.xml';
/** The index of all sitemaps. */
export const sitemapPath = '/sitemap.xml';
/** One file of the sitemap: a month (`2026-11`), a kind of page, or a further part of either (`2026-11-2`). */
export const sitemapFilePath = (name: string): string => `/sitemap/${name}.xml`;
/** The stories of the last two days, for news search. */
export const newsSitemapPath = '/news-sitemap.xml';
/** What the paper offers to language models, as a list of links. */
export const llmsPath = '/llms.txt';
/** Whom to tell of a security problem. */
export const securityPath = '/.well-known/security.txt';
/** Who may sell the paper's advertising. */
export const adsPath = '/ads.txt';
/** An article as Markdown. */
export const markdownPath = (article: string): string => `${article}.md`;
/** How other sites may embed an article, as oEmbed says it. */
export const oembedPath = (address: string): string => `/oembed?url=${encodeURIComponent(address)}`;
/** The card of an article that other sites show in a frame. */
export const embedCardPath = (article: string): string => `/nhung${article}`;

/**
 * Where a story is passed on by a plain link. Zalo's page is the one that its own button opens; it takes the address
 * as base64 of JSON.
 */
export function shareTargets(
  address: string,
  headline: string,
): Record<'facebook' | 'zalo' | 'email', string> {
  const [url, title] = [address, headline].map(encodeURIComponent);
  const packed = encodeURIComponent(btoa(JSON.stringify({ url: address })));
  return {
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
    zalo: `https://button-share.zalo.me/share_external?d=${packed}`,
    email: `mailto:?subject=${title}&body=${url}`,
  };
}
