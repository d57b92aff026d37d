import { expect, test } from 'vitest';
import { cutAtWord } from './cut';
import { fold, slugify } from './fold';

test.each([
  ['Đường phố Hà Nội', 'duong pho ha noi'],
  ['thời sự'.normalize('NFD'), 'thoi su'],
  ['ĐIỆN BIÊN PHỦ', 'dien bien phu'],
  ['Ưu ái, ươm ướt', 'uu ai, uom uot'],
  ['Rømer, Łódź, Straße', 'romer, lodz, strasse'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Vì sao “bầu trời” xanh?', 'vi-sao-bau-troi-xanh'],
  ['  42,195 km – đường marathon  ', '42-195-km-duong-marathon'],
  ['Đ', 'd'],
  ['…', ''],
  ['日本', ''],
])('the slug of «%s» is «%s»', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('a long slug ends between words', () => {
  const slug = slugify('nghiêng '.repeat(40));
  expect(slug.length).toBeLessThanOrEqual(120);
  expect(slug).toMatch(/^(nghieng-)*nghieng$/);
});

test('text is cut between words', () => {
  expect(cutAtWord('một hai ba', 20)).toBe('một hai ba');
  expect(cutAtWord('một hai, ba bốn', 9)).toBe('một hai…');
  expect(cutAtWord('mộthaiba', 5)).toBe('mộth…');
});
