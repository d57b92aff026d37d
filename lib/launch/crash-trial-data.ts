import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { runningDatabase } from '../database/embedded';

const tables = ['articles', 'sections', 'topics', 'authors', 'media', 'users'];

/** How many of everything the running paper has. */
export async function countContent(dataDir: string): Promise<Record<string, number>> {
  return withClient(dataDir, async (client) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
      counts[table] = rows[0]?.count ?? 0;
    }
    return counts;
  });
}

/** Writes one row after the other until the database is gone; the answer ends it and tells how many were acknowledged. */
export function keepWriting(dataDir: string): () => Promise<number> {
  let acknowledged = 0;
  let over = false;
  const writing = withClient(dataDir, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS crash_trial (number int)');
    while (!over) {
      await client.query('INSERT INTO crash_trial VALUES ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
  }).catch(() => {});
  return async () => {
    // A moment for the blow to arrive while rows are being written.
    await sleep(300);
    over = true;
    await writing;
    return acknowledged;
  };
}

/** How many of the acknowledged rows are not there any more. */
export async function lostRows(dataDir: string, acknowledged: number): Promise<number> {
  return withClient(dataDir, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(DISTINCT number)::int AS count FROM crash_trial WHERE number <= $1',
      [acknowledged],
    );
    return acknowledged - (rows[0]?.count ?? 0);
  });
}

/** Does some work on the database of a running paper. */
export async function withClient<Result>(
  dataDir: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: runningDatabase(dataDir) });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
