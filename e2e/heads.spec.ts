// What the head of every page says to search engines and link cards, read as they read it: plain HTTP, no script run.
import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { bodyOf, expect, type Newsroom, storyData, test, unique } from './support/newsroom';
import { addressesOf, type PageType, pageTypes, unescapeHtml } from './support/paper';

const soon = { timeout: 5_000 };

/** What a head says, by name: `title`, every `meta`, and every `link` by its relation (and language or type). */
type Head = Map<string, string[]>;

function readHead(html: string): Head {
  const head: Head = new Map();
  const note = (name: string, value = '') => head.set(name, [...(head.get(name) ?? []), unescapeHtml(value)]);
  const source = html.slice(0, html.indexOf('</head>'));
  for (const [, title] of source.matchAll(/<title>([^<]*)<\/title>/g)) note('title', title);
  for (const [tag] of source.matchAll(/<(?:meta|link)\b[^>]*>/g)) {
    const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
    const name = value('name') ?? value('property');
    if (name) note(name, value('content'));
    const rel = value('rel');
    if (rel) note([rel, value('hreflang') ?? value('type')].filter(Boolean).join(' '), value('href'));
  }
  return head;
}

const headOf = async (request: APIRequestContext, path: string): Promise<Head> =>
  readHead(await (await request.get(path)).text());

const open = 'max-image-preview:large, max-snippet:-1';
const closed = 'noindex, follow';

/** Pages that search engines are kept from; where another page is theirs, the canonical address names that. */
const closedTypes: Partial<Record<PageType, (path: string) => string>> = {
  changes: (path) => path.replace(/\/thay-doi$/, ''),
  search: (path) => path,
  'no results': (path) => path,
  saved: (path) => path,
  'without network': (path) => path,
};

for (const type of pageTypes.filter((one) => one !== 'missing page'))
  test(`the head of a page is complete: ${type}`, async ({ request, baseURL }) => {
    for (const path of await addressesOf(type, request)) {
      const html = await (await request.get(path)).text();
      const head = readHead(html);
      const one = (name: string) => expect.soft(head.get(name), `${name} on ${path}`).toHaveLength(1);
      const only = (name: string) => head.get(name)?.[0] ?? '';
      const says = (name: string, value: string) =>
        expect.soft(head.get(name), `${name} on ${path}`).toEqual([value]);
      const canonical = new URL(closedTypes[type]?.(path) ?? path, baseURL).href;

      expect.soft(html, path).toMatch(/^<!DOCTYPE html><html lang="vi"/);
      for (const name of ['title', 'description', 'og:title', 'og:description', 'og:image:alt']) one(name);
      expect.soft(only('title').trim(), path).not.toBe('');
      expect.soft(only('description').length, path).toBeGreaterThan(10);
      expect.soft(only('description').length, path).toBeLessThanOrEqual(201);
      const address = (found: string) => new URL(found).href;
      expect.soft(head.get('canonical')?.map(address), path).toEqual([canonical]);
      expect.soft(head.get('og:url')?.map(address), path).toEqual([canonical]);

      const isOpen = closedTypes[type] === undefined;
      says('robots', isOpen ? open : closed);
      const languages = [...(head.get('alternate vi') ?? []), ...(head.get('alternate x-default') ?? [])];
      expect.soft(languages.map(address), path).toEqual(isOpen ? [canonical, canonical] : []);

      says('og:locale', 'vi_VN');
      says('og:site_name', 'Trang Nhất');
      const isStory = type === 'article' || type === 'syndicated article';
      says('og:type', isStory ? 'article' : type === 'author' ? 'profile' : 'website');
      says('og:image:width', '1200');
      says('og:image:height', '630');
      says('og:image:type', 'image/jpeg');
      expect.soft(only('og:image:alt').trim(), path).not.toBe('');
      says('twitter:card', 'summary_large_image');
      for (const name of ['title', 'description', 'image', 'image:alt'])
        says(`twitter:${name}`, only(`og:${name}`));
      expect.soft(only('og:image').startsWith(`${baseURL}/anh/chia-se/`), only('og:image')).toBe(true);
      if (isStory) expectStory(head, html, path, baseURL ?? '');
    }
  });

/** What the head of a story says besides; its dates are those that its page shows. */
function expectStory(head: Head, html: string, path: string, origin: string): void {
  const times = [...html.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, time]) => time);
  for (const name of ['article:published_time', 'article:modified_time', 'article:section'])
    expect.soft(head.get(name), `${name} on ${path}`).toHaveLength(1);
  const [published = ''] = head.get('article:published_time') ?? [];
  const [modified = ''] = head.get('article:modified_time') ?? [];
  expect.soft(published, path).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
  expect.soft(times, path).toContain(published);
  expect.soft(Date.parse(modified), path).toBeGreaterThanOrEqual(Date.parse(published));
  const links = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => unescapeHtml(found));
  const authors = [...new Set(links(/href="([^"]+)" rel="author"/g))].map((one) => origin + one);
  expect.soft(head.get('article:author') ?? [], path).toEqual(authors);
  const tags = links(/rel="tag">([^<]+)</g);
  expect.soft([...(head.get('article:tag') ?? [])].sort(), path).toEqual([...new Set(tags)].sort());
}

test('share pictures are what the heads say of them, and are not sent twice', async ({ request }) => {
  const checked = new Set<string>();
  for (const type of ['front', 'section', 'article', 'topic', 'author', 'most read'] as const) {
    const [path = ''] = await addressesOf(type, request);
    const [image = ''] = (await headOf(request, path)).get('og:image') ?? [];
    if (checked.has(image)) continue;
    checked.add(image);
    const answer = await request.get(image);
    expect(answer.status(), image).toBe(200);
    const headers = answer.headers();
    expect(headers['content-type'], image).toBe('image/jpeg');
    expect(headers['cache-control'], image).toBe('public, max-age=31536000, immutable');
    const bytes = await answer.body();
    expect(await sharp(bytes).metadata(), image).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    const again = await request.get(image, { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect(again.status(), image).toBe(304);
    expect(await again.body()).toHaveLength(0);
    const only = await request.head(image);
    expect(only.status(), image).toBe(200);
    expect(only.headers().etag).toBe(headers.etag);
    expect(await only.body()).toHaveLength(0);
    expect((await (await request.get(image)).body()).equals(bytes), image).toBe(true);
    expect((await request.post(image)).status()).toBe(405);
  }
  expect(checked.size).toBeGreaterThan(3);
});

async function publish(newsroom: Newsroom, more: Record<string, unknown> = {}) {
  const slug = unique('dau-trang');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const { id } = await newsroom.make('articles', storyData(section.id, slug, more));
  return { id, sectionId: section.id, section: slug, path: `/${slug}/${slug}` };
}

const imageOf = async (request: APIRequestContext, path: string): Promise<string> =>
  (await headOf(request, path)).get('og:image')?.[0] ?? '';

test('a story without a picture is drawn, and only as the paper shows it', async ({ newsroom, request }) => {
  const { id, section, path } = await publish(newsroom, { headline: 'Ưỡn ẹo giữa đường' });
  const first = await imageOf(request, path);
  expect(new URL(first).pathname).toMatch(new RegExp(`^/anh/chia-se/bai-${id}/share-[0-9a-f]{20}\\.jpg$`));
  expect((await headOf(request, path)).get('og:image:alt')).toEqual(['Ưỡn ẹo giữa đường']);
  for (const [format, height] of [
    ['share', 630],
    ['square', 1200],
    ['classic', 900],
    ['wide', 675],
  ] as const) {
    const answer = await request.get(first.replace('/share-', `/${format}-`));
    expect(answer.status(), format).toBe(200);
    expect(await sharp(await answer.body()).metadata()).toMatchObject({ width: 1200, height });
  }
  // The section shows what is drawn for it as well.
  expect(new URL(await imageOf(request, `/${section}`)).pathname).toContain('/anh/chia-se/chuyen-muc-');

  await newsroom.change('articles', id, { headline: 'Đứng thẳng giữa đường' });
  await expect.poll(() => imageOf(request, path), soon).not.toBe(first);
  const second = await imageOf(request, path);
  const forged = first.replace(/[0-9a-f]{20}/, '0'.repeat(20));
  for (const address of [first, forged]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(307);
    expect(answer.headers().location).toBe(new URL(second).pathname);
    expect(answer.headers()['cache-control']).toBe('no-store');
  }
  await newsroom.change('articles', id, { _status: 'draft' });
  for (const address of [first, second])
    await expect.poll(async () => (await request.get(address)).status(), soon).toBe(404);
});

test('nothing else can be drawn', async ({ request, baseURL }) => {
  const digest = 'a'.repeat(20);
  const none = [
    ...[`bai-0/share-${digest}.jpg`, `bai-999999999/share-${digest}.jpg`, `bai-01/share-${digest}.jpg`],
    ...[`bao-1/share-${digest}.jpg`, `bai--1/share-${digest}.jpg`, `nguoi-1/share-${digest}.jpg`],
    ...[`${digest}/share-50-50.jpg`, `${digest}/..%2f..%2fsecrets`, 'bao-0/share.jpg', 'bao-0/huge-x.jpg'],
    ...['%00/share-50-50.jpg', '👍/share-50-50.jpg', `${'9'.repeat(3_000)}/share-1-1.jpg`],
  ];
  for (const path of none) {
    const answer = await request.get(`${baseURL}/anh/chia-se/${path}`, { maxRedirects: 0 });
    expect.soft([400, 404], `${path}: ${answer.status()}`).toContain(answer.status());
  }
});

const photo = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 90, b: 160 } } })
    .composite([
      {
        input: { create: { width: width >> 1, height, channels: 3, background: { r: 220, g: 40, b: 30 } } },
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer();

test('a picture is cropped around its focal point; one that is too small is not blown up', async ({
  newsroom,
  request,
}) => {
  const upload = async (name: string, bytes: Buffer) => {
    const answer = await newsroom.desk.upload(name, 'image/png', bytes);
    expect(answer.status(), await answer.text()).toBe(201);
    const { doc } = (await answer.json()) as { doc: { id: number } };
    newsroom.note('media', doc.id);
    return doc.id;
  };
  const [large, small] = [
    await upload('rong.png', await photo(2001, 630)),
    await upload('nho.png', await photo(323, 211)),
  ];
  const { id, path } = await publish(newsroom, { mainMedia: { media: large } });

  const middle = await imageOf(request, path);
  expect(middle).toMatch(/\/share-50-50\.jpg$/);
  const colourOf = async (address: string) => {
    const { data } = await sharp(await (await request.get(address)).body())
      .extract({ left: 900, top: 300, width: 20, height: 20 })
      .resize(1)
      .raw()
      .toBuffer({ resolveWithObject: true });
    return (data[0] ?? 0) > 180 ? 'red' : 'blue';
  };
  expect(await colourOf(middle)).toBe('blue');
  await newsroom.change('media', large, { focalX: 0, focalY: 50 });
  await expect.poll(() => imageOf(request, path), soon).toMatch(/\/share-0-50\.jpg$/);
  // The left half of the picture reaches the thousandth pixel of a crop at its left edge.
  expect(await colourOf(await imageOf(request, path))).toBe('red');
  const former = await request.get(middle, { maxRedirects: 0 });
  expect(former.headers().location).toBe(new URL(await imageOf(request, path)).pathname);

  await newsroom.change('articles', id, { mainMedia: { media: small } });
  await expect.poll(() => imageOf(request, path), soon).toContain(`/anh/chia-se/bai-${id}/`);
});

test('titles and descriptions fall back in their order', async ({ newsroom, request }) => {
  const begin = 'Câu mở đầu của bài viết này nói về một con sông.';
  const body = bodyOf('  ', `${begin} ${'Nước chảy mãi ra biển. '.repeat(40)}`);
  const seo = { title: 'Tiêu đề riêng', description: 'Mô tả riêng cho máy tìm kiếm.' };
  const { id, path } = await publish(newsroom, { body, seo, standfirst: 'Sapo của bài viết thử.' });
  const said = async () => {
    const head = await headOf(request, path);
    return [head.get('og:title')?.[0], head.get('description')?.[0]];
  };
  await expect.poll(said, soon).toEqual([seo.title, seo.description]);
  await newsroom.change('articles', id, { headline: 'Tít của bài', seo: { title: '', description: '' } });
  await expect.poll(said, soon).toEqual(['Tít của bài', 'Sapo của bài viết thử.']);
  await newsroom.change('articles', id, { standfirst: '' });
  await expect.poll(async () => (await said())[1], soon).toContain(begin);
  const [, description = ''] = await said();
  expect(description.length).toBeLessThanOrEqual(201);
  expect(description).toMatch(/ (?:Nước|chảy|mãi|ra|biển)…$/);
});

test('a copy is kept from search engines, whether its source is named or not', async ({
  newsroom,
  request,
  baseURL,
}) => {
  for (const source of [
    { indexPolicy: 'noindex' },
    { name: 'Thông tấn', url: 'https://example.com/goc', indexPolicy: 'noindex' },
  ]) {
    const { path } = await publish(newsroom, { source });
    const head = await headOf(request, path);
    expect(head.get('robots')).toEqual([closed]);
    expect(head.get('canonical')).toEqual([`${baseURL}${path}`]);
    expect(head.get('alternate vi')).toBeUndefined();
  }
  for (const indexPolicy of ['licensed', 'original']) {
    const source = { name: 'Thông tấn', url: 'https://example.com/goc', indexPolicy };
    const { path } = await publish(newsroom, { source });
    expect((await headOf(request, path)).get('robots'), indexPolicy).toEqual([open]);
  }
});

test('further pages of a list have titles and descriptions of their own', async ({ request }) => {
  const heads: Head[] = [];
  let path: string | undefined = '/moi-nhat';
  while (path) {
    const html: string = await (await request.get(path)).text();
    const head = readHead(html);
    expect(new URL(head.get('canonical')?.[0] ?? '').pathname).toBe(path);
    heads.push(head);
    path = /rel="next" href="([^"]+)"/.exec(html)?.[1];
  }
  expect(heads.length).toBeGreaterThan(2);
  for (const name of ['title', 'description'])
    expect(new Set(heads.map((head) => head.get(name)?.[0])).size, name).toBe(heads.length);
});

test('the newsroom, its API, drafts and cards are kept from search engines', async ({
  newsroom,
  request,
}) => {
  const { id, path } = await publish(newsroom);
  for (const address of [
    '/toa-soan',
    '/toa-soan/login',
    '/api/users/me',
    `/nhung${path}`,
    `/xem-truoc/bai/${id}`,
  ])
    expect((await request.get(address)).headers()['x-robots-tag'], address).toContain('noindex');
});

test('an address has one form; every other leads there in one step', async ({ newsroom, request }) => {
  const { id, section, path } = await publish(newsroom);
  const shout = (some: string) => some.toUpperCase();
  const former = path;
  const slug = unique('ten-moi');
  await newsroom.change('articles', id, { slug });
  const present = `/${section}/${slug}`;
  await expect.poll(async () => (await request.get(present)).status(), soon).toBe(200);
  const leads: [string, string][] = [
    [`${present}/`, present],
    [shout(present), present],
    [`${shout(present)}/`, present],
    [`/${section}//${slug}`, present],
    [`${former}/`, present],
    [`${shout(former)}/`, present],
    [`/khong-phai-muc-nay/${slug}/`, present],
    [shout(`/${section}`), `/${section}`],
    ['/moi-nhat/', '/moi-nhat'],
    ['/MOI-NHAT', '/moi-nhat'],
    ['/Doc-Nhieu/7-ngay/', '/doc-nhieu/7-ngay'],
    ['/moi-nhat/?utm_source=zalo', '/moi-nhat?utm_source=zalo'],
    ['/toa-soan/', '/toa-soan'],
    ['/khong-co-trang-nay/', '/khong-co-trang-nay'],
  ];
  for (const [asked, to] of leads) {
    const answer = await request.get(asked, { maxRedirects: 0 });
    expect.soft(answer.status(), asked).toBe(308);
    expect.soft(answer.headers().location, asked).toBe(to);
  }
});

test('what is appended to an address makes no other page', async ({ request, baseURL }) => {
  const [article = ''] = await addressesOf('article', request);
  for (const path of [article, '/', '/moi-nhat']) {
    const plain = await (await request.get(path)).text();
    for (const query of [
      'utm_source=zalo&utm_medium=social&utm_campaign=a%20b',
      'fbclid=IwAR0x',
      'gclid=1',
      'zarsrc=30',
      'khong-biet=1',
      '=',
      `x=${'a'.repeat(10_000)}`,
    ]) {
      const answer = await request.get(`${path}?${query}`, { maxRedirects: 0 });
      expect(answer.status(), query.slice(0, 40)).toBe(200);
      const html = await answer.text();
      expect(
        readHead(html)
          .get('canonical')
          ?.map((one) => new URL(one).href),
      ).toEqual([new URL(path, baseURL).href]);
      expect(readHead(html), query.slice(0, 40)).toEqual(readHead(plain));
    }
  }
  const search = await headOf(request, '/tim-kiem?utm_source=x&fbclid=y&q=s%C3%B4ng');
  expect(search.get('canonical')).toEqual([`${baseURL}/tim-kiem?q=s%C3%B4ng`]);
});

test('the head of the lite version is that of the whole page', async ({ request }) => {
  const [path = ''] = await addressesOf('article', request);
  const lite = await request.get(path, { headers: { Cookie: 'lite=1' } });
  const html = await lite.text();
  expect(html).toContain('data-lite=""');
  for (const name of ['title', 'description', 'canonical', 'robots', 'og:image'])
    expect(readHead(html).get(name), name).toEqual((await headOf(request, path)).get(name));
});
