import { randomUUID } from 'node:crypto';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';

type Database = Payload['db']['drizzle'];

/** A database transaction: for statements of our own, and for Payload's operations as their `req`. */
export type Transaction = {
  db: Pick<Database, 'execute'>;
  /** A fresh request for each operation: Payload keeps files and more on it. */
  req(): { transactionID: string };
};

// Any number will do, as long as nobody else uses it.
const writersLock = 7_204_001;

/**
 * Runs `work` in one transaction that is either committed whole or leaves nothing. Only one at a time in the whole
 * database, so that two imports do not both make the same topic.
 */
export async function inTransaction<T>(
  payload: Payload,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const id = randomUUID();
  const { sessions } = payload.db;
  if (!sessions) throw new Error('The database adapter has no transactions');
  // Payload's own begin and commit swallow a commit that fails.
  return payload.db.drizzle
    .transaction(async (tx) => {
      sessions[id] = { db: tx, resolve: async () => {}, reject: async () => {} };
      await tx.execute(sql`SELECT pg_advisory_xact_lock(${writersLock})`);
      return work({ db: tx, req: () => ({ transactionID: id }) });
    })
    .finally(() => {
      delete sessions[id];
    });
}
