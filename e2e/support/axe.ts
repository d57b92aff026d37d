import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What depends on the theme alone, and what on the size of the window alone; looking at everything takes seconds.
const parts = {
  colours: ['color-contrast', 'link-in-text-block'],
  sizes: ['target-size', 'scrollable-region-focusable'],
};

type Options = {
  /** The part of the page to look at; all of it by default. */
  within?: string;
  /** Only the rules about colours, or about sizes. */
  only?: keyof typeof parts;
};

/** What axe finds on the page at hand by its rules for WCAG 2.2 AA and good practice: a line for each. */
export async function axeProblems(page: Page, { within, only }: Options = {}): Promise<string[]> {
  // Frames are other people's pages; without them axe need not open a page of its own.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (only) builder.withRules(parts[only]);
  else builder.withTags(rules);
  if (within) builder.include(within);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}
