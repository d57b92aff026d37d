// What a reader finds on the front page and on the lists (section, topic, author, latest).
// All of it holds with JavaScript switched off too.
import { expect, test } from './fixtures/test';
import { addressesOf, isOfTest, sections, storyPaths } from './support/paper';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`front page, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('has a masthead, the day, a splash, secondary stories and both rails', async ({ page }) => {
      await page.goto('/');
      const name = (await page.locator('.nameplate').textContent()) ?? '';
      expect(name.trim()).not.toBe('');
      await expect(page.locator('.nameplate a')).toHaveAttribute('href', '/');
      await expect(page.locator('h1')).toHaveCount(1);
      const [year, month, day] = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
      await expect(page.locator('.masthead-day')).toHaveText(
        new RegExp(`^(Thứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật), ${Number(day)}\\.${Number(month)}\\.${year}$`),
      );

      const splash = page.locator('.story-splash');
      await expect(splash).toHaveCount(1);
      await expect(splash.locator('h2 a')).toBeVisible();
      await expect(splash.locator('.story-standfirst')).toBeVisible();
      await expect(splash.locator('img')).toBeVisible();
      expect(await page.locator('.front-secondary .story-headline').count()).toBeGreaterThanOrEqual(3);
      const latest = page.getByRole('region', { name: 'Mới nhất' });
      expect(await latest.locator('.story').count()).toBeGreaterThanOrEqual(5);
      await expect(latest.getByRole('link', { name: 'Xem tất cả tin mới' })).toHaveAttribute(
        'href',
        '/moi-nhat',
      );
      const featured = page.getByRole('region', { name: 'Nổi bật' });
      expect(await featured.locator('.story').count()).toBeGreaterThanOrEqual(3);
    });
  });
}

test('the latest rail of the front is newest first', async ({ page }) => {
  await page.goto('/');
  const times = await page
    .locator('.rail-line .story-meta > time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(times.length).toBeGreaterThan(0);
  expect(times).toEqual([...times].sort().reverse());
});

test('every section and sub-section can be reached from the navigation', async ({ page, request }) => {
  const all = await sections(request);
  expect(all.length).toBeGreaterThanOrEqual(4);
  expect(all.some(({ children }) => children.length > 0)).toBe(true);
  await page.goto('/');
  const nav = page.getByRole('navigation', { name: 'Các chuyên mục' });
  for (const section of all) {
    const top = nav.getByRole('link', { name: section.name, exact: true });
    await expect(top).toHaveAttribute('href', section.path);
    if (section.children.length > 0) await top.hover();
    for (const child of section.children) {
      const inner = nav.getByRole('link', { name: child.name, exact: true });
      await expect(inner).toBeVisible();
      expect((await request.get(child.path)).status()).toBe(200);
    }
  }
});

test('each top section has its container on the front, in the order of the navigation', async ({
  page,
  request,
}) => {
  const order = (await sections(request)).map(({ path }) => path);
  await page.goto('/');
  const shown = await page
    .locator('.container-title a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(shown.filter((path) => !isOfTest(path))).toEqual(order);
  for (const container of await page.locator('.container-front').all()) {
    expect(await container.locator('.story').count()).toBeGreaterThan(0);
  }
  const layouts = await page
    .locator('.container-front .layout')
    .evaluateAll((all) => all.map((layout) => layout.className.replace('layout ', '')));
  expect(new Set(layouts).size).toBeGreaterThanOrEqual(3);
});

test('no story stands twice on the front', async ({ request }) => {
  const paths = storyPaths(await (await request.get('/')).text());
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test.describe('lists without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a section has a lead, a list, its sub-sections and both rails', async ({ page, request }) => {
    const [path = ''] = await addressesOf('section', request);
    const section = (await sections(request)).find((one) => one.path === path);
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText(section?.name ?? '');
    await expect(page.locator('.section-lead .story-lead')).toHaveCount(1);
    await expect(page.locator('.section-lead .story-lead .story-standfirst')).toBeVisible();
    expect(await page.locator('.story-list > li').count()).toBeGreaterThan(0);
    const children = page.getByRole('list', { name: `Chuyên mục con của ${section?.name}` });
    for (const child of section?.children ?? []) {
      await expect(children.last().getByRole('link', { name: child.name })).toHaveAttribute(
        'href',
        child.path,
      );
    }
    await expect(page.getByRole('region', { name: 'Nổi bật' })).toBeVisible();
    const paths = storyPaths(await page.content());
    expect(paths.filter((one, index) => paths.indexOf(one) !== index)).toEqual([]);
  });

  test('a nested section names its parent in the breadcrumb', async ({ page, request }) => {
    const parent = (await sections(request)).find(({ children }) => children.length > 0);
    const [child] = parent?.children ?? [];
    await page.goto(child?.path ?? '');
    const crumbs = page.getByRole('navigation', { name: 'Vị trí trang' });
    await expect(crumbs.getByRole('listitem')).toHaveText([
      'Trang chủ',
      parent?.name ?? '',
      child?.name ?? '',
    ]);
    await expect(crumbs.getByRole('link', { name: parent?.name })).toHaveAttribute(
      'href',
      parent?.path ?? '',
    );
    await expect(crumbs.locator('[aria-current=page]')).toHaveText(child?.name ?? '');
    for (const path of storyPaths((await page.content()).split('<aside class="rails">')[0] ?? '')) {
      expect(path.startsWith(`${child?.path}/`)).toBe(true);
    }
  });

  test('a topic lists its stories', async ({ page, request }) => {
    const [path = ''] = await addressesOf('topic', request);
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const name = (await page.locator('h1').textContent()) ?? '';
    const stories = page.locator('.story-list .story-headline a');
    expect(await stories.count()).toBeGreaterThan(0);
    await stories.first().click();
    await expect(page.locator('.topics').getByRole('link', { name, exact: true })).toHaveAttribute(
      'href',
      path,
    );
  });

  test('an author has a portrait, a biography and stories', async ({ page, request }) => {
    const [path = ''] = await addressesOf('author', request);
    await page.goto(path);
    const name = (await page.locator('h1').textContent()) ?? '';
    await expect(page.locator('.author-portrait img')).toBeVisible();
    await expect(page.locator('.author-portrait img')).toHaveAttribute('alt', /\S/);
    await expect(page.locator('.author-intro .list-description')).toHaveText(/\S{3,}/);
    const stories = page.locator('.story-list .story-headline a');
    expect(await stories.count()).toBeGreaterThan(0);
    await stories.first().click();
    await expect(page.getByRole('link', { name, exact: true }).first()).toHaveAttribute('href', path);
  });

  test('the latest list is newest first and leads to all stories', async ({ page }) => {
    await page.goto('/moi-nhat');
    await expect(page.locator('h1')).toHaveText('Mới nhất');
    const times = await page
      .locator('.story-list .story-meta > time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(times).toHaveLength(20);
    expect(times).toEqual([...times].sort().reverse());
    const first = (await page.locator('.story-list .story-headline').first().textContent()) ?? '';
    await page
      .getByRole('navigation', { name: 'Phân trang' })
      .getByRole('link', { name: 'Bài cũ hơn' })
      .click();
    await expect(page).toHaveURL(/\/moi-nhat\/truoc\/\d+$/);
    await expect(page.locator('.story-list').getByText(first, { exact: true })).toHaveCount(0);
    await page.getByRole('link', { name: 'Bài mới hơn' }).click();
    await expect(page).toHaveURL(/\/moi-nhat$/);
  });
});
