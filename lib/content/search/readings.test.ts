import { expect, test } from 'vitest';
import { digitsApart, joinedReading, jointsOf, partings, possibleParts } from './readings';
import { soundsLike } from './sounds';
import { placedWords, wordsOf } from './words';

const said = (text: string) => wordsOf(text).map(({ exact }) => exact);
const terms = (text: string) => wordsOf(text);

test.each([
  ['tỷ giá', 'tỉ giá'],
  ['Kỹ sư, LÝ lẽ', 'kĩ sư lí lẽ'],
  ['quý', 'quí'],
  ['quỵ lụy', 'quị luỵ'],
  ['hy vọng mỹ kỳ sỹ', 'hi vọng mĩ kì sĩ'],
  ['42.195 m', '42195 m'],
  ['299.792.458', '299,792,458'],
  ['1.000.000', '1000000'],
])('%s is %s', (one, two) => {
  expect(said(one)).toEqual(said(two));
});

test.each([
  ['y tế', 'i tế'],
  ['thúy', 'thúi'],
  ['26.12.2006', '26122006'],
  ['3.1415', '31415'],
  ['1,5', '15'],
])('%s is not %s', (one, two) => {
  expect(said(one)).not.toEqual(said(two));
});

test('a number is one word where it stands', () => {
  const text = 'đúng 299.792.458 m/s.';
  expect(placedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'đúng',
    '299.792.458',
    'm',
    's',
  ]);
});

test('neighbours are joined where the paper has them as one word, but not to a syllable by chance', () => {
  const known = new Set(['mekong', 'congtenno', 'hoan', '42195']);
  const joined = (text: string) => joinedReading(terms(text), known)?.map(({ folded }) => folded);
  expect(joined('song me kong')).toEqual(['song', 'mekong']);
  expect(joined('cong ten no')).toEqual(['congtenno']);
  expect(joined('ho an')).toBeUndefined();
  expect(joined('42 195')).toEqual(['42195']);
  expect(jointsOf(['1', '2'])).toEqual([]);
});

test('what has lost its spaces is parted into words of the paper, the fewest first', () => {
  const known = new Set(['banh', 'chung', 'ban', 'ca', 'phe', 'con', 'ten', 'no']);
  expect(partings('banhchung', known)).toEqual([['banh', 'chung']]);
  expect(partings('contenno', known)).toEqual([['con', 'ten', 'no']]);
  expect(partings('banhxyz', known)).toEqual([]);
  expect(possibleParts('caphe')).toEqual(expect.arrayContaining(['ca', 'phe']));
  expect(possibleParts('a'.repeat(200))).toEqual([]);
  expect(digitsApart({ exact: 'covid19', folded: 'covid19' })).toEqual(['covid', '19']);
  expect(digitsApart({ exact: 'covid', folded: 'covid' })).toBeUndefined();
});

test.each([
  ['xao', 'sao'],
  ['tru', 'chu'],
  ['day', 'giay'],
  ['nghi', 'ngi'],
  ['lam', 'nam'],
  ['ke', 'ce'],
  ['thut', 'thuc'],
  ['ti', 'ty'],
])('%s sounds like %s', (one, two) => {
  expect(soundsLike(one)).toContain(two);
  expect(soundsLike(one)).not.toContain(one);
});
