// Which changes are noted, by whom ever they are made, and which addresses come of them.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import { openTestReceiver, setReceivers, type TestReceiver, tellAfter, tellingsOf } from './test-receiver';

let paper: TestPaper;
let receiver: TestReceiver;

beforeAll(async () => {
  paper = await openTestPaper();
  receiver = await openTestReceiver();
});
beforeEach(() => setReceivers(paper, { indexNow: receiver.url, hub: receiver.url }));
afterEach(() =>
  paper.sql('TRUNCATE articles, address_changes, feed_changes, tellings, telling_pauses CASCADE'),
);
afterAll(async () => {
  await receiver.close();
  await paper.close();
});

/** What is told now, and forgotten: pages with their reason, and the pages whose feeds are told. */
async function told(seconds = 10): Promise<{ pages: string[]; feeds: string[] }> {
  await tellAfter(paper, seconds);
  const rows = await tellingsOf(paper);
  await paper.sql('TRUNCATE tellings');
  const of = (channel: string) => rows.filter((row) => row.channel === channel);
  return {
    pages: of('indexNow').map(({ address, reason }) => `${reason} ${address}`),
    feeds: of('webSub')
      .map(({ address }) => String(address))
      .sort(),
  };
}
const nothing = { pages: [], feeds: [] };
const change = (id: number, set: string) => paper.sql(`UPDATE articles SET ${set} WHERE id = $1`, [id]);
const add = async (more: Partial<Parameters<TestPaper['add']>[0]> = {}) =>
  paper.add({ slug: 'bai', section: 3, topics: [1], authors: [2], ...more });
/** Saves the topics and authors of a story as the newsroom does: all of them anew, in one transaction. */
const saveNames = (id: number, topics: number[], authors: number[]) =>
  paper.sql(`DO $$ BEGIN
    DELETE FROM articles_rels WHERE parent_id = ${id};
    INSERT INTO articles_rels ("order", parent_id, path, topics_id)
      SELECT 1, ${id}, 'topics', topic FROM unnest(ARRAY[${topics}]::int[]) topic;
    INSERT INTO articles_rels ("order", parent_id, path, authors_id)
      SELECT 1, ${id}, 'authors', author FROM unnest(ARRAY[${authors}]::int[]) author;
  END $$`);

const allFeeds = ['/', '/chu-de/bien', '/khoa-hoc', '/tac-gia/binh', '/vu-tru'];

test('a story that comes out, with the feeds of all its lists', async () => {
  await add();
  expect(await told()).toEqual({ pages: ['published /vu-tru/bai'], feeds: allFeeds });
  expect(await told()).toEqual(nothing);
});

test('a draft, a trashed story and one without a change in substance are nobody’s business', async () => {
  await add({ slug: 'nhap', status: 'draft' });
  await add({ slug: 'rac', trashed: true });
  expect(await told()).toEqual(nothing);
  const id = await add();
  await told();
  await change(id, `headline = 'Chữ khác', updated_at = now()`);
  await saveNames(id, [1], [2]);
  await change(id, `featured = true`);
  expect(await told()).toEqual(nothing);
});

test('an update in substance', async () => {
  const id = await add();
  await told();
  await change(id, 'revised_at = now()');
  expect(await told()).toEqual({ pages: ['updated /vu-tru/bai'], feeds: allFeeds });
});

test('a new slug: the former address and the present one', async () => {
  const id = await add();
  await told();
  await change(id, `slug = 'ten-moi'`);
  expect(await told()).toEqual({ pages: ['moved /vu-tru/bai', 'moved /vu-tru/ten-moi'], feeds: allFeeds });
});

test('another section: both addresses, and the feeds of the lists it left and joined', async () => {
  const id = await add();
  await told();
  await change(id, 'section_id = 1');
  expect(await told()).toEqual({
    pages: ['moved /vu-tru/bai', 'moved /the-gioi/bai'],
    feeds: [...allFeeds, '/the-gioi'].sort(),
  });
});

test('topics and authors that change: their feeds, and no page', async () => {
  const id = await add();
  await told();
  await saveNames(id, [2], [2]);
  expect(await told()).toEqual({ pages: [], feeds: ['/chu-de/bien', '/chu-de/nui'] });
});

test.each([
  ['unpublished', (id: number) => change(id, `_status = 'draft'`)],
  ['trashed', (id: number) => change(id, 'deleted_at = now()')],
  ['deleted', (id: number) => paper.sql('DELETE FROM articles WHERE id = $1', [id])],
  ['put off', (id: number) => change(id, `published_at = now() + interval '2 days'`)],
])('a story that is %s', async (_, take) => {
  const id = await add();
  await told();
  await take(id);
  expect(await told()).toEqual({ pages: ['gone /vu-tru/bai'], feeds: allFeeds });
});

test('a story of the future is told when it comes out, under the address that it has then', async () => {
  const id = await add({ hours: 2 });
  expect(await told()).toEqual(nothing);
  await change(id, `slug = 'doi-ten', headline = 'Khác'`);
  await saveNames(id, [1], [2]);
  await paper.sql(`UPDATE sections SET slug = 'vu-tru-moi' WHERE id = 3`);
  await told();
  expect(await told(2 * 3_600 - 60)).toEqual(nothing);
  const out = await told(2 * 3_600 + 60);
  expect(out.pages).toEqual(['published /vu-tru-moi/doi-ten']);
  await paper.sql(`UPDATE sections SET slug = 'vu-tru' WHERE id = 3`);
});

test('a story of the future that never comes out is never told', async () => {
  const id = await add({ hours: 2 });
  await change(id, `_status = 'draft'`);
  expect(await told(3 * 3_600)).toEqual(nothing);
});

test('a story of the future that was withdrawn while nobody was told is not told later', async () => {
  const id = await add({ hours: 2 });
  await setReceivers(paper, {});
  await change(id, `_status = 'draft'`);
  await setReceivers(paper, { indexNow: receiver.url, hub: receiver.url });
  expect(await told(3 * 3_600)).toEqual(nothing);
});

test('a story of the future that is put off is told at its new hour, once', async () => {
  const id = await add({ hours: 2 });
  await change(id, `published_at = now() + interval '4 hours'`);
  expect(await told(3 * 3_600)).toEqual(nothing);
  expect((await told(5 * 3_600)).pages).toEqual(['published /vu-tru/bai']);
  expect(await told(6 * 3_600)).toEqual(nothing);
});

test('a copy that must not be indexed is never told; one that becomes such is', async () => {
  const id = await add({ status: 'draft' });
  await change(id, `source_index_policy = 'noindex'`);
  await change(id, `_status = 'published'`);
  expect((await told()).pages).toEqual([]);
  await change(id, `revised_at = now()`);
  expect((await told()).pages).toEqual([]);
  await change(id, `source_index_policy = 'licensed'`);
  expect((await told()).pages).toEqual(['published /vu-tru/bai']);
  await change(id, `source_index_policy = 'noindex'`);
  expect((await told()).pages).toEqual(['updated /vu-tru/bai']);
});

test('a renamed section: its page, its stories, and its feeds under both names', async () => {
  await add();
  await told();
  await paper.sql(`UPDATE sections SET slug = 'khong-gian' WHERE id = 3`);
  expect(await told()).toEqual({
    pages: ['moved /vu-tru', 'moved /khong-gian', 'moved /vu-tru/bai', 'moved /khong-gian/bai'],
    feeds: ['/khong-gian', '/vu-tru'],
  });
  await paper.sql(`UPDATE sections SET slug = 'vu-tru' WHERE id = 3`);
});

test('a renamed topic, and an author who is taken out', async () => {
  await paper.sql(`UPDATE topics SET slug = 'dai-duong' WHERE id = 1`);
  expect(await told()).toEqual({
    pages: ['moved /chu-de/bien', 'moved /chu-de/dai-duong'],
    feeds: ['/chu-de/bien', '/chu-de/dai-duong'],
  });
  await paper.sql(`UPDATE topics SET slug = 'bien' WHERE id = 1`);
  await paper.sql(`INSERT INTO authors (id, name, slug) VALUES (99, 'Dung', 'dung')`);
  await told();
  await paper.sql('DELETE FROM authors WHERE id = 99');
  expect(await told()).toEqual({ pages: ['gone /tac-gia/dung'], feeds: ['/tac-gia/dung'] });
});

test('what happens twice within seconds is told once, as it is in the end', async () => {
  const id = await add();
  await change(id, 'revised_at = now()');
  await change(id, `_status = 'draft'`);
  await change(id, `_status = 'published', revised_at = now() + interval '1 second'`);
  await change(id, `_status = 'draft'`);
  // Too fresh: more may follow.
  expect(await told(1)).toEqual(nothing);
  expect(await told()).toEqual({ pages: ['gone /vu-tru/bai'], feeds: allFeeds });
});

test('what is taken back leaves nothing; what is switched off notes nothing', async () => {
  await expect(
    paper.sql(`DO $$ BEGIN
      INSERT INTO articles (headline, slug, section_id, _status, published_at) VALUES ('A', 'a', 1, 'published', now());
      RAISE EXCEPTION 'taken back';
    END $$`),
  ).rejects.toThrow('taken back');
  expect(await told()).toEqual(nothing);
  await setReceivers(paper, {});
  await add();
  const rows = await paper.sql('SELECT path FROM address_changes UNION ALL SELECT list FROM feed_changes');
  expect(rows).toEqual([]);
});

test('what was noted before it was switched off is let go', async () => {
  await add();
  await setReceivers(paper, {});
  await tellAfter(paper, 10);
  await setReceivers(paper, { indexNow: receiver.url, hub: receiver.url });
  expect(await told()).toEqual(nothing);
});

test('no two transactions wait for each other', async () => {
  const { Client } = await import('pg');
  const others = await Promise.all(
    [1, 2].map(async () => {
      const client = new Client({ connectionString: paper.url });
      await client.connect();
      await client.query(`SET lock_timeout = '1s'`);
      await client.query('BEGIN');
      return client;
    }),
  );
  for (const [turn, client] of others.entries()) {
    await client.query(
      `INSERT INTO articles (headline, slug, section_id, _status, published_at)
       VALUES ('A', 'cung-luc-' || $1, 1, 'published', now())`,
      [turn],
    );
  }
  // The clock does not wait for them either.
  await tellAfter(paper, 10);
  for (const client of others) {
    await client.query('COMMIT');
    await client.end();
  }
  expect((await told()).pages.sort()).toEqual([
    'published /the-gioi/cung-luc-0',
    'published /the-gioi/cung-luc-1',
  ]);
});
