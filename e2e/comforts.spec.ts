// What a reader can ask of a page: colours and sizes that stay, single keys, sharing. All of it with the keyboard too.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { addressesOf, type PageType } from './support/paper';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Tùy chỉnh' });
const openPanel = (page: Page) =>
  page.locator('.masthead').getByRole('button', { name: 'Tùy chỉnh' }).click();
const root = (page: Page) => page.locator('html');
const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const frameColour = (page: Page) =>
  page.evaluate(
    () => document.querySelector<HTMLMetaElement>('meta[name=theme-color]:not([media])')?.content,
  );
const widths = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const papers = {
  Sáng: ['light', 'rgb(253, 252, 248)', '#fdfcf8'],
  'Giấy ngà': ['sepia', 'rgb(245, 234, 211)', '#f5ead3'],
  Tối: ['dark', 'rgb(21, 20, 15)', '#15140f'],
} as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a system that is ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('a theme works at once, is remembered, and leaves again', async ({ page }) => {
      await page.goto('/');
      const given = await ground(page);
      expect(await frameColour(page)).toBeUndefined();
      for (const [name, [theme, colour, early]] of Object.entries(papers)) {
        await openPanel(page);
        await panelOf(page).getByRole('radio', { name }).check();
        await expect(root(page)).toHaveCSS('background-color', colour);
        expect(await frameColour(page)).toBe(colour);
        await page.keyboard.press('Escape');
        await page.reload();
        await expect(root(page)).toHaveAttribute('data-theme', theme);
        expect(await ground(page)).toBe(colour);
        // The same colour, as the script in the head writes it or as the panel's.
        expect([early, colour]).toContain(await frameColour(page));
        expect(await root(page).evaluate((html) => getComputedStyle(html).colorScheme)).toBe(
          theme === 'dark' ? 'dark' : 'light',
        );
      }
      await openPanel(page);
      await expect(panelOf(page).getByRole('radio', { name: 'Tối' })).toBeChecked();
      await panelOf(page).getByRole('radio', { name: 'Theo máy' }).check();
      await expect(root(page)).toHaveCSS('background-color', given);
      await page.reload();
      await expect(root(page)).not.toHaveAttribute('data-theme');
      expect(await ground(page)).toBe(given);
      expect(await frameColour(page)).toBeUndefined();
    });
  });
}

test('what was chosen stands before anything of the page is drawn', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('comforts', '{"theme":"sepia","text":"4"}');
    const seen: boolean[] = [];
    new MutationObserver((changes) => {
      if (changes.some(({ attributeName }) => attributeName?.startsWith('data-')))
        seen.push(document.body === null);
    }).observe(document, { attributes: true, subtree: true });
    Object.assign(window, { seen });
  });
  await page.goto('/');
  await expect(root(page)).toHaveAttribute('data-theme', 'sepia');
  await expect(root(page)).toHaveAttribute('data-text', '4');
  expect(await page.evaluate(() => Object.entries(window).find(([name]) => name === 'seen')?.[1][0])).toBe(
    true,
  );
});

test('the size of the text grows from what the browser asks for, in four steps', async ({
  page,
  request,
}) => {
  const [article = ''] = await addressesOf('article', request);
  await page.goto(article);
  const size = () =>
    page.locator('.body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
  const normal = await size();
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  await expect(panelOf(page).getByRole('radio', { name: 'Vừa' })).toBeFocused();
  const sizes: number[] = [];
  for (const [name, step] of Object.entries({ Nhỏ: '1', Vừa: undefined, Lớn: '3', 'Rất lớn': '4' })) {
    await panelOf(page).getByRole('radio', { name, exact: true }).check();
    await expect.poll(() => root(page).getAttribute('data-text')).toBe(step ?? null);
    sizes.push(await size());
  }
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(new Set(sizes).size).toBe(4);
  expect(sizes[1]).toBe(normal);
  await page.reload();
  expect(await size()).toBe(sizes[3]);
  // Another tab, or the page that is returned to, follows.
  await page.evaluate(() => {
    localStorage.setItem('comforts', '{"text":"1"}');
    dispatchEvent(new StorageEvent('storage', { key: 'comforts' }));
  });
  await expect(root(page)).toHaveAttribute('data-text', '1');
});

test('the panel is worked by the keyboard alone and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.locator('.masthead').getByRole('button', { name: 'Tùy chỉnh' });
  await page.locator('.nameplate a').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panelOf(page).getByRole('radio', { name: 'Theo máy' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Tab');
  await expect(panelOf(page).getByRole('radio', { name: 'Vừa' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await panelOf(page).getByRole('button', { name: 'Đóng' }).press('Enter');
  await expect(button).toBeFocused();
});

for (const stored of [
  'null',
  '7',
  'không phải JSON',
  '{"theme":"<b>","text":"9","keys":[]}',
  '{"theme":{"a":1}}',
]) {
  test(`a page with ${stored} in its storage is as the paper makes it`, async ({ page }) => {
    await page.addInitScript((stored) => localStorage.setItem('comforts', stored), stored);
    await page.goto('/');
    await expect(root(page)).not.toHaveAttribute('data-theme');
    await expect(root(page)).not.toHaveAttribute('data-text');
    await openPanel(page);
    await expect(panelOf(page).getByRole('radio', { name: 'Theo máy' })).toBeChecked();
  });
}

test('without storage the choice holds for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await openPanel(page);
  await panelOf(page).getByRole('radio', { name: 'Tối' }).check();
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test('the largest text leaves nothing to scroll sideways, and the panel fits', async ({
    page,
    request,
  }) => {
    await page.addInitScript(() => localStorage.setItem('comforts', '{"text":"4"}'));
    const types: PageType[] = ['front', 'section', 'article', 'latest', 'author', 'changes'];
    for (const path of (await Promise.all(types.map((type) => addressesOf(type, request)))).flat()) {
      await page.goto(path);
      expect.soft(await widths(page), path).toBeLessThanOrEqual(0);
    }
    await openPanel(page);
    await expect(panelOf(page)).toBeInViewport({ ratio: 1 });
    const low = await panelOf(page)
      .locator('label:visible, summary, button')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.getBoundingClientRect().height < 43.9)
          .map(({ textContent }) => textContent),
      );
    expect(low).toEqual([]);
    expect(await panelOf(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
});

for (const [name, [theme]] of Object.entries(papers)) {
  test(`axe finds nothing in the panel and on pages: ${name}`, async ({ page, request }) => {
    await page.addInitScript((theme) => localStorage.setItem('comforts', JSON.stringify({ theme })), theme);
    const [article = ''] = await addressesOf('article', request);
    for (const path of ['/', article]) {
      await page.goto(path);
      const look = async () => {
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
      };
      expect.soft(await look(), path).toEqual([]);
      await page.keyboard.press('?');
      await expect(panelOf(page)).toBeVisible();
      expect.soft(await look(), `panel on ${path}`).toEqual([]);
    }
  });
}

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the panel keeps its border and shows the focus', async ({ page }) => {
    await page.goto('/');
    await openPanel(page);
    await expect(panelOf(page)).toHaveCSS('border-left-style', 'solid');
    await page.keyboard.press('Tab');
    const focus = panelOf(page).locator(':focus');
    await expect(focus).toHaveCSS('outline-style', 'solid');
  });
});

test.describe('single keys', () => {
  test('? lists them; each does what the list says', async ({ page }) => {
    await page.goto('/moi-nhat');
    await page.keyboard.press('?');
    await expect(panelOf(page).getByText('Bài kế tiếp trên trang')).toBeVisible();
    await expect(panelOf(page).locator('summary')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await expect(root(page)).toHaveAttribute('data-theme', 'light');
    await page.keyboard.press('t');
    await expect(root(page)).toHaveAttribute('data-text', '3');
    await page.keyboard.press('j');
    const stories = page.locator('.story-headline a');
    await expect(stories.first()).toBeFocused();
    await page.keyboard.press('j');
    await expect(stories.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(stories.first()).toBeFocused();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect(page).toHaveURL('/');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await expect(page).toHaveURL('/moi-nhat');
    await page.evaluate(() => {
      const save = document.body.appendChild(document.createElement('button'));
      save.dataset.save = '';
      save.onclick = () => save.setAttribute('aria-pressed', 'true');
    });
    await page.keyboard.press('s');
    await expect(page.locator('[data-save][aria-pressed=true]')).toHaveCount(1);
  });

  test('/ goes to the search field, or to the page that has one', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('[type=search]')) field.remove();
      const field = document.body.appendChild(document.createElement('input'));
      field.type = 'search';
    });
    await page.keyboard.press('/');
    const field = page.locator('input[type=search]');
    await expect(field).toBeFocused();
    await page.keyboard.type('d/?');
    await expect(field).toHaveValue('d/?');
    await expect(root(page)).not.toHaveAttribute('data-theme');
    await expect(panelOf(page)).toBeHidden();
  });

  test('they leave the browser its own, and can be switched off for good', async ({ page }) => {
    await page.goto('/');
    for (const key of ['Control+d', 'Alt+d', 'Meta+d', 'Shift+D']) await page.keyboard.press(key);
    await page.keyboard.press('?');
    await expect(root(page)).not.toHaveAttribute('data-theme');
    const box = panelOf(page).getByRole('checkbox', { name: 'Bật phím tắt' });
    await box.uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('?');
    await page.keyboard.press('d');
    // The panel opens by its button all the same, after whatever the keys would have done.
    await openPanel(page);
    await panelOf(page).locator('summary').click();
    await expect(box).not.toBeChecked();
    await expect(root(page)).not.toHaveAttribute('data-theme');
    await box.check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await expect(root(page)).toHaveAttribute('data-theme', 'light');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('nothing is offered that cannot work; sharing and pictures do', async ({ page, request, baseURL }) => {
    const [article = ''] = await addressesOf('article', request);
    await page.goto(article);
    expect(await page.locator('[data-use]:not(a):visible').allTextContents()).toEqual(['Chia sẻ']);
    // Those of forms send what stands there: that needs no script.
    await expect(page.locator('button:visible:not(form button)')).toHaveCount(0);
    await page.getByText('Chia sẻ', { exact: true }).click();
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(address).toMatch(/^https?:\/\//);
    const facebook = await page.getByRole('link', { name: 'Facebook' }).getAttribute('href');
    expect(new URL(facebook ?? '').searchParams.get('u')).toBe(address);
    const zalo = new URL((await page.getByRole('link', { name: 'Zalo' }).getAttribute('href')) ?? '');
    expect(JSON.parse(atob(zalo.searchParams.get('d') ?? ''))).toEqual({ url: address });
    const email = await page
      .locator('.share')
      .getByRole('link', { name: 'Thư điện tử' })
      .getAttribute('href');
    expect(new URL(email ?? '').searchParams.get('body')).toBe(address);
    const picture = await page.locator('.figure-link').first().getAttribute('href');
    expect((await request.get(new URL(picture ?? '', baseURL).href)).headers()['content-type']).toBe(
      'image/webp',
    );
  });
});

test('what browsers may get ahead is told in a header, not to those who save data', async ({ request }) => {
  const told = (await request.get('/')).headers()['speculation-rules'];
  expect(told).toBe('"/speculation-rules.json"');
  const saving = await request.get('/', { headers: { 'Save-Data': 'on' } });
  expect(saving.headers()['speculation-rules']).toBeUndefined();
  const answer = await request.get('/speculation-rules.json');
  expect(answer.headers()['content-type']).toBe('application/speculationrules+json');
  expect(Object.keys(await answer.json())).toContain('prefetch');
});
