import type { Payload, PayloadRequest } from 'payload';

type Database = Pick<Payload['db']['drizzle'], 'execute'>;

const takesStatements = (session: unknown): session is Database =>
  typeof session === 'object' &&
  session !== null &&
  'execute' in session &&
  typeof session.execute === 'function';

/** The database as a request sees it: inside its transaction if it has begun one, for statements of our own. */
export async function transactionOf(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<Database> {
  const { db } = req.payload;
  const id = await req.transactionID;
  const session: unknown = id === undefined || id === null ? undefined : db.sessions?.[id]?.db;
  return takesStatements(session) ? session : db.drizzle;
}
