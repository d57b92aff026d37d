// What programs get that read the paper: feeds, sitemaps, Markdown, cards for other sites and the small files, as a
// plain HTTP client receives them. Their formats are checked rule by rule, with a parser that the paper does not use.
import { createServer } from 'node:http';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { atomProblems, jsonFeedProblems, opmlProblems, rssProblems } from '../lib/seo/standards/feed-rules';
import { all, type Element, only, parseXml, sitemapProblems } from '../lib/seo/standards/xml';
import { expect, type Newsroom, storyData, test, unique } from './support/newsroom';
import { addressesOf, isOfTest, sections, stories, unescapeHtml } from './support/paper';

const formats = [
  { file: 'rss.xml', type: 'application/rss+xml; charset=utf-8', problems: rssProblems },
  { file: 'atom.xml', type: 'application/atom+xml; charset=utf-8', problems: atomProblems },
  { file: 'feed.json', type: 'application/feed+json; charset=utf-8', problems: jsonFeedProblems },
];

const read = async (api: APIRequestContext, path: string): Promise<string> => {
  const answer = await api.get(path, { maxRedirects: 0 });
  expect(answer.status(), path).toBe(200);
  return answer.text();
};

const locations = (xml: string): string[] => parseXml(xml).children.map((one) => only(one, 'loc') ?? '');
const pathOf = (address: string): string => new URL(address).pathname;

/** Addresses of one of each kind of file. */
async function filesOf(api: APIRequestContext): Promise<[path: string, type: string][]> {
  const [topic = ''] = await addressesOf('topic', api);
  const [author = ''] = await addressesOf('author', api);
  const [section = ''] = await addressesOf('section', api);
  const [story = ''] = await addressesOf('article', api);
  const months = locations(await read(api, '/sitemap.xml')).map(pathOf);
  return [
    ...['', section, topic, author].flatMap((list) =>
      formats.map(({ file, type }): [string, string] => [`${list}/${file}`, type]),
    ),
    ...['/sitemap.xml', '/news-sitemap.xml', '/sitemap/trang.xml', '/sitemap/chuyen-muc.xml'].map(
      (path): [string, string] => [path, 'application/xml; charset=utf-8'],
    ),
    [months.at(-1) ?? '', 'application/xml; charset=utf-8'],
    ['/opml.xml', 'text/x-opml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    [`${story}.md`, 'text/markdown; charset=utf-8'],
  ];
}

type Condition = Record<string, string>;
const longAgo = new Date(0).toUTCString();

test('every file has its type, says how long it holds, and is not sent twice', async ({ request }) => {
  for (const [path, type] of await filesOf(request)) {
    // A story that another test publishes at this moment may change a file in between.
    await expect(async () => {
      const get = await request.get(path, { maxRedirects: 0 });
      const headers = get.headers();
      expect(get.status(), path).toBe(200);
      expect(headers['content-type'], path).toBe(type);
      expect(headers['cache-control'], path).toMatch(/^public, max-age=60, .*stale-while-revalidate=\d+/);
      expect(headers.etag, path).toMatch(/^W\/"[\w.-]+"$/);
      expect(headers.vary, path).toMatch(/accept-encoding/i);
      expect(headers['set-cookie'], path).toBeUndefined();
      const modified = headers['last-modified'] ?? '';
      expect(new Date(modified).toUTCString(), path).toBe(modified);
      expect(Date.parse(modified), path).toBeLessThanOrEqual(Date.now() + 1000);

      const same: Condition[] = [{ 'If-None-Match': headers.etag ?? '' }, { 'If-Modified-Since': modified }];
      const other: Condition[] = [{ 'If-None-Match': '"khac"' }, { 'If-Modified-Since': longAgo }];
      for (const condition of same) {
        const again = await request.get(path, { headers: condition });
        expect(again.status(), `${path} ${JSON.stringify(condition)}`).toBe(304);
        expect(await again.body(), path).toHaveLength(0);
      }
      for (const condition of other)
        expect((await request.get(path, { headers: condition })).status(), path).toBe(200);

      const head = await request.head(path);
      expect(head.status(), path).toBe(200);
      expect(head.headers().etag, path).toBe(headers.etag);
      expect(head.headers()['content-type'], path).toBe(type);
      expect(await head.body(), path).toHaveLength(0);
    }).toPass({ timeout: 15_000 });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await request.fetch(path, { method });
      expect(refused.status(), `${method} ${path}`).toBe(405);
      expect(refused.headers().allow, path).toMatch(/GET, HEAD/);
    }
  }
});

test('feeds keep the rules of their formats and carry the stories of their lists', async ({
  request,
  baseURL,
}) => {
  const lists = [
    '',
    ...(await sections(request)).map(({ path }) => path),
    ...(await addressesOf('topic', request)),
    ...(await addressesOf('author', request)),
  ];
  for (const list of lists) {
    for (const { file, problems } of formats) {
      const path = `${list}/${file}`;
      expect(problems(await read(request, path), `${baseURL}${path}`), path).toEqual([]);
    }
  }
  const newest = (await stories(request)).map(({ path }) => path);
  const items = all(all(parseXml(await read(request, '/rss.xml')), 'channel')[0], 'item');
  const own = items.map((item) => pathOf(only(item, 'link') ?? '')).filter((path) => !isOfTest(path));
  expect(own).toEqual(newest.slice(0, own.length));
  expect(own.length).toBeGreaterThan(15);
});

test('an enclosure is the picture that it says', async ({ request }) => {
  const items = all(all(parseXml(await read(request, '/rss.xml')), 'channel')[0], 'item');
  const enclosures = items.flatMap((item) => all(item, 'enclosure')).slice(0, 5);
  expect(enclosures.length).toBeGreaterThan(0);
  for (const { attributes } of enclosures) {
    const picture = await request.get(attributes.url ?? '');
    expect(picture.headers()['content-type']).toBe(attributes.type);
    expect(String((await picture.body()).length)).toBe(attributes.length);
  }
});

test('the sitemap lists every page once, with its own address and the moment of its change', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const index = await read(request, '/sitemap.xml');
  expect(sitemapProblems(index)).toEqual([]);
  const entries: Element[] = [];
  for (const address of locations(index)) {
    expect(address.startsWith(`${baseURL}/sitemap/`), address).toBe(true);
    const file = await read(request, pathOf(address));
    expect(sitemapProblems(file), address).toEqual([]);
    const { children } = parseXml(file);
    expect(children.length, address).toBeLessThanOrEqual(10_000);
    entries.push(...children.filter((entry) => !isOfTest(only(entry, 'loc') ?? '')));
  }
  const paths = entries.map((entry) => pathOf(only(entry, 'loc') ?? ''));
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
  const listed = (await stories(request)).filter(
    ({ html }) => !/<meta name="robots" content="noindex/.test(html),
  );
  expect(listed.map(({ path }) => path).filter((path) => !paths.includes(path))).toEqual([]);
  for (const { path } of await sections(request)) expect(paths).toContain(path);
  expect(entries.filter((entry) => all(entry, 'image:image').length > 0).length).toBeGreaterThan(30);

  const wrong: string[] = [];
  for (const entry of entries) {
    const path = pathOf(only(entry, 'loc') ?? '');
    const answer = await request.get(path, { maxRedirects: 0 });
    const html = await answer.text();
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
    if (answer.status() !== 200) wrong.push(`${path}: ${answer.status()}`);
    else if (new URL(canonical, baseURL).href !== `${baseURL}${path}`)
      wrong.push(`${path}: canonical ${canonical}`);
    const modified = /<meta property="article:modified_time" content="([^"]+)"/.exec(html)?.[1];
    if (modified && Date.parse(modified) !== Date.parse(only(entry, 'lastmod') ?? ''))
      wrong.push(`${path}: changed ${modified}, says ${only(entry, 'lastmod')}`);
  }
  expect(wrong).toEqual([]);
});

test('the news sitemap holds the last two days, and is valid without any', async ({ request }) => {
  const file = await read(request, '/news-sitemap.xml');
  expect(sitemapProblems(file)).toEqual([]);
  const dates = parseXml(file)
    .children.flatMap((entry) => all(entry, 'news:news'))
    .map((news) => Date.parse(only(news, 'news:publication_date') ?? ''));
  for (const date of dates) expect(date).toBeGreaterThan(Date.now() - 48 * 3_600_000 - 5_000);
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
});

/** A story in a section, topic and author of its own, out now. */
async function publish(newsroom: Newsroom, more: Record<string, unknown> = {}) {
  const name = unique('nguon-tin');
  const named = { name, slug: name, generateSlug: false };
  const section = await newsroom.make('sections', { ...named, order: 1000 });
  const topic = await newsroom.make('topics', named);
  const author = await newsroom.make('authors', named);
  const slug = unique('bai');
  const story = await newsroom.make('articles', {
    ...storyData(section.id, slug, { topics: [topic.id], authors: [author.id], publishedAt: null }),
    headline: `Tin <nóng> & "mới" ${slug}`,
    ...more,
  });
  return { story, section: name, slug, path: `/${name}/${slug}` };
}

test('a story is in the feeds and sitemaps at once, and out of them as soon as it is taken down', async ({
  newsroom,
  request,
}) => {
  test.setTimeout(120_000);
  const { story, section, slug, path } = await publish(newsroom);
  const month = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
  });
  const files = [
    ...['', `/${section}`, `/chu-de/${section}`, `/tac-gia/${section}`].flatMap((list) =>
      formats.map(({ file }) => `${list}/${file}`),
    ),
    ...['/news-sitemap.xml', '/llms.txt', `/sitemap/${month.format(new Date())}.xml`],
  ];
  const having = async (text: string) => {
    const texts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
    return files.filter((_, index) => texts[index]?.includes(text));
  };
  await expect.poll(() => having(path)).toEqual(files);
  expect(await read(request, `${path}.md`)).toContain(slug);
  for (const file of files.filter((one) => one.startsWith(`/${section}/rss`)))
    expect(rssProblems(await read(request, file), (await locationOf(request, file)) ?? '')).toEqual([]);

  const guid = async () => {
    const [channel] = all(parseXml(await read(request, `/${section}/rss.xml`)), 'channel');
    return only(all(channel, 'item')[0], 'guid');
  };
  const before = await guid();
  const renamed = unique('ten-moi');
  await newsroom.change('articles', story.id, { slug: renamed });
  await expect.poll(() => having(`/${section}/${renamed}`)).toEqual(files);
  expect(await guid()).toBe(before);
  const former = await request.get(`${path}.md`, { maxRedirects: 0 });
  expect(former.status()).toBe(308);
  expect(former.headers().location).toBe(`/${section}/${renamed}.md`);

  await newsroom.change('articles', story.id, { _status: 'draft' });
  await expect.poll(() => having(renamed)).toEqual([]);
  for (const gone of [`/${section}/${renamed}.md`, `/nhung/${section}/${renamed}`])
    await expect.poll(async () => (await request.get(gone, { maxRedirects: 0 })).status(), gone).toBe(410);
  expect(await having(before ?? '')).toEqual([]);
});

/** The address that a feed gives as its own. */
async function locationOf(api: APIRequestContext, path: string): Promise<string | undefined> {
  const [channel] = all(parseXml(await read(api, path)), 'channel');
  return all(channel, 'atom:link')[0]?.attributes.href;
}

test('a copy that belongs to another index is in the feeds and in no sitemap', async ({
  newsroom,
  request,
}) => {
  const source = { name: 'Thông tấn', url: 'https://example.com/goc', indexPolicy: 'noindex' };
  const { section, path } = await publish(newsroom, { source });
  await expect.poll(async () => (await request.get(`/${section}/rss.xml`)).text()).toContain(path);
  for (const address of [...locations(await read(request, '/sitemap.xml')).map(pathOf), '/news-sitemap.xml'])
    expect(await (await request.get(address)).text(), address).not.toContain(path);
});

test('feeds of what was renamed lead on, and of what never was there are none', async ({
  newsroom,
  request,
}) => {
  const { section } = await publish(newsroom);
  const { docs } = (await (
    await newsroom.desk.call('GET', `topics?where[slug][equals]=${section}&depth=0`)
  ).json()) as { docs: { id: number }[] };
  const renamed = unique('chu-de-moi');
  await newsroom.change('topics', docs[0]?.id ?? 0, { slug: renamed });
  for (const { file } of formats) {
    const moved = await request.get(`/chu-de/${section}/${file}`, { maxRedirects: 0 });
    expect(moved.status(), file).toBe(308);
    expect(moved.headers().location).toBe(`/chu-de/${renamed}/${file}`);
  }
  const none = [
    ...['/khong-co/rss.xml', '/chu-de/khong-co/atom.xml', '/tac-gia/khong-co/feed.json', '/khong-co/bai.md'],
    ...[
      '/sitemap/1999-01.xml',
      '/sitemap/2026-13.xml',
      '/sitemap/x.xml',
      '/sitemap/trang-2.xml',
      '/rss.xml/x',
    ],
    ...['/ban-md/khoa-hoc/bai', '/nhung/khong-co/bai', '/sitemap/9999999-99.xml', '/%00/rss.xml'],
    ...[`/${'a'.repeat(3_000)}/rss.xml`, '/👍/rss.xml', '/khoa-hoc/%00.md'],
  ];
  for (const path of none) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([400, 404], `${path}: ${answer.status()}`).toContain(answer.status());
  }
});

test('an article as Markdown says where the article is', async ({ request, baseURL }) => {
  for (const path of await addressesOf('article', request)) {
    const answer = await request.get(`${path}.md`);
    expect(answer.headers().link, path).toBe(`<${baseURL}${path}>; rel="canonical"`);
    expect(answer.headers()['x-robots-tag']).toBe('noindex');
    const headline = unescapeHtml(/<h1 class="headline">([^<]+)</.exec(await read(request, path))?.[1] ?? '');
    expect((await answer.text()).replaceAll('\\', ''), path).toContain(`# ${headline}\n`);
  }
  const [path = ''] = await addressesOf('article', request);
  const elsewhere = await request.get(`/the-thao-khac/${path.split('/')[2]}.md`, { maxRedirects: 0 });
  expect(elsewhere.headers().location).toBe(`${path}.md`);
});

test('pages name their feeds, their Markdown and their card', async ({ request, baseURL }) => {
  const links = async (path: string) => {
    const html = await read(request, path);
    return new Map(
      [...html.matchAll(/<link rel="alternate"([^>]*)>/g)].map(([, attributes = '']) => [
        /type="([^"]*)"/.exec(attributes)?.[1],
        new URL(unescapeHtml(/href="([^"]*)"/.exec(attributes)?.[1] ?? ''), baseURL),
      ]),
    );
  };
  for (const type of ['front', 'section', 'topic', 'author'] as const) {
    const [path = ''] = await addressesOf(type, request);
    const found = await links(path);
    const base = path === '/' ? '' : path;
    expect(found.get('application/rss+xml')?.pathname).toBe(`${base}/rss.xml`);
    expect(found.get('application/atom+xml')?.pathname).toBe(`${base}/atom.xml`);
    expect(found.get('application/feed+json')?.pathname).toBe(`${base}/feed.json`);
  }
  const [article = ''] = await addressesOf('article', request);
  const found = await links(article);
  expect(found.get('application/rss+xml')?.pathname).toBe('/rss.xml');
  expect(found.get('text/markdown')?.pathname).toBe(`${article}.md`);
  expect(found.get('application/json+oembed')?.searchParams.get('url')).toBe(`${baseURL}${article}`);
});

test('the page of feeds is reached from every page and leads to each of them', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'RSS', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nguồn tin RSS');
  const addresses = await page
    .locator('.feeds a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  for (const { path } of await sections(request)) expect(addresses).toContain(`${path}/rss.xml`);
  await expect(page.locator('.feeds-all a')).toHaveAttribute('href', '/opml.xml');
  const opml = await read(request, '/opml.xml');
  expect(opmlProblems(opml)).toEqual([]);
  for (const { path } of await sections(request)) expect(opml).toContain(`${path}/rss.xml"`);
});

test('robots.txt names the sitemaps and lets search engines in', async ({ request, baseURL }) => {
  const file = await read(request, '/robots.txt');
  expect(file).toMatch(/^User-agent: \*\nDisallow: \/toa-soan\$\nDisallow: \/toa-soan\/\n/);
  expect(file).toContain(`Sitemap: ${baseURL}/sitemap.xml\n`);
  expect(file).toContain(`Sitemap: ${baseURL}/news-sitemap.xml\n`);
  expect(file).not.toMatch(/^Disallow: \/$/m);
});

test('llms.txt leads to Markdown that is there', async ({ request }) => {
  const file = await read(request, '/llms.txt');
  expect(file).toMatch(/^# .+\n\n> /);
  const links = [...file.matchAll(/^- \[.*?\]\((\S+\.md)\)/gm)].map(([, address = '']) => pathOf(address));
  const own = links.filter((path) => !isOfTest(path));
  expect(own.length).toBeGreaterThan(20);
  for (const path of own.slice(0, 5)) expect((await request.get(path)).status(), path).toBe(200);
});

const oembed = (api: APIRequestContext, params: Record<string, string>): Promise<APIResponse> =>
  api.get('/oembed', { params });

test('oEmbed answers for articles, as JSON and XML, within the bounds that are asked', async ({
  request,
  baseURL,
}) => {
  const [path = ''] = await addressesOf('article', request);
  const url = `${baseURL}${path}`;
  const answer = await oembed(request, { url });
  expect(answer.headers()['content-type']).toBe('application/json; charset=utf-8');
  const json = (await answer.json()) as Record<string, string | number>;
  expect(json).toMatchObject({ version: '1.0', type: 'rich', width: 600, provider_url: `${baseURL}/` });
  expect(json.html).toContain(`src="${baseURL}/nhung${path}"`);
  const small = (await (await oembed(request, { url, maxwidth: '320', maxheight: '240' })).json()) as object;
  expect(small).toMatchObject({ width: 320, height: 240 });
  const xml = await oembed(request, { url: `${url}?utm_source=x#y`, format: 'xml' });
  expect(xml.headers()['content-type']).toBe('text/xml; charset=utf-8');
  expect(only(parseXml(await xml.text()), 'title')).toBe(json.title);

  const refusals: [Record<string, string>, number][] = [
    [{}, 400],
    [{ url: '' }, 400],
    [{ url, maxwidth: 'x' }, 400],
    [{ url, maxwidth: '-1' }, 400],
    [{ url, format: 'yaml' }, 501],
    [{ url: `${baseURL}/khong-co/bai` }, 404],
    [{ url: `${baseURL}/` }, 404],
    [{ url: `https://evil.example${path}` }, 404],
    [{ url: `javascript:alert(1)` }, 404],
    [{ url: `${baseURL}/the-gioi/\u0000x` }, 404],
    [{ url: `${baseURL}/${'a'.repeat(8_000)}` }, 404],
  ];
  for (const [params, status] of refusals)
    expect((await oembed(request, params)).status(), JSON.stringify(params).slice(0, 80)).toBe(status);
});

test.describe('elsewhere', () => {
  test.use({ mayLeaveSite: true });

  test('a card is shown on another site, without a script, and nothing else of the paper is', async ({
    page,
    request,
    baseURL,
  }) => {
    const [path = ''] = await addressesOf('article', request);
    const answer = await request.get(`/nhung${path}`);
    const headers = answer.headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(await answer.text()).not.toMatch(/<script/);
    const article = await request.get(path);
    expect(article.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(article.headers()['x-frame-options']).toBe('SAMEORIGIN');

    const frame = `<iframe src="${baseURL}/nhung${path}" width="600" height="420"></iframe>`;
    const elsewhere = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(frame));
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    const address = elsewhere.address();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`);
    const card = page.frameLocator('iframe');
    const headline = unescapeHtml(/<h1 class="headline">([^<]+)</.exec(await article.text())?.[1] ?? '');
    await expect(card.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(card.getByRole('link').first()).toHaveAttribute('href', path);
    await expect(card.getByRole('link').first()).toHaveAttribute('target', '_blank');
    elsewhere.close();
  });
});
