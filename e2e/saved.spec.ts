// What a reader saves and has read: on the device alone, to be taken along and to be erased.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, storyData, test, unique } from './support/newsroom';
import { stories } from './support/paper';

const saved = (page: Page) => page.getByRole('region', { name: 'Bài đã lưu' });
const history = (page: Page) => page.getByRole('region', { name: 'Đã đọc gần đây' });
const headlineOf = async (page: Page) => ((await page.locator('h1').textContent()) ?? '').trim();

async function save(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await expect(page.getByRole('button', { name: 'Đã lưu' })).toHaveAttribute('aria-pressed', 'true');
  return headlineOf(page);
}

test('a story is saved and taken out again on its own page', async ({ page, request }) => {
  const [story] = await stories(request);
  await save(page, story?.path ?? '');
  await page.reload();
  const button = page.getByRole('button', { name: 'Đã lưu' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(page.getByRole('button', { name: 'Lưu bài' })).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/da-luu');
  await expect(saved(page).getByText(/^Chưa có bài nào/)).toBeVisible();
  await expect(history(page).getByRole('listitem')).toHaveCount(1);
});

test('the page of saved stories lists, removes and erases', async ({ page, request }) => {
  const [one, two, three] = await stories(request);
  const first = await save(page, one?.path ?? '');
  const second = await save(page, two?.path ?? '');
  await page.goto(three?.path ?? '');
  const third = await headlineOf(page);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('read-history'))).toContain(third);

  await page.getByRole('contentinfo').getByRole('link', { name: 'Đã lưu' }).click();
  await expect(saved(page).getByRole('link')).toHaveText([second, first]);
  await expect(history(page).getByRole('link')).toHaveText([third, second, first]);
  const entry = saved(page).getByRole('listitem').first();
  await expect(entry.locator('.kicker')).toHaveText(/\S/);
  await expect(entry.locator('time')).toHaveText(/^\d\d:\d\d \d{1,2}\.\d{1,2}\.\d{4}$/);
  await expect(entry.getByRole('link')).toHaveAttribute('href', two?.path ?? '');

  // A touch anywhere on an entry opens that one and no other.
  await entry.click({ position: { x: 20, y: 20 } });
  await expect(page).toHaveURL(two?.path ?? '');
  await page.goBack();

  await saved(page)
    .getByRole('button', { name: `Bỏ: ${second}` })
    .click();
  await expect(page.getByRole('status')).toHaveText('Đã bỏ khỏi danh sách.');
  await expect(saved(page).getByRole('link')).toHaveText([first]);
  await expect(saved(page).getByRole('button', { name: `Bỏ: ${first}` })).toBeFocused();

  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('button', { name: 'Xóa tất cả' }).click();
  await expect(saved(page).getByRole('link')).toHaveText([first]);
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Xóa tất cả' }).click();
  await expect(page.getByRole('status')).toHaveText('Đã xóa tất cả.');
  await expect(page.locator('saved-list').getByRole('listitem')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Xuất ra tệp' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Nhập từ tệp' })).toBeFocused();
  expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('read-history');
});

test('both lists go into a file and come back from it', async ({ page, request }, info) => {
  const [one] = await stories(request);
  const headline = await save(page, one?.path ?? '');
  await page.goto('/da-luu');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất ra tệp' }).click(),
  ]);
  const file = info.outputPath('bai-da-luu.json');
  await download.saveAs(file);
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown[]>;
  expect(content.saved).toMatchObject([{ headline, path: one?.path }]);
  expect(content.history).toHaveLength(1);

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(saved(page).getByRole('link')).toHaveCount(0);
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file);
  await expect(page.getByRole('status')).toHaveText('Đã nhập: 2 bài mới.');
  await expect(saved(page).getByRole('link')).toHaveText([headline]);
  for (const [name, text] of [
    ['la.json', '{"saved":[{"id":1,"path":"javascript:alert(1)","headline":"x"}]}'],
    ['hong.json', '{'],
    ['rong.json', ''],
    ['null.json', 'null'],
  ] as const) {
    await input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('status'), name).toHaveText(/^Tệp này không phải/);
  }
  await expect(saved(page).getByRole('link')).toHaveText([headline]);
});

test('what others have put into storage does no harm', async ({ page, request }) => {
  const [one] = await stories(request);
  for (const foreign of [
    '{',
    'null',
    '"x"',
    '[null,{"id":1}]',
    '[{"id":1,"path":"//x/y","headline":"<b>"}]',
  ]) {
    await page.goto(one?.path ?? '');
    await page.evaluate((text) => localStorage.setItem('saved', text), foreign);
    await page.goto('/da-luu');
    await expect(saved(page).getByText(/^Chưa có bài nào/), foreign).toBeVisible();
  }
  await save(page, one?.path ?? '');
});

test('a story that is taken down leaves both lists', async ({ page, newsroom }) => {
  const slug = unique('luu');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const story = await newsroom.make('articles', storyData(section.id, slug));
  await save(page, `/${slug}/${slug}`);
  await newsroom.change('articles', story.id, { headline: `Tên mới ${slug}` });
  await page.goto('/da-luu');
  await expect(saved(page).getByRole('link', { name: `Tên mới ${slug}` })).toBeVisible();
  await newsroom.change('articles', story.id, { _status: 'draft' });
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('Đã bỏ khỏi danh sách những bài không còn trên báo: 1.');
  await expect(page.locator('saved-list').getByRole('link')).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(slug);
});

test('the paper tells of any number which stories it still has, and refuses what is no question', async ({
  request,
}) => {
  const ask = (data: unknown) => request.post('/da-luu/con-dang', { data });
  expect(await (await ask({ ids: [] })).json()).toEqual({ stories: [] });
  const bad: unknown[] = [
    {},
    { ids: ['1'] },
    { ids: [0] },
    { ids: Array(201).fill(1) },
    '{',
    '\0',
    '🌟',
    null,
  ];
  for (const data of [...bad, { ids: [1], more: 'x'.repeat(10_000) }])
    expect.soft((await ask(data)).status(), JSON.stringify(data)?.slice(0, 60)).toBe(400);
  expect((await request.post('/da-luu/con-dang')).status()).toBe(400);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says where the list lives, and no story offers what cannot work', async ({
    page,
    request,
  }) => {
    await page.goto('/da-luu');
    await expect(page.getByText('nằm trong trình duyệt của bạn, không ở máy chủ')).toBeVisible();
    await expect(page.locator('saved-list')).toBeHidden();
    const html = await (await request.get('/da-luu')).text();
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    const [one] = await stories(request);
    await page.goto(one?.path ?? '');
    await expect(page.locator('[data-save]')).toBeHidden();
  });
});
