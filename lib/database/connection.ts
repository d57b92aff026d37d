import { drizzle, type NodePgDatabase } from '@payloadcms/db-postgres/drizzle/node-postgres';
import { Pool } from 'pg';

const pools = new Map<string, { pool: Pool; db: NodePgDatabase }>();

/**
 * The reader side's own connections to the database at `url`, made on first use and shared by the process.
 * Read-only by session setting: nothing on the reader's path can write, whatever a bug might try.
 */
export function connect(url: string): NodePgDatabase {
  const open = pools.get(url);
  if (open) return open.db;
  const pool = new Pool({
    connectionString: url,
    max: 6,
    connectionTimeoutMillis: 5_000,
    options: '-c default_transaction_read_only=on -c statement_timeout=10000',
  });
  // An idle connection that the server closes is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = drizzle(pool);
  pools.set(url, { pool, db });
  return db;
}

/** Closes the connections to `url`, for scripts and tests that end. */
export async function disconnect(url: string): Promise<void> {
  const open = pools.get(url);
  pools.delete(url);
  await open?.pool.end();
}
