import { afterAll, beforeAll, expect, test } from 'vitest';
import { findListEntries, findListParts, findNewest, findNews } from './sitemap-lists';
import { findSitemapMonths, findSitemapState, sitemapEntries } from './sitemaps';
import { openTestPaper, type TestPaper } from './test-paper';

const timeZone = 'Asia/Ho_Chi_Minh';
let paper: TestPaper;

/** A story that came out at this moment. */
async function publish(slug: string, at: string, more: Record<string, unknown> = {}): Promise<number> {
  const id = await paper.add({ slug, section: 2 });
  for (const [column, value] of Object.entries({ published_at: at, ...more }))
    await paper.sql(`UPDATE articles SET ${column} = $2 WHERE id = $1`, [id, value]);
  return id;
}

const filesOf = async () =>
  (await findSitemapMonths(timeZone)).map(({ month, part, addresses }) => `${month} ${part} ${addresses}`);

async function pathsOf(month: string, part = 1): Promise<string[]> {
  const paths: string[] = [];
  for await (const batch of sitemapEntries({ month, part, timeZone })) {
    expect(batch.length).toBeLessThanOrEqual(500);
    paths.push(...batch.map(({ path }) => path));
  }
  return paths;
}

beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());

test('months are those of the paper’s clock, and hold what readers and search engines may have', async () => {
  // In Việt Nam the new month begins at 17:00 UTC.
  await publish('thang-ba', '2024-03-31T16:59:59Z');
  await publish('thang-tu', '2024-03-31T17:00:00Z');
  await publish('ban-sao', '2024-04-02T00:00:00Z', { source_index_policy: 'noindex' });
  await publish('co-phep', '2024-04-03T00:00:00Z', { source_index_policy: 'licensed' });
  await publish('nhap', '2024-04-03T00:00:00Z', { _status: 'draft' });
  await publish('rac', '2024-04-03T00:00:00Z', { deleted_at: '2024-04-04T00:00:00Z' });
  await publish('tuong-lai', '2999-01-01T00:00:00Z');
  expect(await filesOf()).toEqual(['2024-04 1 2', '2024-03 1 1']);
  expect(await pathsOf('2024-03')).toEqual(['/khoa-hoc/thang-ba']);
  expect(await pathsOf('2024-04')).toEqual(['/khoa-hoc/thang-tu', '/khoa-hoc/co-phep']);
  expect(await pathsOf('2024-05')).toEqual([]);
});

test('what changed is the substance, and it changes the state of its own month alone', async () => {
  const place = (month: string) => ({ month, part: 1, timeZone });
  const before = {
    march: await findSitemapState(place('2024-03')),
    april: await findSitemapState(place('2024-04')),
  };
  expect(before.april?.changedAt).toEqual(new Date('2024-04-03T00:00:00Z'));
  await paper.sql(`UPDATE articles SET revised_at = '2024-06-01T00:00:00Z' WHERE slug = 'thang-tu'`);
  const revised = await findSitemapState(place('2024-04'));
  expect(revised?.changedAt).toEqual(new Date('2024-06-01T00:00:00Z'));
  expect(revised?.digest).not.toBe(before.april?.digest);
  expect(await findSitemapState(place('2024-03'))).toEqual(before.march);
  expect((await findSitemapMonths(timeZone))[0]?.changedAt).toEqual(new Date('2024-06-01T00:00:00Z'));

  await paper.sql(`UPDATE articles SET slug = 'thang-tu-moi' WHERE slug = 'thang-tu'`);
  expect((await findSitemapState(place('2024-04')))?.digest).not.toBe(revised?.digest);
  expect(await findSitemapState(place('2024-05'))).toBeUndefined();
  expect(await findSitemapState({ month: '2024-04', part: 2, timeZone })).toBeUndefined();
});

test('a month with more than ten thousand stories has several files, each story in one', async () => {
  await paper.sql('ALTER TABLE articles DISABLE TRIGGER USER');
  await paper.sql(`
    INSERT INTO articles (headline, slug, section_id, _status, published_at)
    SELECT 'Bài ' || g, 'nhieu-' || g, 1, 'published', '2023-05-01T00:00:00Z'::timestamptz + g / 3 * interval '1 minute'
    FROM generate_series(1, 12345) g`);
  await paper.sql('ALTER TABLE articles ENABLE TRIGGER USER');
  const may = (await findSitemapMonths(timeZone)).filter(({ month }) => month === '2023-05');
  expect(may.map(({ part, addresses }) => [part, addresses])).toEqual([
    [1, 10_000],
    [2, 2_345],
  ]);
  expect(may[0]?.changedAt.getTime()).toBeLessThan(may[1]?.changedAt.getTime() ?? 0);
  const [first, second] = [await pathsOf('2023-05', 1), await pathsOf('2023-05', 2)];
  expect([first.length, second.length]).toEqual([10_000, 2_345]);
  expect(new Set([...first, ...second]).size).toBe(12_345);
  expect(await pathsOf('2023-05', 3)).toEqual([]);
});

test('news is what came out in the last two days, newest first', async () => {
  expect(await findNews()).toEqual([]);
  const hour = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  await publish('qua-cu', hour(48.02));
  await publish('con-moi', hour(47.98));
  await publish('vua-xong', hour(0.1));
  await publish('chua-den', hour(-1));
  await publish('ban-sao-moi', hour(1), { source_index_policy: 'noindex' });
  expect((await findNews()).map(({ path }) => path)).toEqual(['/khoa-hoc/vua-xong', '/khoa-hoc/con-moi']);
});

test('lists without a story are not listed', async () => {
  const id = await paper.add({ slug: 'co-ten', section: 3, topics: [2], authors: [3], hours: -3 });
  const paths = async (kind: 'section' | 'topic' | 'author') =>
    (await findListEntries(kind, 1)).map(({ path }) => path);
  expect(await paths('topic')).toEqual(['/chu-de/nui']);
  expect(await paths('author')).toEqual(['/tac-gia/chi']);
  expect(await paths('section')).toEqual(['/khoa-hoc', '/vu-tru']);
  expect((await findListParts('topic'))[0]).toMatchObject({ part: 1, addresses: 1 });
  expect(await findListEntries('topic', 2)).toEqual([]);
  await paper.sql(`DELETE FROM articles WHERE id = $1`, [id]);
  expect(await findListParts('topic')).toEqual([]);
  const { story, correction } = await findNewest();
  expect(story?.getTime()).toBeGreaterThan(Date.now() - 3_600_000);
  expect(correction).toBeUndefined();
});
