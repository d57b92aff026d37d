// The tools of a story: a voice that reads it, sharing, pictures at full size.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { storyWith } from './support/paper';
import { finishSaying, giveVoice, lastSaid } from './support/voice';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const violationsIn = async (page: Page, part: string) => {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
};

test.describe('listening', () => {
  const listenButton = (page: Page) => page.getByRole('button', { name: 'Nghe bài báo' });
  const player = (page: Page) => page.getByRole('group', { name: 'Nghe bài báo' });
  const inPlayer = (page: Page, name: string) => player(page).getByRole('button', { name });
  const marked = (page: Page) => page.locator('.being-read');

  test('is offered where the browser has a Vietnamese voice, also one that comes late', async ({
    page,
    request,
  }) => {
    const { path } = await storyWith(request, () => true);
    await giveVoice(page, ['en-US']);
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Cỡ chữ' })).toBeVisible();
    await expect(listenButton(page)).toBeHidden();
    await page.evaluate(() => {
      speechSynthesis.getVoices = () => [{ lang: 'vi_VN', localService: true } as SpeechSynthesisVoice];
      speechSynthesis.onvoiceschanged?.(new Event('voiceschanged'));
    });
    await expect(listenButton(page)).toBeVisible();
  });

  test('reads headline, standfirst and text, marks where it is, skips, pauses and changes speed', async ({
    page,
    request,
  }) => {
    const { path } = await storyWith(
      request,
      ({ html, blocks }) => html.includes('class="standfirst"') && blocks.includes('figure'),
    );
    await giveVoice(page, ['en-US', 'vi-VN']);
    await page.goto(path);
    await listenButton(page).click();
    await expect(inPlayer(page, 'Tạm dừng')).toBeFocused();
    const headline = (await page.locator('.headline').textContent()) ?? '';
    expect(headline.startsWith((await lastSaid(page))?.text ?? '-')).toBe(true);
    await expect(marked(page)).toHaveText(headline);

    await finishSaying(page);
    await expect(marked(page)).toHaveClass(/standfirst/);
    await inPlayer(page, 'Đoạn sau').click();
    const first = page.locator('.body > p').first();
    await expect(first).toHaveClass(/being-read/);
    await expect(first).toBeInViewport();
    await expect(marked(page)).toHaveCount(1);

    await inPlayer(page, 'Tạm dừng').click();
    const said = await page.evaluate(() => window.said.length);
    await inPlayer(page, 'Đoạn trước').click();
    await expect(marked(page)).toHaveClass(/standfirst/);
    expect(await page.evaluate(() => window.said.length)).toBe(said);
    await inPlayer(page, 'Nghe tiếp').click();
    expect(await page.locator('.standfirst').textContent()).toContain((await lastSaid(page))?.text);

    await player(page).getByRole('combobox', { name: 'Tốc độ đọc' }).selectOption('1,5×');
    expect((await lastSaid(page))?.rate).toBe(1.5);
    expect(await violationsIn(page, '.player')).toEqual([]);

    await page.keyboard.press('Escape');
    await expect(player(page)).toBeHidden();
    await expect(marked(page)).toHaveCount(0);
    await expect(listenButton(page)).toBeFocused();
  });

  test('says all words of the story, in order, and no caption; then it closes', async ({ page, request }) => {
    const { path } = await storyWith(
      request,
      ({ blocks }) => blocks.includes('figure') && blocks.includes('list'),
    );
    await giveVoice(page, ['vi-VN']);
    await page.goto(path);
    await listenButton(page).click();
    await expect(player(page)).toBeVisible();
    for (let pieces = 0; pieces < 500 && (await player(page).isVisible()); pieces += 1)
      await finishSaying(page);
    await expect(player(page)).toBeHidden();
    const said = await page.evaluate(() => window.said.map(({ text }) => text).join(' '));
    const written = await page.evaluate(() =>
      [
        '.headline',
        '.standfirst',
        '.body > p, .body > h2, .body > h3, .body > blockquote, .body > :is(ul, ol) > li',
      ]
        .flatMap((part) => [...document.querySelectorAll(part)])
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    let from = 0;
    for (const paragraph of written) {
      const at = said.indexOf(paragraph, from);
      expect(at, paragraph).toBeGreaterThanOrEqual(from);
      from = at;
    }
    for (const caption of await page.locator('.body figcaption').allInnerTexts())
      expect(said).not.toContain(caption);
    expect(Math.max(...(await page.evaluate(() => window.said.map(({ text }) => text.length))))).toBeLessThan(
      181,
    );
  });

  test('stops when the page is left', async ({ page, request }) => {
    const { path } = await storyWith(request, () => true);
    await giveVoice(page, ['vi-VN']);
    await page.goto(path);
    await listenButton(page).click();
    await expect(player(page)).toBeVisible();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect(player(page)).toBeHidden();
  });

  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    test(`goes along with the voice until the reader scrolls: motion ${reducedMotion}`, async ({
      page,
      request,
    }) => {
      const { path } = await storyWith(request, () => true);
      await page.emulateMedia({ reducedMotion });
      await giveVoice(page, ['vi-VN']);
      await page.goto(path);
      await page.evaluate(() => {
        window.moves = 0;
        Element.prototype.scrollIntoView = () => {
          window.moves += 1;
        };
      });
      const moves = () => page.evaluate(() => window.moves);
      await listenButton(page).click();
      await expect(marked(page)).toHaveCount(1);
      await inPlayer(page, 'Đoạn sau').click();
      const before = await moves();
      expect(before > 0).toBe(reducedMotion === 'no-preference');
      await page.mouse.move(400, 300);
      // The browser scrolls before the page hears of it.
      const heard = page.evaluate(
        () => new Promise<void>((done) => addEventListener('wheel', () => done(), { once: true })),
      );
      await page.mouse.wheel(0, 50);
      await heard;
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      const reading = await marked(page).textContent();
      for (let pieces = 0; pieces < 9 && (await marked(page).textContent()) === reading; pieces += 1)
        await finishSaying(page);
      expect(await moves()).toBe(before);
    });
  }
});

test.describe('sharing', () => {
  const giveSheet = (page: Page, outcome: 'shared' | 'closed' | 'broken') =>
    page.addInitScript((outcome) => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          Object.assign(window, { shared: data });
          if (outcome === 'shared') return Promise.resolve();
          const name = outcome === 'closed' ? 'AbortError' : 'NotAllowedError';
          return Promise.reject(new DOMException('', name));
        },
      });
    }, outcome);
  const shared = (page: Page) =>
    page.evaluate(() => Object.entries(window).find(([name]) => name === 'shared')?.[1]);

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

    for (const outcome of ['shared', 'closed', 'broken'] as const) {
      test(`one touch opens the system's sheet: ${outcome}`, async ({ page, request }) => {
        const { path } = await storyWith(request, () => true);
        await giveSheet(page, outcome);
        await page.goto(path);
        await page.getByText('Chia sẻ', { exact: true }).tap();
        await expect
          .poll(() => shared(page))
          .toEqual({
            url: await page.locator('link[rel=canonical]').getAttribute('href'),
            title: await page.locator('.headline').textContent(),
          });
        const links = page.locator('.share').getByRole('link', { name: 'Zalo' });
        await expect(links).toBeVisible({ visible: outcome === 'broken' });
      });
    }
  });

  test('on a desk the list opens, with the sheet in it where there is one', async ({ page, request }) => {
    const { path } = await storyWith(request, () => true);
    await giveSheet(page, 'shared');
    await page.goto(path);
    await page.getByText('Chia sẻ', { exact: true }).click();
    await expect(page.getByRole('link', { name: 'Facebook' })).toBeVisible();
    expect(await violationsIn(page, '.tools')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Facebook' })).toBeHidden();
    await expect(page.locator('.share summary')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ứng dụng khác…' }).click();
    await expect.poll(() => shared(page)).toBeTruthy();
  });

  test('the link is copied, and the page says so', async ({ page, request, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { path } = await storyWith(request, () => true);
    await page.goto(path);
    await page.getByText('Chia sẻ', { exact: true }).click();
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await expect(page.locator('.share').getByRole('status')).toHaveText('Đã sao chép');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('link[rel=canonical]').getAttribute('href'),
    );
  });
});

test.describe('pictures at full size', () => {
  const viewer = (page: Page) => page.getByRole('dialog', { name: 'Ảnh cỡ lớn' });
  const counter = (page: Page) => viewer(page).getByRole('status');
  const seen = (page: Page, place: number) => viewer(page).locator('li').nth(place);

  const openGallery = async (page: Page, path: string) => {
    await page.goto(path);
    const links = page.locator('.figure-link');
    const link = page.locator('.gallery .figure-link').first();
    const place = await links.evaluateAll((all) => all.findIndex((one) => one.closest('.gallery')));
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(viewer(page)).toBeVisible();
    return { link, place, count: await links.count() };
  };

  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    test(`arrow keys, buttons and Escape; the focus comes back: motion ${reducedMotion}`, async ({
      page,
      request,
    }) => {
      await page.emulateMedia({ reducedMotion });
      const { path } = await storyWith(request, ({ blocks }) => blocks.includes('gallery'));
      const { link, place, count } = await openGallery(page, path);
      await expect(counter(page)).toHaveText(`${place + 1} / ${count}`);
      await expect(seen(page, place)).toBeInViewport({ ratio: 0.9 });
      await expect(viewer(page).getByRole('button', { name: 'Đóng' })).toBeFocused();
      const caption = (await page.locator('.gallery figcaption').first().textContent()) ?? '';
      await expect(seen(page, place).locator('figcaption')).toHaveText(caption);
      await expect(seen(page, place).locator('img')).toHaveAttribute('sizes', '100vw');
      expect(await violationsIn(page, '.viewer')).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await expect(counter(page)).toHaveText(`${place + 2} / ${count}`);
      await expect(seen(page, place + 1)).toBeInViewport({ ratio: 0.9 });
      await viewer(page).getByRole('button', { name: 'Ảnh trước' }).click();
      await expect(seen(page, place)).toBeInViewport({ ratio: 0.9 });
      await viewer(page).getByRole('button', { name: 'Ảnh sau' }).click();
      await expect(counter(page)).toHaveText(`${place + 2} / ${count}`);
      await expect(viewer(page).locator('ul')).toHaveCSS(
        'scroll-behavior',
        reducedMotion === 'reduce' ? 'auto' : 'smooth',
      );
      await page.keyboard.press('Escape');
      await expect(viewer(page)).toBeHidden();
      await expect(link).toBeFocused();
    });
  }

  test.describe('at 320 pixels with a finger', () => {
    test.use({ viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true });

    test('the strip is pushed to the next picture, and the counter follows', async ({ page, request }) => {
      const { path } = await storyWith(request, ({ blocks }) => blocks.includes('gallery'));
      const { place, count } = await openGallery(page, path);
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: number[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((x) => ({ x, y: 150 })) });
      await touch('touchStart', 240);
      for (const x of [220, 180, 140, 100, 60, 40]) await touch('touchMove', x);
      await touch('touchEnd');
      await expect(counter(page)).toHaveText(`${place + 2} / ${count}`);
      await expect(seen(page, place + 1)).toBeInViewport({ ratio: 0.9 });
      expect(await viewer(page).evaluate((one) => getComputedStyle(one).touchAction)).toBe('auto');
      await viewer(page).getByRole('button', { name: 'Đóng' }).tap();
      await expect(viewer(page)).toBeHidden();
    });
  });

  test('a click with a modifier opens the picture like any link', async ({ page, request, context }) => {
    const { path } = await storyWith(request, ({ blocks }) => blocks.includes('gallery'));
    await page.goto(path);
    const opened = context.waitForEvent('page');
    await page
      .locator('.gallery .figure-link')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await expect(await opened).toHaveURL(/\/anh\/\w+\/\d+\.webp$/);
    await expect(viewer(page)).toBeHidden();
  });
});
