import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import { Counting } from './counting';

let paper: TestPaper;
let counting: Counting;
const stories: number[] = [];

beforeAll(async () => {
  paper = await openTestPaper();
  counting = new Counting(paper.url, 'Asia/Ho_Chi_Minh');
  for (let n = 0; n < 3; n += 1)
    stories.push(await paper.add({ slug: `bai-${n}`, section: 1, hours: -10_000 }));
  // The test says when the minute is over.
  vi.useFakeTimers({ now: new Date('2026-11-22T10:20:00Z'), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterAll(async () => {
  vi.useRealTimers();
  await counting.close();
  await paper.close();
});

const ranked = async () =>
  (
    await paper.sql(`SELECT article_id FROM most_read WHERE period = 'day' AND section_id = 0 ORDER BY rank`)
  ).map(({ article_id }) => article_id);
const rows = async (table: string) => (await paper.sql(`SELECT FROM ${table}`)).length;

test('rankings follow hour by hour, and midnight throws away what a day needed', async () => {
  const now = new Date();
  for (const [n, article] of stories.entries())
    for (let place = 0; place < 6 - n; place += 1)
      await counting.counter.take({ article, address: `100.64.${place}.1`, agent: 'M' }, now);
  expect(await rows('article_reads')).toBe(0);
  await counting.counter.flush();
  expect([await rows('read_visits'), await rows('read_places')]).toEqual([15, 15]);

  await counting.look(now);
  expect(await ranked()).toEqual(stories);
  // Within the hour only a read would change the ranking.
  await paper.sql('DELETE FROM most_read');
  await counting.look(now);
  expect(await ranked()).toEqual([]);
  const inAnHour = new Date(now.getTime() + 3_600_000);
  await counting.look(inAnHour);
  expect(await ranked()).toEqual(stories);

  await counting.look(new Date(now.getTime() + 26 * 3_600_000));
  expect(await ranked()).toEqual([]);
  expect([await rows('read_visits'), await rows('read_places'), await rows('read_salt')]).toEqual([0, 0, 1]);
  expect(await rows('article_reads')).toBe(3);
});
