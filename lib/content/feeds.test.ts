import { afterAll, beforeAll, expect, test } from 'vitest';
import { findArticle } from './article';
import { loadCard } from './card';
import { feedLength, findFeed, findNamedFeeds } from './feeds';
import { loadMachineSettings } from './machines';
import { openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;

beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());

const headlines = async (of: Parameters<typeof findFeed>[0]) =>
  (await findFeed(of))?.stories.map(({ headline }) => headline);

test('a feed has the newest stories of its list that readers may see, newest first', async () => {
  await paper.add({ slug: 'cu', section: 3, topics: [1], authors: [2], hours: -5 });
  await paper.add({ slug: 'moi', section: 2, topics: [1], hours: -1 });
  await paper.add({ slug: 'noi-khac', section: 1, hours: -2 });
  await paper.add({ slug: 'nhap', section: 2, topics: [1], status: 'draft' });
  await paper.add({ slug: 'hen', section: 2, topics: [1], hours: 1 });
  await paper.add({ slug: 'rac', section: 2, topics: [1], trashed: true });
  expect(await headlines({ kind: 'paper' })).toEqual(['Bài moi', 'Bài noi-khac', 'Bài cu']);
  expect(await headlines({ kind: 'section', slug: 'khoa-hoc' })).toEqual(['Bài moi', 'Bài cu']);
  expect(await headlines({ kind: 'section', slug: 'vu-tru' })).toEqual(['Bài cu']);
  expect(await headlines({ kind: 'topic', slug: 'bien' })).toEqual(['Bài moi', 'Bài cu']);
  expect(await headlines({ kind: 'author', slug: 'binh' })).toEqual(['Bài cu']);
  expect(await headlines({ kind: 'author', slug: 'chi' })).toEqual([]);
});

test.each(['khong-co', '', '%00', "x'--", 'a'.repeat(10_000), '👍'])(
  'there is no feed of %j',
  async (slug) => {
    for (const kind of ['section', 'topic', 'author'] as const)
      expect(await findFeed({ kind, slug })).toBeUndefined();
  },
);

test('only topics and authors with stories have feeds to offer', async () => {
  expect(await findNamedFeeds()).toMatchObject({
    topic: [{ name: 'Biển', slug: 'bien' }],
    author: [{ name: 'Bình', slug: 'binh' }],
  });
});

test('a feed has an end', async () => {
  for (let n = 0; n < feedLength + 2; n += 1) await paper.add({ slug: `nua-${n}`, section: 1, hours: -10 });
  expect((await findFeed({ kind: 'section', slug: 'the-gioi' }))?.stories).toHaveLength(feedLength);
});

test('a card is the story at its own address, or says what became of it', async () => {
  expect(await loadCard('/vu-tru/cu')).toMatchObject({ headline: 'Bài cu' });
  expect(await loadCard('/khoa-hoc/cu')).toEqual({ moved: '/vu-tru/cu' });
  expect(await loadCard('/khoa-hoc/nhap')).toBeUndefined();
  expect(await loadCard('/chu-de/bien')).toBeUndefined();
  await paper.sql(`UPDATE articles SET _status = 'draft' WHERE slug = 'cu'`);
  expect(await loadCard('/vu-tru/cu')).toBe('gone');
});

test('a paper that has set nothing gives feeds whole and refuses nobody', async () => {
  const none = { feedText: 'full', refuseTraining: false, adsTxt: undefined, security: undefined };
  expect(await loadMachineSettings()).toEqual(none);
  await paper.sql(
    `INSERT INTO site_settings (name, machines_feed_text, machines_ads_txt) VALUES ('Báo', 'summary', '  ')`,
  );
  expect(await loadMachineSettings()).toEqual({ ...none, feedText: 'summary' });
});

test('a story in a feed is the story of its page', async () => {
  const id = await paper.add({ slug: 'tron', section: 2, topics: [2, 3], authors: [3, 1], hours: -0.5 });
  await paper.sql(
    `INSERT INTO articles_corrections (_order, _parent_id, id, text, at)
     VALUES (2, $1, 'hai', 'Sửa hai', '2026-11-02T00:00:00.5Z'), (1, $1, 'mot', 'Sửa một', '2026-11-01T00:00:00Z'),
            (3, $1, 'ba', 'Chưa có giờ', NULL)`,
    [id],
  );
  const page = (await findArticle('tron'))?.article;
  const { enclosure, ...inFeed } = (await findFeed({ kind: 'topic', slug: 'sao' }))?.stories[0] ?? {};
  expect(enclosure).toBeUndefined();
  expect(inFeed).toEqual({ ...page, hasChanges: false });
  expect(page?.authors.map(({ name }) => name)).toEqual(['Chi', 'An']);
  expect(page?.corrections).toHaveLength(2);
});
