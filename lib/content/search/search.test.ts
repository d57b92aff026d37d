import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '@/lib/text/fold';
import { bodyText } from '../body-text';
import { openTestPaper, type TestPaper } from '../test-paper';
import type { Marked, SearchResults } from './model';
import { parseSearch } from './request';
import { loadSearchFilters, search } from './search';
import { suggest } from './suggest';
import { cleaned, wordsOf } from './words';

const text = (said: string) => ({ type: 'text', text: said, format: 0 });
const paragraph = (said: string) => ({ type: 'paragraph', children: [text(said)] });
const body = (...children: unknown[]) => ({ root: { type: 'root', children } });

let paper: TestPaper;
const ids: Record<string, number> = {};

const find = (q: string, more: Record<string, string> = {}): Promise<SearchResults> =>
  search(parseSearch(new URLSearchParams({ q, ...more })));
const slugs = async (q: string, more: Record<string, string> = {}): Promise<string[]> =>
  (await find(q, more)).hits.map(({ story }) => story.path.split('/').at(-1) ?? '');
const marked = (pieces: Marked | undefined): string[] =>
  (pieces ?? []).filter(({ hit }) => hit).map((piece) => piece.text);

beforeAll(async () => {
  paper = await openTestPaper();
  const stories = [
    { slug: 'ban-hang', headline: 'Bán hàng rong trên phố', section: 1, authors: [1], hours: -1000 },
    { slug: 'ban-be', headline: 'Bạn hàng của nhau', section: 1, authors: [2], hours: -1 },
    { slug: 'thuy-dien', headline: 'Thủy điện và hòa bình', section: 2, topics: [1] },
    { slug: 'duong-sat', headline: 'Đường sắt qua đèo', section: 3, topics: [2], authors: [3], hours: -48 },
    {
      slug: 'than',
      headline: 'Một bài khác',
      section: 2,
      body: body(
        paragraph('Câu mở đầu không nói gì. Giữa câu có tàu hỏa chạy bằng hơi nước rồi thôi.'),
        {
          type: 'paragraph',
          children: [text('C'), { ...text('O'), format: 1 }, text('2 thải ra <b>nhiều</b>')],
        },
        {
          type: 'block',
          fields: { blockType: 'factBox', title: 'Tóm tắt', content: body(paragraph('lò xo thần kỳ')) },
        },
        {
          type: 'block',
          fields: { blockType: 'pullQuote', text: 'trích dẫn hay', attribution: 'Cụ Nguyễn' },
        },
      ),
    },
  ];
  for (const story of stories) ids[story.slug] = await paper.add(story);
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

  test('the database reads a body as the paper does', async () => {
    const [row] = await paper.sql('SELECT body, search_body(body) AS said FROM articles WHERE slug = $1', [
      'than',
    ]);
    expect(cleaned(String(row?.said))).toBe(cleaned(bodyText(row?.body).join(' ')));
  });
});

describe('the paper as it is now', () => {
  const set = (columns: string, id: number | undefined) =>
    paper.sql(`UPDATE articles SET ${columns} WHERE id = $1`, [id]);

  test('a story is found with its state, at once', async () => {
    const id = await paper.add({ slug: 'den-di', headline: 'Chuồn chuồn', section: 1, status: 'draft' });
    expect(await slugs('chuồn chuồn')).toEqual([]);
    await set(`_status = 'published'`, id);
    expect(await slugs('chuồn chuồn')).toEqual(['den-di']);
    await set(`published_at = now() + interval '1 minute'`, id);
    expect(await slugs('chuồn chuồn')).toEqual([]);
    expect(await suggest('chuồn')).toEqual([]);
    await set(`published_at = now() - interval '1 minute', headline = 'Cào cào'`, id);
    expect(await slugs('chuồn chuồn')).toEqual([]);
    expect(await slugs('cào cào')).toEqual(['den-di']);
    await set(`body = '${JSON.stringify(body(paragraph('châu chấu')))}'`, id);
    expect(await slugs('châu chấu')).toEqual(['den-di']);
    await set('deleted_at = now()', id);
    expect(await slugs('cào cào')).toEqual([]);
    await set(`deleted_at = NULL, _status = 'draft'`, id);
    expect(await slugs('cào cào')).toEqual([]);
    await set(`_status = 'published'`, id);
    await paper.sql('DELETE FROM articles WHERE id = $1', [id]);
    expect(await slugs('cào cào')).toEqual([]);
  });

  test('topics, authors and captions are those of now', async () => {
    const id = await paper.add({ slug: 'ten', headline: 'Tên gọi', section: 1, topics: [3], authors: [2] });
    await paper.sql(`UPDATE topics SET name = 'Thiên hà' WHERE id = 3`);
    expect(await slugs('thiên hà')).toEqual(['ten']);
    await paper.sql(`UPDATE authors SET name = 'Quỳnh' WHERE id = 2`);
    expect(await slugs('quỳnh', { xep: 'moi' })).toContain('ten');
    await paper.sql(`DELETE FROM articles_rels WHERE parent_id = $1 AND path = 'topics'`, [id]);
    expect(await slugs('thiên hà')).toEqual([]);
    const [picture] = await paper.sql(
      `INSERT INTO media (alt, caption) VALUES ('x', 'Hoàng hôn') RETURNING id`,
    );
    await set(`main_media_media_id = ${Number(picture?.id)}`, id);
    expect(await slugs('hoàng hôn')).toEqual(['ten']);
    await paper.sql(`UPDATE media SET caption = 'Bình minh tím' WHERE id = $1`, [picture?.id]);
    expect(await slugs('bình minh tím')).toEqual(['ten']);
    await set(`main_media_caption = 'Chú thích riêng'`, id);
    expect(await slugs('bình minh tím')).toEqual([]);
    expect(await slugs('chú thích riêng')).toEqual(['ten']);
  });

  test('a change that is rolled back was never there', async () => {
    await paper.sql('BEGIN');
    await set(`headline = 'Lùi lại'`, ids['ban-hang']);
    await paper.sql('ROLLBACK');
    expect(await slugs('lùi lại')).toEqual([]);
    expect(await slugs('"bán hàng"')).toEqual(['ban-hang']);
  });

  test('everything anew is the same as step by step', async () => {
    const rows = () => paper.sql('SELECT * FROM search_documents ORDER BY article_id');
    const before = await rows();
    await paper.sql('SELECT search_refresh_all()');
    expect(await rows()).toEqual(before);
  });
});

describe('pages', () => {
  test('are counted, follow each other without repetition, and end', async () => {
    await paper.sql(`
      INSERT INTO articles (headline, slug, section_id, _status, published_at)
      SELECT 'Ngân hà số ' || g, 'ngan-ha-' || g, 1, 'published', now() - g * interval '1 hour' FROM generate_series(1, 150) g`);
    const pages = await Promise.all([1, 2, 7, 8, 9].map((page) => find('ngân hà', { trang: String(page) })));
    expect(pages[0]).toMatchObject({ count: { exactly: 150 }, pages: 8 });
    expect(pages.map(({ hits }) => hits.length)).toEqual([20, 20, 20, 10, 0]);
    const all = pages.flatMap(({ hits }) => hits.map(({ story }) => story.id));
    expect(new Set(all).size).toBe(all.length);
    expect(pages[0]?.hits[0]?.story.path).toBe('/the-gioi/ngan-ha-1');
  });
});

describe('suggestions', () => {
  test('are topics, authors and stories that go on as they were begun', async () => {
    expect(await suggest('đường s')).toEqual([
      expect.objectContaining({ kind: 'story', path: '/vu-tru/duong-sat' }),
    ]);
    expect((await suggest('bie')).map(({ kind, path }) => [kind, path])).toEqual([['topic', '/chu-de/bien']]);
    expect(await suggest('ngan')).toHaveLength(8);
    expect(marked((await suggest('dduwowngf s'))[0]?.label)).toEqual(['Đường sắt']);
  });
});

describe('hostile input', () => {
  test.each([
    ['nothing', ''],
    ['10,000 characters', 'bán '.repeat(2_500)],
    ['one long word', 'a'.repeat(10_000)],
    ['operators only', '- -- "" -"" & | ! ( ) : * <->'],
    ['an exclusion only', '-bán'],
    ['quotes that do not close', '"bán hàng “rong'],
    ['wildcards', '% _ \\ %bán% *'],
    ['a null byte', 'b\u0000án'],
    ['half a pair', 'bán \uD800'],
    ['emoji', '😀 👨‍👩‍👧‍👦 🇻🇳'],
    ['marks of direction', '\u202Ebán\u200F'],
    ['SQL', `'; DROP TABLE articles; --`],
    ['a tsquery', `'bán':A & !'x' <-> ^ban ~1 =bán`],
    ['other scripts', '日本語 العربية हिन्दी ไทย'],
    ['combining marks', 'a\u0301\u0301\u0301\u0323'.repeat(40)],
    ['common words only', 'của và là'],
    ['many quotes', '"a" '.repeat(60)],
    ['many slips', 'xq zw kx vb qj wz '.repeat(8)],
  ])('%s gets an answer', async (_, query) => {
    const { hits, pages } = await find(query);
    expect(hits.length).toBeLessThanOrEqual(20);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect((await suggest(query)).length).toBeLessThanOrEqual(8);
  });

  test('a story of endless or strange words can be published', async () => {
    const strange = ['x'.repeat(5_000), '日本語'.repeat(800), "'\\:*&|!()", '\uFFFE', 'ﬁ ½ ² Ⅷ'].join(' ');
    const long = Array.from({ length: 30_000 }, (_, at) => `từ${at}`).join(' ');
    await paper.add({
      slug: 'la',
      headline: strange.slice(0, 3_000),
      section: 1,
      body: body(paragraph(long)),
    });
    expect(await slugs('từ777')).toEqual(['la']);
  });
});
