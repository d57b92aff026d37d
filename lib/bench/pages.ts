/**
 * What a first visit weighs and what Lighthouse says of it: `npm run bench:pages -- [http://localhost:3000]`, against a
 * running paper. Weighs with a fresh browser at phone width, bytes as they come over the wire; Lighthouse (mobile) is
 * fetched by npm on first use and asked three times, the median is printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '@/lib/launch/browser';

const lighthouse = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** One page of each type, found by following links from the front page. */
async function findPages(browser: Browser, site: string): Promise<Record<string, string>> {
  const page = await browser.newPage();
  const first = async (selector: string) => page.locator(selector).first().getAttribute('href');
  await page.goto(site);
  const section = await first('.container-title a');
  const article = await first('.story-splash .story-headline a');
  await page.goto(new URL(article ?? '/', site).href);
  const topic = await first('.topics a');
  await page.close();
  return { front: '/', section: section ?? '/', article: article ?? '/', topic: topic ?? '/' };
}

async function weigh(browser: Browser, address: string): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  return bytes;
}

function askLighthouse(address: string, executable: string): number[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trang-nhat-lighthouse-'));
  const report = path.join(folder, 'report.json');
  const flags = ['--headless=new', ...browserArguments].join(' ');
  const { status, stderr } = spawnSync(
    'npm',
    [
      'exec',
      '--yes',
      '--',
      lighthouse,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...process.env, CHROME_PATH: executable }, encoding: 'utf8', cwd: os.tmpdir() },
  );
  if (status !== 0) throw new Error(`Lighthouse failed: ${stderr.slice(-2000)}`);
  const found = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  const failed = Object.values<{ id: string; score: number | null; scoreDisplayMode: string }>(found.audits)
    .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
    .map(({ id }) => id);
  if (failed.length > 0) console.log(`  below 0.9: ${failed.join(', ')}`);
  return [
    ...categories.map((category) => Math.round(100 * found.categories[category].score)),
    found.audits['cumulative-layout-shift'].numericValue,
    Math.round(found.audits['largest-contentful-paint'].numericValue),
  ];
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const site = process.argv[2] ?? 'http://localhost:3000';
const executablePath = await findBrowser(console.log);
const browser = await chromium.launch({ executablePath, args: browserArguments });
const pages = await findPages(browser, site);
console.log('bytes of a first visit at 390 px, as sent');
for (const [name, address] of Object.entries(pages)) {
  const { Image = 0, ...rest } = await weigh(browser, new URL(address, site).href);
  const total = Object.values(rest).reduce((sum, size) => sum + size, 0);
  const parts = Object.entries(rest).map(([kind, size]) => `${kind} ${size}`);
  console.log(`${name.padEnd(8)} ${total} without pictures (${parts.join(', ')}); pictures ${Image}`);
}
await browser.close();
console.log(
  `\n${lighthouse}, mobile, median of 3: ${categories.join(' / ')}, layout shift, largest paint (ms)`,
);
for (const [name, address] of Object.entries(pages)) {
  const runs = [1, 2, 3].map(() => askLighthouse(new URL(address, site).href, executablePath));
  console.log(
    name.padEnd(8),
    (runs[0] ?? []).map((_, index) => median(runs.map((run) => run[index] ?? 0))).join(' / '),
  );
}
