import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/launch/test-database';
import { migrations } from './migrations';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a section whose address the paper takes for itself stops the update and is named', async () => {
  const db = drizzle(pool);
  const comforts = migrations.findIndex(({ name }) => name.endsWith('_comforts'));
  const apply = async (from: number, to?: number) => {
    // The migrations use nothing but the database; their other arguments are the newsroom's.
    for (const { up } of migrations.slice(from, to)) await up({ db } as unknown as Parameters<typeof up>[0]);
  };
  await apply(0, comforts);
  await pool.query(`INSERT INTO sections (name, slug, "order", accent) VALUES
    ('Bản gọn', 'ban-gon', 1, 'do'), ('JavaScript', 'js', 2, 'lam'), ('Thế giới', 'the-gioi', 3, 'lam')`);
  await expect(apply(comforts, comforts + 1)).rejects.toThrow('"Bản gọn" (/ban-gon), "JavaScript" (/js)');
  const { rows } = await pool.query("SELECT FROM information_schema.columns WHERE column_name = 'offline'");
  expect(rows).toEqual([]);
  await pool.query("UPDATE sections SET slug = slug || '-moi' WHERE slug <> 'the-gioi'");
  await apply(comforts);
});
