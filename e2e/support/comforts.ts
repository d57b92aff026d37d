import type { Locator, Page } from '@playwright/test';

/** The panel in which a reader sets colours, size and keys. */
export const panelOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Tùy chỉnh' });

/** Opens it by its button in the masthead. */
export const openPanel = (page: Page): Promise<void> =>
  page.locator('.masthead').getByRole('button', { name: 'Tùy chỉnh' }).click();

/** The element that carries what was chosen. */
export const root = (page: Page): Locator => page.locator('html');
