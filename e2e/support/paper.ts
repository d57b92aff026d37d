import type { APIRequestContext } from '@playwright/test';

/** The first part of every slug that a test makes: tests of the paper itself look past such records. */
export const testPrefix = 'kiem-thu';

export const isOfTest = (path: string): boolean => path.includes(testPrefix);

/** What each kind of block leaves in the HTML of a body. */
const blockMarks = {
  figure: /<figure class="figure figure-figure/,
  gallery: /<section[^>]*class="gallery"/,
  pullQuote: /<figure class="pull-quote"/,
  related: /<aside[^>]*class="related"/,
  factBox: /<aside class="fact-box"/,
  table: /<table>/,
  list: /<[uo]l[ >]/,
  quote: /(?<!<figure class="pull-quote">)<blockquote>/,
  embed: /<video-embed /,
};

export type BlockKind = keyof typeof blockMarks;
export const blockKinds = Object.keys(blockMarks) as BlockKind[];

/** A published story as its page shows it. */
export type Story = { path: string; html: string; blocks: BlockKind[] };

export type Section = { path: string; name: string; children: { path: string; name: string }[] };

async function read(api: APIRequestContext, path: string): Promise<string> {
  const response = await api.get(path);
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}`);
  return response.text();
}

/** Addresses of the stories that a list or front shows, in order, without those in rails beside it. */
export const storyPaths = (html: string): string[] =>
  [...html.matchAll(/class="story-headline"><a href="([^"]+)"/g)].flatMap(([, path]) => path ?? []);

const link = /<a href="([^"]+)">([^<]+)<\/a>/g;
const links = (html: string) =>
  [...html.matchAll(link)].map(([, path = '', name = '']) => ({ path, name: unescapeHtml(name) }));

export const unescapeHtml = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** The sections as the navigation lists them, in the editor's order. */
export async function sections(api: APIRequestContext): Promise<Section[]> {
  const nav = /class="sections-nav"><ul>(.*?)<\/nav>/s.exec(await read(api, '/'))?.[1] ?? '';
  return nav
    .split('<li data-accent=')
    .slice(1)
    .flatMap((item) => {
      const [section, ...children] = links(item);
      return section && !isOfTest(section.path) ? [{ ...section, children }] : [];
    });
}

let known: Promise<Story[]> | undefined;

/** Every story of the paper, newest first, read once by each worker. */
export function stories(api: APIRequestContext): Promise<Story[]> {
  known ??= readStories(api);
  return known;
}

async function readStories(api: APIRequestContext): Promise<Story[]> {
  const paths: string[] = [];
  let list: string | undefined = '/moi-nhat';
  while (list) {
    const html: string = await read(api, list);
    paths.push(...storyPaths(html.split('<aside class="rails">')[0] ?? ''));
    list = /rel="next" href="([^"]+)"/.exec(html)?.[1];
  }
  return Promise.all(
    [...new Set(paths)]
      .filter((path) => !isOfTest(path))
      .map(async (path) => readStory(path, await read(api, path))),
  );
}

function readStory(path: string, html: string): Story {
  const body = /<div class="body">(.*?)<footer class="article-foot">/s.exec(html)?.[1] ?? '';
  const plain = body.replace(/<aside class="fact-box".*?<\/aside>/gs, '');
  const blocks = blockKinds.filter((kind) => blockMarks[kind].test(kind === 'factBox' ? body : plain));
  return { path, html, blocks };
}

/** The first story whose page matches. */
export async function storyWith(api: APIRequestContext, matches: (story: Story) => boolean): Promise<Story> {
  const story = (await stories(api)).find(matches);
  if (!story) throw new Error('No story of the demo edition is like that.');
  return story;
}

/** As few stories as show every kind of block that the paper has. */
export async function storiesWithAllBlocks(api: APIRequestContext): Promise<Story[]> {
  const missing = new Set<BlockKind>(blockKinds);
  const chosen: Story[] = [];
  const gain = ({ blocks }: Story) => blocks.filter((kind) => missing.has(kind)).length;
  while (missing.size > 0) {
    const best = (await stories(api)).reduce((a, b) => (gain(b) > gain(a) ? b : a));
    if (gain(best) === 0) break;
    chosen.push(best);
    for (const kind of best.blocks) missing.delete(kind);
  }
  return chosen;
}

export const isSyndicated = ({ html }: Story): boolean => html.includes('class="source-line"');

export type PageType =
  | 'front'
  | 'section'
  | 'nested section'
  | 'article'
  | 'syndicated article'
  | 'topic'
  | 'author'
  | 'latest'
  | 'most read'
  | 'corrections'
  | 'changes'
  | 'accessibility'
  | 'search'
  | 'no results'
  | 'saved'
  | 'without network'
  | 'missing page';

export const pageTypes: PageType[] = [
  'front',
  'section',
  'nested section',
  'article',
  'syndicated article',
  'topic',
  'author',
  'latest',
  'most read',
  'corrections',
  'changes',
  'accessibility',
  'search',
  'no results',
  'saved',
  'without network',
  'missing page',
];

/** Addresses of one type of page: one, or for articles as many as show every block. */
export async function addressesOf(type: PageType, api: APIRequestContext): Promise<string[]> {
  const firstLink = async (pattern: RegExp) => {
    const story = await storyWith(api, ({ html }) => pattern.test(html));
    return [pattern.exec(story.html)?.[1] ?? ''];
  };
  const nested = async () => (await sections(api)).find(({ children }) => children.length > 0);
  switch (type) {
    case 'front':
      return ['/'];
    case 'section':
      return [(await nested())?.path ?? ''];
    case 'nested section':
      return [(await nested())?.children[0]?.path ?? ''];
    case 'article':
      return (await storiesWithAllBlocks(api)).map(({ path }) => path);
    case 'syndicated article':
      return [(await storyWith(api, isSyndicated)).path];
    case 'topic':
      return firstLink(/href="(\/chu-de\/[^"]+)" rel="tag"/);
    case 'author':
      return firstLink(/href="(\/tac-gia\/[^"]+)" rel="author"/);
    case 'latest':
      return ['/moi-nhat'];
    case 'most read':
      return ['/doc-nhieu'];
    case 'corrections':
      return ['/dinh-chinh'];
    case 'changes':
      return [`${(await storyWith(api, () => true)).path}/thay-doi`];
    case 'accessibility':
      return ['/tro-nang'];
    case 'search':
      return ['/tim-kiem', '/tim-kiem?q=bau+troi'];
    case 'no results':
      return ['/tim-kiem?q=zzqxwv'];
    case 'saved':
      return ['/da-luu'];
    case 'without network':
      return ['/ngoai-tuyen'];
    case 'missing page':
      return ['/khong-co/trang/nay'];
  }
}
