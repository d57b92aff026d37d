import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedStories, stillThere } from './still-there';
import { openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;

beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());

test('only what is published now is still there, by its present name', async () => {
  const out = await paper.add({ slug: 'ra', section: 1, headline: 'Đã đăng' });
  const hidden = [
    await paper.add({ slug: 'nhap', section: 1, status: 'draft' }),
    await paper.add({ slug: 'mai', section: 1, hours: 5 }),
    await paper.add({ slug: 'rac', section: 1, trashed: true }),
  ];
  const asked = [out, ...hidden, 999_999];
  expect(await stillThere(asked)).toEqual([{ id: out, path: '/the-gioi/ra', headline: 'Đã đăng' }]);
  await paper.sql(`UPDATE articles SET slug = 'moi', section_id = 3 WHERE id = $1`, [out]);
  expect(await stillThere(asked)).toEqual([{ id: out, path: '/vu-tru/moi', headline: 'Đã đăng' }]);
  await paper.sql(`UPDATE articles SET _status = 'draft' WHERE id = $1`, [out]);
  expect(await stillThere(asked)).toEqual([]);
  expect(await stillThere([])).toEqual([]);
});

test('a question is up to two hundred numbers that can be those of stories', () => {
  const ids = Array.from({ length: 200 }, (_, index) => index + 1);
  expect(askedStories.safeParse({ ids }).success).toBe(true);
  for (const bad of [[...ids, 201], [0], [-1], [1.5], [2 ** 31], ['1'], [null], 'x', undefined])
    expect(askedStories.safeParse({ ids: bad }).success, String(bad)).toBe(false);
});
