import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Config, withoutPassword } from '../config';
import { startDatabase } from '../database/embedded';
import { PaperError } from './errors';
import type { Lifetime } from './lifetime';

/** Makes the database available, the embedded one or that of DATABASE_URL, and tells its address. */
export async function openDatabase(
  config: Config,
  life: Lifetime,
  update: (detail: string) => void,
): Promise<string> {
  if (config.databaseUrl) {
    await reach(config.databaseUrl, life, update);
    return config.databaseUrl;
  }
  const database = await startDatabase({ dataDir: config.dataDir, log: update });
  life.onStop(database.stop);
  database.exited.then(() =>
    life.fail(
      'The database has stopped by itself; DATA_DIR/logs/postgres.log tells why. Stopping the paper.',
    ),
  );
  return database.url;
}

/** Waits a little for a server that may be starting at the same time as we. */
async function reach(url: string, life: Lifetime, update: (detail: string) => void): Promise<void> {
  const giveUp = Date.now() + 15_000;
  for (;;) {
    const problem = await tryConnecting(url);
    if (!problem || life.ending()) return;
    const passing = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03'].includes(
      problem.code ?? '',
    );
    if (!passing || Date.now() > giveUp) {
      throw new PaperError(
        `DATABASE_URL points at ${withoutPassword(url)}, but no database can be reached there: ${problem.message}.`,
      );
    }
    update(`waiting for ${withoutPassword(url)}`);
    await sleep(500);
  }
}

async function tryConnecting(url: string): Promise<{ code?: string; message: string } | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: Error[] };
    return { code, message: message || errors?.[0]?.message || String(code) };
  } finally {
    await client.end().catch(() => {});
  }
}
