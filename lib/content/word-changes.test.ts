import { expect, test } from 'vitest';
import { type ChangedLine, changedParagraphs, changedWords } from './word-changes';

const signs = { same: ['', ''], added: ['[+', ']'], removed: ['[-', ']'] } as const;
const written = (line: ChangedLine | undefined) =>
  line?.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join('');

test.each([
  ['Mưa lớn ở Huế', 'Mưa lớn ở Huế', undefined],
  ['Mưa lớn ở Huế', 'Mưa rất lớn ở Huế', 'Mưa [+rất ]lớn ở Huế'],
  ['Có 12 người', 'Có 13 người', 'Có [-12][+13] người'],
  ['', 'Mới', '[+Mới]'],
  ['Cũ', '', '[-Cũ]'],
])('from «%s» to «%s»', (before, after, expected) => {
  expect(written(changedWords(before, after))).toBe(expected);
});

test('paragraphs that stayed are left out, those that changed stand beside what they were', () => {
  const before = ['Mở đầu.', 'Giá vàng tăng 2 phần trăm trong ngày.', 'Đoạn này bị bỏ hẳn.', 'Kết.'];
  const after = [
    'Mở đầu.',
    'Một đoạn hoàn toàn khác.',
    'Giá vàng tăng 3 phần trăm trong ngày.',
    'Kết.',
    'Thêm.',
  ];
  expect(changedParagraphs(before, after).map(written)).toEqual([
    '[+Một đoạn hoàn toàn khác.]',
    'Giá vàng tăng [-2][+3] phần trăm trong ngày.',
    '[-Đoạn này bị bỏ hẳn.]',
    '[+Thêm.]',
  ]);
  expect(changedParagraphs(before, before)).toEqual([]);
});

test('texts without anything in common are not compared to the end', () => {
  const long = (letter: string) => Array.from({ length: 6_000 }, (_, n) => `${letter}${n}`);
  expect(changedParagraphs(long('a'), long('b'))).toHaveLength(12_000);
  expect(changedWords(long('a').join(' '), long('b').join(' '))).toHaveLength(2);
});
