/**
 * What counting costs: `npm run bench:reads -- 100000`. Fills a database of its own with N articles and a week of
 * reads, and prints how many reports a process takes in a second, what a batch, a making of the rankings and a look
 * at one take.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { mostRead } from '@/lib/content/most-read';
import { disconnect } from '@/lib/database/connection';
import { startDatabase } from '@/lib/database/embedded';
import { migrateBare } from '@/lib/database/migrate';
import { ReadCounter } from '@/lib/reads/counter';
import { openReads } from '@/lib/reads/store';
import { fillPaper } from './fill';

const zone = 'Asia/Ho_Chi_Minh';

async function time(name: string, rounds: number, run: (round: number) => Promise<unknown>): Promise<void> {
  await run(-1);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await run(round);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => (taken[Math.floor(share * (taken.length - 1))] ?? 0).toFixed(2);
  console.log(`${name.padEnd(44)} median ${at(0.5)} ms, 95 % ${at(0.95)} ms (${rounds} times)`);
}

/** A reader somewhere; `n` makes another one. */
const reader = (n: number, articles: number) => ({
  article: 1 + ((n * 7919) % articles),
  address: `${1 + (n % 200)}.${(n >> 3) % 250}.${(n >> 7) % 250}.9`,
  agent: `Mozilla/5.0 (Linux; Android ${n % 14}; K)`,
});

async function measure(articles: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trang-nhat-bench-'));
  const server = await startDatabase({ dataDir: folder, log: console.log, fast: true });
  process.env.DATABASE_URL = server.url;
  const reads = openReads(server.url, zone);
  try {
    await migrateBare(server.url);
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await fillPaper(client, articles);
    // A fifth of the stories was read in the week, each in 24 of its hours.
    await client.query(
      `INSERT INTO article_reads (article_id, hour, reads, places, weight)
       SELECT a, date_trunc('hour', now(), 'UTC') - (7 * h % 168) * interval '1 hour', 9, 4, 1 + (a * h) % 17
       FROM generate_series(1, $1::int / 5) a, generate_series(0, 23) h`,
      [articles],
    );
    await client.query('VACUUM ANALYZE article_reads');
    await client.end();
    console.log(
      `\n${articles.toLocaleString('en')} articles, ${((articles / 5) * 24).toLocaleString('en')} hours of reads`,
    );

    const written: number[] = [];
    const counter = new ReadCounter({
      timeZone: zone,
      store: {
        ...reads,
        count: async (visits, moment) => {
          written.push(visits.length);
          return reads.count(visits, moment);
        },
      },
    });
    const start = performance.now();
    for (let n = 0; n < 20_000; n += 1) await counter.take(reader(n, articles));
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${'reports taken in by one process'.padEnd(44)} ${Math.round(20_000 / seconds).toLocaleString('en')} a second`,
    );
    await counter.flush();
    await time('a batch of 1,000 reads, written', 20, async (round) => {
      for (let n = 0; n < 1_000; n += 1) await counter.take(reader(30_000 + round * 1_000 + n, articles));
      await counter.flush();
    });
    await time('the rankings made anew', 10, () => reads.rank(new Date()));
    await time('a ranking read, whole paper', 200, () => mostRead('day', 0, 60));
    await time('a ranking read, one section', 200, (round) =>
      mostRead('week', 1 + (Math.abs(round) % 8), 20),
    );
    console.log(
      `${'writes'.padEnd(44)} ${written.length} of ${written.reduce((sum, n) => sum + n, 0)} reads`,
    );
  } finally {
    await reads.close();
    await disconnect(server.url);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const counts = process.argv.slice(2).map(Number);
if (counts.length === 0 || counts.some((count) => !Number.isInteger(count) || count < 1_000)) {
  console.error('Usage: npm run bench:reads -- N [N …]   (numbers of articles, at least 1000 each)');
  process.exit(1);
}
for (const count of counts) await measure(count);
