/**
 * How long each control of an article keeps a reader waiting: `npm run bench:controls -- [http://localhost:3000]`, against
 * a running paper, at phone width with the processor four times slower. Each is used five times, the first time on a
 * fresh page, where its script still has to come. Printed are the worst and the median of the browser's own figure,
 * from the touch or the key to the next frame (Event Timing, in steps of 8 ms), and how long until it did what it is for.
 */
import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '@/lib/launch/browser';

declare global {
  interface Window {
    /** Durations of the events that the page has seen. */
    seen: number[];
  }
}

type Control = {
  name: string;
  use: (page: Page) => Promise<unknown>;
  /** Seen once the control has done its work. */
  done: string;
  /** Makes the page as it was. */
  undo?: (page: Page) => Promise<unknown>;
};

const pressEscape = (page: Page) => page.keyboard.press('Escape');
const controls: Control[] = [
  {
    name: 'thumb menu',
    use: (page) => page.locator('.thumb-bar summary').tap(),
    done: '.thumb-menu',
    undo: pressEscape,
  },
  {
    name: 'panel',
    use: (page) => page.locator('.masthead [data-use=comforts]').tap(),
    done: 'dialog.comforts[open]',
    undo: pressEscape,
  },
  {
    name: 'text size in the panel',
    use: async (page) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.tools [data-use=comforts]')?.click());
      await page.locator('[name=text][value="4"]').tap();
    },
    done: '[data-text="4"]',
    undo: async (page) => {
      await page.locator('[name=text][value=""]').tap();
      await pressEscape(page);
    },
  },
  {
    name: 'theme in the panel',
    use: async (page) => {
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('.masthead [data-use=comforts]')?.click(),
      );
      await page.locator('[name=theme][value="dark"]').tap();
    },
    done: '[data-theme=dark]',
    undo: async (page) => {
      await page.locator('[name=theme][value=""]').tap();
      await pressEscape(page);
    },
  },
  {
    name: 'share',
    use: (page) => page.locator('.share summary').tap(),
    done: '.share[open]',
    undo: (page) => page.locator('.share summary').tap(),
  },
  {
    name: 'listen',
    use: (page) => page.locator('[data-use=listen]').tap(),
    done: '.player:not([hidden])',
    undo: (page) => page.locator('[data-by=close]').tap(),
  },
  {
    name: 'next paragraph',
    use: async (page) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-use=listen]')?.click());
      await page.locator('.player [data-by="1"]').tap();
    },
    done: '.standfirst.being-read, .body .being-read',
    undo: (page) => page.locator('[data-by=close]').tap(),
  },
  {
    name: 'picture',
    use: (page) => page.locator('.figure-link').first().tap(),
    done: 'dialog.viewer[open]',
    undo: pressEscape,
  },
  {
    name: 'key d',
    use: (page) => page.keyboard.press('d'),
    done: '[data-theme]',
    undo: (page) =>
      page.evaluate(() => {
        localStorage.clear();
        document.documentElement.removeAttribute('data-theme');
      }),
  },
  {
    name: 'key ?',
    use: (page) => page.keyboard.press('?'),
    done: 'dialog.comforts[open]',
    undo: pressEscape,
  },
];

/**
 * A voice that says nothing, so that what is measured is the page's own work; and the durations of events are kept.
 * As text: what the compiler adds to names of functions is unknown in the page.
 */
const prepared = `
  const voice = { getVoices: () => [{ lang: 'vi-VN', localService: true }], speak() {}, cancel() {} };
  Object.defineProperty(window, 'speechSynthesis', { value: voice });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class {} });
  window.seen = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.seen.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

const frames = (page: Page) =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

/** The longest event since the last call; 16 when none took as long as the browser reports. */
const longest = (page: Page): Promise<number> => page.evaluate(() => Math.max(16, ...window.seen.splice(0)));

const site = process.argv[2] ?? 'http://localhost:3000';
const browser = await chromium.launch({
  executablePath: await findBrowser(console.log),
  args: browserArguments,
});
const front = await browser.newPage();
await front.goto(site);
const article = await front.locator('.story-splash .story-headline a').getAttribute('href');
await front.close();

console.log('control                 to next frame: worst  median   to its effect: first  median  (ms)');
for (const { name, use, done, undo } of controls) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.addInitScript({ content: prepared });
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(new URL(article ?? '/', site).href, { waitUntil: 'networkidle' });
  const delays: number[] = [];
  const effects: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    await frames(page);
    await longest(page);
    const begun = performance.now();
    await use(page);
    await page.locator(done).first().waitFor({ state: 'attached' });
    effects.push(performance.now() - begun);
    await frames(page);
    delays.push(await longest(page));
    await undo?.(page);
  }
  await context.close();
  const middle = (values: number[]) => Math.round(values.toSorted((a, b) => a - b)[2] ?? 0);
  const columns = [Math.max(...delays), middle(delays), Math.round(effects[0] ?? 0), middle(effects)];
  console.log(name.padEnd(36), columns.map((value) => String(value).padStart(7)).join(' '));
}
await browser.close();
