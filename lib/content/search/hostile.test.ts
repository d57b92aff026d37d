import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestPaper } from '../test-paper';
import { suggest } from './suggest';
import { body, find, openSearchPaper, paragraph, slugs } from './test-search';

let paper: TestPaper;
beforeAll(async () => {
  ({ paper } = await openSearchPaper());
});
afterAll(() => paper.close());

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
