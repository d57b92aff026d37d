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
