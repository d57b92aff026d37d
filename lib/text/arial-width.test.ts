import { expect, test } from 'vitest';
import { arialWidth, cutAtWidth } from './arial-width';

// Taken from the typeface itself, in 2,048ths of an em.
test.each([
  ['a', 1139],
  ['i', 455],
  ['W', 1933],
  ['Hanoi', 1479 + 1139 + 1139 + 1139 + 455],
  ['2026', 4 * 1139],
  ['“…”', 682 + 2048 + 682],
])('%s is as wide as in Arial', (text, units) => {
  expect(arialWidth(text, 2048)).toBe(units);
});

test.each([
  ['ạảãáàâấầẩẫậăắằẳẵặ', 'a'],
  ['ẹẻẽéèêếềểễệ', 'e'],
  ['ọỏõóòôốồổỗộ', 'o'],
  ['ụủũúù', 'u'],
  ['ỵỷỹýỳ', 'y'],
  ['ờớởỡợ', 'ơ'],
  ['ừứửữự', 'ư'],
  ['ỜỚỞỠỢ', 'Ơ'],
  ['ỪỨỬỮỰ', 'Ư'],
  ['ẠẢÃÁÀÂẤẦẨẪẬĂẮẰẲẴẶ', 'A'],
])('marks widen none of %s', (letters, base) => {
  for (const letter of letters) expect(arialWidth(letter, 2048), letter).toBe(arialWidth(base, 2048));
});

test('a horn widens its letter a little, a mark on its own nothing', () => {
  expect(arialWidth('ơ', 20)).toBeGreaterThan(arialWidth('o', 20));
  expect(arialWidth('Ư', 20)).toBeGreaterThan(arialWidth('U', 20));
  expect(arialWidth('Trường Đại học'.normalize('NFD'), 20)).toBe(arialWidth('Trường Đại học', 20));
  expect(arialWidth('\u200b\u0000', 20)).toBe(0);
});

test('a line that fits stays, also at its very width', () => {
  const line = 'Hạn mặn đến sớm ở đồng bằng';
  expect(cutAtWidth(line, arialWidth(line, 20), 20)).toBe(line);
  expect(cutAtWidth(`  ${line}\n`, 580, 20)).toBe(line);
});

test('a line is cut between words, and what is left fits with its ellipsis', () => {
  const line =
    'Hạn mặn đến sớm ở đồng bằng, nông dân trữ nước ngọt trong ao vườn từ tháng mười một để kịp vụ';
  for (const most of [70, 100, 213, 540, 580]) {
    const cut = cutAtWidth(line, most, 20);
    expect(cut).toMatch(/[^\s,] …$/);
    expect(arialWidth(cut, 20)).toBeLessThanOrEqual(most);
    expect(line.slice(cut.length - 2)).toMatch(/^[\s,]/);
    expect(line.startsWith(cut.slice(0, -2))).toBe(true);
  }
  expect(cutAtWidth('Một, hai ba bốn năm', 80, 20)).toBe('Một …');
});

test('what is one word, empty, endless or no word at all is cut as well', () => {
  const cut = cutAtWidth('m'.repeat(10_000), 580, 20);
  expect(cut).toMatch(/^m+ …$/);
  expect(arialWidth(cut, 20)).toBeLessThanOrEqual(580);
  expect(cutAtWidth('', 580, 20)).toBe('');
  expect(cutAtWidth('\u0000'.repeat(10), 580, 20)).toBe('\u0000'.repeat(10));
  expect(arialWidth(cutAtWidth('🌾'.repeat(500), 580, 20), 20)).toBeLessThanOrEqual(580);
});
