import { generateAtomFeed, generateJsonFeed, generateOpml, generateRssFeed } from 'feedsmith';
import type { Feed, FeedStory } from '@/lib/content/feeds';
import type { Picture } from '@/lib/content/model';
import { cutAtWord } from '@/lib/text/cut';
import { firstParagraph } from '@/lib/text/plain';
import { type FeedFormat, feedPath, feedTypes, frontPath, sharePicturePath } from '@/lib/urls';
import { bodyHtml, figureHtml } from './body-html';
import { absolute, type Outlet, tagUri } from './outlet';
import { oneLine } from './xml';

/** A feed, whose paper it is, and how much of each story it carries. */
export type FeedSheet = {
  feed: Feed;
  outlet: Outlet;
  text: 'full' | 'summary';
  logo?: Picture | undefined;
  /** Where to subscribe to changes (WebSub). */
  hub?: string | undefined;
};

/** When something of a feed changed last: a story of it, in substance. */
export function newestOf(stories: FeedStory[]): Date | undefined {
  const moments = stories.map((story) => changedAt(story).getTime());
  return moments.length > 0 ? new Date(Math.max(...moments)) : undefined;
}

/** A feed in one of its formats. */
export function feedFile(format: FeedFormat, sheet: FeedSheet): string {
  const write = { rss: rssFile, atom: atomFile, json: jsonFile };
  return write[format](sheet);
}

const changedAt = ({ revisedAt, publishedAt }: FeedStory): Date => revisedAt ?? publishedAt;

/** What a list is called where no page stands around it. */
const feedTitle = ({ name }: { name: string | undefined }, outlet: Outlet): string =>
  name ? `${name} – ${outlet.name}` : outlet.name;

const longestSummary = 400;

/** What all formats say of a story. */
function entryOf(story: FeedStory, { outlet, text }: FeedSheet) {
  const place = { outlet, path: story.path };
  const lead = story.picture
    ? [figureHtml({ picture: story.picture, caption: story.mainCaption }, place)]
    : [];
  const summary = cutAtWord(story.standfirst ?? firstParagraph(story.body), longestSummary);
  return {
    id: tagUri(outlet, `article/${story.id}`),
    address: absolute(outlet, story.path),
    title: oneLine(story.headline),
    summary: oneLine(summary),
    html: text === 'full' ? [...lead, bodyHtml(story.body, place)].join('\n') : undefined,
    authors: story.authors.map(({ name, path }) => ({
      name: oneLine(name),
      address: absolute(outlet, path),
    })),
    tags: [story.section, ...story.topics].map(({ name }) => oneLine(name)),
    enclosure: story.enclosure && {
      address: absolute(outlet, story.enclosure.path),
      type: story.enclosure.type,
      bytes: story.enclosure.bytes,
    },
  };
}

function headOf({ feed, outlet }: FeedSheet, format: FeedFormat) {
  return {
    title: oneLine(feedTitle(feed, outlet)),
    description: oneLine(feed.description ?? outlet.tagline ?? feedTitle(feed, outlet)),
    page: absolute(outlet, feed.path),
    self: absolute(outlet, feedPath(feed.path, format)),
    updated: newestOf(feed.stories),
  };
}

/** The hub as feeds of XML name it. */
const hubLinks = ({ hub }: FeedSheet) => (hub ? [{ href: hub, rel: 'hub' }] : []);

/** What the answer itself says of a feed (WebSub, 4): where to subscribe, and under which name; nothing without a hub. */
export function feedHeaders(format: FeedFormat, sheet: FeedSheet): Record<string, string> {
  const { feed, hub, outlet } = sheet;
  if (!hub) return {};
  const self = absolute(outlet, feedPath(feed.path, format));
  return { Link: `<${hub}>; rel="hub", <${self}>; rel="self"` };
}

function rssFile(sheet: FeedSheet): string {
  const { feed, outlet, logo } = sheet;
  const { title, description, page, self, updated } = headOf(sheet, 'rss');
  const xml = generateRssFeed(
    {
      title,
      description,
      link: page,
      language: outlet.language,
      ...(updated && { lastBuildDate: updated }),
      ttl: 15,
      ...(logo && { image: { url: absolute(outlet, sharePicturePath(logo.digest)), title, link: page } }),
      atom: { links: [{ href: self, rel: 'self', type: feedTypes.rss }, ...hubLinks(sheet)] },
      items: feed.stories.map((story) => {
        const entry = entryOf(story, sheet);
        return {
          title: entry.title,
          link: entry.address,
          guid: { value: entry.id, isPermaLink: false },
          pubDate: story.publishedAt,
          description: entry.summary,
          ...(entry.html !== undefined && { content: { encoded: entry.html } }),
          categories: entry.tags.map((name) => ({ name })),
          dc: { creators: entry.authors.map(({ name }) => name) },
          ...(entry.enclosure && {
            enclosures: [
              { url: entry.enclosure.address, type: entry.enclosure.type, length: entry.enclosure.bytes },
            ],
          }),
        };
      }),
    },
    { strict: true },
  );
  return tight(xml);
}

function atomFile(sheet: FeedSheet): string {
  const { feed, outlet } = sheet;
  const { title, description, page, self, updated } = headOf(sheet, 'atom');
  const xml = generateAtomFeed(
    {
      id: tagUri(outlet, `feed/${feed.list.list}${'id' in feed.list ? `/${feed.list.id}` : ''}`),
      title: { value: title },
      subtitle: { value: description },
      // The format wants a moment of every feed; one without stories has never changed.
      updated: updated ?? new Date(0),
      authors: [{ name: oneLine(outlet.name), uri: absolute(outlet, frontPath) }],
      links: [
        { href: self, rel: 'self', type: feedTypes.atom },
        { href: page, rel: 'alternate', type: 'text/html', hreflang: outlet.language },
        ...hubLinks(sheet),
      ],
      entries: feed.stories.map((story) => {
        const entry = entryOf(story, sheet);
        return {
          id: entry.id,
          title: { value: entry.title },
          published: story.publishedAt,
          updated: changedAt(story),
          summary: { value: entry.summary },
          ...(entry.html !== undefined && { content: { value: entry.html, type: 'html' } }),
          authors: entry.authors.map(({ name, address }) => ({ name, uri: address })),
          categories: entry.tags.map((term) => ({ term })),
          links: [
            { href: entry.address, rel: 'alternate', type: 'text/html' },
            ...(entry.enclosure
              ? [
                  {
                    href: entry.enclosure.address,
                    rel: 'enclosure',
                    type: entry.enclosure.type,
                    length: entry.enclosure.bytes,
                  },
                ]
              : []),
          ],
        };
      }),
    },
    { strict: true },
  );
  return tight(xml);
}

function jsonFile(sheet: FeedSheet): string {
  const { feed, outlet } = sheet;
  const { title, description, page, self } = headOf(sheet, 'json');
  const json = generateJsonFeed(
    {
      title,
      description,
      home_page_url: page,
      feed_url: self,
      language: outlet.language,
      ...(sheet.hub && { hubs: [{ type: 'WebSub', url: sheet.hub }] }),
      authors: [{ name: oneLine(outlet.name), url: absolute(outlet, frontPath) }],
      items: feed.stories.map((story) => {
        const entry = entryOf(story, sheet);
        return {
          id: entry.id,
          url: entry.address,
          ...(story.source?.url && { external_url: story.source.url }),
          title: entry.title,
          summary: entry.summary,
          ...(entry.html === undefined ? { content_text: entry.summary } : { content_html: entry.html }),
          date_published: story.publishedAt,
          date_modified: changedAt(story),
          authors: entry.authors.map(({ name, address }) => ({ name, url: address })),
          tags: entry.tags,
          ...(entry.enclosure && {
            image: entry.enclosure.address,
            attachments: [
              {
                url: entry.enclosure.address,
                mime_type: entry.enclosure.type,
                size_in_bytes: entry.enclosure.bytes,
              },
            ],
          }),
        };
      }),
    },
    { strict: true },
  );
  // The library leaves out what is empty; the format wants its items even so.
  return `${JSON.stringify(Object.assign({ items: [] }, json))}\n`;
}

/** A group of feeds under a heading, each by the name and the page of its list. */
export type FeedGroup = { name: string; feeds: { name: string; path: string }[] };

/** All feeds of the paper, for feed readers to take over at once. */
export function opmlFile(outlet: Outlet, groups: FeedGroup[]): string {
  const outline = (feed: { name: string; path: string }) => ({
    text: oneLine(feed.name),
    title: oneLine(feed.name),
    type: 'rss',
    xmlUrl: absolute(outlet, feedPath(feed.path, 'rss')),
    htmlUrl: absolute(outlet, feed.path),
  });
  return tight(
    generateOpml(
      {
        head: { title: oneLine(outlet.name), docs: 'https://opml.org/spec2.opml' },
        body: {
          outlines: [
            outline({ name: outlet.name, path: frontPath }),
            ...groups
              .filter(({ feeds }) => feeds.length > 0)
              .map(({ name, feeds }) => ({ text: oneLine(name), outlines: feeds.map(outline) })),
          ],
        },
      },
      { strict: true },
    ),
  );
}

/**
 * Takes out the line breaks that the library sets around text it has to wrap: they would belong to the text. Nothing
 * else is like them: words are single lines, and in HTML `<` is written otherwise.
 */
const tight = (xml: string): string =>
  xml.replace(/>\n +<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n +<\//g, ']]></');
