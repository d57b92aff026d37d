// The paper behind Debian's nginx with the configuration of deploy/nginx: what it keeps, for whom, for how long, and
// that nobody is shown what was corrected or taken down.

import { ask, type RawAnswer } from './support/http';
import { bodyOf, expect, storyData, test, unique } from './support/newsroom';
import { hasNginx, type Line, type Nginx, openLine, startNginx } from './support/nginx';
import { addressesOf } from './support/paper';

test.skip(!hasNginx(), 'nginx is not on this machine (apt-get install nginx)');
test.describe.configure({ mode: 'default' });

let line: Line;
let nginx: Nginx;

test.beforeAll(async () => {
  line = await openLine(Number(process.env.E2E_PORT));
  nginx = await startNginx(line.port);
});

test.afterAll(() => {
  nginx?.stop();
  line?.close();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  ask(nginx.url, 'GET', path, headers);
const kept = ({ headers }: RawAnswer): string => headers['x-kept'] ?? '';

/** Until the second is over in which nginx may have asked last. */
const nextSecond = async () => {
  const end = 1000 * Math.floor(Date.now() / 1000) + 1050;
  await expect.poll(() => Date.now() >= end, { intervals: [20] }).toBe(true);
};

test('every variant of an address stays with those who asked for it', async ({ request }) => {
  const [path = ''] = await addressesOf('article', request);
  // Of the whole page: what stands beside the story changes while other tests publish theirs.
  const isWhole = ({ headers, body }: RawAnswer) =>
    !headers['content-encoding'] &&
    body.includes(`<link rel="canonical" href="http://localhost:${process.env.E2E_PORT}${path}"`) &&
    body.includes('</html>') &&
    !body.includes('data-lite=""');
  const isRight: [Record<string, string>, (answer: RawAnswer) => boolean][] = [
    [{}, isWhole],
    [{ 'Accept-Encoding': 'br' }, ({ headers }) => headers['content-encoding'] === 'br'],
    [{ 'Accept-Encoding': 'gzip, deflate' }, ({ headers }) => headers['content-encoding'] === 'gzip'],
    [{ 'Accept-Encoding': 'gzip;q=0, br;q=0.0' }, ({ headers }) => !headers['content-encoding']],
    [{ RSC: '1', 'Next-Url': '/' }, isWhole],
    [
      { 'Save-Data': 'on' },
      ({ body }) => body.includes('<html data-lite=""') || body.includes('data-lite=""'),
    ],
    [{ Cookie: 'lite=1' }, ({ body }) => body.includes('data-lite=""')],
    [{ Cookie: 'lite=1', 'X-Whole-Page': '1' }, ({ body }) => body.includes('data-lite=""')],
    [{ Cookie: 'lite=0', 'Save-Data': 'on' }, isWhole],
  ];
  for (const turn of [1, 2, 3])
    for (const [headers, right] of turn % 2 ? isRight : isRight.toReversed()) {
      const answer = await get(path, headers);
      const what = `${turn} ${JSON.stringify(headers)}`;
      expect.soft(answer.status, what).toBe(200);
      expect.soft(answer.headers['content-type'], what).toBe('text/html; charset=utf-8');
      expect.soft(right(answer), what).toBe(true);
      if ('Cookie' in headers || 'Save-Data' in headers) expect.soft(kept(answer), what).toBe('BYPASS');
    }
  for (const file of ['/rss.xml', '/atom.xml', '/feed.json', `${path}.md`, '/sitemap.xml', '/robots.txt']) {
    const [direct, through] = [await ask(nginx.url, 'GET', file), await get(file)];
    expect(through.headers['content-type'], file).toBe(direct.headers['content-type']);
    expect(through.headers['content-type'], file).not.toContain('text/html');
  }
});

test('within a second it answers by itself; then it asks, and is told that nothing changed', async ({
  request,
}) => {
  const [path = ''] = await addressesOf('article', request);
  const states = new Set<string>();
  await expect(async () => {
    states.add(kept(await get(path)));
    states.add(kept(await get(path)));
    expect(states.has('HIT') && states.has('REVALIDATED')).toBe(true);
  }).toPass({ intervals: [300], timeout: 20_000 });
  expect(states.has('STALE') || states.has('UPDATING')).toBe(false);
  // A story that another test publishes at this moment changes the page in between.
  await expect(async () => {
    const { headers } = await get(path);
    expect(headers['x-accel-expires']).toBeUndefined();
    expect((await get(path, { 'If-None-Match': headers.etag ?? '' })).status).toBe(304);
  }).toPass({ timeout: 15_000 });
});

test('nothing private is kept, nor what sets a cookie', async ({ newsroom }) => {
  const section = await newsroom.make('sections', {
    ...{ name: unique('rieng'), slug: unique('rieng'), generateSlug: false, order: 1000 },
  });
  const { id } = await newsroom.make('articles', storyData(section.id, unique('nhap'), { _status: 'draft' }));
  const { headers } = newsroom.desk;
  const paths: [string, Record<string, string>][] = [
    [`/xem-truoc/bai/${id}`, headers],
    ['/api/users/me', headers],
    ['/api/articles', {}],
    ['/toa-soan/login', {}],
    ['/tim-kiem?q=a', {}],
    ['/', headers],
    ['/sw.js', {}],
  ];
  for (const [path, own] of paths)
    for (const _ of [1, 2, 3])
      expect(kept(await get(path, own)), path).not.toMatch(/HIT|STALE|REVALIDATED|EXPIRED|UPDATING/);
  expect((await get(`/xem-truoc/bai/${id}`)).status).not.toBe(200);
  const login = await ask(nginx.url, 'POST', '/api/users/login', { 'Content-Length': '0' });
  expect(kept(login)).toBe('');
  // The desk goes from page to page by what the framework's script asks for.
  const step = await get('/toa-soan/login?_rsc=', { RSC: '1' });
  expect(step.headers['content-type']).toMatch(/^text\/x-component/);
});

test('what was corrected or taken down is shown to nobody, wherever it stood', async ({
  newsroom,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const slug = unique('go-xuong');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const secret = `Lời sai ${slug}`;
  const now = new Date(Date.now() - 60_000).toISOString();
  const story = await newsroom.make(
    'articles',
    storyData(section.id, `${slug}-cu`, { headline: secret, publishedAt: now, body: bodyOf(secret) }),
  );
  await newsroom.change('articles', story.id, { slug: `${slug}-moi` });
  const at = `/${slug}/${slug}-moi`;
  const showing = [
    at,
    `${at}.md`,
    `/${slug}`,
    `/${slug}/rss.xml`,
    `/${slug}/feed.json`,
    '/moi-nhat',
    '/rss.xml',
    '/',
  ];
  const former = `/${slug}/${slug}-cu`;
  const codings = ['identity', 'gzip', 'br'];
  /** Keeps everything in every coding, as readers do who come all the time. */
  const read = async () => {
    for (const path of [...showing, former])
      for (const coding of codings) await get(path, { 'Accept-Encoding': coding });
  };
  const direct = async (path: string) => ask(baseURL, 'GET', path);
  const shows = async (path: string) => (await get(path)).body.includes(secret);

  await expect.poll(async () => (await direct(at)).body.includes(secret)).toBe(true);
  await expect.poll(async () => (await direct(former)).status).toBe(308);
  await nextSecond();
  for (const path of showing) expect(await shows(path), path).toBe(true);
  expect((await get(former)).status).toBe(308);

  await read();
  const right = `Lời đúng ${slug}`;
  await newsroom.change('articles', story.id, { headline: right, body: bodyOf(right) });
  await expect.poll(async () => (await direct(at)).body.includes(right)).toBe(true);
  await nextSecond();
  for (const path of showing) {
    expect(await shows(path), path).toBe(false);
    expect((await get(path)).body.includes(right), path).toBe(true);
  }

  await read();
  await newsroom.change('articles', story.id, { _status: 'draft' });
  await expect.poll(async () => (await direct(at)).status).toBe(410);
  await nextSecond();
  for (const coding of codings) {
    const own = { 'Accept-Encoding': coding };
    for (const path of [at, former, `${at}.md`]) expect((await get(path, own)).status, path).toBe(410);
    for (const path of showing) {
      const answer = await get(path, { 'Accept-Encoding': 'identity' });
      expect(answer.body.includes(right), path).toBe(false);
    }
  }

  await newsroom.change('articles', story.id, { _status: 'published' });
  await expect.poll(async () => (await direct(at)).status).toBe(200);
  await nextSecond();
  expect((await get(at)).status).toBe(200);
});

test('while the paper is away readers get what there was, and nobody keeps that it was away', async ({
  request,
}) => {
  const [path = ''] = await addressesOf('article', request);
  const before = await get(path);
  const picture = /src="(\/anh\/[^"]+)"/.exec(before.body.toString())?.[1] ?? '';
  if (picture) await get(picture);
  await nextSecond();
  await line.cut();
  try {
    const answer = await get(path);
    expect([answer.status, kept(answer), answer.body.equals(before.body)]).toEqual([200, 'STALE', true]);
    if (picture) expect((await get(picture)).status).toBe(200);
    const unknown = await get(`/khong-ai-hoi/${unique('bai')}`);
    expect([unknown.status, unknown.headers['cache-control'], unknown.headers['retry-after']]).toEqual([
      503,
      'no-store',
      '30',
    ]);
  } finally {
    await line.mend();
  }
  await expect
    .poll(async () => kept(await get(path)), { timeout: 20_000 })
    .toMatch(/HIT|REVALIDATED|EXPIRED/);
});

test('pictures are kept for good, and parts of them come out of what is kept', async ({ request }) => {
  const path = /src="(\/anh\/[^"]+)"/.exec(await (await request.get('/')).text())?.[1] ?? '';
  const whole = await get(path);
  await expect.poll(async () => kept(await get(path))).toBe('HIT');
  const part = await get(path, { Range: 'bytes=10-19' });
  expect([part.status, kept(part)]).toEqual([206, 'HIT']);
  expect(part.body.equals(whole.body.subarray(10, 20))).toBe(true);
  expect((await get(path, { Range: `bytes=${whole.body.length}-` })).status).toBe(416);
  expect((await get(path, { 'If-None-Match': whole.headers.etag ?? '' })).status).toBe(304);
  const head = await ask(nginx.url, 'HEAD', path);
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(whole.body.length),
    0,
  ]);
});

test('one host, and https: everything else leads there', async () => {
  for (const path of ['/', '/khoa-hoc?a=b', '/toa-soan']) {
    const { status, headers } = await ask(nginx.astray, 'GET', path);
    expect([status, headers.location]).toEqual([308, `https://bao.example${path}`]);
  }
});
