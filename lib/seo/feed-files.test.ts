import { describe, expect, test } from 'vitest';
import type { Feed } from '@/lib/content/feeds';
import { feedFile, feedHeaders, newestOf, opmlFile } from './feed-files';
import { atomProblems, jsonFeedProblems, opmlProblems, rssProblems } from './standards/feed-rules';
import { all, only, parseXml } from './standards/xml';
import { hostile, outlet, story } from './test-story';
import { allowedText } from './xml';

const feed: Feed = {
  list: { list: 'section', id: 2 },
  name: 'Khoa học & đời sống',
  description: `Mô tả ${hostile}`,
  path: '/khoa-hoc',
  linked: [],
  stories: [
    story(7),
    story(8, { revisedAt: undefined, picture: undefined, enclosure: undefined, authors: [] }),
  ],
};
const empty: Feed = {
  list: { list: 'latest' },
  name: undefined,
  description: undefined,
  path: '/',
  stories: [],
  linked: [],
};
const files = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
const problems = { rss: rssProblems, atom: atomProblems, json: jsonFeedProblems };

function hubsOf(format: 'rss' | 'atom' | 'json', file: string): unknown[] {
  if (format === 'json') {
    const { hubs = [] } = JSON.parse(file) as { hubs?: { type: string; url: string }[] };
    return hubs.filter(({ type }) => type === 'WebSub').map(({ url }) => url);
  }
  const root = parseXml(file);
  const links = format === 'rss' ? all(all(root, 'channel')[0], 'atom:link') : all(root, 'link');
  return links.filter(({ attributes }) => attributes.rel === 'hub').map(({ attributes }) => attributes.href);
}

describe.each(['rss', 'atom', 'json'] as const)('%s', (format) => {
  test.each(['full', 'summary'] as const)('keeps every rule, with %s text', (text) => {
    const self = `https://bao.example/khoa-hoc/${files[format]}`;
    expect(problems[format](feedFile(format, { feed, outlet, text }), self)).toEqual([]);
  });

  test('keeps them without a story', () => {
    const self = `https://bao.example/${files[format]}`;
    expect(problems[format](feedFile(format, { feed: empty, outlet, text: 'full' }), self)).toEqual([]);
  });

  test('names the hub, where there is one', () => {
    const hub = 'https://hub.vn/?a=1&b=%202';
    const self = `https://bao.example/khoa-hoc/${files[format]}`;
    const sheet = { feed, outlet, text: 'summary', hub } as const;
    const file = feedFile(format, sheet);
    expect(problems[format](file, self)).toEqual([]);
    expect(hubsOf(format, file)).toEqual([hub]);
    expect(feedHeaders(format, sheet)).toEqual({ Link: `<${hub}>; rel="hub", <${self}>; rel="self"` });
    expect(hubsOf(format, feedFile(format, { ...sheet, hub: undefined }))).toEqual([]);
    expect(feedHeaders(format, { ...sheet, hub: undefined })).toEqual({});
  });

  test('is the same for the same stories', () => {
    const write = () => feedFile(format, { feed, outlet, text: 'full' });
    expect(write()).toBe(write());
  });

  test('holds no character that XML forbids', () => {
    const file = feedFile(format, { feed, outlet, text: 'full' });
    expect(JSON.stringify(allowedText(file))).toBe(JSON.stringify(file));
  });
});

const itemsOf = (text: 'full' | 'summary') =>
  all(all(parseXml(feedFile('rss', { feed, outlet, text })), 'channel')[0], 'item');

test('words arrive as they were written, whatever signs they hold', () => {
  const [item] = itemsOf('full');
  expect(only(item, 'title')).toBe(allowedText(`Tin 7 ${hostile}`));
  expect(only(item, 'description')).toBe(allowedText(`Sapo ${hostile}`));
  expect(all(item, 'dc:creator').map(({ text }) => text)).toEqual([allowedText(`An ${hostile}`), 'Bình']);
  const atom = all(parseXml(feedFile('atom', { feed, outlet, text: 'full' })), 'entry')[0];
  expect(only(atom, 'title')).toBe(allowedText(`Tin 7 ${hostile}`));
});

test('a summary is no whole text', () => {
  for (const item of itemsOf('summary')) expect(all(item, 'content:encoded')).toEqual([]);
  const json = feedFile('json', { feed, outlet, text: 'summary' });
  expect(json).not.toContain('content_html');
  expect(json).not.toContain('trong hộp');
});

test('a story keeps its name when its address changes', () => {
  const guid = (path: string) => {
    const moved = { ...feed, stories: [story(7, { path })] };
    const [channel] = all(parseXml(feedFile('rss', { feed: moved, outlet, text: 'full' })), 'channel');
    return only(all(channel, 'item')[0], 'guid');
  };
  expect(guid('/khoa-hoc/bai-7')).toBe('tag:bao.example,2026:article/7');
  expect(guid('/doi-song/ten-moi')).toBe(guid('/khoa-hoc/bai-7'));
});

test('the newest change of a feed is one of substance', () => {
  expect(newestOf(feed.stories)).toEqual(new Date('2026-11-20T03:00:00Z'));
  expect(newestOf([])).toBeUndefined();
});

test('OPML lists feeds by groups, and leaves out groups without', () => {
  const groups = [
    { name: 'Chuyên mục "&"', feeds: [{ name: `Mục ${hostile}`, path: '/khoa-hoc' }] },
    { name: 'Chủ đề', feeds: [] },
  ];
  const file = opmlFile(outlet, groups);
  expect(opmlProblems(file)).toEqual([]);
  expect(file).toContain('xmlUrl="https://bao.example/khoa-hoc/rss.xml"');
  expect(file).not.toContain('Chủ đề');
});
