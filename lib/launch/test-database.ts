import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A database for one test file. */
export type TestDatabase = { url: string; drop(): Promise<void> };

/** Makes an empty database, or a copy of the database whose address is `template` (nobody may be connected to that). */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const origin = template ? new URL(template).pathname.slice(1) : 'template1';
  await run(server, `CREATE DATABASE ${name} TEMPLATE "${origin}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
