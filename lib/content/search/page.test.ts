import { afterAll, beforeAll, expect, test } from 'vitest';
import { unavailable } from '../door';
import { openTestPaper, type TestPaper } from '../test-paper';
import { loadSearchPage } from './page';
import { recentTopics } from './recent-topics';
import { parseSearch } from './request';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openTestPaper();
  for (let n = 1; n <= 21; n += 1)
    await paper.add({ slug: `sao-${n}`, headline: `Sao chổi ${n}`, section: 3, hours: -n });
  await paper.add({ slug: 'bien', section: 1, hours: -30, topics: [1, 2] });
  await paper.add({ slug: 'nui', section: 1, hours: -29, topics: [2] });
  await paper.add({ slug: 'nhap', section: 1, status: 'draft', topics: [3] });
  await paper.add({ slug: 'mai', section: 1, hours: 5, topics: [3] });
});
afterAll(() => paper.close());

const load = async (query: string) => {
  const page = await loadSearchPage(parseSearch(new URLSearchParams(query)));
  if (page === unavailable) throw new Error('The database is away.');
  return page;
};

test('topics of the newest stories come first, and only those that readers can see', async () => {
  expect((await recentTopics(5)).map(({ name }) => name)).toEqual(['Núi', 'Biển']);
  expect(await recentTopics(1)).toMatchObject([{ path: '/chu-de/nui' }]);
});

test('without a question there are topics, with one there are stories', async () => {
  expect(await load('')).toMatchObject({ results: undefined, topics: [{ name: 'Núi' }, {}], latest: [] });
  const found = await load('q=sao+choi');
  expect(found).toMatchObject({ results: { count: { exactly: 21 }, pages: 2 }, topics: [], latest: [] });
  expect(found.results?.hits).toHaveLength(20);
});

test('a page after the last one is the last one', async () => {
  const last = await load('q=sao+choi&trang=40');
  expect(last.request.page).toBe(2);
  expect(last.results?.hits).toHaveLength(1);
});

test('a filter that names nothing of this paper is none', async () => {
  const page = await load('q=sao+choi&chuyen-muc=khong-co&tac-gia=khong-ai');
  expect(page.request).toMatchObject({ section: undefined, author: undefined });
  expect(page.results?.count).toEqual({ exactly: 21 });
  expect((await load('chuyen-muc=vu-tru')).results?.count).toEqual({ exactly: 21 });
});

test('where nothing is found the newest stories lead on', async () => {
  const page = await load('q=zzqxwv');
  expect(page.results?.hits).toEqual([]);
  expect(page.latest.map(({ headline }) => headline).slice(0, 2)).toEqual(['Sao chổi 1', 'Sao chổi 2']);
});

test('a database that is away is an answer', async () => {
  const url = process.env.DATABASE_URL;
  process.env.DATABASE_URL = 'postgres://nobody:nothing@127.0.0.1:1/none';
  try {
    expect(await loadSearchPage(parseSearch(new URLSearchParams('q=sao')))).toBe(unavailable);
  } finally {
    process.env.DATABASE_URL = url;
  }
});
