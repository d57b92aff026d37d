import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres';
import { Pool } from 'pg';
import { migrations } from './migrations';

/**
 * Applies the paper's migrations to an empty database without the newsroom around them: for benchmarks and for tests
 * of what the database itself keeps. The paper's own database is migrated by the newsroom, which keeps account of it.
 */
export async function migrateBare(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const db = drizzle(pool);
    // The migrations use nothing but the database; their other arguments are the newsroom's.
    for (const { up } of migrations) await up({ db } as unknown as Parameters<typeof up>[0]);
  } finally {
    await pool.end();
  }
}
