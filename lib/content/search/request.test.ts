import { expect, test } from 'vitest';
import { cleanText, parseSearch, searchAddress } from './request';

const parse = (query: string) => parseSearch(new URLSearchParams(query));
const nothing = {
  text: '',
  section: undefined,
  author: undefined,
  from: undefined,
  to: undefined,
  sort: 'relevance',
  page: 1,
};

test('an empty address asks for nothing', () => {
  expect(parse('')).toEqual(nothing);
  expect(searchAddress(parse(''))).toBe('/tim-kiem');
});

test('an address says all there is to say, and is written the same way again', () => {
  const address =
    '?q=b%C3%A1nh+ch%C6%B0ng&chuyen-muc=am-thuc&tac-gia=minh-ha&tu=2026-01-01&den=2026-02-28&xep=moi&trang=3';
  const request = parse(address);
  expect(request).toEqual({
    text: 'bánh chưng',
    section: 'am-thuc',
    author: 'minh-ha',
    from: '2026-01-01',
    to: '2026-02-28',
    sort: 'date',
    page: 3,
  });
  expect(searchAddress(request)).toBe(`/tim-kiem${address}`);
});

test.each([
  'chuyen-muc=..%2Fetc&tac-gia=%00',
  'tu=2026-02-30&den=hom-nay',
  'xep=cu&trang=-1',
  'trang=0&tu=0000-00-00',
  'trang=1e9&den=9999-12-31',
  'q=%00%01%E2%80%8F%20%20',
])('what is senseless in %s is dropped', (query) => {
  expect(parse(query)).toEqual(nothing);
});

test('days are read as people write them, and the wrong way round too', () => {
  expect(parse('tu=22.11.2026&den=1/2/2026')).toMatchObject({ from: '2026-02-01', to: '2026-11-22' });
});

test('pages end at the fiftieth', () => {
  expect(parse('trang=999')).toMatchObject({ page: 50 });
});

test.each([
  ['  hai\tchữ\n', 'hai chữ'],
  ['thời sự'.normalize('NFD'), 'thời sự'],
  ['a\u0000b', 'a b'],
  ['\u202Eabc\u200F', 'abc'],
  ['x\uD800y', 'xy'],
  ['😀 cười', '😀 cười'],
])('%j is cleaned to %j', (typed, text) => {
  expect(cleanText(typed)).toBe(text);
});

test('text that is too long is cut between words, and inside of one only when there is no other', () => {
  expect(cleanText('nghiêng '.repeat(2000))).toBe('nghiêng '.repeat(25).trim());
  expect([...cleanText('😀'.repeat(10_000))]).toHaveLength(200);
  expect(cleanText(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
  expect(cleanText(`${'a'.repeat(198)} b`)).toBe(`${'a'.repeat(198)} b`);
});
