// What a reader can choose of every page: colours and sizes that stay. All of it with the keyboard too.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { openPanel, panelOf, root } from './support/comforts';
import { addressesOf, type PageType } from './support/paper';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

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
        // Drawn with the page, a frame later.
        await expect.poll(() => frameColour(page)).toBe(colour);
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
