import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { PaperError } from './errors';

const run = promisify(execFile);

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Chromium's switches: no traffic of its own, and no sandbox for root, who cannot have one. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Finds a browser for the tests: an installed one, else Playwright's, else Debian's. Answers with its path. */
export async function findBrowser(update: (detail: string) => void): Promise<string> {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM;
  if (chosen) {
    if (await works(chosen)) return chosen;
    throw new PaperError(
      `PLAYWRIGHT_CHROMIUM is "${chosen}"; it wants the path of a Chromium or Chrome that runs here.`,
    );
  }
  for (const path of [...onPath(), ...applications, await playwrightPath()]) {
    if (await works(path)) return path;
  }
  update('downloading Chromium with Playwright');
  if ((await download()) && (await works(await playwrightPath()))) return playwrightPath();
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    update('installing the chromium package');
    await installPackage();
    for (const path of onPath()) if (await works(path)) return path;
  }
  throw new PaperError(
    'No browser was found for the end-to-end tests, and none could be installed. ' +
      'Install Chromium or Chrome, or name one with PLAYWRIGHT_CHROMIUM=/path/to/chromium.',
  );
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function playwrightPath(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** Whether it is there and starts: Ubuntu has a `chromium-browser` that only asks for another package. */
async function works(path: string): Promise<boolean> {
  try {
    accessSync(path, constants.X_OK);
    const { stdout } = await run(path, ['--version'], { timeout: 30_000 });
    return /Chrom/.test(stdout);
  } catch {
    return false;
  }
}

async function download(): Promise<boolean> {
  const args = ['node_modules/@playwright/test/cli.js', 'install', '--no-shell', 'chromium'];
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return succeeds(process.execPath, args, env);
}

async function installPackage(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await succeeds('apt-get', ['-q', 'update'], env);
  await succeeds('apt-get', ['-q', '-y', '--no-install-recommends', 'install', 'chromium'], env);
}

async function succeeds(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    const running = run(command, args, { env, timeout: 600_000, maxBuffer: 50_000_000 });
    running.child.stdin?.end();
    await running;
    return true;
  } catch {
    return false;
  }
}
