// Reading without a network, in the real browser with its worker; and the paper as an application.
import type { BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { type Doc, expect, type Newsroom, storyData, test, unique } from './support/newsroom';
import { stories } from './support/paper';

// The paper's switch concerns all of them: one after the other.
test.describe.configure({ mode: 'default' });
test.use({
  serviceWorkers: 'allow',
  viewport: { width: 390, height: 844 },
  // The browser's own lines about what it cannot fetch, and about a page that was taken down.
  expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 4(04|10)/,
});

const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });

/** Opens the front page and goes on to a second one, which is when the worker begins. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto('/');
  await page.evaluate((to) => location.assign(to), path);
  await page.waitForURL(path);
  await expect
    .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), { timeout: 20_000 })
    .toBe(true);
}

/** Reads a story the way a person does, until it is kept. */
async function read(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await page.mouse.wheel(0, 500);
  await expect.poll(() => keptPaths(page), { timeout: 20_000 }).toContain(path);
}

async function offline(context: BrowserContext, page: Page, path: string): Promise<void> {
  await context.setOffline(true);
  await page.goto(path);
}

async function makeStory(newsroom: Newsroom): Promise<{ story: Doc; path: string; slug: string }> {
  const slug = unique('giu');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const story = await newsroom.make('articles', storyData(section.id, slug, { headline: `Bài giữ ${slug}` }));
  return { story, slug, path: `/${slug}/${slug}` };
}

test('a glance starts no worker, reading does', async ({ page, request }) => {
  const [one] = await stories(request);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto(one?.path ?? '', { waitUntil: 'networkidle' });
  expect(await workers()).toBe(0);
  await page.mouse.wheel(0, 500);
  await expect.poll(workers).toBe(1);
  expect(await page.evaluate(() => localStorage.getItem('read-history'))).toContain(one?.path);
});

test('who stays on a page is a reader', async ({ page, context, request }) => {
  const [one] = await stories(request);
  await page.goto(one?.path ?? '');
  await expect.poll(() => keptPaths(page), { timeout: 30_000 }).toContain(one?.path);
  await offline(context, page, one?.path ?? '');
  await expect(page.locator('h1')).not.toHaveText('Không có mạng');
});

test('the front page and what was read are there without a network, with pictures; anything else names them', async ({
  page,
  context,
  request,
}) => {
  const [one, two] = (await stories(request)).filter(({ html }) => html.includes('figure-hero'));
  await read(page, one?.path ?? '');
  const headline = (await page.locator('h1').textContent()) ?? '';
  await offline(context, page, one?.path ?? '');
  await expect(page.locator('h1')).toHaveText(headline);
  const hero = page.locator('.figure-hero img');
  await expect.poll(() => hero.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const width = await page.locator('.article').evaluate((element) => getComputedStyle(element).fontFamily);
  expect(width).not.toBe('');

  await page.goto('/');
  await expect(page.locator('.story-splash h2 a')).toBeVisible();
  const splash = page.locator('.story-splash img');
  await expect.poll(() => splash.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  await page.goto(two?.path ?? '');
  await expect(page.locator('h1')).toHaveText('Không có mạng');
  const list = page.getByRole('region', { name: 'Đọc được khi không có mạng' });
  await expect(list.getByRole('link')).toHaveText([headline]);
  await expect(page.getByRole('link', { name: 'Thử lại' })).toHaveAttribute(
    'href',
    new RegExp(`${two?.path}$`),
  );
  await list.getByRole('link').click();
  await expect(page.locator('h1')).toHaveText(headline);
  // What can be saved can be saved here too.
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await expect(page.getByRole('button', { name: 'Đã lưu' })).toBeVisible();
  await page.goto('/da-luu');
  await expect(page.getByRole('region', { name: 'Bài đã lưu' }).getByRole('link')).toHaveText([headline]);
});

test('a story that was saved is kept without being read to its end', async ({ page, context, request }) => {
  const [one] = (await stories(request)).filter(({ html }) => html.includes('figure-hero'));
  // The worker starts because the reader asks for it, on the very first page.
  await page.goto(one?.path ?? '');
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await expect.poll(() => keptPaths(page), { timeout: 20_000 }).toContain(one?.path);
  const headline = (await page.locator('h1').textContent()) ?? '';
  await offline(context, page, one?.path ?? '');
  await expect(page.locator('h1')).toHaveText(headline);
});

test('a story that is taken down is gone from the device as soon as it is online', async ({
  page,
  context,
  newsroom,
}) => {
  const { story, path, slug } = await makeStory(newsroom);
  await read(page, path);
  await newsroom.change('articles', story.id, { _status: 'draft' });
  // Somewhere else on the paper, not on the story's own page.
  await page.goto('/');
  await expect.poll(() => keptPaths(page)).not.toContain(path);
  await offline(context, page, path);
  await expect(page.locator('h1')).toHaveText('Không có mạng');
  await expect(page.getByText(`Bài giữ ${slug}`)).toHaveCount(0);
});

test('the network decides while there is one: new words at once, gone at once', async ({
  page,
  context,
  newsroom,
}) => {
  const { story, path, slug } = await makeStory(newsroom);
  await read(page, path);
  await newsroom.change('articles', story.id, { headline: `Tên mới ${slug}` });
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText(`Tên mới ${slug}`, { timeout: 500 });
  }).toPass();
  const copy = () => page.evaluate(async (at) => (await caches.match(at))?.text(), path);
  await expect.poll(copy).toContain(`Tên mới ${slug}`);
  await offline(context, page, path);
  await expect(page.locator('h1')).toHaveText(`Tên mới ${slug}`);
  await context.setOffline(false);
  await newsroom.change('articles', story.id, { _status: 'draft' });
  await expect(async () => {
    expect((await page.goto(path))?.status()).toBe(410);
  }).toPass();
  await expect.poll(() => keptPaths(page)).not.toContain(path);
});

test('caches of an earlier worker go; newsroom, search, drafts and answers of programs are never kept', async ({
  page,
  context,
  request,
}) => {
  const [one] = await stories(request);
  await page.goto('/');
  await page.evaluate(async () => {
    await (await caches.open('trang-nhat-0-pages')).put('/', new Response('cũ'));
    await (await caches.open('cua-nguoi-khac')).put('/x', new Response('khác'));
  });
  await read(page, one?.path ?? '');
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('trang-nhat-0-pages');
  expect(await page.evaluate(() => caches.keys())).toContain('cua-nguoi-khac');
  for (const path of ['/tim-kiem?q=thoi+su', '/toa-soan', '/khong-co/trang/nay', '/dinh-chinh'])
    await page.goto(path);
  await page.goto('/');
  await page.evaluate(() => fetch('/api/health'));
  const forbidden = /^\/(toa-soan|api|xem-truoc|tim-kiem|khong-co|dinh-chinh|sw\.js|ban-gon|manifest)/;
  expect((await keptPaths(page)).filter((path) => forbidden.test(path))).toEqual([]);
  await context.setOffline(true);
  await page.goto('/tim-kiem?q=x');
  await expect(page.locator('h1')).toHaveText('Không có mạng');
});

test('the paper can switch it off: the worker deletes what was kept, and itself', async ({
  page,
  newsroom,
  request,
}) => {
  const [one] = await stories(request);
  await read(page, one?.path ?? '');
  const settings = 'globals/siteSettings';
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  try {
    expect((await newsroom.desk.call('POST', settings, { offline: false })).status()).toBe(200);
    await expect.poll(async () => (await request.get('/')).text()).not.toContain('data-worker');
    await page.goto('/');
    await expect.poll(workers, { timeout: 20_000 }).toBe(0);
    expect(
      (await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('trang-nhat')),
    ).toEqual([]);
    await page.goto(one?.path ?? '');
    await page.mouse.wheel(0, 500);
    await page.goto('/moi-nhat', { waitUntil: 'networkidle' });
    expect(await workers()).toBe(0);
  } finally {
    expect((await newsroom.desk.call('POST', settings, { offline: true })).status()).toBe(200);
  }
  await expect.poll(async () => (await request.get('/')).text()).toContain('data-worker');
});

test('the paper can be installed', async ({ page, request, baseURL }) => {
  await page.goto('/');
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(
    installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== 'in-incognito'),
  ).toEqual([]);

  const address = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const manifest = await (await request.get(address)).json();
  expect(manifest).toMatchObject({ lang: 'vi', start_url: '/', scope: '/', display: 'standalone' });
  expect(manifest.name).toBe(((await page.locator('.nameplate').textContent()) ?? '').trim());
  const icons: { src: string; sizes: string; purpose: string }[] = [
    ...manifest.icons,
    { src: await page.locator('link[rel=apple-touch-icon]').getAttribute('href'), sizes: '180x180' },
  ];
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of icons) {
    const answer = await request.get(new URL(src, baseURL).pathname);
    expect(answer.headers()['content-type'], src).toBe('image/png');
    const { width, height } = await sharp(await answer.body()).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
  expect((await request.get('/bieu-tuong/khong-co/192.png')).status()).toBe(404);
  expect((await request.get('/bieu-tuong/trang-nhat/9999.png')).status()).toBe(404);
});
