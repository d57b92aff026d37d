/**
 * How long sitemaps take with N published articles, and how much memory: `npm run bench:sitemaps -- 1000000 5`, where
 * the second number is the minutes from one story to the next. Fills a database of its own and does what the routes
 * do: asks for the index, then for every month's file, and reads these to the end. Milliseconds and megabytes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findListParts, findNewest, findNews } from '@/lib/content/sitemap-lists';
import { findSitemapMonths, findSitemapState, sitemapEntries } from '@/lib/content/sitemaps';
import { disconnect } from '@/lib/database/connection';
import { startDatabase } from '@/lib/database/embedded';
import { migrateBare } from '@/lib/database/migrate';
import { listKinds } from '@/lib/seo/sitemap-names';
import { urlElement } from '@/lib/seo/sitemap-xml';
import { fillPaper } from './fill';

const timeZone = 'Asia/Ho_Chi_Minh';
const site = { url: 'https://bao.example' };

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function line(name: string, taken: number[]): string {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return name.padEnd(28) + [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(0).padStart(8)).join('');
}

async function timed(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken;
}

async function measure(): Promise<void> {
  const index = await timed(10, () =>
    Promise.all([findNewest(), findSitemapMonths(timeZone), ...listKinds.map((kind) => findListParts(kind))]),
  );
  const news = await timed(10, findNews);
  const files = await findSitemapMonths(timeZone);
  const firstBytes: number[] = [];
  const whole: number[] = [];
  let addresses = 0;
  let largest = 0;
  let heap = 0;
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (const { month, part } of files) {
    const start = performance.now();
    const place = { month, part, timeZone };
    await findSitemapState(place);
    let bytes = 0;
    for await (const batch of sitemapEntries(place)) {
      if (bytes === 0) firstBytes.push(performance.now() - start);
      for (const entry of batch) bytes += Buffer.byteLength(urlElement(site, entry));
      addresses += batch.length;
      global.gc?.();
      heap = Math.max(heap, process.memoryUsage().heapUsed - before);
    }
    whole.push(performance.now() - start);
    largest = Math.max(largest, bytes);
  }
  console.log(`${''.padEnd(28)}  median    95 %     max  (ms)`);
  console.log(line('index', index));
  console.log(line('news', news));
  console.log(line('a file, its first byte', firstBytes));
  console.log(line('a file, to its end', whole));
  console.log(
    `${files.length} files, ${addresses.toLocaleString('en')} addresses, the largest file ${megabytes(largest)} MB`,
  );
  console.log(`${megabytes(heap)} MB more on the heap at most, while the files were read`);
}

const [wanted = '', minutes = '5'] = process.argv.slice(2);
const count = Number(wanted);
if (!Number.isInteger(count) || count < 100 || !(Number(minutes) > 0)) {
  console.error(
    'Usage: npm run bench:sitemaps -- N [MINUTES]   (articles, and minutes from one to the next)',
  );
  process.exit(1);
}
const folder = await mkdtemp(path.join(os.tmpdir(), 'trang-nhat-bench-'));
const server = await startDatabase({ dataDir: folder, log: console.log, fast: true });
try {
  await migrateBare(server.url);
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await fillPaper(client, count, 1, Number(minutes)).finally(() => client.end());
  process.env.DATABASE_URL = server.url;
  console.log(`\n${count.toLocaleString('en')} published articles, one every ${minutes} minutes`);
  await measure();
} finally {
  await disconnect(server.url);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
