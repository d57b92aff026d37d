// What pages say of themselves to machines, as a plain HTTP client receives it: one graph a page, by the rules that
// search engines document (lib/seo/standards/linked-data-rules.ts) and by a validator that is not ours.
import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { judgeLinkedData, type LinkedNode } from '../lib/seo/standards/linked-data-rules';
import { graphOf, linkedScripts, listIn, nodeOf, validatorFindings } from './support/linked-data';
import { expect, type Newsroom, storyData, test, unique } from './support/newsroom';
import { addressesOf, sections, stories, storyPaths, unescapeHtml } from './support/paper';

const read = async (api: APIRequestContext, path: string): Promise<string> => {
  const answer = await api.get(path, { maxRedirects: 0 });
  expect(answer.status(), path).toBe(200);
  return answer.text();
};

const storyTypes = ['NewsArticle', 'OpinionNewsArticle', 'AnalysisNewsArticle'];

/** The visible way to a page: names, and where each step but the last leads. */
function visibleWay(html: string): { name: string; path: string | undefined }[] {
  const list = /class="breadcrumb"><ol>(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>(?:<a href="([^"]+)">|<span aria-current="page">)(.*?)<\/(?:a|span)>/gs)].map(
    ([, path, name = '']) => ({ name: unescapeHtml(name), path }),
  );
}

const wayIn = (graph: LinkedNode[]) =>
  listIn(nodeOf(graph, 'BreadcrumbList'), 'itemListElement').map(({ name, item }) => ({
    name,
    path: typeof item === 'string' ? new URL(item).pathname : undefined,
  }));

/** Every page of the paper that is for search engines. */
async function indexedPages(api: APIRequestContext): Promise<string[]> {
  const named = await sections(api);
  const [topic = ''] = await addressesOf('topic', api);
  const authors = (await stories(api)).flatMap(({ html }) =>
    [...html.matchAll(/href="(\/tac-gia\/[^"]+)" rel="author"/g)].map(([, path = '']) => path),
  );
  const older = /rel="next" href="([^"]+)"/.exec(await read(api, '/moi-nhat'))?.[1];
  return [
    ...['/', '/moi-nhat', '/doc-nhieu', '/dinh-chinh', '/rss', '/tro-nang', topic],
    ...named.flatMap(({ path, children }) => [path, ...children.map((child) => child.path)]),
    ...new Set(authors),
    ...(older ? [older] : []),
    ...(await stories(api)).map(({ path }) => path),
  ];
}

test('every page for search engines says what it is, by every documented rule', async ({ request }) => {
  test.setTimeout(120_000);
  const pages = await indexedPages(request);
  expect(pages.length).toBeGreaterThan(60);
  const problems: string[] = [];
  for (const path of pages) {
    const html = await read(request, path);
    const graph = graphOf(html, path);
    const found = [
      ...judgeLinkedData(graph).map(({ severity, type, property, wants, source }) =>
        [severity, type, property, `wants ${wants}`, source].join(' · '),
      ),
      ...(await validatorFindings(graph)),
    ];
    problems.push(...found.map((problem) => `${path}: ${problem}`));
    // A publisher is named everywhere, and whoever is named by reference is there.
    expect(nodeOf(graph, 'NewsMediaOrganization').name, path).toBeTruthy();
    if (path !== '/') expect(wayIn(graph), path).toEqual(visibleWay(html));
  }
  expect(problems).toEqual([]);
});

test('a story says when it came out and when it changed, as its page and its head do', async ({
  request,
}) => {
  const seen = new Set<unknown>();
  for (const { path, html } of await stories(request)) {
    const story = nodeOf(graphOf(html, path), ...storyTypes);
    seen.add(story['@type']);
    const meta = (name: string) =>
      new RegExp(`<meta property="article:${name}_time" content="([^"]+)"`).exec(html)?.[1];
    const shown = /<p class="article-times">(.*?)<\/p>/s.exec(html)?.[1] ?? '';
    const times = [...shown.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, moment]) => moment);
    expect([story.datePublished, story.dateModified], path).toEqual([times[0], times.at(-1)]);
    expect([story.datePublished, story.dateModified], path).toEqual([meta('published'), meta('modified')]);
    expect(story.mainEntityOfPage, path).toMatchObject({
      '@id': /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
    });
    expect(story.headline, path).toBe(unescapeHtml(/<h1 class="headline">(.*?)<\/h1>/.exec(html)?.[1] ?? ''));
  }
  // The demo edition has pieces of every kind, and says so above their headlines.
  expect([...seen].sort()).toEqual([...storyTypes].sort());
});

test('opinion and analysis are named above the headline', async ({ request }) => {
  for (const { path, html } of await stories(request)) {
    const type = String(nodeOf(graphOf(html, path), ...storyTypes)['@type']);
    const label = { OpinionNewsArticle: 'Ý kiến', AnalysisNewsArticle: 'Phân tích' }[type];
    const kicker = /<p class="kicker">(.*?)<\/p>/.exec(html)?.[1] ?? '';
    if (label) expect(kicker, path).toMatch(new RegExp(`^${label}( · |$)`));
    else expect(kicker, path).not.toMatch(/^(Ý kiến|Phân tích)/);
  }
});

test('the pictures of a story are as large as it says, in three shapes', async ({ request }) => {
  const [first] = await stories(request);
  const graph = graphOf(first?.html ?? '', first?.path ?? '');
  const images = listIn(nodeOf(graph, ...storyTypes), 'image');
  expect(images).toHaveLength(3);
  const shapes: number[] = [];
  for (const { contentUrl, width, height, creditText, creator, license } of images) {
    const answer = await request.get(String(contentUrl));
    expect(answer.status(), String(contentUrl)).toBe(200);
    const size = await sharp(await answer.body()).metadata();
    expect([String(size.width), String(size.height)]).toEqual([width, height]);
    expect(size.width).toBeGreaterThanOrEqual(1200);
    expect([creditText, creator]).toEqual([expect.any(String), expect.anything()]);
    expect(license).toBe('https://opensource.org/license/mit');
    shapes.push(Math.round((100 * (size.width ?? 0)) / (size.height ?? 1)));
  }
  expect(shapes.sort((a, b) => a - b)).toEqual([100, 133, 178]);
});

test('a list names the stories that it shows, in their order', async ({ request }) => {
  const [section = ''] = await addressesOf('section', request);
  const [author = ''] = await addressesOf('author', request);
  // A story that another test publishes at this moment may come in between.
  await expect(async () => {
    for (const path of ['/moi-nhat', section, '/']) {
      const html = await read(request, path);
      const named = listIn(nodeOf(graphOf(html, path), 'ItemList'), 'itemListElement').map(
        ({ url }) => new URL(String(url)).pathname,
      );
      const shown = storyPaths(html);
      expect(named.length, path).toBeGreaterThan(5);
      expect(named.filter((one) => !shown.includes(one))).toEqual([]);
      if (path !== '/') expect(named, path).toEqual(shown.slice(0, named.length));
    }
    const html = await read(request, author);
    const profile = nodeOf(graphOf(html, author), 'ProfilePage');
    const parts = listIn(profile, 'hasPart').map(({ url }) => new URL(String(url)).pathname);
    expect(parts).toEqual(storyPaths(html).slice(0, parts.length));
  }).toPass({ timeout: 20_000 });
});

test('the front page says who brings out the paper', async ({ request, baseURL }) => {
  const graph = graphOf(await read(request, '/'), '/');
  const paper = nodeOf(graph, 'NewsMediaOrganization');
  expect(paper).toMatchObject({
    '@id': `${baseURL}/#to-bao`,
    address: { '@type': 'PostalAddress' },
    contactPoint: { '@type': 'ContactPoint' },
    correctionsPolicy: `${baseURL}/dinh-chinh`,
  });
  const [logo] = listIn(paper, 'logo');
  const answer = await request.get(String(logo?.contentUrl));
  const { width, height } = await sharp(await answer.body()).metadata();
  expect([String(width), String(height)]).toEqual([logo?.width, logo?.height]);
  expect(nodeOf(graph, 'WebSite')).toMatchObject({ url: `${baseURL}/`, name: paper.name });
});

test('pages that are not for search engines say nothing', async ({ request }) => {
  for (const type of ['search', 'no results', 'saved', 'without network', 'missing page', 'changes'] as const)
    for (const path of await addressesOf(type, request))
      expect(linkedScripts(await (await request.get(path)).text()), path).toEqual([]);
  const [{ path } = { path: '' }] = await stories(request);
  const lite = await request.get(path, { headers: { Cookie: 'lite=1' } });
  expect(await lite.text()).toContain('data-lite');
  expect(linkedScripts(await lite.text()), 'the lite version').toEqual([]);
});

test('a headline cannot break out of the data', async ({ newsroom, request }) => {
  const section = await sectionOf(newsroom);
  const slug = unique('du-lieu');
  const headline = '</script><script>alert("1")</script><!-- & \\" 👍';
  await newsroom.make('articles', storyData(section.id, slug, { headline }));
  const path = `/${section.slug}/${slug}`;
  const html = await read(request, path);
  const graph = graphOf(html, path);
  expect(nodeOf(graph, 'NewsArticle').headline).toBe(headline);
  expect(wayIn(graph).at(-1)?.name).toBe(headline);
  expect(judgeLinkedData(graph)).toEqual([]);
  expect(html).not.toContain('<script>alert');
});

test('what the newsroom knows of a story and its picture, machines learn', async ({ newsroom, request }) => {
  const section = await sectionOf(newsroom);
  const file = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#246' } })
    .png()
    .toBuffer();
  const upload = await newsroom.desk.upload(`${unique('anh')}.png`, 'image/png', file);
  expect(upload.status(), await upload.text()).toBe(201);
  const { doc: media } = (await upload.json()) as { doc: { id: number } };
  newsroom.note('media', media.id);
  const credit = { credit: 'Thông tấn xã', creditKind: 'organisation', licence: 'CC BY-SA 4.0' };
  await newsroom.change('media', media.id, credit);
  const desk = await newsroom.make('authors', { name: unique('ban'), slug: '', kind: 'organisation' });

  const slug = unique('du-lieu');
  await newsroom.make(
    'articles',
    storyData(section.id, slug, {
      ...{ genre: 'analysis', authors: [desk.id], mainMedia: { media: media.id } },
      source: { name: 'Báo Bạn', url: 'https://example.com/goc', licence: 'CC BY 4.0' },
      corrections: [{ text: 'Bài đã viết 40; đúng là 50.' }],
    }),
  );
  const path = `/${section.slug}/${slug}`;
  const html = await read(request, path);
  const graph = graphOf(html, path);
  expect(judgeLinkedData(graph)).toEqual([]);
  expect(await validatorFindings(graph)).toEqual([]);
  const story = nodeOf(graph, 'AnalysisNewsArticle');
  expect(story).toMatchObject({
    author: [{ '@type': 'Organization', name: desk.name }],
    isBasedOn: 'https://example.com/goc',
    sourceOrganization: { '@type': 'Organization', name: 'Báo Bạn', url: 'https://example.com' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    correction: [{ '@type': 'CorrectionComment', text: 'Bài đã viết 40; đúng là 50.' }],
  });
  const [correction] = listIn(story, 'correction');
  expect(html).toContain(`id="${new URL(String(correction?.url)).hash.slice(1)}"`);
  expect(html).toContain(`dateTime="${correction?.datePublished}"`);
  const images = listIn(story, 'image');
  expect(images).toHaveLength(3);
  for (const image of images)
    expect(image).toMatchObject({
      creditText: 'Thông tấn xã',
      creator: { '@type': 'Organization', name: 'Thông tấn xã' },
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    });
});

async function sectionOf(newsroom: Newsroom): Promise<{ id: number; slug: string }> {
  const slug = unique('muc');
  const { id } = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  return { id, slug };
}
