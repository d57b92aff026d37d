import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { MadeCollection } from '@/lib/newsroom/import/records';

type Database = Pick<Payload['db']['drizzle'], 'execute'>;

/** That the edition was loaded, or removed: it is never loaded again by itself. */
const settled = 'demo-edition';
/** When a load began: one that was interrupted goes on with the same clock. */
const begun = 'demo-edition-begun';

/** A record that belongs to the demo edition. */
export type DemoRecord = { collection: MadeCollection; id: number };

/** Whether the demo edition has been loaded completely, or removed since. */
export async function isDemoSettled(payload: Payload): Promise<boolean> {
  const { rows } = await payload.db.drizzle.execute(sql`SELECT FROM paper_state WHERE name = ${settled}`);
  return rows.length > 0;
}

/** Notes that the edition is complete, or that it is being removed. */
export async function settleDemo(payload: Payload): Promise<void> {
  await payload.db.drizzle.execute(
    sql`WITH done AS (DELETE FROM paper_state WHERE name = ${begun})
        INSERT INTO paper_state (name) VALUES (${settled}) ON CONFLICT (name) DO UPDATE SET set_at = now()`,
  );
}

/** The moment from which the edition counts back: `now`, or that of the load that was interrupted. */
export async function beginDemo(payload: Payload, now: Date): Promise<Date> {
  const db = payload.db.drizzle;
  await db.execute(
    sql`INSERT INTO paper_state (name, set_at) VALUES (${begun}, ${now.toISOString()}) ON CONFLICT DO NOTHING`,
  );
  const { rows } = await db.execute(sql`SELECT set_at FROM paper_state WHERE name = ${begun}`);
  return new Date(String(rows[0]?.set_at ?? now.toISOString()));
}

/** Notes that a record belongs to the edition. */
export async function noteRecord(db: Database, { collection, id }: DemoRecord): Promise<void> {
  await db.execute(
    sql`INSERT INTO demo_records (collection, record_id) VALUES (${collection}, ${id}) ON CONFLICT DO NOTHING`,
  );
}

/** Forgets that a record belongs to the edition. */
export async function forgetRecord(payload: Payload, { collection, id }: DemoRecord): Promise<void> {
  await payload.db.drizzle.execute(
    sql`DELETE FROM demo_records WHERE collection = ${collection} AND record_id = ${id}`,
  );
}

/** The records of the edition in one collection. */
export async function demoRecords(payload: Payload, collection: MadeCollection): Promise<DemoRecord[]> {
  const { rows } = await payload.db.drizzle.execute(
    sql`SELECT record_id FROM demo_records WHERE collection = ${collection} ORDER BY record_id DESC`,
  );
  return rows.map((row) => ({ collection, id: Number(row.record_id) }));
}
