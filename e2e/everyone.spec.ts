// The pages as people use them who do not see, hear or move like most: axe's rules, zoom, wider spacing of text, the
// keyboard alone, what a screen reader is told, reduced motion and forced colours.
import { expect, test } from './fixtures/test';
import { axeProblems } from './support/axe';
import { walk } from './support/keyboard';
import { addLongWords, layoutProblems, spaceText, unspaceText } from './support/layout';
import { addressesOf, pageTypes, storyWith } from './support/paper';

// The browser's own line about the page that is meant to be missing.
const missingPage = /status of 404/;

// A window of 1280 × 1024 pixels, as it is and as zoom divides it; 320 wide is also the narrowest phone.
const windows = {
  desk: { width: 1280, height: 1024 },
  'zoomed to 200 %': { width: 640, height: 512 },
  'zoomed to 400 %': { width: 320, height: 256 },
  phone: { width: 320, height: 640 },
};
type WindowName = keyof typeof windows;

for (const type of pageTypes) {
  test.describe(type, () => {
    test.use({ expectedErrors: type === 'missing page' ? missingPage : undefined });

    test('is accessible and fits, in both themes, at every width, zoomed and spaced out', async ({
      page,
      request,
    }) => {
      test.slow();
      for (const path of await addressesOf(type, request)) {
        await page.goto(path);
        const look = async (
          window: WindowName,
          colorScheme: 'light' | 'dark',
          only?: 'colours' | 'sizes',
        ) => {
          const where = `${path}, ${window}, ${colorScheme}`;
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(windows[window]);
          expect.soft(await axeProblems(page, { only }), where).toEqual([]);
          expect.soft(await layoutProblems(page), where).toEqual([]);
        };
        await look('desk', 'light');
        await look('desk', 'dark', 'colours');
        await look('zoomed to 200 %', 'light', 'sizes');
        await look('zoomed to 400 %', 'dark');
        await look('phone', 'light', 'colours');
        await spaceText(page);
        await look('phone', 'light', 'sizes');
        for (const window of ['desk', 'zoomed to 200 %', 'zoomed to 400 %'] as const) {
          await page.setViewportSize(windows[window]);
          expect.soft(await layoutProblems(page), `${path}, ${window}, spaced out`).toEqual([]);
        }
        await unspaceText(page);
        await addLongWords(page);
        for (const window of ['desk', 'phone'] as const) {
          await page.setViewportSize(windows[window]);
          expect.soft(await layoutProblems(page), `${path}, ${window}, long words`).toEqual([]);
        }
      }
    });
  });
}

for (const window of ['desk', 'zoomed to 400 %', 'phone'] as const) {
  test.describe(`with the keyboard alone, ${window}`, () => {
    test.use({ viewport: windows[window] });

    for (const type of ['front', 'article'] as const) {
      test(`${type}: Tab reaches everything, in order, and where it is can always be seen`, async ({
        page,
        request,
      }) => {
        const [path = ''] = await addressesOf(type, request);
        await page.goto(path);
        const { stops, problems } = await walk(page);
        expect(problems).toEqual([]);
        expect(stops[0]?.name).toBe('#noi-dung');
        expect(stops.map(({ place }) => place)).toContain('footer');
      });
    }
  });
}

test.describe('the panel of sections on a phone', () => {
  test.use({ viewport: windows.phone, isMobile: true, hasTouch: true });

  test('has nothing for axe to find, and gives the focus back when it closes', async ({ page }) => {
    await page.goto('/');
    const summary = page.locator('.thumb-bar summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.thumb-menu')).toBeVisible();
    expect(await axeProblems(page, { within: '.thumb-bar' })).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(page.locator('.thumb-menu a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.thumb-menu')).toBeHidden();
    await expect(summary).toBeFocused();
  });
});

test('a menu of sub-sections that is in the way closes on Escape and the focus stays', async ({ page }) => {
  await page.goto('/');
  const section = page.locator('.sections-nav > ul > li:has(ul)').first();
  const [link, menu] = [section.locator('> a'), section.locator('ul')];
  await link.focus();
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(link).toBeFocused();

  await page.locator('.nameplate a').focus();
  await section.hover();
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.mouse.move(5, 5);
  await section.hover();
  await expect(menu).toBeVisible();
});

test('a screen reader is told the front page in its parts', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Đến nội dung chính"
    - banner:
      - paragraph:
        - link /.+/:
          - /url: "/"
      - navigation "Các chuyên mục":
        - list:
          - listitem:
            - link "Mới nhất"
    - main:
      - heading /.+/ [level=1]
      - region /.+/:
        - article:
          - heading /.+/ [level=2]:
            - link /.+/
      - region "Mới nhất":
        - heading "Mới nhất" [level=2]
        - list:
          - listitem:
            - article:
              - heading /.+/ [level=3]:
                - link /.+/
              - paragraph:
                - time: /\\d+:\\d+ \\d+\\.\\d+\\.\\d+/
        - paragraph:
          - link "Xem tất cả tin mới"
      - region "Nổi bật"
    - contentinfo:
      - navigation "Chuyên mục":
        - list
      - term: "Thư điện tử:"
      - paragraph:
        - link "Lên đầu trang"
  `);
});

test('a screen reader is told a story in its parts', async ({ page, request }) => {
  const { path } = await storyWith(request, ({ blocks }) => blocks.includes('table'));
  await page.goto(path);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner
    - main:
      - navigation "Vị trí trang":
        - list:
          - listitem:
            - link "Trang chủ"
      - article:
        - heading /.+/ [level=1]
        - paragraph:
          - text: "Tác giả:"
          - link /.+/
        - paragraph:
          - text: Đăng lúc
          - time
        - figure:
          - link /^Xem ảnh lớn. .+/:
            - img /.+ .+/
        - heading /.+/ [level=2]
        - group "Bảng":
          - table:
            - rowgroup:
              - row /.+/:
                - columnheader /.+/
        - navigation "Chủ đề":
          - list:
            - listitem:
              - link /.+/
      - region "Cùng chủ đề":
        - heading "Cùng chủ đề" [level=2]
        - list:
          - listitem:
            - article:
              - heading /.+/ [level=3]:
                - link /.+/
      - complementary:
        - region "Mới nhất"
    - contentinfo
  `);
});

test('pictures of a story say what they show, those beside a headline nothing', async ({ page, request }) => {
  for (const path of await addressesOf('article', request)) {
    await page.goto(path);
    const alts = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
    for (const alt of await alts('.figure img')) expect.soft(alt, path).toMatch(/\p{L}+ \p{L}+/u);
    for (const alt of await alts('.story img, .embed img')) expect.soft(alt, path).toBe('');
  }
});

test.describe('who asks for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('gets none', async ({ page, request }) => {
    for (const type of ['front', 'section', 'article', 'accessibility'] as const) {
      const [path = ''] = await addressesOf(type, request);
      await page.goto(path);
      const moving = await page.evaluate(() => {
        const found = new Set<string>();
        for (const element of [document.documentElement, ...document.querySelectorAll('body, body *')]) {
          for (const part of [undefined, '::before', '::after']) {
            const style = getComputedStyle(element, part);
            const name = `${element.tagName} ${element.className} ${part ?? ''}`;
            if (style.animationName !== 'none') found.add(`${name} is animated`);
            if (/[1-9]/.test(style.transitionDuration)) found.add(`${name} changes slowly`);
            if (style.scrollBehavior === 'smooth') found.add(`${name} scrolls slowly`);
          }
        }
        // A transition from page to page is a rule of its own and touches no element.
        const read = (rules: CSSRuleList) => {
          for (const rule of rules) {
            if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
            if (rule.cssText.startsWith('@view-transition') && rule.cssText.includes('auto'))
              found.add('pages move into each other');
            if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) read(rule.cssRules);
          }
        };
        for (const sheet of document.styleSheets) read(sheet.cssRules);
        return [...found];
      });
      expect.soft(moving, path).toEqual([]);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.use({ contextOptions: { forcedColors: 'active' }, colorScheme });

    test('controls keep their edges, signs their shape, the focus its ring', async ({ page, request }) => {
      for (const size of [windows.phone, windows.desk]) {
        await page.setViewportSize(size);
        for (const type of ['front', 'section', 'latest', 'article'] as const) {
          const [path = ''] = await addressesOf(type, request);
          await page.goto(path);
          const lost = await page.evaluate(() => {
            const found = new Set<string>();
            const ground = getComputedStyle(document.documentElement).backgroundColor;
            const name = (element: Element) =>
              `<${element.tagName.toLowerCase()} class="${element.className}">`;
            for (const element of document.querySelectorAll('body *')) {
              if (!element.checkVisibility({ visibilityProperty: true })) continue;
              // What is drawn with the colour of a ground alone has the colour of every ground now.
              for (const part of [undefined, '::before', '::after']) {
                const style = getComputedStyle(element, part);
                const isSign = style.maskImage !== 'none' || (part && style.content === '""');
                const hasEdge = /[1-9]/.test(style.borderWidth) && style.borderStyle !== 'none';
                if (isSign && !hasEdge && style.backgroundColor === ground)
                  found.add(`${name(element)}${part ?? ''} cannot be seen`);
              }
              const isControl = element.matches(
                'button, summary, input:not([type=hidden]), select, textarea',
              );
              const style = getComputedStyle(element);
              const boxed = /[1-9]/.test(style.borderWidth) || style.outlineStyle !== 'none';
              if (isControl && !boxed && !element.closest('.thumb-bar'))
                found.add(`${name(element)} has no edge`);
            }
            return [...found];
          });
          expect.soft(lost, `${path} at ${size.width}`).toEqual([]);
        }
      }
      await page.goto('/');
      expect((await walk(page)).problems).toEqual([]);
    });
  });
}
