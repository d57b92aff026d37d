import { Client } from 'pg';

/**
 * Does work on a connection of its own, which is closed whatever becomes of it.
 * @throws what connecting and the work throw
 */
export async function onOwnConnection<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A server that goes away ends the query that is under way; that is where it is told.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

const underWay = new Set<string>();

/**
 * The same for work that takes longer than a tick: nothing while this process is at work of that name for that
 * database.
 * @throws what connecting and the work throw
 */
export async function unlessUnderWay(
  name: 'related' | 'search' | 'telling',
  databaseUrl: string,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const key = `${name} ${databaseUrl}`;
  if (underWay.has(key)) return;
  underWay.add(key);
  try {
    await onOwnConnection(databaseUrl, work);
  } finally {
    underWay.delete(key);
  }
}
