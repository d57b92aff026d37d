/**
 * How long search takes in the database with N published articles: `npm run bench:search -- 1000 10000 100000`.
 * Fills a database of its own for each N, asks 500 mixed queries, and adds up what every statement of each took.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { disconnect } from '@/lib/database/connection';
import { startDatabase } from '@/lib/database/embedded';
import { migrateBare } from '@/lib/database/migrate';
import { fillSearchable } from './search-fill';
import { benchQueries } from './search-queries';
import { measureStatements, report } from './search-report';

const queries = 500;

async function measure(count: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trang-nhat-bench-'));
  const server = await startDatabase({ dataDir: folder, log: console.log, fast: true });
  try {
    await migrateBare(server.url);
    const client = new Client({ connectionString: server.url });
    await client.connect();
    try {
      const start = performance.now();
      const stories = await fillSearchable(server.url, count);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`\n${count.toLocaleString('en')} published articles, filled in ${seconds} s`);
      process.env.DATABASE_URL = server.url;
      await report(client, benchQueries(stories, queries));
    } finally {
      await client.end();
    }
  } finally {
    await disconnect(server.url);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const counts = process.argv.slice(2).map(Number);
if (counts.length === 0 || counts.some((count) => !Number.isInteger(count) || count < 100)) {
  console.error('Usage: npm run bench:search -- N [N …]   (numbers of articles, at least 100 each)');
  process.exit(1);
}
measureStatements();
for (const count of counts) await measure(count);
