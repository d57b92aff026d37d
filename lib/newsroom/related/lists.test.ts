// The lists of what to read next as stories come out, change and go: in a small paper, over the same way as in use.

import { Client } from 'pg';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import { workOffRelated } from './work-off';

let paper: TestPaper | undefined;
const opened: TestPaper[] = [];
const open = (): TestPaper => {
  if (!paper) throw new Error('no paper');
  return paper;
};

beforeEach(async () => {
  paper = await openTestPaper();
  opened.push(paper);
});
afterAll(async () => {
  for (const one of opened) await one.close();
});

const tide = 'Thủy triều và Mặt Trăng';
const soup = 'Nồi phở bò';

async function add(slug: string, more: Partial<Parameters<TestPaper['add']>[0]> = {}): Promise<number> {
  const id = await open().add({ slug, headline: tide, section: 2, topics: [1], ...more });
  // The paper of the tests gives every story the same standfirst.
  await open().sql("UPDATE articles SET standfirst = '' WHERE id = $1", [id]);
  return id;
}
const addOther = () => add('khac', { headline: soup, section: 1, topics: [3] });
const workOff = () => workOffRelated(open().url);

async function listOf(id: number): Promise<number[]> {
  const rows = await open().sql(
    'SELECT related_id FROM related_articles WHERE article_id = $1 ORDER BY score DESC, related_id DESC',
    [id],
  );
  return rows.map((row) => Number(row.related_id));
}

const waiting = () => open().sql('SELECT article_id FROM related_queue WHERE due <= now()');

test('a new story gets a list and stands in those of the stories that it resembles', async () => {
  const [first, second, other] = [await add('mot'), await add('hai'), await addOther()];
  await workOff();
  expect(await listOf(first)).toEqual([second]);
  const third = await add('ba');
  await workOff();
  expect(new Set(await listOf(third))).toEqual(new Set([first, second]));
  expect(await listOf(first)).toContain(third);
  expect(await listOf(second)).toContain(third);
  expect(await listOf(other)).toEqual([]);
  expect(await waiting()).toEqual([]);
});

test('a story alone on its paper, and one without words or topics, have nothing to offer', async () => {
  const alone = await add('mot');
  const empty = await add('rong', { headline: '…', topics: [] });
  await workOff();
  expect([await listOf(alone), await listOf(empty)]).toEqual([[], []]);
});

describe('a story goes out of every list', () => {
  const ways: Record<string, string> = {
    'taken down': "UPDATE articles SET _status = 'draft' WHERE id = $1",
    'put into the trash': 'UPDATE articles SET deleted_at = now() WHERE id = $1',
    'deleted for good': 'DELETE FROM articles WHERE id = $1',
    'put off': "UPDATE articles SET published_at = now() + interval '1 day' WHERE id = $1",
  };
  test.each(Object.entries(ways))('when it is %s', async (_, statement) => {
    const [first, second] = [await add('mot'), await add('hai')];
    await workOff();
    expect(await listOf(first)).toEqual([second]);
    await open().sql(statement, [second]);
    await workOff();
    expect(await listOf(first)).toEqual([]);
    expect(await listOf(second)).toEqual([]);
    expect(await open().sql('SELECT FROM story_words WHERE article_id = $1', [second])).toEqual([]);
    expect(await open().sql("SELECT stories FROM word_counts WHERE word = ''")).toEqual([{ stories: 1 }]);
    expect(await waiting()).toEqual([]);
  });
});

test('a story with a moment in the future waits for it in the queue', async () => {
  const id = await add('mai', { hours: 5 });
  await workOff();
  const rows = await open().sql('SELECT article_id, due > now() AS later FROM related_queue');
  expect(rows).toEqual([{ article_id: id, later: true }]);
});

test('what a story is about decides anew when its words or topics change', async () => {
  const [tidal, other] = [await add('mot'), await addOther()];
  const moving = await add('hai');
  await workOff();
  expect(await listOf(moving)).toEqual([tidal]);
  await open().sql(`UPDATE articles SET headline = 'Bát phở bò trong nồi phở' WHERE id = $1`, [moving]);
  await open().sql(`UPDATE articles_rels SET topics_id = 3 WHERE parent_id = $1 AND path = 'topics'`, [
    moving,
  ]);
  await workOff();
  expect(await listOf(moving)).toEqual([other]);
  expect(await listOf(other)).toEqual([moving]);
  expect(await listOf(tidal)).toEqual([]);
});

test('a change that leaves words, topics and place alone is none', async () => {
  const id = await add('mot');
  await workOff();
  await open().sql('UPDATE articles SET featured = true, updated_at = now() WHERE id = $1', [id]);
  await open().sql("UPDATE articles SET _status = 'draft' WHERE false");
  expect(await waiting()).toEqual([]);
});

test('a list keeps the best twelve, and who drops out of one stays in the others', async () => {
  const first = await add('dau');
  for (let at = 0; at < 15; at += 1) await add(`bai-${at}`, { hours: -at - 1 });
  await workOff();
  expect(await listOf(first)).toHaveLength(12);
  const rows = await open().sql(
    'SELECT article_id FROM related_articles GROUP BY article_id HAVING count(*) > 12',
  );
  expect(rows).toEqual([]);
});

test('the press hears of those whose list has changed, and of no other', async () => {
  const [first, second, other] = [await add('mot'), await add('hai'), await addOther()];
  await workOff();
  const heard: (string | undefined)[] = [];
  const listener = new Client({ connectionString: open().url });
  await listener.connect();
  listener.on('notification', ({ payload }) => heard.push(payload));
  await listener.query('LISTEN paper_changed');
  const third = await add('ba');
  await workOff();
  // Notifications come in the order of commits, before the answer to what is asked after them.
  await listener.query('SELECT');
  await listener.end();
  const related = heard.filter((one) => one?.startsWith('related:'));
  expect(new Set(related)).toEqual(new Set([first, second, third].map((id) => `related:${id}`)));
  expect(related).not.toContain(`related:${other}`);
});

test('two transactions that change one story do not wait for each other in the queue', async () => {
  const id = await add('mot');
  await workOff();
  const other = new Client({ connectionString: open().url });
  await other.connect();
  await other.query('BEGIN');
  await other.query('INSERT INTO related_queue (article_id) VALUES ($1)', [id]);
  await open().sql("SET lock_timeout = '2s'");
  await open().sql('INSERT INTO related_queue (article_id) VALUES ($1)', [id]);
  await other.query('COMMIT');
  await other.end();
  expect(await waiting()).toHaveLength(2);
  await workOff();
  expect(await waiting()).toEqual([]);
});

test('only one process works at a time; the other leaves it the work', async () => {
  const first = await add('mot');
  await add('hai');
  const other = new Client({ connectionString: open().url });
  await other.connect();
  await other.query('BEGIN');
  await other.query('SELECT pg_advisory_xact_lock(20261122)');
  await workOff();
  expect(await listOf(first)).toEqual([]);
  await other.query('COMMIT');
  await other.end();
  await workOff();
  expect(await listOf(first)).toHaveLength(1);
});
