// Search as readers use it: a form that needs no script, what it finds and how it says so.
import { expect, test } from './support/newsroom';
import { sections, storyPaths } from './support/paper';
import { found, searchFor } from './support/search';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: /status of 404/ });

  test('a word typed in the masthead finds stories, with the word marked', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('search').getByLabel('Tìm trên báo').fill('bau troi');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\?q=bau\+troi$/);
    await expect(page).toHaveTitle(/^Tìm kiếm: bau troi – /);
    await expect(page.getByRole('heading', { name: /^Tìm thấy \d+ bài$/ })).toBeVisible();
    await expect(page.locator('main').getByLabel('Tìm trên báo')).toHaveValue('bau troi');
    const first = page.locator('.story-list .story').first();
    await expect(first.locator('h3 mark')).toHaveText('bầu trời');
    await expect(first.locator('.search-snippet')).not.toBeEmpty();
    const headline = (await first.locator('h3').textContent()) ?? '';
    await first.getByRole('link', { name: headline }).click();
    await expect(page.locator('h1')).toHaveText(headline);
  });

  test('filters narrow what is found, stand in the address and can be taken off', async ({
    page,
    request,
  }) => {
    const [section] = await sections(request);
    await page.goto(searchFor('vì sao'));
    const all = await page.locator('.story-list .story').count();
    const filters = page.locator('.search-filters');
    await expect(filters).not.toHaveAttribute('open');
    await filters.locator('summary').click();
    await filters.getByLabel('Chuyên mục').selectOption({ label: section?.name });
    await filters.getByLabel('Sắp xếp').selectOption({ label: 'Mới nhất trước' });
    await filters.getByRole('button', { name: 'Lọc' }).click();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('chuyen-muc'), asked.get('xep')]).toEqual([section?.path.slice(1), 'moi']);
    await expect(filters).toHaveAttribute('open');
    await expect(filters.getByLabel('Chuyên mục').locator('option:checked')).toHaveText(section?.name ?? '');
    expect(await page.locator('.story-list .story').count()).toBeLessThan(all);
    const times = await page
      .locator('.story-list time')
      .evaluateAll((list) => list.map((time) => time.getAttribute('datetime')));
    expect(times).toEqual([...times].sort().reverse());

    await page.goto(searchFor({ q: 'vì sao', tu: '1990-01-01', den: '1990-12-31' }));
    await expect(page.getByRole('heading', { name: 'Không tìm thấy bài nào cho “vì sao”' })).toBeVisible();
    await expect(page.getByLabel('Từ ngày')).toHaveValue('1990-01-01');
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await expect(page.locator('.story-list .story')).toHaveCount(all);
  });

  test('a slip of the finger leads to what was meant', async ({ page }) => {
    await page.goto(searchFor('bau troii'));
    await page.locator('.search-meant').getByRole('link', { name: 'bầu trời' }).click();
    await expect(page).toHaveURL(searchFor('bầu trời'));
    await expect(page.locator('h3 mark').first()).toHaveText('bầu trời');
  });

  test('where nothing is found there is advice and something to read', async ({ page }) => {
    await page.goto(searchFor('zzqxwv'));
    await expect(page.getByRole('heading', { name: 'Không tìm thấy bài nào cho “zzqxwv”' })).toBeVisible();
    await expect(page.locator('.search-hints li')).not.toHaveCount(0);
    expect(await page.locator('.story-list .story').count()).toBeGreaterThan(3);
  });

  test('the page of a missing address searches too', async ({ page }) => {
    await page.goto('/khong-co/trang/nay');
    await page.locator('main').getByLabel('Tìm trên báo').fill('mặt trăng');
    await page.locator('main').getByRole('button', { name: 'Tìm' }).click();
    await expect(page.locator('h3 mark').first()).toHaveText(/mặt trăng/i);
  });
});

test('without a question the page explains itself and names topics', async ({ page }) => {
  await page.goto('/tim-kiem');
  await expect(page.locator('.search-hints li')).toHaveCount(3);
  const topic = page.getByRole('region', { name: 'Chủ đề gần đây' }).getByRole('link').first();
  await expect(topic).toHaveAttribute('href', /^\/chu-de\//);
});

test('pages follow each other and show every story once', async ({ page, request }) => {
  const pages: string[][] = [];
  await page.goto(searchFor('năm'));
  for (let next = true; next; ) {
    pages.push(storyPaths(await page.content()));
    const link = page.locator('.pager [rel=next]');
    next = (await link.count()) > 0;
    if (next) await link.click();
    if (next) await expect(page).toHaveURL(new RegExp(`trang=${pages.length + 1}$`));
  }
  expect(pages.length).toBeGreaterThan(1);
  const all = pages.flat();
  expect(new Set(all).size).toBe(all.length);
  await expect(page.locator('.pager [rel=prev]')).toHaveAttribute(
    'href',
    pages.length > 2 ? /trang=\d+$/ : searchFor('năm'),
  );
  expect(await found(request, { q: 'năm', trang: '49' })).toEqual(pages.at(-1));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });

  test('the bar at the thumb leads into the field', async ({ page }) => {
    await page.goto('/');
    const bar = page.getByRole('navigation', { name: 'Điều hướng nhanh' });
    const right = await bar
      .locator('> *')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(Math.max(...right)).toBeLessThanOrEqual(320);
    await bar.getByRole('link', { name: 'Tìm kiếm' }).tap();
    await expect(page.locator('main').getByRole('combobox', { name: 'Tìm trên báo' })).toBeFocused();
  });
});
