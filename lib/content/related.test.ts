import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArticlePage } from './article';
import { draftArticlePage } from './draft';
import { relatedTo } from './related';
import { found, openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;
const id: Record<string, number> = {};
const embedded = { type: 'block', fields: { blockType: 'relatedArticle', article: 0 } };

async function pick(story: string, ...picked: string[]) {
  for (const [index, one] of picked.entries()) {
    await paper.sql(
      `INSERT INTO articles_rels ("order", parent_id, path, articles_id) VALUES ($1, $2, 'related', $3)`,
      [index + 1, id[story], id[one]],
    );
  }
}

const resemble = (story: string, ...others: string[]) =>
  paper.sql(
    'INSERT INTO related_articles SELECT $1, one, 1 - 0.1 * place FROM unnest($2::int[]) WITH ORDINALITY a (one, place)',
    [id[story], others.map((one) => id[one])],
  );

beforeAll(async () => {
  paper = await openTestPaper();
  for (const slug of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    id[slug] = await paper.add({ slug, section: 2, topics: [1], authors: [1] });
  }
  id.draft = await paper.add({ slug: 'nhap', section: 2, status: 'draft' });
  id.gone = await paper.add({ slug: 'rac', section: 2, trashed: true });
  id.coming = await paper.add({ slug: 'hen', section: 2, hours: 1 });
  embedded.fields.article = id.h ?? 0;
  id.main = await paper.add({
    slug: 'chinh',
    section: 2,
    topics: [1],
    body: { root: { children: [embedded] } },
  });
  await pick('main', 'c', 'draft', 'main', 'a', 'gone', 'coming');
  await resemble('main', 'h', 'a', 'b', 'gone', 'draft', 'coming', 'main', 'd', 'e', 'f');
});
afterAll(() => paper.close());

const related = async () =>
  found(await loadArticlePage('chinh')).related.map(({ path }) => path.split('/').at(-1));

test('hand-picked stories come first, in their order, then those that resemble the story; none that is not out', async () => {
  expect(await related()).toEqual(['c', 'a', 'b', 'd']);
});

test('nothing stands twice on the page, and what the body offers is not offered again', async () => {
  const page = found(await loadArticlePage('chinh'));
  const all = [
    page.related,
    page.sameTopic,
    page.sameAuthor,
    page.sameSection,
    page.featured,
    page.latest,
  ].flat();
  const ids = all.map((card) => card.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(id.main);
  expect(ids).not.toContain(id.h);
});

test('six picked by hand are all shown', async () => {
  const { picked } = await relatedTo(
    id.main ?? 0,
    ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => id[one] ?? 0),
  );
  expect(picked).toBe(6);
});

test('a story that is taken down is gone at once', async () => {
  await paper.sql("UPDATE articles SET _status = 'draft' WHERE id = $1", [id.b]);
  expect(await related()).toEqual(['c', 'a', 'd', 'e']);
  await paper.sql("UPDATE articles SET _status = 'published' WHERE id = $1", [id.b]);
});

test('a draft shows what is picked in it, and before it is published nothing else', async () => {
  const draft = {
    ...{ id: 999_999, slug: '', headline: 'Nháp', kicker: null, genre: null, standfirst: null, body: null },
    ...{ publishedAt: undefined, revisedAt: null, mainCaption: null, sourceName: null, sourceUrl: null },
    ...{ sourceLicence: null, sourceIndexPolicy: null, seoTitle: null, seoDescription: null },
    ...{ section: 2, picture: undefined, share: undefined, topics: [], authors: [], corrections: [] },
  };
  const page = await draftArticlePage({ ...draft, related: [id.d ?? 0, id.draft ?? 0] });
  expect(page.related.map((card) => card.id)).toEqual([id.d]);
  const changed = await draftArticlePage({ ...draft, id: id.main ?? 0, related: [] });
  expect(changed.related.length).toBeGreaterThan(0);
});

test('a paper without lists still has its page', async () => {
  await paper.sql('TRUNCATE related_articles');
  expect(await related()).toEqual(['c', 'a']);
});
