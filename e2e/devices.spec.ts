// Phones, keyboards, narrow and wide windows, the dark: the paper must be usable with each.
import type { Page } from '@playwright/test';
import { expect, test, unique } from './support/newsroom';
import { addressesOf, pageTypes, sections } from './support/paper';

const smallestTarget = 44;

/** Links and buttons of the navigation that are lower than a finger is wide. */
const lowTargets = (page: Page) =>
  page.locator('.sections-nav a, .thumb-bar a, .thumb-bar summary, .pager a, .breadcrumb a').evaluateAll(
    (targets, least) =>
      targets
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        .map((target) => ({ text: target.textContent, height: target.getBoundingClientRect().height }))
        .filter(({ height }) => height < least - 0.01),
    smallestTarget,
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(`phone, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 3,
      javaScriptEnabled,
    });

    test('the bar at the thumb stays and its panel of sections opens by a tap', async ({ page, request }) => {
      const all = await sections(request);
      await page.goto('/');
      const bar = page.getByRole('navigation', { name: 'Điều hướng nhanh' });
      await expect(bar).toBeInViewport({ ratio: 1 });
      const panel = bar.locator('.thumb-menu');
      await expect(panel).toBeHidden();
      await bar.locator('summary').tap();
      await expect(panel).toBeVisible();
      for (const { path, name, children } of all) {
        await expect(panel.getByRole('link', { name, exact: true })).toHaveAttribute('href', path);
        for (const child of children) {
          await expect(panel.getByRole('link', { name: child.name, exact: true })).toHaveAttribute(
            'href',
            child.path,
          );
        }
      }
      const [first] = all;
      await panel.getByRole('link', { name: first?.name, exact: true }).tap();
      await expect(page).toHaveURL(first?.path ?? '');
      await page.locator('.footer').scrollIntoViewIfNeeded();
      await expect(bar).toBeInViewport({ ratio: 1 });
    });
  });
}

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 });

  test('the panel closes on a tap elsewhere and on Escape', async ({ page }) => {
    await page.goto('/');
    const details = page.locator('.thumb-bar details');
    for (const close of [() => page.keyboard.press('Escape'), () => page.touchscreen.tap(195, 40)]) {
      await details.locator('summary').tap();
      await expect(details).toHaveAttribute('open', '');
      await close();
      await expect(details).not.toHaveAttribute('open');
    }
  });

  test('what navigates is at least 44 pixels high', async ({ page, request }) => {
    for (const type of pageTypes.filter((one) => one !== 'missing page')) {
      const [path = ''] = await addressesOf(type, request);
      await page.goto(path);
      await page.locator('.thumb-bar summary').tap();
      expect.soft(await lowTargets(page), path).toEqual([]);
    }
  });

  test('nothing that navigates hides behind the bar at the foot of the page', async ({ page }) => {
    await page.goto('/moi-nhat');
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const last = await page.locator('.footer a').last().boundingBox();
    const bar = await page.locator('.thumb-bar').boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });
});

test('what navigates is at least 44 pixels high on a desk too', async ({ page, request }) => {
  for (const type of ['front', 'section', 'article', 'latest'] as const) {
    const [path = ''] = await addressesOf(type, request);
    await page.goto(path);
    expect.soft(await lowTargets(page), path).toEqual([]);
  }
});

for (const type of pageTypes) {
  test.describe(type, () => {
    test.use({ expectedErrors: type === 'missing page' ? /status of 404/ : undefined });

    test('never scrolls sideways', async ({ page, request }) => {
      for (const path of await addressesOf(type, request)) {
        await page.goto(path);
        for (const width of [320, 360, 390, 768, 1280, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          const { scrollWidth, clientWidth } = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return { scrollWidth, clientWidth };
          });
          expect.soft(scrollWidth, `${path} at ${width}`).toBeLessThanOrEqual(clientWidth);
        }
      }
    });
  });
}

test('a sub-section of the last section in the navigation does not widen the page', async ({
  newsroom,
  page,
}) => {
  const make = (name: string, parent?: number) =>
    newsroom.make('sections', { name, slug: unique('muc'), generateSlug: false, order: 2000, parent });
  const { id } = await make('KT');
  await make('Một chuyên mục con tên dài', id);
  await page.goto('/');
  const tooWide: number[] = [];
  // In small steps: the last section stands at the very edge where the navigation just fits into its line.
  for (let width = 768; width <= 1280; width += 8) {
    await page.setViewportSize({ width, height: 900 });
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) tooWide.push(width);
  }
  expect(tooWide).toEqual([]);
});

test('the keyboard meets the skip link first, and it works', async ({ page, request }) => {
  const [article = ''] = await addressesOf('article', request);
  for (const path of ['/', article]) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  }
});

test('the keyboard reaches every section and sub-section, and shows where it is', async ({
  page,
  request,
}) => {
  const wanted = (await sections(request)).flatMap(({ path, children }) => [
    path,
    ...children.map((one) => one.path),
  ]);
  await page.goto('/');
  await page.locator('.nameplate a').focus();
  const met: string[] = [];
  for (let tabs = 0; tabs < wanted.length + 8; tabs += 1) {
    await page.keyboard.press('Tab');
    const focus = page.locator('.sections-nav a:focus');
    if ((await focus.count()) === 0) break;
    met.push((await focus.getAttribute('href')) ?? '');
    await expect(focus).toBeVisible();
    await expect(focus).toHaveCSS('outline-style', 'solid');
  }
  expect(met.filter((path) => wanted.includes(path))).toEqual(wanted);
});

/** Relative luminance of a CSS colour as the browser computes it. */
const luminance = (css: string): number => {
  const parts = /rgba?\((\d+), (\d+), (\d+)/.exec(css)?.slice(1).map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test(`the page is ${colorScheme} with text that can be read on it`, async ({ page, request }) => {
      for (const path of ['/', ...(await addressesOf('article', request))]) {
        await page.goto(path);
        const colours = await page.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.documentElement);
          return { backgroundColor, color };
        });
        const paper = luminance(colours.backgroundColor);
        const ink = luminance(colours.color);
        if (colorScheme === 'dark') expect(paper).toBeLessThan(0.02);
        else expect(paper).toBeGreaterThan(0.9);
        const [high, low] = paper > ink ? [paper, ink] : [ink, paper];
        expect((high + 0.05) / (low + 0.05)).toBeGreaterThan(7);
      }
    });
  });
}
