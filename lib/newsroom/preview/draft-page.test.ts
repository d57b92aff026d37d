import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import { draftPageOf } from './draft-page';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());

const body = (...children: unknown[]) => ({ root: { children } });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const text = (words: string) => ({ type: 'text', text: words });
const link = (url: string, words: string) => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [text(words)],
});

test('a draft becomes the page that the story would have', async () => {
  const published = await paper.add({ slug: 'da-dang', section: 3 });
  const { article, ...rails } = await draftPageOf(9001, {
    headline: 'Tàu vũ trụ',
    kicker: 'Không gian',
    genre: 'analysis',
    slug: 'tau-vu-tru',
    section: { id: 3, name: 'whatever' },
    topics: [3, 1],
    authors: [2],
    publishedAt: '2026-11-22T07:00:00.000Z',
    source: { name: 'Hãng tin', url: 'javascript:alert(1)', indexPolicy: 'licensed' },
    body: body(paragraph(text('Mở đầu.'))),
  });
  expect(article).toMatchObject({
    headline: 'Tàu vũ trụ',
    genre: 'analysis',
    path: '/vu-tru/tau-vu-tru',
    section: { slug: 'vu-tru' },
    parentSection: { slug: 'khoa-hoc' },
    topics: [{ slug: 'sao' }, { slug: 'bien' }],
    authors: [{ name: 'Bình' }],
    publishedAt: new Date('2026-11-22T07:00:00.000Z'),
    source: { name: 'Hãng tin', url: undefined },
    body: [{ kind: 'paragraph' }],
  });
  expect(rails.sameSection.map(({ id }) => id)).toEqual([published]);
});

test('what is around and in a draft is published', async () => {
  await paper.add({ slug: 'con-kin', section: 1, status: 'draft', headline: 'Kín' });
  await paper.add({ slug: 'ngay-mai', section: 1, hours: 24, headline: 'Ngày mai' });
  const page = await draftPageOf(9002, {
    headline: 'Bài',
    section: 1,
    body: body(paragraph(link('/the-gioi/con-kin', 'một bài'), link('/the-gioi/ngay-mai', 'bài khác'))),
  });
  expect(JSON.stringify(page)).not.toMatch(/con-kin|ngay-mai|Kín|Ngày mai/);
});

test('ids that no record can have are passed over, wherever a form brings them', async () => {
  const id = 2 ** 40;
  const internal = { linkType: 'internal', doc: { relationTo: 'articles', value: id } };
  const { article } = await draftPageOf(9005, {
    ...{ headline: 'Bài', section: { id }, topics: [id, 3], authors: [id], related: [id] },
    ...{ mainMedia: { media: id }, seo: { image: id } },
    body: body(
      paragraph({ type: 'link', fields: internal, children: [text('một bài')] }),
      { type: 'block', fields: { blockType: 'figure', media: id } },
      { type: 'block', fields: { blockType: 'relatedArticle', article: id } },
    ),
  });
  expect(article).toMatchObject({ section: { id: 0 }, topics: [{ slug: 'sao' }], authors: [] });
});

test('a draft that is hardly begun is drawn, with what is missing named', async () => {
  for (const stored of [
    {},
    null,
    { headline: '  ', section: null, body: null, topics: null },
    {
      headline: 7,
      section: 'x',
      topics: [null, 'y', 99_999],
      body: { root: 1 },
      publishedAt: 'soon',
      source: 3,
      genre: 'poem',
    },
  ]) {
    const { article } = await draftPageOf(9003, stored);
    expect(article).toMatchObject({
      headline: 'Chưa có tiêu đề',
      section: { name: 'Chưa có chuyên mục' },
      topics: [],
      body: [],
    });
  }
});
