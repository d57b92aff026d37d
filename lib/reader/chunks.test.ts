import { expect, test } from 'vitest';
import { chunksOf } from './chunks';

test('short sentences are spoken together, in one piece', () => {
  expect(chunksOf('TP. Hồ Chí Minh có mưa.  Nhiệt độ 31,5 độ.\n')).toEqual([
    'TP. Hồ Chí Minh có mưa. Nhiệt độ 31,5 độ.',
  ]);
});

test('a paragraph is cut between its sentences', () => {
  const sentence = `${'nước chảy đá mòn '.repeat(6).trim()}.`;
  expect(chunksOf(`${sentence} “${sentence}” ${sentence}`)).toEqual([sentence, `“${sentence}”`, sentence]);
});

test('a sentence that is too long is cut at its commas, then at its spaces, then anywhere', () => {
  const part = `${'một hai ba bốn '.repeat(8).trim()},`;
  expect(chunksOf(`${part} ${part} hết.`)).toEqual([part, `${part} hết.`]);
  for (const text of [
    'a '.repeat(600),
    'x'.repeat(1000),
    '🙂'.repeat(400),
    'Ự'.normalize('NFD').repeat(500),
  ]) {
    const pieces = chunksOf(text);
    expect(Math.max(...pieces.map((piece) => [...piece].length))).toBeLessThanOrEqual(180);
    expect(pieces.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }
});

test.each(['', '   \n'])('nothing is said of nothing', (text) => {
  expect(chunksOf(text)).toEqual([]);
});
