import type { NodePgDatabase } from '@payloadcms/db-postgres/drizzle/node-postgres';
import { connect } from '@/lib/database/connection';

/**
 * True while `next build` prerenders. The build must not know any database, since it may serve another one:
 * loaders then return nothing, and the pages made of it are never served.
 */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build';

/** The database that holds the published paper. @throws Error when no database is configured */
export function paper(): NodePgDatabase {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: `npm start` sets it, a deployment has to.');
  return connect(url);
}

/** What a loader answers when the database cannot be reached: the page then says so with status 503. */
export const unavailable = 'unavailable';

/** Runs a loader; a database that is away becomes an answer, any other error stays one. */
export async function whenAvailable<T>(load: () => Promise<T>): Promise<T | typeof unavailable> {
  try {
    return await load();
  } catch (error) {
    if (!isAway(error)) throw error;
    console.error('The database cannot be read:', rootCause(error));
    return unavailable;
  }
}

/** What an error comes from: the last of its causes. */
export const rootCause = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? rootCause(error.cause) : error;

// Codes of the operating system and of PostgreSQL (class 08, 53, 57): gone, full, shutting down, starting up.
const away = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08|53|57)/;

function isAway(error: unknown): boolean {
  const cause = rootCause(error);
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return away.test(code) || /timeout|connection terminated/i.test(cause.message);
}
