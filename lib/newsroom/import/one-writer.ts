import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { inTransaction, type Transaction } from '../transaction';

// Any number will do, as long as nobody else uses it.
const writersLock = 7_204_001;

/** A transaction of which only one runs at a time in the whole database: two imports must not both make a topic. */
export function asOnlyWriter<T>(
  payload: Payload,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(payload, async (transaction) => {
    await transaction.db.execute(sql`SELECT pg_advisory_xact_lock(${writersLock})`);
    return work(transaction);
  });
}
