/**
 * How long the reader side's loaders take with N published articles: `npm run bench:content -- 1000 100000`.
 * Fills a database of its own for each N, in a folder of its own, and prints the median, spread and 95th percentile.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { loadArticlePage } from '@/lib/content/article';
import { unavailable } from '@/lib/content/door';
import { loadFrontPage } from '@/lib/content/front';
import { loadLatestPage, loadSectionPage, loadTopicPage } from '@/lib/content/list-pages';
import { loadSite } from '@/lib/content/site';
import { disconnect } from '@/lib/database/connection';
import { startDatabase } from '@/lib/database/embedded';
import { migrateBare } from '@/lib/database/migrate';
import { fillPaper } from './fill';

const rounds = 200;

type Figures = { median: number; low: number; high: number; p95: number };

async function time(run: (round: number) => Promise<unknown>): Promise<Figures> {
  for (let round = 0; round < 20; round += 1) await run(round);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const found = await run(round);
    if (found === undefined || found === unavailable) throw new Error('a loader found nothing to load');
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0;
  return { median: at(0.5), low: at(0.05), high: taken.at(-1) ?? 0, p95: at(0.95) };
}

async function measure(count: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trang-nhat-bench-'));
  const server = await startDatabase({ dataDir: folder, log: console.log, fast: true });
  try {
    await migrateBare(server.url);
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const start = performance.now();
    await fillPaper(client, count).catch((error) => client.end().then(() => Promise.reject(error)));
    const middle = await client.query(
      `SELECT article_id FROM article_listings WHERE list = 'section' AND list_id = 1
       ORDER BY published_at DESC OFFSET (SELECT count(*) / 2 FROM article_listings WHERE list = 'section' AND list_id = 1) LIMIT 1`,
    );
    await client.end();
    console.log(
      `\n${count.toLocaleString('en')} published articles, filled in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );

    process.env.DATABASE_URL = server.url;
    const { sections } = await loadSite();
    const spread = (round: number) => 1 + ((round * 7919) % count);
    const deep: number = middle.rows[0].article_id;
    const loaders: Record<string, (round: number) => Promise<unknown>> = {
      front: () => loadFrontPage(sections),
      section: (round) => loadSectionPage(`chuyen-muc-${1 + (round % 8)}`),
      'section, deep page': () => loadSectionPage('chuyen-muc-1', deep),
      article: (round) => loadArticlePage(`bai-${spread(round)}`),
      topic: (round) => loadTopicPage(`chu-de-${1 + (round % 20)}`),
      latest: () => loadLatestPage(),
    };
    console.log(`${'loader'.padEnd(20)} median    5 %   95 %    max  (ms, ${rounds} calls)`);
    for (const [name, run] of Object.entries(loaders)) {
      const { median, low, p95, high } = await time(run);
      console.log(name.padEnd(20), ...[median, low, p95, high].map((ms) => ms.toFixed(2).padStart(6)));
    }
  } finally {
    await disconnect(server.url);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const counts = process.argv.slice(2).map(Number);
if (counts.length === 0 || counts.some((count) => !Number.isInteger(count) || count < 100)) {
  console.error('Usage: npm run bench:content -- N [N …]   (numbers of articles, at least 100 each)');
  process.exit(1);
}
for (const count of counts) await measure(count);
