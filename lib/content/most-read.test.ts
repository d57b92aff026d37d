import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadArticlePage } from './article';
import { loadFrontPage } from './front';
import { loadSectionPage, loadTopicPage } from './list-pages';
import type { Card } from './model';
import { loadMostReadPage, mostRead } from './most-read';
import { loadSite } from './site';
import { found, openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;
const ids: number[] = [];

beforeAll(async () => {
  paper = await openTestPaper();
  for (let n = 0; n < 60; n += 1)
    ids.push(
      await paper.add({
        slug: `bai-${n}`,
        section: (n % 3) + 1,
        hours: -n - 1,
        featured: n % 5 === 0,
        topics: [1],
      }),
    );
});
beforeEach(async () => {
  await paper.sql('DELETE FROM most_read');
  await paper.sql('DELETE FROM fronts');
});
afterAll(() => paper.close());

/** Ranks stories by their numbers, as the counting does. */
async function rank(numbers: number[], { period = 'day', section = 0 } = {}) {
  for (const [index, n] of numbers.entries())
    await paper.sql('INSERT INTO most_read (period, section_id, rank, article_id) VALUES ($1, $2, $3, $4)', [
      period,
      section,
      index + 1,
      ids[n],
    ]);
}

const numbers = (stories: { id: number }[]) => stories.map(({ id }) => ids.indexOf(id));
const twice = (stories: Card[]) => numbers(stories).filter((n, index, all) => all.indexOf(n) !== index);

test('rankings are told by window and section, most read first', async () => {
  await rank([9, 4, 50, 7]);
  await rank([3, 12, 0], { period: 'week' });
  await rank([10, 1, 4], { section: 2 });
  expect(numbers(await mostRead('day'))).toEqual([9, 4, 50, 7]);
  expect(numbers(await mostRead('day', 0, 3))).toEqual([9, 4, 50]);
  expect(numbers(await mostRead('week'))).toEqual([3, 12, 0]);
  expect(numbers(found(await loadMostReadPage('day', 'khoa-hoc')).stories)).toEqual([10, 1, 4]);
  const page = found(await loadMostReadPage('day'));
  expect(numbers(page.stories)).toEqual([9, 4, 50, 7]);
  expect(twice([...page.stories, ...page.featured, ...page.latest])).toEqual([]);
});

test('with fewer than three there is no ranking: the latest stand in its place', async () => {
  await rank([9, 4]);
  expect(await mostRead('day')).toEqual([]);
  const page = found(await loadMostReadPage('day'));
  expect(page.stories).toEqual([]);
  expect(numbers(page.latest)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(found(await loadArticlePage('bai-20')).mostRead).toEqual([]);
  expect(
    found(await loadMostReadPage('week', 'vu-tru')).latest.every(({ section }) => section.slug === 'vu-tru'),
  ).toBe(true);
});

test('a ranking of a section that is not there is no page', async () => {
  expect(await loadMostReadPage('day', 'khong-co')).toBeUndefined();
  expect(await loadMostReadPage('day', 'dem')).toBeUndefined();
  expect(await loadMostReadPage('day', 'a'.repeat(10_000))).toBeUndefined();
});

test('what is withdrawn leaves the ranking at once', async () => {
  await rank([9, 4, 50, 7]);
  await paper.sql(`UPDATE articles SET _status = 'draft' WHERE id = $1`, [ids[4]]);
  expect(numbers(await mostRead('day'))).toEqual([9, 50, 7]);
  await paper.sql(`UPDATE articles SET deleted_at = now() WHERE id = $1`, [ids[9]]);
  expect(await mostRead('day')).toEqual([]);
  await paper.sql(`UPDATE articles SET _status = 'published', deleted_at = NULL WHERE id = ANY ($1)`, [
    [ids[4], ids[9]],
  ]);
});

test('beside a story the ranked rail shows what is read most, never the story itself nor any story twice', async () => {
  await rank([20, 2, 33, 0, 41, 5, 17, 18]);
  const { article, sameTopic, sameAuthor, sameSection, mostRead, featured, latest } = found(
    await loadArticlePage('bai-20'),
  );
  const before = numbers([...sameTopic, ...sameAuthor, ...sameSection]);
  expect(numbers(mostRead)).toEqual([2, 33, 0, 41, 5, 17, 18].filter((n) => !before.includes(n)).slice(0, 5));
  const all = [article, ...sameTopic, ...sameAuthor, ...sameSection, ...mostRead, ...featured, ...latest];
  expect(twice(all)).toEqual([]);
  expect([featured.length, latest.length]).toEqual([4, 8]);
});

test('beside lists and on the front page as well', async () => {
  await rank([30, 31, 32, 33, 34, 35, 0, 1]);
  for (const list of [found(await loadTopicPage('bien')), found(await loadSectionPage('the-gioi'))]) {
    expect(list.mostRead).toHaveLength(5);
    expect(twice([...list.page.stories, ...list.mostRead, ...list.featured, ...list.latest])).toEqual([]);
  }
  const front = found(await loadFrontPage((await loadSite()).sections));
  expect(numbers(front.mostRead)).toEqual([30, 31, 32, 33, 34]);
  const onFront = [...front.containers.flatMap(({ stories }) => stories), ...front.mostRead, ...front.latest];
  expect(twice(onFront)).toEqual([]);
});

test('on a front that people laid out their choice stands, and the ranking follows', async () => {
  await rank([40, 41, 42, 43, 44, 45]);
  const [front] = await paper.sql(
    `INSERT INTO fronts (name, _status) VALUES ('Bìa', 'published') RETURNING id`,
  );
  await paper.sql(
    `INSERT INTO fronts_containers (_order, _parent_id, id, title, layout, fill, source)
     VALUES (1, $1, 'a', 'Khối', 'row', 'curatedThenAutomatic', 'latest')`,
    [front?.id],
  );
  await paper.sql(
    `INSERT INTO fronts_containers_stories (_order, _parent_id, id, article_id, pinned) VALUES (1, 'a', 'b', $1, false)`,
    [ids[41]],
  );
  const page = found(await loadFrontPage((await loadSite()).sections));
  expect(numbers(page.containers[0]?.stories ?? [])[0]).toBe(41);
  expect(numbers(page.mostRead)).toEqual([40, 42, 43, 44, 45]);
});
