import { Client } from 'pg';

const atOnce = 50;
let working = false;

/** Whether stories wait to be read again for the search, for `SELECT`. */
export const someWaitForSearch = 'EXISTS (SELECT FROM search_waiting)';

/**
 * Reads again, for the search, the stories of a topic or an author with a new name that were too many for the
 * transaction that renamed it: some at a time, until none waits. Several processes may do so at once.
 */
export async function workOffSearch(databaseUrl: string): Promise<void> {
  if (working) return;
  working = true;
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    for (;;) {
      const { rows } = await client.query<{ done: number }>('SELECT search_work_off($1) AS done', [atOnce]);
      if (!rows[0]?.done) return;
    }
  } finally {
    working = false;
    await client.end().catch(() => {});
  }
}
