/**
 * How long search takes in the database with N published articles: `npm run bench:search -- 1000 10000 100000`.
 * Fills a database of its own for each N, asks 500 mixed queries, and adds up what every statement of each took.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { parseSearch } from '@/lib/content/search/request';
import { search } from '@/lib/content/search/search';
import { suggest } from '@/lib/content/search/suggest';
import { disconnect } from '@/lib/database/connection';
import { startDatabase } from '@/lib/database/embedded';
import { migrateBare } from '@/lib/database/migrate';
import { fillSearchable } from './search-fill';
import { type BenchQuery, benchQueries } from './search-queries';

const queries = 500;
let taken = 0;
let statements = 0;

/** Counts the time of every statement that goes over a connection of the reader side: its pool asks with callbacks. */
function measureStatements(): void {
  const original = Client.prototype.query;
  Client.prototype.query = function measured(this: Client, ...args: unknown[]) {
    const last = args.at(-1);
    if (typeof last !== 'function') return Reflect.apply(original, this, args);
    const start = performance.now();
    const done = (...answer: unknown[]) => {
      taken += performance.now() - start;
      statements += 1;
      last(...answer);
    };
    return Reflect.apply(original, this, [...args.slice(0, -1), done]);
  } as typeof original;
}

type Measured = { kind: string; ms: number; statements: number };

async function time(kind: string, work: () => Promise<unknown>): Promise<Measured> {
  [taken, statements] = [0, 0];
  await work();
  return { kind, ms: taken, statements };
}

function line(name: string, of: Measured[]): string {
  const sorted = of.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figures = [at(0.5), at(0.05), at(0.95), sorted.at(-1) ?? 0].map((ms) => ms.toFixed(1).padStart(7));
  const each = of.reduce((sum, one) => sum + one.statements, 0) / of.length;
  return `${name.padEnd(22)}${String(of.length).padStart(5)} ${figures.join('')} ${each.toFixed(1).padStart(8)}`;
}

const ask = ({ query }: BenchQuery) => search(parseSearch(new URLSearchParams(query)));

async function report(client: Client, asked: BenchQuery[]): Promise<void> {
  let found = 0;
  for (const query of asked.filter((_, at) => at % 10 === 0)) await ask(query);
  const measured: Measured[] = [];
  for (const query of asked) {
    measured.push(
      await time(query.kind, async () => {
        const { hits } = await ask(query);
        if (hits.length > 0) found += 1;
      }),
    );
  }
  console.log(`${found} of ${asked.length} queries found something`);
  console.log('kind of query          asked  median    5 %   95 %    max  statements   (ms in the database)');
  for (const kind of new Set(measured.map((one) => one.kind))) {
    console.log(
      line(
        kind,
        measured.filter((one) => one.kind === kind),
      ),
    );
  }
  console.log(line('all', measured));
  const prefixes = asked.map(({ query }) => (query.q ?? '').slice(0, 2 + (query.q ?? '').length / 2));
  const suggested: Measured[] = [];
  for (const prefix of prefixes) suggested.push(await time('', () => suggest(prefix)));
  console.log(line('suggestions', suggested));
  const sizes = await client.query<{ name: string; size: string }>(
    `SELECT name, pg_size_pretty(pg_total_relation_size(name::regclass)) AS size
     FROM unnest(ARRAY['articles', 'search_documents', 'search_documents_terms', 'search_spellings']) AS name`,
  );
  console.log(sizes.rows.map(({ name, size }) => `${name} ${size}`).join(', '));
}

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
