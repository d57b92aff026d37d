// Nothing that is typed at the desk is lost: slow and fast typists, a reload, a second tab, a lost connection.
import type { BrowserContext, Page } from '@playwright/test';
import { type Desk, type Doc, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

// The browser's own lines about requests that the test makes fail.
test.use({ expectedErrors: /Failed to load resource|ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

async function openStory(
  newsroom: Newsroom,
  context: BrowserContext,
): Promise<{ story: Doc; page: Page; desk: Desk }> {
  const slug = unique('go');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const desk = await newsroom.hire('editor');
  const story = await newsroom.make(
    'articles',
    storyData(section.id, slug, { _status: 'draft', headline: 'Bài' }),
  );
  await newsroom.enter(context, desk);
  const page = await context.newPage();
  await openForm(page, story.id);
  return { story, page, desk };
}

async function openForm(page: Page, id: number): Promise<void> {
  await page.goto(`/toa-soan/collections/articles/${id}`);
  // The editor of the body is the last thing that comes to life.
  await expect(page.locator('.rich-text-lexical [contenteditable=true]').first()).toBeVisible();
}

const headlineOf = (page: Page) => page.locator('#field-headline');

async function takeBack(page: Page): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  expect((await saved).status()).toBe(200);
}

async function stored(desk: Desk, id: number): Promise<{ headline?: string; body?: unknown }> {
  return (await (await desk.call('GET', `articles/${id}?draft=true&depth=0`)).json()) as {
    headline?: string;
  };
}

test('a slow typist', async ({ newsroom, context }) => {
  const { story, page, desk } = await openStory(newsroom, context);
  const text = 'Tiêu đề gõ thật chậm';
  await headlineOf(page).fill('');
  // Slower than the autosave: saves come back between the letters.
  await headlineOf(page).pressSequentially(text, { delay: 420 });
  await expect(headlineOf(page)).toHaveValue(text);
  await expect.poll(async () => (await stored(desk, story.id)).headline, { timeout: 20_000 }).toBe(text);
  await expect(headlineOf(page)).toHaveValue(text);
});

test('a fast typist who never rests', async ({ newsroom, context }) => {
  const { story, page, desk } = await openStory(newsroom, context);
  const body = page.locator('.rich-text-lexical [contenteditable=true]').first();
  const words = Array.from({ length: 60 }, (_, n) => `chữ${n}`).join(' ');
  await body.click();
  await page.keyboard.press('End');
  await body.pressSequentially(` ${words}`, { delay: 4 });
  await expect
    .poll(async () => JSON.stringify((await stored(desk, story.id)).body), { timeout: 20_000 })
    .toContain(words);
});

test('a reload in the middle of a word', async ({ newsroom, context }) => {
  const { story, page, desk } = await openStory(newsroom, context);
  await headlineOf(page).fill('Đang gõ dở thì tải lại');
  await page.reload();
  await takeBack(page);
  await expect(headlineOf(page)).toHaveValue('Đang gõ dở thì tải lại', { timeout: 20_000 });
  expect((await stored(desk, story.id)).headline).toBe('Đang gõ dở thì tải lại');
  await expect(page.getByRole('button', { name: 'Lấy lại' })).toHaveCount(0);
});

test('two tabs: the second is told, and its words are kept', async ({ newsroom, context }) => {
  const { story, page, desk } = await openStory(newsroom, context);
  const second = await context.newPage();
  await openForm(second, story.id);
  await headlineOf(page).fill('Từ thẻ thứ nhất');
  await expect
    .poll(async () => (await stored(desk, story.id)).headline, { timeout: 20_000 })
    .toBe('Từ thẻ thứ nhất');
  const refused = second.waitForResponse((response) => response.status() === 409, { timeout: 20_000 });
  await headlineOf(second).fill('Từ thẻ thứ hai');
  await refused;
  expect((await stored(desk, story.id)).headline).toBe('Từ thẻ thứ nhất');
  await second.reload();
  await expect(headlineOf(second)).toHaveValue('Từ thẻ thứ nhất');
  await takeBack(second);
  await expect(headlineOf(second)).toHaveValue('Từ thẻ thứ hai');
  expect((await stored(desk, story.id)).headline).toBe('Từ thẻ thứ hai');
});

test('a lost connection', async ({ newsroom, context }) => {
  const { story, page, desk } = await openStory(newsroom, context);
  await context.setOffline(true);
  await headlineOf(page).fill('Gõ lúc mất mạng');
  await expect(page.getByText('Mất kết nối')).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => (await stored(desk, story.id)).headline, { timeout: 30_000 })
    .toBe('Gõ lúc mất mạng');
  await expect(page.getByText('Mất kết nối')).toHaveCount(0);
});

test('the second editor sees who is in, and can take over', async ({ newsroom, context, browser }) => {
  const { story, page, desk } = await openStory(newsroom, context);
  await headlineOf(page).fill('Người thứ nhất đang ở trong');
  const colleague = await newsroom.hire('editor');
  const other = await browser.newContext();
  await newsroom.enter(other, colleague);
  const theirs = await other.newPage();
  await expect(async () => {
    await theirs.goto(`/toa-soan/collections/articles/${story.id}`);
    await expect(theirs.getByText(desk.account?.email ?? '').first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await theirs
    .getByRole('button', { name: /tiếp quản/i })
    .first()
    .click();
  await expect(headlineOf(theirs)).toBeEditable();
  await other.close();
});
