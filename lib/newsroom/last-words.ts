import type { postgresAdapter } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres/drizzle';
import { isSql } from './transaction';

type Adapter = ReturnType<typeof postgresAdapter>;

/**
 * The same database, but what it looks at last (its deferred triggers, such as the search's) happens before the commit,
 * as a statement: Payload swallows a commit that fails, and the desk would be told that a story is saved which is not.
 */
export function withLastWords(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      const commit = database.commitTransaction;
      database.commitTransaction = async (id) => {
        const session = database.sessions?.[await id]?.db;
        if (isSql(session)) await session.execute(sql`SET CONSTRAINTS ALL IMMEDIATE`);
        return commit.call(database, id);
      };
      return database;
    },
  };
}
