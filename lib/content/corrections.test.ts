import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadArticlePage } from './article';
import { loadCorrectionsPage } from './corrections';
import { found, openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;

beforeAll(async () => {
  paper = await openTestPaper();
});
beforeEach(() => paper.sql('DELETE FROM articles'));
afterAll(() => paper.close());

const place = (number: number) => ({ type: 'block', fields: { blockType: 'correctionPlace', number } });
const text = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] });
const ids = (function* () {
  for (let n = 1; ; n += 1) yield `c${String(n).padStart(4, '0')}`;
})();
const correct = (article: number, order: number, words: string, minutes: number | null) =>
  paper.sql(
    `INSERT INTO articles_corrections (_order, _parent_id, id, text, at)
     VALUES ($1, $2, $3, $4, date_trunc('second', now()) - $5 * interval '1 minute')`,
    [order, article, ids.next().value, words, minutes],
  );

test('each correction stands where it was placed, once, and the others are left for under the story', async () => {
  const children = [text('Một.'), place(2), text('Hai.'), place(2), place(9), place(3)];
  const id = await paper.add({ slug: 'sai', section: 1, body: { root: { children } } });
  await correct(id, 1, 'Thứ nhất', 30);
  await correct(id, 2, 'Thứ hai', 20);
  await correct(id, 3, 'Chưa đăng', null);
  const { article } = found(await loadArticlePage('sai'));
  expect(article.corrections.map(({ number, text: words }) => [number, words])).toEqual([
    [1, 'Thứ nhất'],
    [2, 'Thứ hai'],
  ]);
  const kinds = article.body.map((block) =>
    block.kind === 'correction' ? block.correction.text : block.kind,
  );
  expect(kinds).toEqual(['paragraph', 'Thứ hai', 'paragraph']);
});

test('the list of the paper is in time, in pages, and knows only of what is published', async () => {
  const shown = await paper.add({ slug: 'hien', section: 1 });
  for (const [slug, more] of [
    ['nhap', { status: 'draft' as const }],
    ['rac', { trashed: true }],
    ['mai', { hours: 5 }],
  ] as const)
    await correct(await paper.add({ slug, section: 1, ...more }), 1, 'BÍ MẬT', 1);
  expect(found(await loadCorrectionsPage()).corrections).toEqual([]);
  // Several in the same minute: their order must hold too.
  for (let n = 0; n < 45; n += 1) await correct(shown, n + 1, `Sửa ${n}`, Math.floor(n / 3));
  const pages = [found(await loadCorrectionsPage())];
  for (let older = pages[0]?.older; older; older = pages.at(-1)?.older)
    pages.push(found(await loadCorrectionsPage(older)));
  expect(pages.map((page) => page.corrections.length)).toEqual([20, 20, 5]);
  const all = pages.flatMap((page) => page.corrections);
  expect(new Set(all.map(({ text: words }) => words)).size).toBe(45);
  expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => b - a));
  expect(all.find(({ text: words }) => words === 'Sửa 7')?.path).toBe('/the-gioi/hien#dinh-chinh-8');
  expect(pages.map(({ newer }) => newer)).toEqual([undefined, 'first', pages[0]?.older]);
  expect(await loadCorrectionsPage('khong-co')).toBeUndefined();
  expect(await loadCorrectionsPage(all.at(-1)?.id)).toBeUndefined();
});
