// Single keys: what they do, what they leave alone, and how they are switched off.
import { expect, test } from './fixtures/test';
import { openPanel, panelOf, root } from './support/comforts';

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
