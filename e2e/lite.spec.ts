// The lite version: the same pages without pictures and web fonts, for readers who choose it or whose browsers save data.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { storyWith } from './support/paper';

const illustrated = /<figure class="figure figure-hero/;

/** What the browser fetches from now on, by kind. */
function fetched(page: Page): string[] {
  const kinds: string[] = [];
  page.on('request', (request) => kinds.push(request.resourceType()));
  return kinds;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader chooses the lite version on any page and goes back to the whole one', async ({
    page,
    context,
    request,
  }) => {
    const { path } = await storyWith(request, ({ html }) => illustrated.test(html));
    await page.goto(path);
    expect(await context.cookies()).toEqual([]);
    const headline = (await page.locator('h1').textContent()) ?? '';
    await expect(page.locator('.figure-hero img')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bản đầy đủ' })).toBeHidden();

    await page.getByRole('button', { name: 'Bản gọn' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-lite', '');
    await expect(page).toHaveURL(path);
    await expect(page.locator('h1')).toHaveText(headline);
    await expect(page.locator('img')).toHaveCount(0);
    const cookies = await context.cookies();
    expect(cookies).toMatchObject([{ name: 'lite', value: '1', path: '/', sameSite: 'Lax' }]);
    expect((cookies[0]?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(300 * 86_400);

    const picture = page.locator('.figure-hero a.lite-picture');
    await expect(picture).toHaveText(/^Xem ảnh: \S/);
    const address = (await picture.getAttribute('href')) ?? '';
    expect((await request.get(address)).headers()['content-type']).toBe('image/webp');

    await page.goto('/');
    await expect(page.locator('.story-splash h2 a')).toBeVisible();
    await expect(page.locator('img')).toHaveCount(0);
    await page.getByRole('button', { name: 'Bản đầy đủ' }).click();
    await expect(page.locator('.story-splash img')).toBeVisible();
    await expect(page).toHaveURL('/');
    expect(await context.cookies()).toEqual([]);
  });
});

test('neither pictures nor fonts are fetched', async ({ page, context, request, baseURL }) => {
  // A browser that has seen the whole page would fetch its fonts again by its own guess.
  const { path } = await storyWith(request, ({ html }) => illustrated.test(html));
  await context.addCookies([{ name: 'lite', value: '1', url: baseURL ?? '' }]);
  const kinds = fetched(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.locator('html')).toHaveAttribute('data-lite', '');
  expect(kinds).toContain('stylesheet');
  expect(kinds).not.toContain('image');
  expect(kinds).not.toContain('font');
});

test('a picture that is asked for comes in the place of its link', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const { path } = await storyWith(request, ({ html }) => illustrated.test(html));
  await context.addCookies([{ name: 'lite', value: '1', url: baseURL ?? '' }]);
  await page.goto(path);
  const link = page.locator('.figure-hero a.lite-picture');
  const alt = ((await link.textContent()) ?? '').replace('Xem ảnh: ', '');
  await link.click();
  const picture = page.locator('.figure-hero').getByRole('img', { name: alt });
  await expect(picture).toBeFocused();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(page).toHaveURL(path);
});

test.describe('a browser that saves data', () => {
  test.use({ extraHTTPHeaders: { 'Save-Data': 'on' } });

  test('gets the lite version, and the whole one if its reader wants that', async ({ page, context }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-lite', '');
    expect(await context.cookies()).toEqual([]);
    await page.getByRole('button', { name: 'Bản đầy đủ' }).click();
    await expect(page.locator('.story-splash img')).toBeVisible();
    expect(await context.cookies()).toMatchObject([{ name: 'lite', value: '0' }]);
    await page.getByRole('button', { name: 'Bản gọn' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-lite', '');
  });
});

test('a lite page answers like the whole one: status, address, HEAD, 304', async ({ request }) => {
  const headers = { Cookie: 'lite=1' };
  const front = await request.get('/', { headers });
  expect(front.status()).toBe(200);
  const { etag = '', ...rest } = front.headers();
  expect(rest['cache-control']).toMatch(/private/);
  expect(rest.vary).toMatch(/cookie/i);
  expect(rest.vary).toMatch(/save-data/i);
  expect(rest.link).toBeUndefined();
  expect(rest['set-cookie']).toBeUndefined();
  expect(rest['content-security-policy']).toContain("default-src 'self'");
  const again = await request.get('/', { headers: { ...headers, 'If-None-Match': etag } });
  // A story that another test publishes at this moment makes another page of it.
  if (again.headers().etag === etag) expect(again.status()).toBe(304);
  const head = await request.head('/', { headers });
  expect(head.status()).toBe(200);
  expect(await head.body()).toHaveLength(0);
  const missing = await request.get('/khong-co/trang/nay', { headers });
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain('data-lite=""');

  const { path } = await storyWith(request, () => true);
  const elsewhere = path.replace(/^\/[^/]+/, '/khong-co');
  const moved = await request.get(elsewhere, { headers, maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toBe(path);
  // Without the wish for it, the lite address of a page leads to the page.
  const direct = await request.get(`/ban-gon${path}`, { maxRedirects: 0 });
  expect([direct.status(), direct.headers().location]).toEqual([307, path]);
});

test('whole pages say on what they depend, and neither files nor the newsroom have a lite version', async ({
  request,
}) => {
  const whole = await request.get('/');
  expect(whole.headers().vary).toMatch(/save-data/i);
  expect(whole.headers()['set-cookie']).toBeUndefined();
  expect(await whole.text()).not.toContain('data-lite=""');
  const headers = { Cookie: 'lite=1', 'Save-Data': 'on' };
  for (const [path, type] of [
    ['/favicon.svg', 'image/svg+xml'],
    ['/sw.js', 'text/javascript'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/api/health', 'application/json'],
  ] as const) {
    const answer = await request.get(path, { headers });
    expect
      .soft([answer.status(), answer.headers()['content-type']?.split(';')[0]], path)
      .toEqual([200, type]);
  }
  for (const path of [
    '/ban-gon/api/health',
    '/ban-gon/toa-soan',
    '/ban-gon/favicon.svg',
    '/ban-gon//example.com',
  ])
    expect.soft([404, 308], path).toContain((await request.get(path, { headers, maxRedirects: 0 })).status());
});

test('the choice leads back to where the reader was on this site, and nowhere else', async ({
  request,
  baseURL,
}) => {
  const choose = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    request.post('/ban-gon', { form, headers, maxRedirects: 0 });
  const chosen = await choose({ ban: 'gon' }, { Referer: `${baseURL}/moi-nhat?a=1` });
  expect([chosen.status(), chosen.headers().location]).toEqual([303, '/moi-nhat?a=1']);
  expect(chosen.headers()['set-cookie']).toMatch(
    /^lite=1; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/,
  );
  for (const Referer of [
    'https://example.com/x',
    `${baseURL}//example.com/x`,
    'khong phai',
    encodeURI('không phải'),
    `${baseURL}/\\x`,
  ])
    expect.soft((await choose({ ban: 'gon' }, { Referer })).headers().location, Referer).toMatch(/^\/(?!\/)/);
  for (const bad of [{}, { ban: '' }, { ban: '🌟' }, { ban: 'x'.repeat(10_000) }, { ban: 'gon\0' }])
    expect.soft((await choose(bad as Record<string, string>)).status()).toBe(400);
  expect((await choose({ ban: 'gon' }, { 'Sec-Fetch-Site': 'cross-site' })).status()).toBe(400);
  expect((await request.post('/ban-gon/moi-nhat', { form: { ban: 'gon' } })).status()).toBe(405);
});
