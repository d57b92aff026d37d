import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '@/lib/text/fold';
import { bodyText } from '../body-text';
import type { TestPaper } from '../test-paper';
import { loadSearchFilters } from './search';
import { find, marked, openSearchPaper, slugs } from './test-search';
import { cleaned, wordsOf } from './words';

let paper: TestPaper;
beforeAll(async () => {
  ({ paper } = await openSearchPaper());
});
afterAll(() => paper.close());

describe('ways of typing', () => {
  test('with marks what is written so comes first, whatever is newer; without marks it is all the same', async () => {
    expect(await slugs('bán')).toEqual(['ban-hang', 'ban-be']);
    expect(await slugs('bạn')).toEqual(['ban-be', 'ban-hang']);
    expect(await slugs('ban hang')).toEqual(['ban-be', 'ban-hang']);
  });

  test.each([
    ['duong sat', 'duong-sat'],
    ['ĐƯỜNG SẮT', 'duong-sat'],
    ['đường sắt'.normalize('NFD'), 'duong-sat'],
    ['thuỷ điện', 'thuy-dien'],
    ['thủy điện', 'thuy-dien'],
    ['hoà bình', 'thuy-dien'],
    ['dduwowngf sawts', 'duong-sat'],
    ['d9uong72 sa81t', 'duong-sat'],
    ['duongf satws', 'duong-sat'],
    ['đường sắc', 'duong-sat'],
    ['duong xat', 'duong-sat'],
    ['dương sắtt', 'duong-sat'],
    ['duogn sat', 'duong-sat'],
    ['duon sat', 'duong-sat'],
    ['duongsat', 'duong-sat'],
    ['Biển', 'thuy-dien'],
    ['Chi', 'duong-sat'],
    ['tàu hoả', 'than'],
    ['CO2', 'than'],
    ['lò xo thần kỳ', 'than'],
    ['cụ nguyễn', 'than'],
  ])('%s finds %s first', async (query, slug) => {
    expect((await slugs(query))[0]).toBe(slug);
  });

  test('a slip is put right, and the paper says what it took it for', async () => {
    expect((await find('duogn sat')).meant).toBe('đường sắt');
    expect((await find('đường sắt')).meant).toBeUndefined();
  });

  test('a story that has only the telling word is found, and said to have only that', async () => {
    expect(await find('xyzzy đèo')).toMatchObject({
      partly: true,
      hits: [{ story: { headline: 'Đường sắt qua đèo' } }],
    });
    expect(await find('qua đèo')).toMatchObject({ partly: false });
    expect(await slugs('xyzzy qwrty')).toEqual([]);
  });

  test('quotations stand word next to word, with their marks', async () => {
    expect(await slugs('"bán hàng"')).toEqual(['ban-hang']);
    expect(await slugs('“ban hang”')).toEqual(['ban-be', 'ban-hang']);
    expect(await slugs('"hàng bán"')).toEqual([]);
    expect(await slugs('"hàng rong trên phố"')).toEqual(['ban-hang']);
    expect(await slugs('"bẳn hàng"')).toHaveLength(2);
  });

  test('what is excluded is not found', async () => {
    expect(await slugs('hàng -rong')).toEqual(['ban-be']);
    expect(await slugs('hàng -"bạn hàng"')).toEqual(['ban-hang']);
    expect(await slugs('hàng -bạn')).toEqual(['ban-hang']);
  });
});

describe('filters', () => {
  test('a section has its sub-sections with it', async () => {
    expect(await slugs('duong sat', { 'chuyen-muc': 'khoa-hoc' })).toEqual(['duong-sat']);
    expect(await slugs('duong sat', { 'chuyen-muc': 'the-gioi' })).toEqual([]);
    expect(await slugs('duong sat', { 'chuyen-muc': 'khong-co' })).toEqual([]);
  });

  test('an author, and a stretch of time in whole days of the paper', async () => {
    expect(await slugs('hàng', { 'tac-gia': 'an' })).toEqual(['ban-hang']);
    const day = (hours: number) =>
      new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + hours * 3_600_000);
    expect(await slugs('hàng', { tu: day(-1) })).toEqual(['ban-be']);
    expect(await slugs('hàng', { den: day(-1000) })).toEqual(['ban-hang']);
    expect(await slugs('hàng', { tu: day(-1000), den: day(-1) })).toHaveLength(2);
  });

  test('by date the newest is first; filters alone list what they leave', async () => {
    expect(await slugs('bán', { xep: 'moi' })).toEqual(['ban-be', 'ban-hang']);
    expect(await slugs('', { 'tac-gia': 'chi' })).toEqual(['duong-sat']);
    expect(await slugs('-đường', { 'chuyen-muc': 'khoa-hoc' })).not.toContain('duong-sat');
  });

  test('are the sections in order and the authors who have published', async () => {
    const { sections, authors } = await loadSearchFilters();
    expect(sections.map(({ slug }) => slug)).toEqual(['the-gioi', 'khoa-hoc', 'vu-tru']);
    expect(authors.map(({ name }) => name)).toEqual(['An', 'Bình', 'Chi']);
  });
});

describe('what is shown', () => {
  test('hits are marked as they are written, in headline and snippet', async () => {
    const { hits } = await find('duong sat');
    expect(marked(hits[0]?.headline)).toEqual(['Đường sắt']);
    const [hit] = (await find('tau hoa hoi nuoc')).hits;
    expect(marked(hit?.snippet)).toEqual(['tàu hỏa', 'hơi nước']);
    expect(hit?.snippet.map((piece) => piece.text).join('')).toContain('chạy bằng hơi nước rồi thôi.');
  });

  test('text stays text', async () => {
    const [hit] = (await find('CO2 thải')).hits;
    expect(hit?.snippet.map((piece) => piece.text).join('')).toContain('CO2 thải ra <b>nhiều</b>');
  });

  test('the database folds every letter of Latin script that has a use as the paper does', async () => {
    const letters = Array.from({ length: 0x180 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at))
      .concat(
        Array.from({ length: 0x100 }, (_, at) => String.fromCodePoint(0x1e00 + at)),
        [...'ơƠưƯ'],
      )
      .filter((letter) => /[a-zA-Zà-öù-ÿđ]/.test(fold(letter)) || letter !== letter.normalize('NFD'));
    const rows = await paper.sql(
      'SELECT l, search_clean(l) AS clean, search_fold(search_clean(l)) AS folded FROM unnest($1::text[]) AS l',
      [letters],
    );
    const odd = rows.filter(({ l, clean, folded }) => {
      const [word] = wordsOf(String(l));
      return word?.exact !== clean || word?.folded !== folded;
    });
    expect(letters.length).toBeGreaterThan(350);
    expect(odd.map(({ l, folded }) => `${l} ${folded}`)).toEqual([]);
  });

  test('the database spells words and numbers as the paper does', async () => {
    const texts = [
      'tỷ kỹ lý mỹ sỹ hy quý quỵ qúy qúi',
      'KỲ KỲ Quy thúy',
      '42.195 299,792,458 26.12.2006 1,5 3.1415 0.001 12.345,67',
    ];
    const rows = await paper.sql('SELECT t, search_clean(t) AS clean FROM unnest($1::text[]) AS t', [texts]);
    for (const { t, clean } of rows) expect(clean).toBe(cleaned(String(t)));
  });

  test('the database reads a body as the paper does', async () => {
    const [row] = await paper.sql('SELECT body, search_body(body) AS said FROM articles WHERE slug = $1', [
      'than',
    ]);
    expect(cleaned(String(row?.said))).toBe(cleaned(bodyText(row?.body).join(' ')));
  });
});
