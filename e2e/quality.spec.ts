// Measures of the production pages: valid by the W3C's checker, still while they load, and light enough for a phone.
// What makes them accessible is looked at in everyone.spec.ts.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { addressesOf, pageTypes, stories } from './support/paper';

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });

  test('a first visit to an article weighs at most 90 KB without its pictures', async ({
    page,
    request,
    baseURL,
  }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const answers = new Map<string, { url: string; mimeType: string }>();
    const weights: { url: string; bytes: number }[] = [];
    session.on('Network.responseReceived', ({ requestId, response }) => {
      answers.set(requestId, { url: response.url.replace(baseURL ?? '', ''), mimeType: response.mimeType });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
      const { url = '', mimeType = '' } = answers.get(requestId) ?? {};
      if (!mimeType.startsWith('image/')) weights.push({ url, bytes });
    });
    // Italics need faces of their own: a story that has some counts too.
    const italic = (await stories(request)).find(({ html }) => html.includes('<em>'));
    const paths = new Set([...(await addressesOf('article', request)), ...(italic ? [italic.path] : [])]);
    for (const path of paths) {
      await session.send('Network.clearBrowserCache');
      weights.length = 0;
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const sum = weights.reduce((total, { bytes }) => total + bytes, 0);
      expect
        .soft(sum, `${path}\n${weights.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')}`)
        .toBeLessThanOrEqual(92_160);
      expect.soft(weights.map(({ url }) => url)).toContain(path);
      expect.soft(weights.filter(({ url }) => /_next\/.*\.js/.test(url))).toEqual([]);
    }
  });
});

/** Bytes of a file of our own as a server sends it at least: compressed, without its headers. */
const compressed = async (request: APIRequestContext, path: string) =>
  gzipSync(await (await request.get(path)).body()).length;

test('the script of an article is at most 10 KB, of which 3 come before anybody does anything', async ({
  page,
  request,
}) => {
  for (const path of await addressesOf('article', request)) {
    const first: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/js/')) first.push(pathname);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    // Whatever can come later is named in what has come, by its full name.
    const all = new Set(first);
    for (const file of all) {
      const text = await (await request.get(file)).text();
      for (const [, name] of text.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)) all.add(`/js/${name}`);
    }
    const scripts = [...all].filter((name) => name.endsWith('.js'));
    const sizes = await Promise.all(scripts.map((name) => compressed(request, name)));
    const sum = (from: string[]) =>
      from.reduce((total, name) => total + (sizes[scripts.indexOf(name)] ?? 0), 0);
    const list = scripts.map((name, at) => `${sizes[at]} ${name}`).join('\n');
    expect(scripts.length, list).toBeGreaterThan(4);
    expect.soft(sum(scripts), `${path}\n${list}`).toBeLessThanOrEqual(10_240);
    expect.soft(sum(first), `${path}\n${list}`).toBeLessThanOrEqual(3072);
    page.removeAllListeners('response');
  }
});

for (const width of [390, 1280]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('nothing shifts while a page loads and is scrolled', async ({ page, request }) => {
      const [article = ''] = await addressesOf('article', request);
      for (const path of ['/', article]) {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready);
        const end = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0; y < end; y += 600) {
          await page.mouse.wheel(0, 600);
          await page.evaluate(
            () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
          );
        }
        await page.waitForLoadState('networkidle');
        const shifts = await page.evaluate(
          () =>
            new Promise<{ value: number; nodes: string[] }[]>((done) => {
              type Shift = PerformanceEntry & { value: number; sources: { node?: Node | null }[] };
              const found: { value: number; nodes: string[] }[] = [];
              const collect = (list: PerformanceEntryList) => {
                for (const { value, sources } of list as Shift[]) {
                  const nodes = sources.map(({ node }) =>
                    node instanceof Element ? node.className : 'text',
                  );
                  found.push({ value, nodes });
                }
              };
              const observer = new PerformanceObserver((list) => collect(list.getEntries()));
              observer.observe({ type: 'layout-shift', buffered: true });
              // Buffered entries are handed over in a task of their own, before the second frame from now.
              requestAnimationFrame(() =>
                requestAnimationFrame(() => {
                  collect(observer.takeRecords());
                  done(found);
                }),
              );
            }),
        );
        expect(await page.evaluate(() => window.scrollY), path).toBeGreaterThan(0);
        expect(shifts, path).toEqual([]);
      }
    });
  });
}

test('the W3C checker finds no error', async ({ request }) => {
  test.skip(
    spawnSync('java', ['-version']).status !== 0,
    'The Nu HTML checker needs Java, which is not installed.',
  );
  test.setTimeout(120_000);
  const checker = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-html-'));
  try {
    const files: string[] = [];
    for (const type of pageTypes) {
      for (const path of await addressesOf(type, request)) {
        const file = join(folder, `${type.replaceAll(' ', '-')}-${files.length}.html`);
        writeFileSync(file, await (await request.get(path)).text());
        files.push(file);
      }
    }
    const args = [
      '-Xss4m',
      '-jar',
      checker,
      '--format',
      'json',
      '--errors-only',
      '--exit-zero-always',
      '--stdout',
    ];
    const report = execFileSync('java', [...args, ...files], { encoding: 'utf8', maxBuffer: 50_000_000 });
    const { messages } = JSON.parse(report) as {
      messages: { url: string; message: string; extract?: string; lastLine?: number }[];
    };
    const found = messages.map(
      ({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract ?? ''}`,
    );
    expect([...new Set(found)]).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
