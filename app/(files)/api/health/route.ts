import { sql } from '@payloadcms/db-postgres/drizzle';
import { connection } from 'next/server';
import { paper } from '@/lib/content/door';

/** Whether the paper can be read: answers after a round trip to the database. */
export async function GET(): Promise<Response> {
  await connection();
  try {
    await paper().execute(sql`SELECT FROM published_articles LIMIT 1`);
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
  } catch {
    return Response.json(
      { status: 'unavailable' },
      { status: 503, headers: { 'Cache-Control': 'no-store' } },
    );
  }
}
