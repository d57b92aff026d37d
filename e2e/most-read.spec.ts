// What is read most: a page reports a read, the ranking follows, and nobody can push it from one place.
import type { APIRequestContext } from '@playwright/test';
import { type Doc, expect, type Newsroom, storyData, test, unique } from './support/newsroom';
import { stories, storyPaths } from './support/paper';

const beacon = '/doc-nhieu/dem';
const person =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36';

type Sender = { from?: string; agent?: string; headers?: Record<string, string> };

/** Reports a read as the page of a story does. */
const report = (api: APIRequestContext, story: number | string, sender: Sender = {}) =>
  api.post(beacon, {
    data: String(story),
    headers: {
      'Content-Type': 'text/plain;charset=UTF-8',
      'X-Forwarded-For': sender.from ?? '192.0.2.1',
      'User-Agent': sender.agent ?? person,
      ...sender.headers,
    },
  });

/** Reads of a story from so many places. */
async function readFrom(api: APIRequestContext, story: number | string, places: number): Promise<void> {
  for (let n = 0; n < places; n += 1)
    expect((await report(api, story, { from: `100.64.${n}.7` })).status()).toBe(204);
}

async function makeStories(newsroom: Newsroom, count: number): Promise<{ slug: string; made: Doc[] }> {
  const slug = unique('doc');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const made: Doc[] = [];
  for (let n = 0; n < count; n += 1)
    made.push(await newsroom.make('articles', storyData(section.id, `${slug}-${n}`)));
  return { slug, made };
}

const readsOf = async (newsroom: Newsroom, story: number, window: 'day' | 'all' = 'all') => {
  const answer = await newsroom.desk.call('GET', `articles/${story}/reads`);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as Record<typeof window, { reads: number; places: number }>)[window];
};

const onList = async (api: APIRequestContext, path: string) =>
  storyPaths((await (await api.get(path)).text()).split('<aside class="rails">')[0] ?? '');

test('what more people read stands higher; a crowd in one place does not count, what is withdrawn goes at once', async ({
  newsroom,
  request,
  page,
}) => {
  // A ranking is made once a minute at most.
  test.setTimeout(180_000);
  const { slug, made } = await makeStories(newsroom, 4);
  const [first, second, third, forged] = made.map(({ id }) => id);
  // Stories of the paper lead its own ranking: what a test makes must not stand beside every page.
  for (const { html } of (await stories(request)).slice(0, 16))
    await readFrom(request, /data-story="(\d+)"/.exec(html)?.[1] ?? '', 9);
  for (let n = 0; n < 200; n += 1)
    await report(request, forged ?? 0, { from: `8.8.${n}.1, 203.0.113.${n}`, agent: `${person} ${n}` });
  await readFrom(request, first ?? 0, 6);
  await readFrom(request, second ?? 0, 5);
  await readFrom(request, third ?? 0, 4);
  // Once more from the same visitors.
  await readFrom(request, third ?? 0, 4);

  const ranked = [0, 1, 2].map((n) => `/${slug}/${slug}-${n}`);
  await expect
    .poll(() => onList(request, `/doc-nhieu/${slug}`), { timeout: 100_000, intervals: [1_000] })
    .toEqual(ranked);
  expect(await onList(request, `/doc-nhieu/${slug}/7-ngay`)).toEqual(ranked);
  expect(await readsOf(newsroom, third ?? 0)).toEqual({ reads: 4, places: 4 });
  expect(await readsOf(newsroom, forged ?? 0)).toEqual({ reads: 200, places: 1 });

  await page.goto(`/doc-nhieu/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Đọc nhiều: ${slug}`);
  await expect(page.locator('.ranking > li')).toHaveCount(3);
  const tabs = page.getByRole('navigation', { name: 'Khoảng thời gian' });
  await expect(tabs.locator('[aria-current]')).toHaveText('24 giờ');
  await tabs.getByRole('link', { name: '7 ngày' }).click();
  await expect(page).toHaveURL(`/doc-nhieu/${slug}/7-ngay`);
  // The rail of a page that is made now; it names no numbers but places.
  await page.goto(`/${slug}`);
  const rail = page.getByRole('region', { name: 'Đọc nhiều' });
  await expect(rail.getByRole('listitem')).toHaveCount(5);
  await rail.getByRole('link', { name: 'Xem bảng xếp hạng' }).click();
  await expect(page).toHaveURL('/doc-nhieu');

  await newsroom.change('articles', second ?? 0, { _status: 'draft' });
  await expect
    .poll(async () => (await request.get(`/doc-nhieu/${slug}`)).text(), { timeout: 10_000 })
    .toContain('Chưa đủ lượt đọc để xếp hạng');
});

test('a report is answered shortly, whatever it says, and leaves nothing at the reader’s', async ({
  request,
}) => {
  const answer = await report(request, 1);
  expect([answer.status(), await answer.text()]).toEqual([204, '']);
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(answer.headers()['set-cookie']).toBeUndefined();
  // A story that is not there is no secret, and no error.
  expect((await report(request, 2_147_483_647)).status()).toBe(204);
  for (const bad of [
    '',
    '0',
    '-1',
    '1.5',
    'một',
    '1;2',
    '\0',
    '😀',
    '99999999999',
    '{"id":1}',
    'a'.repeat(10_000),
  ])
    expect((await report(request, bad)).status(), bad.slice(0, 20)).toBe(400);
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
    expect((await request.fetch(beacon, { method })).status(), method).toBe(405);
  const elsewhere: [string, string][] = [
    ['Sec-Fetch-Site', 'cross-site'],
    ['Origin', 'https://khac.example'],
  ];
  for (const [name, value] of elsewhere)
    expect((await report(request, 1, { headers: { [name]: value } })).status(), name).toBe(403);
});

test('who does not want to be counted is not, nor is who only looks', async ({ newsroom, request }) => {
  const { made } = await makeStories(newsroom, 1);
  const story = made[0]?.id ?? 0;
  const silent: Sender[] = [
    { headers: { DNT: '1' } },
    { headers: { 'Sec-GPC': '1' } },
    { headers: { 'Sec-Purpose': 'prefetch;prerender' } },
    { headers: { Purpose: 'prefetch' } },
    { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' },
    { agent: 'curl/8.5.0' },
    { agent: ' ' },
  ];
  for (const [n, sender] of silent.entries())
    expect((await report(request, story, { from: `100.65.${n}.1`, ...sender })).status()).toBe(204);
  await report(request, story, { from: '100.66.1.1', headers: { 'Sec-Fetch-Site': 'same-origin' } });
  await expect.poll(() => readsOf(newsroom, story)).toEqual({ reads: 1, places: 1 });
});

test('a page reports its story after five seconds, and not for who asks for privacy', async ({
  newsroom,
  page,
  browser,
  baseURL,
}) => {
  const { slug, made } = await makeStories(newsroom, 1);
  const path = `/${slug}/${slug}-0`;
  const isReport = (url: string) => new URL(url).pathname === beacon;
  await page.clock.install();
  await page.goto(path);
  const [sent] = await Promise.all([
    page.waitForRequest((request) => isReport(request.url())),
    page.clock.runFor(5_000),
  ]);
  expect(sent.postData()).toBe(String(made[0]?.id));
  expect((await sent.response())?.status()).toBe(204);
  await expect.poll(() => readsOf(newsroom, made[0]?.id ?? 0)).toEqual({ reads: 1, places: 1 });

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }),
  );
  const other = await context.newPage();
  const reports: string[] = [];
  other.on('request', (request) => isReport(request.url()) && reports.push(request.url()));
  await other.clock.install();
  await other.goto(path);
  await other.clock.runFor(60_000);
  await other.goto('/');
  expect(reports).toEqual([]);
  await context.close();
});

test('the desk sees how often a story was read; a reporter only of the own ones', async ({
  newsroom,
  request,
  context,
  page,
}) => {
  const { made } = await makeStories(newsroom, 1);
  const story = made[0]?.id ?? 0;
  await readFrom(request, story, 2);
  await report(request, story, { from: '100.64.0.8' });
  await expect.poll(() => readsOf(newsroom, story, 'day')).toEqual({ reads: 3, places: 2 });

  const [editor, reporter] = [await newsroom.hire('editor'), await newsroom.hire('reporter')];
  expect((await newsroom.nobody.call('GET', `articles/${story}/reads`)).status()).toBe(403);
  expect((await reporter.call('GET', `articles/${story}/reads`)).status()).toBe(403);
  expect((await editor.call('GET', `articles/${story}/reads`)).status()).toBe(200);
  for (const id of ['0', '-1', 'abc', '99999999999', '1e5'])
    expect((await editor.call('GET', `articles/${id}/reads`)).status(), id).toBe(404);

  await newsroom.enter(context, editor);
  await page.goto(`/toa-soan/collections/articles/${story}`);
  const reads = page.getByRole('region', { name: 'Lượt đọc' });
  await expect(reads.getByText('24 giờ qua')).toBeVisible();
  await expect(reads.getByRole('definition').first()).toHaveText('3 · 2 mạng');
  await expect(reads.getByRole('img', { name: /Theo giờ, 24 giờ qua: .*: 3/ })).toBeVisible();
});
