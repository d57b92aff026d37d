// HTTP to the letter, as a plain client sees it that sends and reads bytes: every kind of address with every method,
// what is no address, conditions, parts, codings, and who may keep what for how long.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { ask } from './support/http';
import { expect, storyData, test, unique } from './support/newsroom';
import { addressesOf, pageTypes } from './support/paper';

const firstOf = async (request: APIRequestContext, type: (typeof pageTypes)[number]) =>
  (await addressesOf(type, request))[0] ?? '';

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);

/** One address of every kind that can be read, with the type of what is there. */
async function readable(request: APIRequestContext): Promise<[path: string, type: RegExp][]> {
  const pages = await Promise.all(pageTypes.map((type) => firstOf(request, type)));
  const front = await (await request.get('/')).text();
  const story = await firstOf(request, 'article');
  const one = (pattern: RegExp) => pattern.exec(front)?.[1] ?? '';
  const [month = ''] = locations(await (await request.get('/sitemap.xml')).text());
  return [
    ...pages.map((path): [string, RegExp] => [path, /^text\/html; charset=utf-8$/]),
    ...['/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', month, '/opml.xml'].map(
      (path): [string, RegExp] => [path, /^(?:application\/[\w+]+|text\/x-opml); charset=utf-8$/],
    ),
    ['/robots.txt', /^text\/plain/],
    ['/llms.txt', /^text\/plain/],
    [`${story}.md`, /^text\/markdown/],
    [`/nhung${story}`, /^text\/html/],
    ['/manifest.webmanifest', /^application\/manifest\+json/],
    ['/sw.js', /^text\/javascript/],
    ['/speculation-rules.json', /^application\/speculationrules\+json/],
    ['/favicon.svg', /^image\/svg\+xml/],
    ['/favicon.ico', /^image\/x-icon|^image\/vnd/],
    [one(/src="(\/js\/reader-[^"]+)"/), /^(?:text|application)\/javascript/],
    [one(/href="(\/_next\/static\/[^"]+\.css)[^"]*"/), /^text\/css/],
    [one(/src="(\/anh\/[^"]+)"/), /^image\//],
    ['/tim-kiem/goi-y?q=tr', /^application\/json/],
  ];
}

test('what is no address is refused, and nothing breaks', async ({ baseURL }) => {
  const none = ['/%', '/%E0%A4%A', '/the-thao/%', '/x/%zz/rss.xml', '/anh/%/x', '/_next/static/%', '/api/%'];
  const more = [
    '/toa-soan/%',
    '/xem-truoc/%',
    '/%00',
    '/the-thao/%00',
    '/%0d%0aSet-Cookie:a',
    '*',
    `/${'a'.repeat(5_000)}`,
  ];
  for (const target of [...none, ...more]) {
    const { status, headers } = await ask(baseURL, 'GET', target);
    expect.soft([status, headers['cache-control']], target.slice(0, 40)).toEqual([400, 'no-store']);
  }
  const odd: [string, number][] = [
    [baseURL ?? '', 200],
    [`${baseURL}/moi-nhat`, 200],
    [`/${'a'.repeat(3_000)}`, 404],
    ['/khong-co/%F0%9F%98%80', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/KHOA-HOC', 308],
    // The framework would make pictures of any picture, in sizes of its own.
    ['/_next/image?url=%2Ffavicon.svg&w=640&q=75', 404],
    ['/index', 308],
    ['//moi-nhat', 308],
    ['/moi-nhat/', 308],
  ];
  for (const [target, expected] of odd)
    expect.soft((await ask(baseURL, 'GET', target)).status, target.slice(0, 40)).toBe(expected);
  expect((await ask(baseURL, 'OPTIONS', '*')).status).toBe(204);
});

test('every address says what can be done with it, and HEAD says what GET says', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  for (const [path, type] of await readable(request)) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
      const { status, headers } = await ask(baseURL, method, path, { 'Content-Length': '0' });
      expect
        .soft([status, headers.allow, headers['cache-control']], `${method} ${path}`)
        .toEqual([405, 'GET, HEAD, OPTIONS', 'no-store']);
    }
    const options = await ask(baseURL, 'OPTIONS', path);
    expect.soft([options.status, options.headers.allow], path).toEqual([204, 'GET, HEAD, OPTIONS']);

    // A story that another test publishes at this moment may change the page in between.
    for (const coding of ['identity', 'gzip', 'br'])
      await expect(async () => {
        const get = await ask(baseURL, 'GET', path, { 'Accept-Encoding': coding });
        const head = await ask(baseURL, 'HEAD', path, { 'Accept-Encoding': coding });
        expect(get.status, path).toBe(path === '/khong-co/trang/nay' ? 404 : 200);
        expect(get.headers['content-type'], path).toMatch(type);
        expect(
          get.names.filter((name, at) => get.names.indexOf(name) !== at),
          path,
        ).toEqual([]);
        const { date: _, 'transfer-encoding': __, ...rest } = get.headers;
        const { date: ___, ...same } = head.headers;
        // A text that is compressed as it comes has no length, and HEAD compresses nothing.
        if (get.headers['transfer-encoding']) delete same['content-length'];
        expect({ ...same, 'content-encoding': rest['content-encoding'] }, path).toEqual({
          'content-encoding': undefined,
          ...rest,
        });
        expect([head.status, head.body.length], path).toEqual([get.status, 0]);
        const length = get.headers['content-length'];
        if (length) expect(Number(length), path).toBe(get.body.length);
      }).toPass({ timeout: 15_000 });
  }
});

test('what is sent to the paper can only be sent', async ({ baseURL }) => {
  for (const path of ['/doc-nhieu/dem', '/da-luu/con-dang'])
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
      const { status, headers } = await ask(baseURL, method, path);
      expect.soft([status, headers.allow], `${method} ${path}`).toEqual([405, 'POST, OPTIONS']);
    }
});

test('text comes in the coding that was asked for, and says that it differs by it', async ({
  request,
  baseURL,
}) => {
  const isText = /^text|json|xml|javascript/;
  for (const [path, type] of await readable(request)) {
    const plain = await ask(baseURL, 'GET', path);
    const isLong = plain.body.length >= 860 && isText.test(plain.headers['content-type'] ?? '');
    // What comes bit by bit is compressed before anybody knows how short it is.
    const hasLength = 'content-length' in plain.headers;
    expect.soft(plain.headers['content-encoding'], path).toBeUndefined();
    const vary = (plain.headers.vary ?? '').toLowerCase();
    expect
      .soft(vary.includes('accept-encoding'), `${path}: ${type}`)
      .toBe(isText.test(plain.headers['content-type'] ?? ''));
    expect.soft(vary, path).not.toMatch(/rsc|next-/);
    for (const [accepted, coding] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0.1, gzip;q=0.9', 'gzip'],
      ['br;q=0, gzip;q=0', undefined],
      ['deflate', undefined],
      ['*', 'br'],
    ] as const) {
      const answer = await ask(baseURL, 'GET', path, { 'Accept-Encoding': accepted });
      const got = answer.headers['content-encoding'];
      if (hasLength) expect.soft(got, `${path} ${accepted}`).toBe(isLong ? coding : undefined);
      if (got && isLong) expect.soft(answer.body.length, path).toBeLessThan(plain.body.length);
      if (got) (got === 'br' ? brotliDecompressSync : gunzipSync)(answer.body);
    }
  }
});

test('every address of the sitemaps is not sent twice, by either validator', async ({ request, baseURL }) => {
  test.setTimeout(180_000);
  const files = locations(await (await request.get('/sitemap.xml')).text());
  const paths = await Promise.all(
    files.map(async (file) => locations(await (await request.get(file)).text())),
  );
  const all = [...new Set([...files, ...paths.flat()])].filter((path) => !path.includes('kiem-thu'));
  expect(all.length).toBeGreaterThan(70);
  for (const path of all)
    await expect(async () => {
      const { status, headers } = await ask(baseURL, 'GET', path);
      const { etag = '', 'last-modified': modified = '' } = headers;
      expect(status, path).toBe(200);
      expect(etag, path).toMatch(/^(?:W\/)?"[\w.-]+"$/);
      expect(new Date(modified).toUTCString(), path).toBe(modified);
      expect(Date.parse(modified), path).toBeLessThanOrEqual(Date.now());
      const longAgo = new Date(0).toUTCString();
      const conditions: [Record<string, string>, number][] = [
        [{ 'If-None-Match': etag }, 304],
        [{ 'If-None-Match': etag.replace('W/', '') }, 304],
        [{ 'If-None-Match': `"khac", ${etag} , W/"nua"` }, 304],
        [{ 'If-None-Match': '*' }, 304],
        [{ 'If-None-Match': '"khac"' }, 200],
        [{ 'If-Modified-Since': modified }, 304],
        [{ 'If-Modified-Since': longAgo }, 200],
        [{ 'If-Modified-Since': 'hôm qua' }, 200],
        // The tag decides where one is given.
        [{ 'If-None-Match': '"khac"', 'If-Modified-Since': modified }, 200],
        [{ 'If-None-Match': etag, 'If-Modified-Since': longAgo }, 304],
      ];
      for (const [condition, expected] of conditions) {
        const answer = await ask(baseURL, 'GET', path, { ...condition, 'Accept-Encoding': 'br' });
        const what = `${path} ${JSON.stringify(condition)}`;
        expect(answer.status, what).toBe(expected);
        if (expected !== 304) continue;
        expect(answer.body.length, what).toBe(0);
        for (const name of ['etag', 'last-modified', 'cache-control', 'vary'])
          expect(answer.headers[name], `${name} of ${what}`).toBe(headers[name]);
        for (const name of ['content-type', 'content-length', 'content-encoding', 'transfer-encoding'])
          expect(answer.headers[name], `${name} of ${what}`).toBeUndefined();
      }
    }).toPass({ timeout: 30_000 });
});

test('caches keep a story by its age, files for good, and nothing that is private or wrong', async ({
  newsroom,
  request,
  baseURL,
}) => {
  const slug = unique('tuoi');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const old = await newsroom.make('articles', storyData(section.id, `${slug}-cu`));
  const fresh = await newsroom.make(
    'articles',
    storyData(section.id, `${slug}-moi`, { publishedAt: new Date(Date.now() - 60_000).toISOString() }),
  );
  expect([old.id, fresh.id].every((id) => id > 0)).toBe(true);
  const kept = async (path: string) => (await ask(baseURL, 'GET', path)).headers['cache-control'] ?? '';
  const all = /^public, max-age=0, s-maxage=(\d+), stale-while-revalidate=\d+, stale-if-error=\d+$/;
  const seconds = async (path: string) => Number(all.exec(await kept(path))?.[1]);
  // A change of the section that the story brings with it may outdate a page in between, never its age.
  await expect.poll(() => seconds(`/${slug}/${slug}-moi`)).toBe(60);
  expect(await seconds('/')).toBe(60);
  expect(await seconds('/moi-nhat')).toBe(60);
  const story = await firstOf(request, 'article');
  expect(await seconds(story)).toBeGreaterThanOrEqual(60);
  expect(await kept('/khong-co/trang/nay')).toBe('public, max-age=0, s-maxage=60, must-revalidate');
  const front = await (await request.get('/')).text();
  for (const [, file = ''] of front.matchAll(/(?:src|href)="(\/(?:anh|js|_next\/static)\/[^"]+)"/g))
    expect(await kept(file), file).toBe('public, max-age=31536000, immutable');
  for (const path of [
    '/toa-soan',
    '/toa-soan/login',
    '/api/users/me',
    '/api/articles',
    '/api/khong-co',
    '/xem-truoc/khong-co',
  ])
    expect(await kept(path), path).toMatch(/\b(?:private|no-store)\b/);
  for (const path of [
    '/tim-kiem?q=a',
    '/tim-kiem/goi-y?q=a',
    '/anh/00000000000000000000/320.avif',
    '/toa-soan',
  ])
    expect(await kept(path), path).not.toMatch(/public|s-maxage/);
  // However an address is written, the newsroom's answers are nobody else's.
  for (const path of ['/x/../api/users/me', '/x/%2e%2e/api/users/me', '/./api/users/me'])
    expect(await kept(path), path).toMatch(/no-store/);
  const chosen = await ask(baseURL, 'POST', '/ban-gon', {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': '0',
  });
  expect(chosen.headers['cache-control']).toMatch(/private|no-store/);
  const lite = await ask(baseURL, 'GET', '/', { Cookie: 'lite=1' });
  expect([lite.headers['cache-control'], lite.headers.vary]).toEqual([
    'private, no-cache',
    'Accept-Encoding, Cookie, Save-Data',
  ]);
});

test('an address has one content, whatever the framework would make of a request', async ({
  request,
  baseURL,
}) => {
  const path = await firstOf(request, 'article');
  const whole = await ask(baseURL, 'GET', path);
  const wishes: Record<string, string>[] = [
    { RSC: '1' },
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-State-Tree': '%5B%5D', 'Next-Url': '/' },
    { 'Next-Router-Segment-Prefetch': '/_tree', RSC: '1' },
    { 'Next-Action': 'a'.repeat(40) },
    { 'X-Nextjs-Data': '1' },
    { Purpose: 'prefetch' },
  ];
  for (const wish of wishes)
    for (const query of ['', '?_rsc=abc', '?utm_source=a&fbclid=b']) {
      const answer = await ask(baseURL, 'GET', path + query, wish);
      expect
        .soft(
          [answer.status, answer.headers['content-type'], answer.body.equals(whole.body)],
          JSON.stringify(wish),
        )
        .toEqual([200, 'text/html; charset=utf-8', true]);
    }
});

const pictures = {
  'a page': /src="(\/anh\/[^"]+)"/,
  'share cards': /property="og:image" content="[^"]*(\/anh\/chia-se\/[^"]+)"/,
};
for (const [place, pattern] of Object.entries(pictures))
  test(`parts of a picture of ${place} are parts of it`, async ({ request, baseURL }) => {
    const front = await (await request.get('/')).text();
    const path = pattern.exec(front)?.[1] ?? '';
    const whole = await ask(baseURL, 'GET', path);
    const size = whole.body.length;
    expect(whole.headers['content-length']).toBe(String(size));
    const { etag = '', 'last-modified': modified = '' } = whole.headers;
    expect(whole.headers['accept-ranges']).toBe('bytes');
    expect(etag).toMatch(/^"[\w-]+"$/);
    const parts: [Record<string, string>, number, [number, number] | undefined][] = [
      [{ Range: 'bytes=0-99' }, 206, [0, 99]],
      [{ Range: 'bytes=100-' }, 206, [100, size - 1]],
      [{ Range: 'bytes=-50' }, 206, [size - 50, size - 1]],
      [{ Range: `bytes=5-${10 * size}` }, 206, [5, size - 1]],
      [{ Range: 'bytes=0-1,5-6' }, 200, undefined],
      [{ Range: 'lines=1-2' }, 200, undefined],
      [{ Range: 'bytes=9-1' }, 200, undefined],
      [{ Range: 'bytes=0-9', 'If-Range': etag }, 206, [0, 9]],
      [{ Range: 'bytes=0-9', 'If-Range': modified }, 206, [0, 9]],
      [{ Range: 'bytes=0-9', 'If-Range': '"khac"' }, 200, undefined],
      [{ Range: 'bytes=0-9', 'If-None-Match': etag }, 304, undefined],
      [{ 'If-Modified-Since': modified }, 304, undefined],
    ];
    for (const [headers, status, part] of parts) {
      const answer = await ask(baseURL, 'GET', path, headers);
      const what = JSON.stringify(headers);
      expect(answer.status, what).toBe(status);
      if (part) expect(answer.headers['content-range'], what).toBe(`bytes ${part[0]}-${part[1]}/${size}`);
      const expected =
        status === 304 ? Buffer.alloc(0) : part ? whole.body.subarray(part[0], part[1] + 1) : whole.body;
      expect(answer.body.equals(expected), what).toBe(true);
    }
    for (const range of [`bytes=${size}-`, 'bytes=-0']) {
      const outside = await ask(baseURL, 'GET', path, { Range: range });
      expect(
        [outside.status, outside.headers['content-range'], outside.headers['cache-control']],
        range,
      ).toEqual([416, `bytes */${size}`, 'no-store']);
    }
    expect((await ask(baseURL, 'HEAD', path, { Range: 'bytes=0-9' })).status).toBe(200);
  });
