// One story that cannot be worked off must not keep the others from it.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import * as lists from './lists';
import * as records from './records';
import { workOffRelated } from './work-off';

vi.mock('./lists', { spy: true });
vi.mock('./records', { spy: true });

let paper: TestPaper;
let bad: number;
let told: ReturnType<typeof vi.spyOn>;

beforeAll(async () => {
  paper = await openTestPaper();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await paper.sql('DROP TRIGGER IF EXISTS spoil ON related_articles');
  await paper.sql('TRUNCATE articles, related_queue, story_words, word_counts, related_articles CASCADE');
});
afterAll(() => paper.close());

async function addStories(): Promise<void> {
  told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const add = (slug: string) =>
    paper.add({ slug, headline: 'Thủy triều và Mặt Trăng', section: 2, topics: [1] });
  bad = await add('hong');
  for (const slug of ['mot', 'hai']) await add(slug);
}

const queue = async () =>
  paper.sql(
    `SELECT DISTINCT article_id AS id, due > now() + interval '50 minutes' AS later FROM related_queue`,
  );
const withLists = async () =>
  (await paper.sql('SELECT count(DISTINCT article_id)::int AS n FROM related_articles'))[0]?.n;

async function expectOthersDone(): Promise<void> {
  expect(await queue()).toEqual([{ id: bad, later: true }]);
  expect(await withLists()).toBeGreaterThanOrEqual(2);
  expect(told.mock.calls.flat().join('\n')).toContain(`story ${bad}`);
}

async function expectDoneLater(): Promise<void> {
  await paper.sql('UPDATE related_queue SET due = now()');
  await workOffRelated(paper.url);
  expect(await queue()).toEqual([]);
  expect(await withLists()).toBe(3);
}

test('an error of our own in one story', async () => {
  await addStories();
  const { rewriteRelated } = await vi.importActual<typeof lists>('./lists');
  vi.mocked(lists.rewriteRelated).mockImplementation(async (client, id) => {
    if (id === bad) throw new TypeError('not a word');
    await rewriteRelated(client, id);
  });
  await workOffRelated(paper.url);
  await expectOthersDone();
  vi.mocked(lists.rewriteRelated).mockImplementation(rewriteRelated);
  await expectDoneLater();
});

test('words of one story that cannot be learned', async () => {
  await addStories();
  const { storeWords } = await vi.importActual<typeof records>('./records');
  vi.mocked(records.storeWords).mockImplementation(async (client, stories) => {
    if (stories.some(({ id }) => id === bad)) throw new TypeError('not a word');
    await storeWords(client, stories);
  });
  await workOffRelated(paper.url);
  await expectOthersDone();
  vi.mocked(records.storeWords).mockImplementation(storeWords);
  await expectDoneLater();
});

test('a statement that takes too long for one story', async () => {
  await addStories();
  await paper.sql(`CREATE OR REPLACE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'canceling statement' USING ERRCODE = '57014'; END $$`);
  await paper.sql(`CREATE TRIGGER spoil BEFORE INSERT ON related_articles FOR EACH ROW
    WHEN (NEW.article_id = ${bad}) EXECUTE FUNCTION spoil()`);
  await workOffRelated(paper.url);
  expect(await queue()).toContainEqual({ id: bad, later: true });
  expect((await queue()).some(({ later }) => !later)).toBe(false);
  await paper.sql('DROP TRIGGER spoil ON related_articles');
  await expectDoneLater();
});

test('a database that is away puts nothing off', async () => {
  await addStories();
  vi.mocked(lists.rewriteRelated).mockImplementation(async (client) => {
    await client.query('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  await expect(workOffRelated(paper.url)).rejects.toThrow();
  expect((await queue()).some(({ later }) => later)).toBe(false);
});
