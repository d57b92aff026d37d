// What the search answers: what is published just now, to whatever can be sent to it, and to nobody else.
import { bodyOf, expect, storyData, test, unique } from './support/newsroom';
import { found, newSection, newWord, searchFor } from './support/search';

test('what stands in a headline or in the question is text and nothing else', async ({
  newsroom,
  request,
}) => {
  const word = newWord();
  const headline = `${word} <script>alert(1)</script> & <img src=x onerror=alert(2)>`;
  const section = await newSection(newsroom);
  await newsroom.make('articles', storyData(section, unique('ma'), { headline, body: bodyOf(headline) }));
  const html = await (await request.get(searchFor(word))).text();
  expect(html).toContain(`<mark>${word}</mark> &lt;script&gt;`);
  expect(html).not.toMatch(/<script>alert|<img src=x/);
  const question = '"><script>alert(3)</script>\'><b>';
  expect(await (await request.get(searchFor(question))).text()).not.toMatch(/<script>alert|'><b>/);
  const suggested = await request.get(`/tim-kiem/goi-y?q=${word}`);
  expect(suggested.headers()['content-type']).toMatch(/^application\/json/);
});

test('a story is found when it is published, as it is changed, and gone when it is taken down', async ({
  newsroom,
  request,
}) => {
  const [before, after] = [newWord(), newWord()];
  const slug = unique('tim');
  const section = await newSection(newsroom);
  const suggested = async (word: string) => (await request.get(`/tim-kiem/goi-y?q=${word}`)).text();
  // No page of the search may have been kept from before.
  expect(await found(request, before)).toEqual([]);
  const { id } = await newsroom.make('articles', storyData(section, slug, { headline: `Tin ${before}` }));
  expect(await found(request, before)).toEqual([expect.stringContaining(slug)]);
  expect(await suggested(before)).toContain(slug);
  await newsroom.change('articles', id, { headline: `Tin ${after}` });
  expect(await found(request, before)).toEqual([]);
  expect(await found(request, after)).toEqual([expect.stringContaining(slug)]);
  await newsroom.change('articles', id, { _status: 'draft' });
  expect(await found(request, after)).toEqual([]);
  expect(await suggested(after)).not.toContain(slug);
});

const hostile: Record<string, string> = {
  'ten thousand letters': 'ệ'.repeat(10_000),
  'ten thousand faces': '😀'.repeat(10_000),
  'a thousand words': 'mặt trăng '.repeat(1_000),
  'operators alone': '"- "" -"- & | ! :* <-> ()',
  'an open quotation': '"bầu trời',
  'signs of patterns': "% _ \\ \\' %%%",
  SQL: "'; DROP TABLE articles; --",
  'a null byte': 'bầu\0trời',
  'marks of direction': '\u202Ebầu\u200F',
  markup: '<script>alert(1)</script>',
};

test('whatever is looked for gets a page', async ({ request, baseURL }) => {
  const raw = [
    'q=%',
    'q=%E0%A4%A',
    'q=%ED%A0%80',
    'q=%00',
    'q',
    'q=a&q=b&trang=-1',
    'tu=x&den=9999-99-99',
    '&&==&',
  ];
  const addresses = [
    ...Object.entries(hostile).map(([what, text]) => [what, searchFor(text)] as const),
    ...raw.map((query) => [query, `/tim-kiem?${query}`] as const),
  ];
  for (const [what, address] of addresses) {
    const answer = await request.get(`${baseURL}${address}`);
    expect.soft(answer.status(), what).toBe(200);
    expect.soft(await answer.text(), what).toContain('<h1 class="list-title">Tìm kiếm</h1>');
    const suggestions = await request.get(`${baseURL}${address.replace('?', '/goi-y?')}`);
    expect.soft(suggestions.status(), what).toBe(200);
    expect.soft(await suggestions.json(), what).toHaveProperty('groups');
  }
});

test('answers are for whoever asked, just now, and for no search engine', async ({ request }) => {
  for (const path of [searchFor('trời'), '/tim-kiem/goi-y?q=tr']) {
    const answer = await request.get(path);
    expect(answer.headers()['x-robots-tag']).toBe('noindex');
    expect(answer.headers()['cache-control']).toMatch(/no-store|private, no-cache/);
    const head = await request.head(path);
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await request.fetch(path, { method })).status(), method).toBe(405);
  }
  const html = await (await request.get(searchFor({ trang: '1', xep: 'x', q: ' trời ' }))).text();
  expect(html).toMatch(/<meta name="robots" content="noindex, follow"/);
  expect(html).toContain(`/tim-kiem?q=tr%E1%BB%9Di"/>`);
});

test('nobody can ask for a page that is being drawn for another', async ({ request }) => {
  for (const ticket of ['__build', 'A'.repeat(22)])
    expect((await request.get(`/tim-kiem/trang/${ticket}`)).status()).toBe(404);
});
