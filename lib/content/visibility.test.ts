import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArticlePage } from './article';
import { toBody } from './body';
import { loadFrontPage } from './front';
import { newestStories } from './latest';
import { loadAuthorPage, loadLatestPage, loadSectionPage, loadTopicPage } from './list-pages';
import { loadMostReadPage } from './most-read';
import { loadSite } from './site';
import { openTestPaper, type TestPaper } from './test-paper';

const secret = 'BÍ MẬT';
let paper: TestPaper;
const hidden: Record<string, number> = {};

const link = (id: number) => ({
  type: 'paragraph',
  children: [
    {
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value: id } },
      children: [{ type: 'text', text: 'xem', format: 0 }],
    },
  ],
});
const related = (id: number) => ({ type: 'block', fields: { blockType: 'relatedArticle', article: id } });

beforeAll(async () => {
  paper = await openTestPaper();
  const everywhere = { section: 3, featured: true, topics: [1, 2], authors: [1] };
  hidden.draft = await paper.add({
    ...everywhere,
    slug: 'nhap',
    headline: `${secret} nháp`,
    status: 'draft',
  });
  hidden.future = await paper.add({
    ...everywhere,
    slug: 'hen-gio',
    headline: `${secret} hẹn giờ`,
    hours: 0.5,
  });
  hidden.trashed = await paper.add({
    ...everywhere,
    slug: 'thung-rac',
    headline: `${secret} thùng rác`,
    trashed: true,
  });
  const children = Object.values(hidden).flatMap((id) => [link(id), related(id)]);
  await paper.add({ ...everywhere, slug: 'cong-khai', headline: 'Công khai', body: { root: { children } } });
  await paper.add({ ...everywhere, slug: 'hang-xom', headline: 'Hàng xóm' });
  await paper.add({ ...everywhere, slug: 'lang-gieng', headline: 'Láng giềng' });
  await paper.sql(
    `INSERT INTO most_read (period, section_id, rank, article_id)
     SELECT 'day', 0, row_number() OVER (ORDER BY id), id FROM articles`,
  );
});
afterAll(() => paper.close());

const loaders: Record<string, () => Promise<unknown>> = {
  'front page': async () => loadFrontPage((await loadSite()).sections),
  'section front': () => loadSectionPage('vu-tru'),
  'parent section front': () => loadSectionPage('khoa-hoc'),
  topic: () => loadTopicPage('bien'),
  author: () => loadAuthorPage('an'),
  latest: () => loadLatestPage(),
  'most read': () => loadMostReadPage('day'),
  'latest stories': () => newestStories(10),
  'article with its rails, links and related stories': () => loadArticlePage('cong-khai'),
};

describe.each(Object.entries(loaders))('%s', (_name, load) => {
  test('shows the published story and nothing of a draft, a future or a trashed one', async () => {
    const shown = JSON.stringify(await load());
    expect(shown).toContain('Công khai');
    expect(shown).not.toContain(secret);
    for (const slug of ['nhap', 'hen-gio', 'thung-rac']) expect(shown).not.toContain(slug);
  });
});

test.each(['nhap', 'hen-gio', 'thung-rac'])('the address of %s names no article', async (slug) => {
  expect(await loadArticlePage(slug)).toBeUndefined();
});

test.each(['draft', 'future', 'trashed'])(
  'a list cannot be entered after a story that is %s',
  async (state) => {
    expect(await loadLatestPage(hidden[state])).toBeUndefined();
  },
);

test('a story comes and goes with its state, at once and everywhere', async () => {
  const id = await paper.add({
    slug: 'den-di',
    headline: 'Đến đi',
    section: 3,
    status: 'draft',
    topics: [3],
    authors: [2],
  });
  const shown = async () =>
    (
      await Promise.all([
        loadSectionPage('khoa-hoc'),
        loadTopicPage('sao'),
        loadAuthorPage('binh'),
        loadLatestPage(),
        loadArticlePage('den-di'),
      ])
    ).map((page) => JSON.stringify(page ?? '').includes('Đến đi'));
  const nowhere = [false, false, false, false, false];
  const everywhere = [true, true, true, true, true];
  expect(await shown()).toEqual(nowhere);
  await paper.sql(`UPDATE articles SET _status = 'published' WHERE id = $1`, [id]);
  expect(await shown()).toEqual(everywhere);
  await paper.sql(`UPDATE articles SET published_at = now() + interval '1 minute' WHERE id = $1`, [id]);
  expect(await shown()).toEqual(nowhere);
  await paper.sql(`UPDATE articles SET published_at = now() - interval '1 minute' WHERE id = $1`, [id]);
  expect(await shown()).toEqual(everywhere);
  await paper.sql(`UPDATE articles SET deleted_at = now() WHERE id = $1`, [id]);
  expect(await shown()).toEqual(nowhere);
  await paper.sql(`UPDATE articles SET deleted_at = NULL, _status = 'draft' WHERE id = $1`, [id]);
  expect(await shown()).toEqual(nowhere);
});

test('the reader side cannot write', async () => {
  const { connect } = await import('@/lib/database/connection');
  await expect(connect(paper.url).execute('DELETE FROM articles')).rejects.toThrow();
});

test('a database that is away is an answer, not an error', async () => {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none';
  try {
    expect(await loadArticlePage('cong-khai')).toBe('unavailable');
    expect(await loadLatestPage()).toBe('unavailable');
    expect((await loadSite()).sections).toEqual([]);
  } finally {
    process.env.DATABASE_URL = before;
  }
});

test.each([
  ['/chu-de/bien', '/chu-de/bien'],
  ['https://example.com/a', 'https://example.com/a'],
  ['/the-gioi/khong-co', undefined],
  ['/\\\\evil.example/x', undefined],
  ['/\t/evil.example', undefined],
  ['//evil.example', undefined],
  ['javascript:alert(1)', undefined],
])('a link to %s leads to %s', async (url, href) => {
  const node = {
    type: 'paragraph',
    children: [
      {
        type: 'link',
        fields: { linkType: 'custom', url },
        children: [{ type: 'text', text: 'x', format: 0 }],
      },
    ],
  };
  const { blocks } = await toBody({ root: { children: [node] } });
  const [inline] = blocks[0]?.kind === 'paragraph' ? blocks[0].children : [];
  expect(inline?.kind === 'link' ? inline.href : undefined).toBe(href);
});
