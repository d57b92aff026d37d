import type { Payload, PayloadRequest } from 'payload';

type Database = Pick<Payload['db']['drizzle'], 'execute'>;

const isDatabase = (session: unknown): session is Database =>
  typeof session === 'object' && session !== null && 'execute' in session;

/** The database as the transaction of this request sees it; without one, as everybody does. */
export async function databaseOf(req: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<Database> {
  const id = await req.transactionID;
  const session = id === undefined ? undefined : req.payload.db.sessions?.[id]?.db;
  return isDatabase(session) ? session : req.payload.db.drizzle;
}
