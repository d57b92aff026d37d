import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import { judgeLinks, linksOf } from './links';

let paper: TestPaper;
let ids: Record<'out' | 'draft' | 'tomorrow' | 'renamed', number>;
beforeAll(async () => {
  paper = await openTestPaper();
  process.env.SITE_URL = 'https://bao.example';
  ids = {
    out: await paper.add({ slug: 'da-dang', section: 1 }),
    draft: await paper.add({ slug: 'con-nhap', section: 1, status: 'draft' }),
    tomorrow: await paper.add({ slug: 'ngay-mai', section: 1, hours: 24 }),
    renamed: await paper.add({ slug: 'ten-cu', section: 1 }),
  };
  await paper.sql("UPDATE articles SET slug = 'ten-moi' WHERE id = $1", [ids.renamed]);
});
afterAll(async () => {
  process.env.SITE_URL = '';
  await paper.close();
});

const text = (words: string) => ({ type: 'text', text: words });
const link = (fields: object, words = 'đây') => ({ type: 'link', fields, children: [text(words)] });
const to = (url: string) => link({ linkType: 'custom', url });
const story = (value: number) => link({ linkType: 'internal', doc: { relationTo: 'articles', value } });
const body = (...children: unknown[]) => ({ root: { children: [{ type: 'paragraph', children }] } });
const judged = async (...children: unknown[]) =>
  (await judgeLinks(body(...children))).map(({ rule, detail }) => [rule, detail?.target].filter(Boolean));

test.each([
  '/the-gioi/da-dang',
  'https://bao.example/the-gioi/da-dang#muc',
  '/the-gioi',
  '/the-gioi/',
  '/chu-de/bien',
  '/tac-gia/an',
  '/',
  '/moi-nhat',
  '/rss.xml',
  '/tim-kiem?q=a',
  '#muc',
  'mailto:an@bao.example',
  'https://nuoc-khac.example/khong-biet',
])('a link to %s is right', async (url) => {
  expect(await judged(to(url))).toEqual([]);
});

test.each([
  '/the-gioi/khong-co',
  '/the-gioi/con-nhap',
  '/the-gioi/ngay-mai',
  'https://bao.example/the-gioi/khong-co',
  '/khong-co-muc-nay',
  '/chu-de/khong-co',
  '/the-gioi/da-dang/thua',
  '//noi-khac.example/',
  'javascript:alert(1)',
  'da-dang',
  '/the-gioi/\u0000',
  `/the-gioi/${'a'.repeat(10_000)}`,
  '😀',
])('a link to %s leads nowhere', async (url) => {
  expect(await judged(to(url))).toEqual([['link-lost']]);
});

test('former addresses, and those under another section, are told with the present one', async () => {
  expect(await judged(to('/the-gioi/ten-cu'))).toEqual([['link-moved', '/the-gioi/ten-moi']]);
  expect(await judged(to('/khoa-hoc/da-dang'))).toEqual([['link-moved', '/the-gioi/da-dang']]);
});

test('stories that are linked by name have to be published', async () => {
  expect(await judged(story(ids.out))).toEqual([]);
  for (const id of [ids.draft, ids.tomorrow, 99_999])
    expect(await judged(story(id))).toEqual([['link-unpublished']]);
});

test('links are found wherever a body has them', () => {
  const block = (fields: object) => ({ type: 'block', fields });
  const found = linksOf({
    root: {
      children: [
        { type: 'list', children: [{ type: 'listitem', children: [to('/a/b')] }] },
        block({ blockType: 'factBox', title: 'Hộp', content: body(to('/c/d')) }),
        block({ blockType: 'relatedArticle', article: 7 }),
        block({ blockType: 'relatedArticle', address: '/e/f', title: 'Bài' }),
      ],
    },
  });
  expect(found).toEqual([
    { words: 'đây', address: '/a/b' },
    { words: 'đây', address: '/c/d' },
    { words: '', story: 7 },
    { words: 'Bài', address: '/e/f' },
  ]);
  for (const nothing of [undefined, null, 3, 'x', {}, { root: 1 }]) expect(linksOf(nothing)).toEqual([]);
});

test('a body of links alone is looked up no longer than a story would be', async () => {
  const many = Array.from({ length: 500 }, (_, n) => to(`/the-gioi/khong-co-${n}`));
  expect(await judged(...many)).toHaveLength(80);
});
