import { randomUUID } from 'node:crypto';
import type { SQL } from '@payloadcms/db-postgres/drizzle';
import type { Payload, PayloadRequest } from 'payload';
import type { QueryResultRow } from 'pg';

type Database = Payload['db']['drizzle'];

/** Something that statements of our own are sent to. */
export type Sql = Pick<Database, 'execute'>;

/** A database transaction: for statements of our own, and for Payload's operations as their `req`. */
export type Transaction = {
  db: Sql;
  /** A fresh request for each operation: Payload keeps files and more on it. */
  req(): { transactionID: string };
};

/** Runs `work` in one transaction that is either committed whole or leaves nothing. */
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
      return work({ db: tx, req: () => ({ transactionID: id }) });
    })
    .finally(() => {
      delete sessions[id];
    });
}

/** Whether a session of Payload takes statements. */
export const isSql = (session: unknown): session is Sql =>
  typeof session === 'object' && session !== null && 'execute' in session;

/** The database as the transaction of this request sees it; without one, as everybody does. */
export async function databaseOf(req: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<Sql> {
  const id = await req.transactionID;
  const session = id === undefined ? undefined : req.payload.db.sessions?.[id]?.db;
  return isSql(session) ? session : req.payload.db.drizzle;
}

/** Sends a statement through the transaction that a request is in; what it selects is said by the caller. */
export async function query<Row extends QueryResultRow>(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  statement: SQL,
): Promise<Row[]> {
  const { rows } = await (await databaseOf(req)).execute(statement);
  return rows as unknown as Row[];
}
