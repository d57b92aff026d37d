import { sql } from '@payloadcms/db-postgres/drizzle';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper as readers } from '../door';
import { openTestPaper, type TestPaper } from '../test-paper';
import { suggest } from './suggest';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());

const names = async (text: string): Promise<string[]> =>
  (await suggest(text))
    .filter(({ kind }) => kind !== 'story')
    .map(({ label }) => label.map((piece) => piece.text).join(''));

test('a name is suggested as it is now, with a story that readers can see', async () => {
  const [row] = await paper.sql(
    `INSERT INTO topics (name, slug) VALUES ('Cầu Long Biên', 'cau') RETURNING id`,
  );
  const topic = Number(row?.id);
  expect(await names('long b')).toEqual([]);
  await paper.add({ slug: 'mai', section: 1, hours: 5, topics: [topic] });
  expect(await names('long b')).toEqual([]);
  await paper.add({ slug: 'nay', section: 1, topics: [topic], authors: [1] });
  expect(await names('long b')).toEqual(['Cầu Long Biên']);
  await paper.sql(`UPDATE topics SET name = 'Cầu Thăng Long' WHERE id = $1`, [topic]);
  expect([await names('long b'), await names('thang')]).toEqual([[], ['Cầu Thăng Long']]);
  await paper.sql(`UPDATE authors SET name = 'Đỗ Thắng' WHERE id = 1`);
  expect(await names('thăng')).toEqual(['Cầu Thăng Long', 'Đỗ Thắng']);
  await paper.sql(`DELETE FROM articles WHERE slug IN ('mai', 'nay')`);
  await paper.sql(`DELETE FROM topics WHERE id = $1`, [topic]);
  expect(await names('thang')).toEqual([]);
  expect(await paper.sql(`SELECT FROM search_names WHERE kind = 'topic' AND id = $1`, [topic])).toEqual([]);
});

test('with thousands of names a few are read for each letter', async () => {
  await paper.sql(
    `INSERT INTO topics (name, slug) SELECT 'Chủ đề ' || g, 'chu-de-' || g FROM generate_series(1, 3000) g`,
  );
  await paper.sql(
    `INSERT INTO authors (name, slug) SELECT 'Tác giả ' || g, 'tac-gia-' || g FROM generate_series(1, 3000) g`,
  );
  const story = await paper.add({ slug: 'moi', section: 1 });
  await paper.sql(
    `INSERT INTO article_listings (list, list_id, article_id, published_at)
     SELECT list, id, $1, now() - interval '1 hour' FROM (
       SELECT 'topic' AS list, id FROM topics UNION ALL SELECT 'author', id FROM authors) AS names`,
    [story],
  );
  await paper.sql('ANALYZE');
  const rowsRead = async () => {
    // What this connection has read is noted when it says so.
    await readers().execute(sql`SELECT pg_stat_force_next_flush()`);
    const rows =
      await paper.sql(`SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS read FROM pg_stat_user_tables
      WHERE relname IN ('topics', 'authors', 'search_names')`);
    return Number(rows[0]?.read);
  };
  const before = await rowsRead();
  await suggest('chu de 29');
  await suggest('tác giả 29');
  expect((await rowsRead()) - before).toBeLessThan(1_000);
});
