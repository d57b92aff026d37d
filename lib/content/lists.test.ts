import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArticlePage } from './article';
import { loadFrontPage } from './front';
import { loadLatestPage, loadSectionPage, loadTopicPage } from './list-pages';
import { newestOf, pageOf, pageSize } from './lists';
import { loadSite } from './site';
import { found, openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;
const count = 65;

beforeAll(async () => {
  paper = await openTestPaper();
  for (let n = 0; n < count; n += 1) {
    // Pairs share their minute, so that order must not rest on time alone.
    await paper.add({
      slug: `bai-${n}`,
      section: (n % 3) + 1,
      hours: -Math.floor(n / 2) - 1,
      featured: n % 6 === 0,
      topics: n % 2 ? [1, 2] : [1],
      authors: [1],
    });
  }
});
afterAll(() => paper.close());

test('paging shows every story once, newest first, and leads back the same way', async () => {
  const pages: number[][] = [];
  const newer: (number | 'first' | undefined)[] = [];
  const cursors: (number | undefined)[] = [];
  let cursor: number | undefined;
  do {
    const page = await pageOf({ list: 'latest' }, cursor);
    if (!page) throw new Error('a page that is linked exists');
    pages.push(page.stories.map(({ id }) => id));
    newer.push(page.newer);
    cursors.push(cursor);
    cursor = page.older;
  } while (cursor !== undefined);
  expect(pages.map((page) => page.length)).toEqual([pageSize, pageSize, pageSize, count - 3 * pageSize]);
  expect(new Set(pages.flat()).size).toBe(count);
  const times = await paper.sql('SELECT id, published_at FROM articles ORDER BY published_at DESC, id DESC');
  expect(pages.flat()).toEqual(times.map(({ id }) => id));
  expect(newer).toEqual([undefined, 'first', cursors[1], cursors[2]]);
});

test('a page after a story that is not in the list does not exist, nor one after the last', async () => {
  expect(await loadLatestPage(0)).toBeUndefined();
  expect(await loadLatestPage(999_999)).toBeUndefined();
  const last = (await newestOf({ list: 'latest' }, 500)).at(-1);
  expect(await loadLatestPage(last?.id)).toBeUndefined();
  const elsewhere = (await newestOf({ list: 'section', id: 1 }, 1))[0];
  expect(await loadSectionPage('khoa-hoc', elsewhere?.id)).toBeUndefined();
});

test('a section holds the stories of its sub-sections', async () => {
  const { page, section } = found(await loadSectionPage('khoa-hoc'));
  expect(new Set(page.stories.map((card) => card.section.slug))).toEqual(new Set(['khoa-hoc', 'vu-tru']));
  expect(section.children.map(({ slug }) => slug)).toEqual(['vu-tru']);
  expect(found(await loadSectionPage('vu-tru')).section.parent?.slug).toBe('khoa-hoc');
});

test('a section that moves takes its stories along', async () => {
  await paper.sql('UPDATE sections SET parent_id = 1 WHERE id = 3');
  const slugs = async (slug: string) =>
    new Set(found(await loadSectionPage(slug)).page.stories.map((card) => card.section.slug));
  expect(await slugs('khoa-hoc')).toEqual(new Set(['khoa-hoc']));
  expect(await slugs('the-gioi')).toEqual(new Set(['the-gioi', 'vu-tru']));
  await paper.sql('UPDATE sections SET parent_id = 2 WHERE id = 3');
  expect(await slugs('khoa-hoc')).toEqual(new Set(['khoa-hoc', 'vu-tru']));
});

const twice = (ids: number[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

test('no story stands twice on the front page, and each section has its container in order', async () => {
  const { sections } = await loadSite();
  const front = found(await loadFrontPage(sections));
  const ids = [...front.latest, ...front.containers.flatMap(({ stories }) => stories)].map(({ id }) => id);
  expect(twice(ids)).toEqual([]);
  const [top, featured, ...sectionContainers] = front.containers;
  expect([top?.layout, top?.stories.length, featured?.list]).toEqual(['top', 1, 'featured']);
  expect(sectionContainers.map(({ title, path }) => [title, path])).toEqual([
    ['Thế giới', '/the-gioi'],
    ['Khoa học', '/khoa-hoc'],
  ]);
  expect(new Set(sectionContainers.map(({ layout }) => layout)).size).toBe(2);
});

test('no story stands twice on an article page, and never the article itself', async () => {
  const { article, sameTopic, sameAuthor, sameSection, featured, latest } = found(
    await loadArticlePage('bai-7'),
  );
  const ids = [article, ...sameTopic, ...sameAuthor, ...sameSection, ...featured, ...latest].map(
    ({ id }) => id,
  );
  expect(twice(ids)).toEqual([]);
  expect(sameTopic).toHaveLength(4);
  // Stories that share both topics come before those that share one.
  expect(sameTopic.every(({ path }) => Number(path.split('-').at(-1)) % 2 === 1)).toBe(true);
  expect(new Set(sameSection.map(({ section }) => section.slug))).toEqual(new Set(['khoa-hoc', 'vu-tru']));
});

test('a topic without stories is a page, an unknown one is none', async () => {
  expect(found(await loadTopicPage('sao')).page.stories).toEqual([]);
  expect(await loadTopicPage('khong-co')).toBeUndefined();
});
