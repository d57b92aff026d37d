// What crawlers receive, without a browser: every address answers as it should, each page says what it is, nothing
// of the framework or of the newsroom is handed out, and unknown addresses are honest.
import type { APIResponse } from '@playwright/test';
import { admin } from './fixtures/account';
import { expect, test } from './fixtures/test';
import { type Crawled, crawl } from './support/crawl';
import { addressesOf, isOfTest, pageTypes, stories } from './support/paper';

const pagesOf = ({ documents }: Crawled) => [...documents].filter(([path]) => !isOfTest(path));

const only = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

test('a crawl of the whole site finds no broken link, and each address once', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const site = await crawl(request, baseURL ?? '');
  expect(site.broken, 'broken links').toEqual([]);
  expect(site.redirects, 'links that lead somewhere else first').toEqual([]);

  const pages = pagesOf(site);
  expect(pages.length).toBeGreaterThan(70);
  expect(site.files.size).toBeGreaterThan(50);
  const listed = (await stories(request)).map(({ path }) => path);
  expect(listed.filter((path) => !site.documents.has(path))).toEqual([]);

  const problems = pages.flatMap(([path, html]) => problemsOf(path, html, baseURL ?? ''));
  expect(problems.sort()).toEqual([]);
});

/** The early script, that of the page where it has one, and that of every page. */
const ourScripts = (path: string): RegExp =>
  new RegExp(`^inline ${ownScripts[path] ?? ''}/js/reader-\\w+\\.js$`);
const ownScripts: Record<string, string> = {
  '/da-luu': '/js/saved-list-\\w+\\.js ',
  '/ngoai-tuyen': '/js/kept-list-\\w+\\.js ',
};

/** What a crawler would miss or should not get on a page that is there. */
function problemsOf(path: string, html: string, origin: string): string[] {
  const head = html.slice(0, html.indexOf('</head>'));
  const canonicals = only(html, /<link rel="canonical" href="([^"]+)"/g).map(
    (address) => new URL(address).href,
  );
  const scripts = only(html, /<script\b(?![^>]*type="(?:application\/ld\+json|speculationrules)")([^>]*)>/g);
  const sources = scripts.map((attributes) => /src="([^"]*)"/.exec(attributes)?.[1] ?? 'inline');
  const isRight: Record<string, boolean> = {
    'one title': only(html, /<title>([^<]+)<\/title>/g).length === 1,
    'one description': only(head, /<meta name="description" content="([^"]+)"/g).length === 1,
    'its own address as canonical': canonicals.join(' ') === new URL(path, origin).href,
    'its language': html.startsWith('<!DOCTYPE html><html lang="vi"'),
    'one h1': only(html, /(<h1[ >])/g).length === 1,
    'no script but ours': ourScripts(path).test(sources.join(' ')),
    'nothing of the framework': !/_next\/[^"]+\.js|__next_f/.test(html),
    'no account of the newsroom': !html.includes(admin.email),
  };
  return Object.entries(isRight).flatMap(([what, right]) => (right ? [] : [`${what}: not on ${path}`]));
}

test('titles tell the pages apart', async ({ request }) => {
  const titles = (await stories(request)).map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('an unchanged page is not sent twice', async ({ request }) => {
  for (const type of pageTypes.filter((one) => one !== 'missing page')) {
    const [path = ''] = await addressesOf(type, request);
    // A story that another test publishes at this moment may change the page in between.
    await expect(async () => {
      const { etag } = (await request.get(path)).headers();
      expect(etag, path).toMatch(/^(W\/)?"\S+"$/);
      const again = await request.get(path, { headers: { 'If-None-Match': etag ?? '' } });
      expect(again.status(), path).toBe(304);
      expect(await again.body()).toHaveLength(0);
    }).toPass({ timeout: 10_000 });
  }
});

test('pages may be kept by caches between the reader and us, files for good', async ({ request }) => {
  const page = await request.get('/');
  expect(page.headers()['cache-control']).toMatch(/s-maxage=\d+/);
  const html = await page.text();
  for (const file of [/href="(\/_next\/[^"]+\.css)"/, /srcSet="(\/anh\/\S+)/].map(
    (one) => one.exec(html)?.[1],
  )) {
    const { 'cache-control': cache } = (await request.get(file ?? '')).headers();
    expect(cache, file).toMatch(/max-age=31536000.*immutable/);
  }
});

test('HEAD answers like GET, without the body', async ({ request }) => {
  for (const type of pageTypes) {
    const [path = ''] = await addressesOf(type, request);
    const get = await request.get(path);
    const head = await request.head(path);
    expect.soft(head.status(), path).toBe(get.status());
    expect.soft(head.headers()['content-type'], path).toBe(get.headers()['content-type']);
    expect.soft(await head.body(), path).toHaveLength(0);
  }
});

test('every page carries the headers that protect its readers', async ({ request }) => {
  for (const type of pageTypes) {
    const [path = ''] = await addressesOf(type, request);
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect.soft(policy, path).toContain("default-src 'self'");
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? policy;
    expect.soft(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
    for (const unwanted of ['x-powered-by', 'accept-ch', 'critical-ch', 'set-cookie']) {
      expect.soft(headers[unwanted], `${unwanted} of ${path}`).toBeUndefined();
    }
  }
});

const unknownAddresses = [
  ...['/doc-nhieu/khong-co', '/doc-nhieu/7-ngay/7-ngay', '/doc-nhieu/khong-co/7-ngay', '/doc-nhieu/a/b/c'],
  ...['/khong-co', '/khong-co/bai-nay', '/mot/hai/ba', '/mot/hai/ba/bon/nam', '/moi-nhat/khac', '/__build'],
  ...[
    '/__build/__build',
    '/%C4%91%C6%B0%E1%BB%9Dng',
    '/a%20b/c%22d',
    '/%3Cscript%3E',
    '/.env',
    '/wp-login.php',
  ],
  ...['/chu-de', '/chu-de/khong-co', '/tac-gia', '/tac-gia/khong-co', '/moi-nhat/truoc/999999999'],
  ...['/moi-nhat/truoc/0', '/moi-nhat/truoc/abc', '/khong-co/truoc/1', '/chu-de/khong-co/truoc/1'],
  ...['/tac-gia/khong-co/truoc/1', '/index.html', '/undefined', '/null/null', `/${'a'.repeat(300)}`],
];

test('unknown addresses answer 404 with a whole page that leads onward', async ({ request }) => {
  const problems: string[] = [];
  for (const path of unknownAddresses) {
    const answer = await request.get(path);
    const again = await request.get(path);
    const isRight: Record<string, boolean> = {
      'status 404': answer.status() === 404,
      // Nothing of the first answer may have been kept wrongly.
      'status 404 the second time': again.status() === 404,
      ...rightMissingPage(await answer.text()),
    };
    for (const [what, right] of Object.entries(isRight)) if (!right) problems.push(`${what}: not on ${path}`);
  }
  expect(problems.sort()).toEqual([]);
});

const rightMissingPage = (html: string): Record<string, boolean> => ({
  'its language': /<html lang="vi"/.test(html),
  'the masthead': /class="nameplate"/.test(html),
  'the headline': /<h1 class="list-title">Không tìm thấy trang này<\/h1>/.test(html),
  'the navigation': /class="sections-nav"/.test(html),
  'stories to go on with': /class="story-headline"><a href="\//.test(html),
  'one title': only(html, /<title>([^<]+)<\/title>/g).length === 1,
  noindex: /<meta name="robots" content="noindex/.test(html),
  'no canonical address': !/rel="canonical"/.test(html),
  'nothing of the framework': !/press-status|__next_f|_next\/[^"]+\.js/.test(html),
});

test('addresses that no browser would send are answered without an error of ours', async ({
  request,
  baseURL,
}) => {
  for (const path of ['/%00', '/the-thao/%00', '/chu-de/%00', '/a%2Fb', '/..%2f..%2fetc%2fpasswd']) {
    const answer = await request.get(`${baseURL}${path}`);
    expect.soft([400, 404], `${path}: ${answer.status()}`).toContain(answer.status());
  }
});

test('pictures that do not exist are not found', async ({ request }) => {
  const paths = ['/anh/00000000000000000000/320.avif', '/anh/x/320.avif', '/anh/..%2f..%2fsecrets/payload'];
  for (const path of paths) expect.soft((await request.get(path)).status(), path).toBe(404);
});

test('the newsroom tells nobody anything', async ({ request }) => {
  const collections = ['users', 'articles', 'media', 'sections', 'topics', 'authors'];
  const paths = [
    ...collections.flatMap((name) => [name, `${name}/1`]),
    ...['articles/versions', 'globals/siteSettings', 'payload-preferences', 'payload-locked-documents'],
  ];
  for (const path of paths) {
    const answer = await request.get(`/api/${path}`);
    expect.soft([401, 403, 404], `/api/${path}: ${answer.status()}`).toContain(answer.status());
    expect.soft(await answer.text(), path).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/);
  }
  for (const call of [
    request.get('/api/graphql'),
    request.post('/api/graphql', { data: { query: '{__typename}' } }),
  ]) {
    const answer: APIResponse = await call;
    expect.soft([404, 405]).toContain(answer.status());
  }
});
