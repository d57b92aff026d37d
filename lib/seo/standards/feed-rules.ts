import { all, areDistinct, broken, type Element, isAddress, isMoment, only, parseXml } from './xml';

// The rules of each format, one by one, for tests. None of the three has a schema of its own that is kept up.

const mailDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;
const isTag = (text: string | undefined): boolean => /^tag:[^,\s]+,\d{4}(?:-\d\d){0,2}:\S+$/.test(text ?? '');
const isTight = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && text === text.trim();
const isMediaType = (text: string | undefined): boolean => /^[a-z]+\/[a-z0-9.+-]+$/.test(text ?? '');
const isSize = (text: string | undefined): boolean => /^[1-9]\d*$/.test(text ?? '');

/** RSS 2.0: https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile. */
export function rssProblems(text: string, self: string): string[] {
  const rss = parseXml(text);
  const [channel] = all(rss, 'channel');
  const items = all(channel, 'item');
  const links = all(channel, 'atom:link').filter(({ attributes }) => attributes.rel !== 'hub');
  const built = only(channel, 'lastBuildDate');
  return [
    ...broken('rss', {
      'version 2.0': rss.name === 'rss' && rss.attributes.version === '2.0',
      'one channel': rss.children.length === 1 && channel !== undefined,
      'a title': isTight(only(channel, 'title')),
      'a link': isAddress(only(channel, 'link')),
      'a description': isTight(only(channel, 'description')),
      'a language': /^(vi|en)$/.test(only(channel, 'language') ?? ''),
      'the moment of its newest change': items.length === 0 || mailDate.test(built ?? ''),
      'one atom:link to itself':
        links.length === 1 &&
        links[0]?.attributes.href === self &&
        links[0].attributes.rel === 'self' &&
        links[0].attributes.type === 'application/rss+xml',
      'hubs by their address (WebSub, section 4)': areHubs(all(channel, 'atom:link')),
      'each guid once': areDistinct(items.map((item) => only(item, 'guid'))),
      'each link once': areDistinct(items.map((item) => only(item, 'link'))),
    }),
    ...items.flatMap((item) => rssItemProblems(item)),
  ];
}

function rssItemProblems(item: Element): string[] {
  const [guid] = all(item, 'guid');
  return broken(`item ${only(item, 'link')}`, {
    'a title': isTight(only(item, 'title')),
    'a link': isAddress(only(item, 'link')),
    'a guid that is no address': isTag(guid?.text) && guid?.attributes.isPermaLink === 'false',
    'a date as in mail': mailDate.test(only(item, 'pubDate') ?? ''),
    'a summary': isTight(only(item, 'description')),
    'no author, who would need a mail address': all(item, 'author').length === 0,
    'names of its creators': all(item, 'dc:creator').every(({ text }) => isTight(text)),
    'names of its categories': all(item, 'category').every(({ text }) => isTight(text)),
    'at most one enclosure': all(item, 'enclosure').length <= 1,
    'enclosures with address, type and size': all(item, 'enclosure').every(
      ({ attributes: { url, type, length } }) => isAddress(url) && isMediaType(type) && isSize(length),
    ),
    'whole text at most once': all(item, 'content:encoded').length <= 1,
    'only absolute addresses in its text': relativeAddresses(only(item, 'content:encoded')).length === 0,
  });
}

const relativeAddresses = (html = ''): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !isAddress(address) && !address.startsWith('mailto:'));

/** Atom 1.0: RFC 4287, sections 4.1 and 4.2. */
export function atomProblems(text: string, self: string): string[] {
  const feed = parseXml(text);
  const entries = all(feed, 'entry');
  const own = all(feed, 'link').filter(({ attributes }) => attributes.rel === 'self');
  return [
    ...broken('feed', {
      'the namespace of Atom': feed.name === 'feed' && text.includes('xmlns="http://www.w3.org/2005/Atom"'),
      'one id': isTag(only(feed, 'id')),
      'one title': isTight(only(feed, 'title')),
      'one moment': isMoment(only(feed, 'updated')),
      'an author for entries without one': isTight(only(all(feed, 'author')[0], 'name')),
      'one link to itself': own.length === 1 && own[0]?.attributes.href === self,
      'one page of the same': linksWith(feed, 'alternate').length === 1,
      'hubs by their address (WebSub, section 4)': areHubs(all(feed, 'link')),
      'each id once': areDistinct(entries.map((entry) => only(entry, 'id'))),
    }),
    ...entries.flatMap((entry) =>
      broken(`entry ${only(entry, 'id')}`, {
        'one id': isTag(only(entry, 'id')),
        'one title': isTight(only(entry, 'title')),
        'when it changed': isMoment(only(entry, 'updated')),
        'when it came out': isMoment(only(entry, 'published')),
        'one page': linksWith(entry, 'alternate').length === 1,
        'links with absolute addresses': all(entry, 'link').every(({ attributes }) =>
          isAddress(attributes.href),
        ),
        'enclosures with type and size': linksWith(entry, 'enclosure').every(
          ({ attributes: { type, length } }) => isMediaType(type) && isSize(length),
        ),
        'a term in every category': all(entry, 'category').every(({ attributes }) =>
          isTight(attributes.term),
        ),
        'authors with names': all(entry, 'author').every((author) => isTight(only(author, 'name'))),
        'a summary': isTight(only(entry, 'summary')),
        'whole text as HTML': all(entry, 'content').every(({ attributes }) => attributes.type === 'html'),
        'only absolute addresses in its text': relativeAddresses(only(entry, 'content')).length === 0,
      }),
    ),
  ];
}

const areHubs = (links: Element[]): boolean =>
  links
    .filter(({ attributes }) => attributes.rel === 'hub')
    .every(({ attributes: { href, rel, ...others } }) => isAddress(href) && Object.keys(others).length === 0);
const linksWith = (element: Element, rel: string): Element[] =>
  all(element, 'link').filter(({ attributes }) => attributes.rel === rel);

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/. */
export function jsonFeedProblems(source: string, self: string): string[] {
  const feed: unknown = JSON.parse(source);
  if (!isRecord(feed)) return ['feed: an object'];
  const items = records(feed.items);
  return [
    ...broken('feed', {
      'version 1.1': feed.version === 'https://jsonfeed.org/version/1.1',
      'a title': isTight(text(feed.title)),
      'its own address': feed.feed_url === self,
      'a page': isAddress(text(feed.home_page_url)),
      'nothing of version 1': feed.author === undefined,
      'items in an array': Array.isArray(feed.items) && items.length === feed.items.length,
      'each id once': areDistinct(items.map(({ id }) => text(id))),
    }),
    ...items.flatMap((item) =>
      broken(`item ${text(item.id)}`, {
        'an id': isTag(text(item.id)),
        'a page': isAddress(text(item.url)),
        'a title': isTight(text(item.title)),
        'some text': isTight(text(item.content_html) ?? text(item.content_text)),
        'only absolute addresses in its text': relativeAddresses(text(item.content_html)).length === 0,
        'when it came out': isMoment(text(item.date_published)),
        'when it changed': isMoment(text(item.date_modified)),
        'nothing of version 1': item.author === undefined,
        'authors with names': records(item.authors).every(({ name }) => isTight(text(name))),
        'tags that are words': Array.isArray(item.tags) && item.tags.every((tag) => isTight(text(tag))),
        'attachments with type and size': records(item.attachments).every(
          ({ url, mime_type, size_in_bytes }) =>
            isAddress(text(url)) && isMediaType(text(mime_type)) && isSize(String(size_in_bytes)),
        ),
      }),
    ),
  ];
}

/** OPML 2.0: https://opml.org/spec2.opml. */
export function opmlProblems(source: string): string[] {
  const opml = parseXml(source);
  const outlines = (element: Element | undefined): Element[] =>
    all(element, 'outline').flatMap((one) => [one, ...outlines(one)]);
  const found = outlines(all(opml, 'body')[0]);
  return broken('opml', {
    'version 2.0': opml.name === 'opml' && opml.attributes.version === '2.0',
    'a head and a body': opml.children.map(({ name }) => name).join(' ') === 'head body',
    'a text in each outline': found.every(({ attributes }) => isTight(attributes.text)),
    'an address in each feed': found.every(
      ({ attributes, children }) =>
        children.length > 0 || (attributes.type === 'rss' && isAddress(attributes.xmlUrl)),
    ),
    'each feed once': areDistinct(found.map(({ attributes }) => attributes.xmlUrl ?? attributes.text)),
  });
}
