import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import { visitOf } from './salt';
import { readScore } from './score';
import { openReads, type ReadsDatabase } from './store';

let paper: TestPaper;
let reads: ReadsDatabase;
const stories: number[] = [];
const zone = 'Asia/Ho_Chi_Minh';
const now = new Date('2026-11-22T10:20:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const salt = Buffer.alloc(32, 5);

beforeAll(async () => {
  paper = await openTestPaper();
  reads = openReads(paper.url, zone);
  for (let n = 0; n < 6; n += 1)
    stories.push(await paper.add({ slug: `bai-${n}`, section: (n % 3) + 1, hours: -10_000 - n }));
  await paper.add({ slug: 'nhap', section: 1, status: 'draft' });
});
beforeEach(() => paper.sql('TRUNCATE article_reads, read_visits, read_places, read_salt, most_read'));
afterAll(async () => {
  await reads.close();
  await paper.close();
});

/** Visits of a story, each from a place of its own. */
const apart = (story: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, n) =>
    visitOf(salt, {
      article: story,
      address: `10.${Math.floor((from + n) / 250)}.${(from + n) % 250}.9`,
      agent: 'M',
    }),
  );
/** Visits of a story that say to be so many people of one place. */
const forged = (story: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    visitOf(salt, { article: story, address: `203.0.113.${n % 256}`, agent: `Giả ${n}` }),
  );
const story = (n: number) => stories[n] ?? 0;
const total = async (n: number) => {
  const [row] = await paper.sql(
    'SELECT sum(reads)::int AS reads, sum(places)::int AS places, sum(weight) AS weight FROM article_reads WHERE article_id = $1',
    [story(n)],
  );
  return row;
};
const ranking = async (period: string, section = 0) =>
  (
    await paper.sql('SELECT article_id FROM most_read WHERE period = $1 AND section_id = $2 ORDER BY rank', [
      period,
      section,
    ])
  ).map(({ article_id }) => stories.indexOf(Number(article_id)));

test('a visitor counts once a story and day, in whichever batch', async () => {
  const visits = apart(story(0), 5);
  expect(await reads.count([...visits, ...visits.slice(0, 2)], now)).toBe(5);
  expect(await reads.count(visits, now)).toBe(0);
  expect(await reads.count(apart(story(0), 2, 5), hoursAgo(1))).toBe(2);
  expect(await total(0)).toEqual({ reads: 7, places: 7, weight: 7 });
  const hours = await paper.sql('SELECT hour, reads FROM article_reads ORDER BY hour');
  expect(hours).toEqual([
    { hour: new Date('2026-11-22T09:00:00Z'), reads: 2 },
    { hour: new Date('2026-11-22T10:00:00Z'), reads: 5 },
  ]);
});

test('only what is published counts', async () => {
  const [draft] = await paper.sql(`SELECT id FROM articles WHERE slug = 'nhap'`);
  const visits = [...apart(Number(draft?.id), 3), ...apart(999_999, 3), ...apart(story(1), 1)];
  expect(await reads.count(visits, now)).toBe(1);
  expect(await paper.sql('SELECT article_id FROM article_reads')).toEqual([{ article_id: story(1) }]);
});

test('people of one place weigh less and less: two of them 1⅓, a thousand not two', async () => {
  await reads.count(forged(story(0), 2), now);
  expect((await total(0))?.weight).toBeCloseTo(4 / 3, 10);
  // In batches or at once, it comes to the same.
  await reads.count(forged(story(0), 5), now);
  await reads.count(forged(story(1), 5), now);
  expect((await total(0))?.weight).toBeCloseTo(5 / 3, 10);
  expect(await total(0)).toMatchObject({ reads: 5, places: 1 });
  expect((await total(1))?.weight).toBeCloseTo(5 / 3, 10);
  await reads.count(forged(story(0), 1_500), now);
  expect(Number((await total(0))?.weight)).toBeLessThan(2);
});

test('a thousand forged reads from one place do not move the ranking', async () => {
  for (const [n, count] of [12, 9, 6, 3].entries()) await reads.count(apart(story(n), count), now);
  await reads.rank(now);
  const before = await ranking('day');
  expect(before).toEqual([0, 1, 2, 3]);
  for (const n of [1, 2, 3, 4]) await reads.count(forged(story(n), 1_000), now);
  await reads.rank(now);
  expect(await ranking('day')).toEqual(before);
  expect(await ranking('week')).toEqual(before);
});

test('one place does not rank a story in the course of a week either', async () => {
  for (let day = 0; day < 8; day += 1) {
    await paper.sql('TRUNCATE read_visits, read_places');
    await reads.count(forged(story(0), 1_000), hoursAgo(24 * day));
  }
  await reads.count(apart(story(1), 3), now);
  await reads.rank(now);
  expect(await ranking('week')).toEqual([1]);
});

test('rankings follow the score, in each section with its sub-sections as well', async () => {
  const read: [number, number, number][] = [
    [0, 24, 16],
    [1, 8, 0],
    [2, 30, 30],
    [4, 6, 2],
    [5, 4, 1],
    [3, 2, 0],
  ];
  for (const [n, count, ago] of read) await reads.count(apart(story(n), count), hoursAgo(ago));
  await reads.rank(now);
  const byScore = (window: 'day' | 'week') =>
    read
      .filter(([n]) => n !== 3)
      .map(([n, weight, age]) => ({ n, score: readScore([{ age, weight }], window) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ n }) => n);
  expect(await ranking('day')).toEqual(byScore('day'));
  expect(byScore('day')).toEqual([1, 0, 4, 5]);
  expect(await ranking('week')).toEqual(byScore('week'));
  expect(byScore('week')[0]).toBe(2);
  // Section 2 has the stories of its child 3.
  expect(await ranking('day', 2)).toEqual([1, 4, 5]);
  expect(await ranking('day', 3)).toEqual([5]);
  // A day and a half later only the week remembers.
  await reads.rank(hoursAgo(-36));
  expect(await ranking('day')).toEqual([]);
  expect((await ranking('week')).length).toBe(5);
});

test('the press is told of a ranking that has changed, and of no other', async () => {
  const client = new Client({ connectionString: paper.url });
  await client.connect();
  const heard: (string | undefined)[] = [];
  client.on('notification', ({ payload }) => heard.push(payload));
  await client.query('LISTEN paper_changed');
  await reads.count(apart(story(0), 4), now);
  await reads.rank(now);
  await client.query('SELECT 1');
  expect(new Set(heard)).toEqual(new Set(['most-read']));
  heard.length = 0;
  await reads.count(apart(story(0), 4, 4), now);
  await reads.rank(now);
  await client.query('SELECT 1');
  expect(heard).toEqual([]);
  await client.end();
});

test('a day has one salt, for every process; the next day throws it away with all that was hashed', async () => {
  const other = openReads(paper.url, zone);
  const [one, two] = await Promise.all([reads.saltOf('2026-11-22'), other.saltOf('2026-11-22')]);
  expect(one.salt.equals(two.salt)).toBe(true);
  expect(one.salt).toHaveLength(32);
  await reads.count(apart(story(0), 3), now);
  const next = await other.saltOf('2026-11-23');
  await other.close();
  expect(next.salt.equals(one.salt)).toBe(false);
  expect(await paper.sql('SELECT day::text, salt FROM read_salt')).toEqual([
    { day: '2026-11-23', salt: next.salt },
  ]);
  expect(await paper.sql('SELECT FROM read_visits UNION ALL SELECT FROM read_places')).toEqual([]);
  // A clock that is a little behind gets the salt of the new day.
  expect((await reads.saltOf('2026-11-22')).salt.equals(next.salt)).toBe(true);
  expect((await total(0))?.reads).toBe(3);
});

test('nothing that is stored is an address or a name of a browser, and the hashes reach no log or copy', async () => {
  const address = '203.0.113.7';
  const agent = 'Mozilla/5.0 (Linux; Android 10)';
  await reads.saltOf('2026-11-22');
  await reads.count([visitOf(salt, { article: story(0), address, agent })], now);
  const tables = ['article_reads', 'most_read', 'read_salt', 'read_visits', 'read_places'];
  for (const table of tables) {
    const stored = JSON.stringify(await paper.sql(`SELECT t::text AS line FROM ${table} t`));
    expect(stored).not.toContain('203.0.113');
    expect(stored).not.toContain('Android');
    expect(stored).not.toContain(Buffer.from(address).toString('hex'));
  }
  const unlogged = await paper.sql(
    `SELECT relname FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r' ORDER BY relname`,
  );
  expect(unlogged.map(({ relname }) => relname)).toEqual(['read_places', 'read_salt', 'read_visits']);
});

test('after thirty days hours become days, and nothing is lost', async () => {
  const day = (hours: number) => hoursAgo(40 * 24 + hours);
  for (const hours of [0, 1, 2, 30]) await reads.count(apart(story(0), 3, hours * 5), day(hours));
  await reads.count(apart(story(0), 2, 200), now);
  await reads.thin(now);
  await reads.thin(now);
  const rows = await paper.sql(
    `SELECT (hour AT TIME ZONE $1)::text AS hour, reads FROM article_reads ORDER BY hour`,
    [zone],
  );
  expect(rows).toEqual([
    { hour: '2026-10-12 00:00:00', reads: 3 },
    { hour: '2026-10-13 00:00:00', reads: 9 },
    { hour: '2026-11-22 17:00:00', reads: 2 },
  ]);
});
