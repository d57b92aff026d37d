// The list that unfolds while a reader types.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/newsroom';
import { searchFor } from './support/search';

test.describe('suggestions', () => {
  test('are a list that a screen reader and the keyboard know', async ({ page }) => {
    await page.goto('/tim-kiem');
    const field = page.locator('main').getByLabel('Tìm trên báo');
    await field.click();
    await expect(field).toHaveRole('combobox');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.pressSequentially('bau tro');
    const list = page.getByRole('listbox', { name: 'Gợi ý tìm kiếm' });
    await expect(list).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(list).toMatchAriaSnapshot(`
      - listbox "Gợi ý tìm kiếm":
        - group "Bài viết":
          - option /bầu trời/
    `);
    await expect(page.locator('main').getByRole('status')).toHaveText(/^Có \d+ gợi ý/);

    const options = list.getByRole('option');
    const count = await options.count();
    const isActive = async (index: number) => {
      const option = options.nth(index);
      await expect(option).toHaveAttribute('aria-selected', 'true');
      await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
      await expect(field).toBeFocused();
    };
    await page.keyboard.press('ArrowDown');
    await isActive(0);
    await page.keyboard.press('End');
    await isActive(count - 1);
    await page.keyboard.press('Home');
    await isActive(0);
    await page.keyboard.press('ArrowUp');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowUp');
    await isActive(count - 1);

    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(field).toHaveValue('bau tro');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();

    await field.pressSequentially('bau troi');
    await expect(list).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(list).toBeHidden();
    await expect(page.locator('main').getByRole('button', { name: 'Tìm', exact: true })).toBeFocused();
  });

  test('lead to a story on Enter and by a click; without one Enter searches', async ({ page }) => {
    await page.goto('/');
    const field = page.getByRole('search').getByLabel('Tìm trên báo');
    const list = page.getByRole('listbox');
    await field.click();
    await field.pressSequentially('bau troi');
    await expect(list).toBeVisible();
    const path = (await list.getByRole('option').first().getAttribute('href')) ?? '';
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(path);

    await page.goto('/');
    await field.click();
    await field.pressSequentially('bau troi');
    await list.getByRole('option').first().click();
    await expect(page).toHaveURL(path);

    await page.goto('/');
    await field.click();
    await field.pressSequentially('bau troi');
    await expect(list).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(searchFor('bau troi'));
  });

  test('come while an input method composes, and leave it its keys', async ({ page }) => {
    await page.goto('/tim-kiem');
    const field = page.locator('main').getByLabel('Tìm trên báo');
    await field.click();
    await expect(field).toHaveRole('combobox');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'bầu', selectionStart: 3, selectionEnd: 3 });
    const list = page.getByRole('listbox', { name: 'Gợi ý tìm kiếm' });
    await expect(list).toBeVisible();
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      await field.dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
    }
    await expect(list).toBeVisible();
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await expect(field).toHaveValue('bầu');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`have no fault that axe knows, ${colorScheme}, ${width} pixels`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(searchFor('trời'));
        const field = page.locator('main').getByLabel('Tìm trên báo');
        await field.click();
        await field.pressSequentially(' xanh');
        await expect(page.getByRole('listbox')).toBeVisible();
        await page.keyboard.press('ArrowDown');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
        ).toEqual([]);
        const { scrollWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
        }));
        expect(scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  }
});
