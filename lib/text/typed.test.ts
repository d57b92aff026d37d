import { expect, test } from 'vitest';
import { isSyllable, withoutTone, withTone } from './syllables';
import { meantByKeys } from './typed';

test.each([
  ['thowif', 'thời'],
  ['suwj', 'sự'],
  ['dduwowngf', 'đường'],
  ['dduwongf', 'đường'],
  ['duongwdf', 'đường'],
  ['thoiwf', 'thời'],
  ['ddieenj', 'điện'],
  ['bieen', 'biên'],
  ['phur', 'phủ'],
  ['vieetj', 'việt'],
  ['tieengs', 'tiếng'],
  ['tiengse', 'tiếng'],
  ['banhs', 'bánh'],
  ['bansh', 'bánh'],
  ['chuwng', 'chưng'],
  ['hoaf', 'hòa'],
  ['thuyr', 'thủy'],
  ['quys', 'quý'],
  ['hoanf', 'hoàn'],
  ['nguowif', 'người'],
  ['trwowngf', 'trường'],
  ['ddaats', 'đất'],
  ['dd', undefined],
  ['nawm', 'năm'],
  ['giair', 'giải'],
  ['gif', 'gì'],
  ['twf', 'từ'],
  ['khuyeens', 'khuyến'],
  ['nghieeng', 'nghiêng'],
  ['SUWJ', 'sự'],
  ['thơif', 'thời'],
  ['muwa', 'mưa'],
  ['mua2', 'mùa'],
  ['huowu', 'hươu'],
  ['quowr', 'quở'],
])('Telex %s is %s', (typed, meant) => {
  expect(meantByKeys(typed)).toBe(meant);
});

test.each([
  ['tho72i', 'thời'],
  ['thoi72', 'thời'],
  ['su75', 'sự'],
  ['d9uong72', 'đường'],
  ['d9uo7ng2', 'đường'],
  ['duong972', 'đường'],
  ['d9ie65n', 'điện'],
  ['bie6n', 'biên'],
  ['phu3', 'phủ'],
  ['na8m', 'năm'],
  ['hoa2', 'hòa'],
  ['viet65', 'việt'],
  ['D9A61T', 'đất'],
  ['a1', 'á'],
])('VNI %s is %s', (typed, meant) => {
  expect(meantByKeys(typed)).toBe(meant);
});

test.each([
  'news',
  'duong',
  'thoi',
  'banh',
  'phở',
  'đường',
  'google',
  'world',
  'star',
  'u23',
  'g7',
  'f1',
  'b52',
  'covid19',
  'a320',
  '2026',
  'x',
  '',
  'wifi',
  'windows',
  'h5n1',
  'su30',
  '12a',
  'suez',
  'malacca',
  'kernel',
  'dna',
])('%s is meant as it stands', (typed) => {
  expect(meantByKeys(typed)).toBeUndefined();
});

test('what is no word and what is endless are left alone', () => {
  for (const typed of ['w'.repeat(10_000), 'a\u0000s', '😀s', "o'f", '%s', '\uD800w']) {
    expect(meantByKeys(typed)).toBeUndefined();
  }
});

test.each([
  'hòa',
  'thủy',
  'quý',
  'hoàn',
  'người',
  'mía',
  'của',
  'quả',
  'khuya',
  'thuở',
  'tuyết',
  'ngoài',
  'gì',
  'giường',
  'xoèn',
  'ưa',
  'lừa',
])('the tone of %s is where the paper writes it', (word) => {
  const { letters, tone } = withoutTone(word);
  expect(withTone(letters, tone)).toBe(word);
});

test.each(['strength', 'kê', 'cê', 'bz', 'uoi', 'aa'])('%s is judged as a syllable', (letters) => {
  expect(isSyllable(letters, '')).toBe(letters === 'kê');
});
