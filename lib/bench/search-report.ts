import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { parseSearch } from '@/lib/content/search/request';
import { search } from '@/lib/content/search/search';
import { suggest } from '@/lib/content/search/suggest';
import type { BenchQuery } from './search-queries';

let taken = 0;
let statements = 0;

/** Counts the time of every statement that goes over a connection of the reader side: its pool asks with callbacks. */
export function measureStatements(): void {
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

type Measured = { kind: string; ms: number; processor: number; statements: number };

/** Milliseconds of processor time that the database's connections have used so far; Linux tells it to the nanosecond. */
async function processorTime(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND backend_type = 'client backend'`,
  );
  const used = rows.map(({ pid }) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]));
  return used.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1_000_000;
}

async function time(client: Client, kind: string, work: () => Promise<unknown>): Promise<Measured> {
  const before = await processorTime(client);
  [taken, statements] = [0, 0];
  await work();
  return { kind, ms: taken, statements, processor: (await processorTime(client)) - before };
}

function line(name: string, of: Measured[]): string {
  const figures = (values: number[]) => {
    const sorted = values.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return [at(0.5), at(0.95), sorted.at(-1) ?? 0].map((ms) => ms.toFixed(1).padStart(8)).join('');
  };
  const each = of.reduce((sum, one) => sum + one.statements, 0) / of.length;
  const [wall, processor] = [of.map(({ ms }) => ms), of.map((one) => one.processor)];
  return `${name.padEnd(22)}${String(of.length).padStart(5)} ${figures(wall)} ${figures(processor)} ${each.toFixed(1).padStart(6)}`;
}

const ask = ({ query }: BenchQuery) => search(parseSearch(new URLSearchParams(query)));

/** Asks all queries of the paper that DATABASE_URL names, and prints how long each kind takes. */
export async function report(client: Client, asked: BenchQuery[]): Promise<void> {
  let found = 0;
  for (const query of asked.filter((_, at) => at % 10 === 0)) await ask(query);
  const measured: Measured[] = [];
  for (const query of asked) {
    measured.push(
      await time(client, query.kind, async () => {
        const { hits } = await ask(query);
        if (hits.length > 0) found += 1;
      }),
    );
  }
  console.log(`${found} of ${asked.length} queries found something; milliseconds in the database`);
  console.log('                            on the clock            of its processor');
  console.log('kind of query          asked   median    95 %     max   median    95 %     max  statements');
  for (const kind of [...new Set(measured.map((one) => one.kind))].sort()) {
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
  for (const prefix of prefixes) suggested.push(await time(client, '', () => suggest(prefix)));
  console.log(line('suggestions', suggested));
  const sizes = await client.query<{ name: string; size: string }>(
    `SELECT name, pg_size_pretty(pg_total_relation_size(name::regclass)) AS size
     FROM unnest(ARRAY['articles', 'search_documents', 'search_documents_terms', 'search_spellings']) AS name`,
  );
  console.log(sizes.rows.map(({ name, size }) => `${name} ${size}`).join(', '));
}
