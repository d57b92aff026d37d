/**
 * How long from a click to the first paint of the next page: `npm run bench:navigation -- [http://localhost:3000] [20]`,
 * against a running paper, over a line of 150 ms and 200 KB a second with the processor four times slower. From the
 * front page to stories that the browser has never seen, by touch (the finger is down for 80 ms) and by mouse (the
 * pointer rests for 400 ms): without rules and with pages fetched ahead. Drawing ahead is
 * switched off in a browser that is driven from outside, so it cannot be measured this way.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '@/lib/launch/browser';
import { openSlowLine } from './slow-line';

const path = '/speculation-rules.json';
const pages = { href_matches: '/*' };
const rules: Record<string, object> = {
  none: {},
  prefetch: { prefetch: [{ where: pages, eagerness: 'moderate' }] },
};
const ways = ['touch', 'mouse'] as const;

/** Milliseconds from the click to the first paint of the page it leads to, and how that page came. */
async function follow(page: Page, story: number, way: (typeof ways)[number]) {
  const link = page.locator('.story-headline a:visible').nth(story);
  await link.scrollIntoViewIfNeeded();
  const box = await link.boundingBox();
  if (!box) throw new Error('The story cannot be seen.');
  const [x, y] = [box.x + Math.min(40, box.width / 2), box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() =>
    addEventListener('click', ({ timeStamp }) =>
      sessionStorage.setItem('clicked', String(performance.timeOrigin + timeStamp)),
    ),
  );
  const arrived = page.waitForURL(/\/[a-z0-9-]+\/[a-z0-9-]+$/, { waitUntil: 'load' });
  if (way === 'touch') {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await wait(80);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await page.mouse.move(x, y);
    await wait(400);
    await page.mouse.down();
    await wait(80);
    await page.mouse.up();
  }
  await arrived;
  return page.evaluate(async () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    let painted: PerformanceEntry | undefined;
    // No named function in here: it is sent to the page as text, without what the compiler adds to names.
    while (!painted) {
      await new Promise((next) => requestAnimationFrame(next));
      [painted] = performance.getEntriesByName('first-contentful-paint');
    }
    const kind = navigation && 'deliveryType' in navigation ? String(navigation.deliveryType) : '';
    return {
      delay: performance.timeOrigin + painted.startTime - Number(sessionStorage.getItem('clicked')),
      came: kind === 'navigational-prefetch' ? 'fetched ahead' : 'asked for',
    };
  });
}

async function measure(browser: Browser, site: string, way: (typeof ways)[number], story: number) {
  const context = await browser.newContext({
    viewport: way === 'touch' ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    hasTouch: way === 'touch',
    isMobile: way === 'touch',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(site, { waitUntil: 'networkidle' });
  const found = await follow(page, story, way);
  await context.close();
  return found;
}

const site = process.argv[2] ?? 'http://localhost:3000';
const times = Number(process.argv[3] ?? 20);
const browser = await chromium.launch({
  executablePath: await findBrowser(console.log),
  args: browserArguments,
});
console.log(
  `milliseconds from click to first paint, ${times} stories each: median, 95 %; how the pages came`,
);
for (const [name, body] of Object.entries(rules)) {
  const line = await openSlowLine(site, {
    roundTrip: 150,
    speed: 200_000,
    instead: {
      path,
      headers: { 'Content-Type': 'application/speculationrules+json' },
      body: JSON.stringify(body),
    },
  });
  for (const way of ways) {
    const delays: number[] = [];
    const came = new Map<string, number>();
    for (let story = 0; story < times; story += 1) {
      const found = await measure(browser, line.address, way, story);
      delays.push(found.delay);
      came.set(found.came, (came.get(found.came) ?? 0) + 1);
    }
    delays.sort((a, b) => a - b);
    const at = (share: number) => Math.round(delays[Math.floor((delays.length - 1) * share)] ?? 0);
    const kinds = [...came].map(([kind, count]) => `${count} ${kind}`).join(', ');
    console.log(
      `${name.padEnd(8)} ${way}  ${String(at(0.5)).padStart(5)} ${String(at(0.95)).padStart(5)}  ${kinds}`,
    );
  }
  line.close();
}
await browser.close();
