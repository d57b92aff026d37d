import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { readConfig } from '../config';

// Any number will do, as long as nobody else uses it.
const preparationLock = 7_204_000;
const missingTable = '42P01';

/**
 * Whether the database is ready to be served: all migrations applied, an account there, and the demo edition loaded
 * or removed (unless DEMO_EDITION=0). Cheap: plain SQL, nothing of the newsroom.
 * @throws Error when the database cannot be reached
 */
export async function isPrepared(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    if (!(await hasAllMigrations(client))) return false;
    const { rows } = await client.query<{ staffed: boolean; edition: boolean }>(
      `SELECT EXISTS (SELECT FROM users) AS staffed,
              EXISTS (SELECT FROM paper_state WHERE name = 'demo-edition') AS edition`,
    );
    const [state] = rows;
    return Boolean(state?.staffed && (state.edition || !readConfig().demoEdition));
  });
}

/** Whether all migrations of this edition of the paper have been applied. */
export function isMigrated(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, hasAllMigrations);
}

/**
 * Runs `work` while nobody else prepares the same database, on this machine or another; `onWait` hears that somebody
 * does so right now. The lock goes with its connection: a process that is killed leaves none.
 */
export async function whilePreparing<T>(
  databaseUrl: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
      preparationLock,
    ]);
    if (!rows[0]?.free) {
      onWait();
      await client.query('SELECT pg_advisory_lock($1)', [preparationLock]);
    }
    return work();
  });
}

async function hasAllMigrations(client: Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM payload_migrations');
    const applied = new Set(rows.map((row) => row.name));
    return migrationNames().every((name) => applied.has(name));
  } catch (error) {
    if ((error as { code?: string }).code === missingTable) return false;
    throw error;
  }
}

function migrationNames(): string[] {
  const files = readdirSync(fileURLToPath(new URL('./migrations', import.meta.url)));
  return files.filter((file) => /^\d{8}_\d{6}_.+\.ts$/.test(file)).map((file) => file.slice(0, -3));
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A broken connection shows in the query that needs it.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
