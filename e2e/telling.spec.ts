// Telling search engines and hubs of what changes, as far as a paper on this machine goes: it says to whom it would
// tell what, and tells nobody. What is sent is tested beside the code, with a server that stands in for theirs.
import type { APIRequestContext } from '@playwright/test';
import { atomProblems, jsonFeedProblems, rssProblems } from '../lib/seo/standards/feed-rules';
import { type Desk, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

const settings = 'globals/siteSettings';
const hub = 'https://hub.bao-thu.vn/?kenh=bao';

type Machines = { indexNow: boolean | null; indexNowKey: string | null; hub: string | null };

async function set(desk: Desk, machines: Partial<Machines>): Promise<Machines> {
  const answer = await desk.call('POST', settings, { machines });
  expect(answer.status(), await answer.text()).toBe(200);
  const { result } = (await answer.json()) as { result: { machines: Machines } };
  return result.machines;
}

const off: Machines = { indexNow: false, indexNowKey: null, hub: null };

// One after another: they change the same settings.
test.describe.configure({ mode: 'serial' });
test.afterEach(async ({ newsroom }) => {
  await set(newsroom.desk, off);
});

async function tellingsOf(newsroom: Newsroom, article: number) {
  const answer = await newsroom.desk.call(
    'GET',
    `tellings?where[article][equals]=${article}&sort=id&depth=0`,
  );
  const { docs } = (await answer.json()) as { docs: Record<string, unknown>[] };
  return docs;
}

async function publish(newsroom: Newsroom) {
  const slug = unique('muc');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const name = unique('bai');
  const { id } = await newsroom.make('articles', storyData(section.id, name));
  return { id, path: `/${slug}/${name}` };
}

const status = async (api: APIRequestContext, path: string) =>
  (await api.get(path, { maxRedirects: 0 })).status();

test('the root shows the key that the newsroom made, and no other', async ({ newsroom, request }) => {
  const { indexNowKey: key } = await set(newsroom.desk, { indexNow: true });
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  await expect.poll(() => status(request, `/${key}.txt`)).toBe(200);
  const file = await request.get(`/${key}.txt`);
  expect(await file.text()).toBe(key);
  expect(file.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const head = await request.head(`/${key}.txt`);
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  expect((await request.post(`/${key}.txt`)).status()).toBe(405);
  // The address behind it is nobody's, nor are other keys; what stood at the root before still does.
  for (const path of [
    `/khoa-indexnow/${key}`,
    `/${'0'.repeat(32)}.txt`,
    `/${key}.txt.txt`,
    `/${key?.slice(1)}.txt`,
  ])
    expect(await status(request, path), path).toBe(404);
  for (const path of ['/robots.txt', '/llms.txt']) expect(await status(request, path), path).toBe(200);
  await set(newsroom.desk, { indexNow: false });
  await expect.poll(() => status(request, `/${key}.txt`)).toBe(404);
});

test('feeds name their hub, in themselves and beside them', async ({ newsroom, request }) => {
  await set(newsroom.desk, { hub });
  for (const [file, problems] of [
    ['rss.xml', rssProblems],
    ['atom.xml', atomProblems],
    ['feed.json', jsonFeedProblems],
  ] as const) {
    const link = async () => (await request.get(`/${file}`)).headers().link ?? '';
    await expect.poll(link).toContain(`<${hub}>; rel="hub"`);
    const answer = await request.get(`/${file}`);
    const self = /<([^>]+)>; rel="self"/.exec(answer.headers().link ?? '')?.[1] ?? '';
    expect(new URL(self).pathname).toBe(`/${file}`);
    const text = await answer.text();
    expect(problems(text, self)).toEqual([]);
    expect(text).toContain('hub.bao-thu.vn');
    const again = await request.get(`/${file}`, {
      headers: { 'If-None-Match': answer.headers().etag ?? '' },
    });
    if (again.status() === 304) expect(again.headers().link).toContain('rel="hub"');
  }
  await set(newsroom.desk, { hub: null });
  await expect.poll(async () => (await request.get('/rss.xml')).text()).not.toContain('hub.bao-thu.vn');
  expect((await request.get('/rss.xml')).headers().link).toBeUndefined();
});

test('a paper on this machine tells nobody, and says so at the desk', async ({ context, newsroom, page }) => {
  test.slow();
  await set(newsroom.desk, { indexNow: true });
  const { id, path } = await publish(newsroom);
  // The clock looks every five seconds.
  await expect
    .poll(() => tellingsOf(newsroom, id), { timeout: 30_000 })
    .toMatchObject([
      {
        address: path,
        channel: 'indexNow',
        reason: 'published',
        state: 'skipped',
        outcome: 'siteNotPublic',
        attempts: 0,
      },
    ]);
  const editor = await newsroom.hire('editor');
  await newsroom.enter(context, editor);
  await page.goto(`/toa-soan/collections/articles/${id}`);
  await expect(page.locator('.article-telling')).toContainText(
    'Không báo cho máy tìm kiếm: báo chưa có địa chỉ công khai (SITE_URL).',
  );
  await page.goto(`/toa-soan/collections/tellings?search=${encodeURIComponent(path)}`);
  await expect(page.getByRole('row', { name: new RegExp(path) })).toContainText('Không gửi');
  await expect(page.getByRole('button', { name: /Gửi lại/ })).toHaveCount(0);
});

test('who may see what was told, and have it sent again', async ({ context, newsroom, page }) => {
  test.slow();
  await set(newsroom.desk, { indexNow: true });
  const { id } = await publish(newsroom);
  await expect
    .poll(() => tellingsOf(newsroom, id), { timeout: 30_000 })
    .toMatchObject([{ state: 'skipped' }]);
  const [telling] = await tellingsOf(newsroom, id);
  const [reporter, editor] = [await newsroom.hire('reporter'), await newsroom.hire('editor')];
  const retry = `tellings/${telling?.id}/retry`;
  for (const [desk, seen, retried] of [
    [newsroom.nobody, 403, 403],
    [reporter, 403, 403],
    [editor, 200, 403],
  ] as const) {
    expect((await desk.call('GET', 'tellings')).status()).toBe(seen);
    expect((await desk.call('GET', `articles/${id}/telling`)).status()).toBe(seen);
    expect((await desk.call('POST', retry)).status()).toBe(retried);
    expect((await desk.call('POST', 'tellings/retry')).status()).toBe(retried);
    expect((await desk.call('POST', 'tellings', { address: '/a' })).status()).toBe(403);
    expect((await desk.call('PATCH', `tellings/${telling?.id}`, { state: 'sent' })).status()).toBe(403);
    expect((await desk.call('DELETE', `tellings/${telling?.id}`)).status()).toBe(403);
  }
  for (const wrong of ['tellings/0/retry', 'tellings/abc/retry', `tellings/${'9'.repeat(10_000)}/retry`])
    expect([400, 404]).toContain((await newsroom.desk.call('POST', wrong)).status());
  await newsroom.enter(context, newsroom.desk);
  await page.goto(`/toa-soan/collections/tellings/${telling?.id}`);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await expect(page.getByText('Sẽ gửi lại 1 trang.')).toBeVisible();
});
