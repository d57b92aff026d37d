import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { browserArguments, findBrowser } from '../launch/browser';
import { launchPaper } from '../launch/crash-trial-paper';
import { explain } from '../launch/errors';
import { root } from '../launch/install.mjs';
import type { Account } from './desk';
import { type Shot, shots } from './shots';
import { type Person, type Stage, setStage } from './stage';

/**
 * `npm run handbook -- [names]`: takes the pictures of docs/editors-guide.md from a running paper. It brings out one
 * of its own on a temporary folder; with HANDBOOK_URL, HANDBOOK_EMAIL and HANDBOOK_PASSWORD it uses that one, as an
 * admin of it, and removes what it made there.
 */

const folder = join(root, 'docs/images/handbook');
const mostBytes = 80_000;
const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

/** Takes the pictures and says which could not be taken; the answer is the exit code. */
export async function main(names: string[]): Promise<number> {
  const wanted = shots.filter(({ name }) => names.length === 0 || names.includes(name));
  mkdirSync(folder, { recursive: true });
  const paper = await openPaper();
  const problems: string[] = [];
  try {
    const stage = await setStage(paper.address, paper.admin);
    const executablePath = await findBrowser((detail) => console.log(detail));
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    for (const shot of wanted) {
      const problem = await take(browser, shot, stage).catch(explain);
      console.log(`${shot.name}: ${problem ?? 'taken'}`);
      if (problem) problems.push(shot.name);
    }
    await browser.close();
    await stage.clear();
  } finally {
    await paper.close();
  }
  if (problems.length > 0) console.log(`\nNot taken: ${problems.join(', ')}`);
  return problems.length > 0 ? 1 : 0;
}

type OpenPaper = { address: string; admin: Account; close(): Promise<void> };

async function openPaper(): Promise<OpenPaper> {
  const { HANDBOOK_URL: address, HANDBOOK_EMAIL: email, HANDBOOK_PASSWORD: password } = process.env;
  if (address && email && password) return { address, admin: { email, password }, close: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-handbook-'));
  const admin = { email: 'tong-bien-tap@example.com', password: 'mot-mat-khau-de-chup' };
  const paper = await launchPaper(dataDir, { account: admin });
  const close = async () => {
    await paper.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  await paper.answers().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  // The desk takes its own requests only at the address that the paper calls itself by.
  return { address: paper.address.replace('127.0.0.1', 'localhost'), admin, close };
}

/** Takes one picture. @throws Error when what it is about does not appear */
async function take(browser: Browser, shot: Shot, stage: Stage): Promise<void> {
  const context = await browser.newContext({
    ...screens[shot.screen ?? 'desktop'],
    baseURL: stage.address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    // The style that hides what blinks is none of the page's own.
    bypassCSP: true,
  });
  context.setDefaultTimeout(20_000);
  try {
    const page = await context.newPage();
    if (shot.who !== 'reader') await enter(page, stage, shot.who);
    await shot.open(page, stage);
    await settled(page);
    writeFileSync(join(folder, `${shot.name}.webp`), await small(await page.screenshot()));
  } finally {
    await context.close();
  }
}

/** Signs the browser in: the newsroom's answer sets its cookie. */
async function enter(page: Page, { accounts, address }: Stage, who: Person): Promise<void> {
  const answer = await page.request.post(`${address}/api/users/login`, { data: accounts[who] });
  if (!answer.ok()) throw new Error(`${who} cannot sign in: ${answer.status()}`);
}

/** Pictures and fonts are there, and no message of the desk covers anything. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.addStyleTag({
    content: '.payload-toast-container { display: none } * { caret-color: transparent }',
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A picture further down is not asked for before somebody gets there.
    const asked = [...document.images].filter(({ loading, complete }) => loading !== 'lazy' || complete);
    await Promise.all(asked.map((image) => image.decode().catch(() => {})));
  });
}

/** The picture as WebP, as fine as fits. */
async function small(png: Buffer): Promise<Buffer> {
  for (const quality of [90, 80, 70, 60, 50]) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= mostBytes) return webp;
  }
  return sharp(png).webp({ quality: 40, effort: 6 }).toBuffer();
}

process.exit(await main(process.argv.slice(2)));
