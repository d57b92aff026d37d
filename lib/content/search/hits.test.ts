import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openTestPaper, type TestPaper } from '../test-paper';
import { hitsOf } from './hits';
import { splitText } from './marks';
import { wordsOf } from './words';

const paragraph = (said: string) => ({ type: 'paragraph', children: [{ type: 'text', text: said }] });
const story = (slug: string, ...said: string[]) => ({
  slug,
  section: 1,
  body: { root: { type: 'root', children: said.map(paragraph) } },
});
const syllables = 'một buổi sáng tháng mười trời trong và gió nhẹ thổi qua những mái nhà bên sông';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());
afterEach(() => vi.restoreAllMocks());

const piecesOf = async (id: number, typed: string) => {
  const [hit] = await hitsOf([id], wordsOf(typed));
  return hit?.snippet ?? [];
};

test('a syllable of the paper is read once, however often its stories say it', async () => {
  const id = await paper.add(story('dai', ...Array.from({ length: 40 }, () => `${syllables} `.repeat(8))));
  await piecesOf(id, 'sông');
  const normalise = vi.spyOn(String.prototype, 'normalize');
  expect((await piecesOf(id, 'sông')).some(({ hit }) => hit)).toBe(true);
  expect(normalise.mock.calls.length).toBeLessThan(500);
});

test('the piece that is shown comes from the first 40,000 characters', async () => {
  const before = Array.from({ length: 70 }, () => `${syllables} `.repeat(8));
  const late = await paper.add(story('muon', ...before, 'cuối cùng là con chuồn chuồn'));
  expect((await piecesOf(late, 'chuồn')).some(({ hit }) => hit)).toBe(false);
  const early = await paper.add(story('som', ...before.slice(0, 40), 'cuối cùng là con chuồn chuồn'));
  expect((await piecesOf(early, 'chuồn')).filter(({ hit }) => hit)).toEqual([
    { text: 'chuồn chuồn', hit: true },
  ]);
});

test('what is remembered of a word is nobody’s to change', () => {
  wordsOf('Thuỷ').push({ exact: 'khác', folded: 'khac' });
  expect(wordsOf('Thuỷ')).toEqual([{ exact: 'thủy', folded: 'thuy' }]);
  expect(splitText('Thuỷ điện').words.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [5, 9],
  ]);
});
