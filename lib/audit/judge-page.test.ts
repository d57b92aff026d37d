import { expect, test } from 'vitest';
import { describe as wordsOf } from './finding';
import { judgePage } from './judge-page';
import { readPage } from './read-page';
import { type RuleId, rules } from './rules';
import { makePage, type PageParts } from './test-page';

const origin = 'https://bao.example';

const judge = (parts: Partial<PageParts>) => {
  const { path, html } = makePage(origin, { path: '/khoa-hoc/bai', ...parts });
  return judgePage(readPage({ address: `${origin}${path}`, html }));
};

const article = {
  headline: 'A',
  image: ['https://bao.example/a.jpg'],
  author: { '@type': 'Person', name: 'B', url: 'https://bao.example/b' },
};
const dates = { datePublished: '2026-11-20T07:30:00+07:00', dateModified: '2026-11-20T00:30:00Z' };
const data = (node: object) => ({
  data: JSON.stringify({ '@type': 'NewsArticle', ...article, ...dates, ...node }),
});

test('a page as it should be leaves nothing to say', () => {
  expect(judge({})).toEqual([]);
  expect(judge(data({}))).toEqual([]);
});

test('a page that refuses to be indexed is not judged by how it looks among results', () => {
  const quiet = { title: '<title>A</title>', description: '', canonical: '', share: '', h1: '', data: '{}' };
  expect(judge({ ...quiet, head: '<meta name="robots" content="NOINDEX, follow">' })).toEqual([
    expect.objectContaining({ rule: 'data-no-type' }),
  ]);
});

const faults: [RuleId, Partial<PageParts>][] = [
  ['title-missing', { title: '' }],
  ['title-missing', { title: '<title>  </title>' }],
  ['titles-several', { head: '<title>Một tiêu đề nữa của trang này</title>' }],
  ['title-long', { title: `<title>${'mười chữ. '.repeat(8)}– Báo</title>` }],
  ['title-short', { title: '<title>Ngắn</title>' }],
  ['description-missing', { description: '' }],
  [
    'descriptions-several',
    { head: '<meta name=description content="Một mô tả nữa, mà chẳng ai biết vì sao lại có ở đây.">' },
  ],
  ['description-long', { description: `<meta name=description content="${'ữ'.repeat(201)}">` }],
  ['description-short', { description: '<meta name="description" content="Ngắn quá">' }],
  ['canonical-missing', { canonical: '' }],
  ['canonicals-several', { head: '<link rel=canonical href=https://bao.example/khac>' }],
  ['canonical-relative', { canonical: '<link rel="canonical" href="/khoa-hoc/bai">' }],
  ['canonical-invalid', { canonical: '<link rel="canonical" href="https://">' }],
  ['canonical-other-site', { canonical: '<link rel="canonical" href="https://khac.example/bai">' }],
  ['html-lang-missing', { lang: '' }],
  ['html-lang-invalid', { lang: 'vi_VN' }],
  ['html-lang-invalid', { lang: 'tiếng Việt' }],
  [
    'hreflang-invalid',
    { head: hreflang('en', '/en') + hreflang('xx-QQ', '/xx') + hreflang('vi', '/khoa-hoc/bai') },
  ],
  [
    'hreflang-relative',
    { head: `<link rel=alternate hreflang=en href=/en>${hreflang('vi', '/khoa-hoc/bai')}` },
  ],
  ['hreflang-self', { head: hreflang('en', '/en') + hreflang('x-default', '/') }],
  ['h1-missing', { h1: '' }],
  ['h1-several', { body: '<h1>Hai</h1>' }],
  ['mixed-content', { body: '<script src="http://bao.example/a.js"></script>' }],
  [
    'mixed-content',
    {
      body: '<picture><source srcset="http://bao.example/a.avif 1x"><img src=a.jpg alt width=1 height=1></picture>',
    },
  ],
  ['picture-no-alt', { body: '<img src="/a.jpg" width="4" height="3">' }],
  ['picture-no-size', { body: '<img src="/a.jpg" alt="" width="100%">' }],
  ['share-picture-missing', { share: '' }],
  [
    'share-picture-small',
    {
      share:
        '<meta property="og:image" content="https://bao.example/a.jpg"><meta property="og:image:width" content="640">',
    },
  ],
  ['share-picture-relative', { share: '<meta property="og:image" content="/a.jpg">' }],
  ['data-not-json', { data: '{"@type": "NewsArticle",}' }],
  ['data-no-type', { data: '{"headline": "A"}' }],
  ['data-none', { data: '[]' }],
  ['data-property-advised', data({ headline: '' })],
  ['data-property-wrong', data({ editor: { '@type': 'Person', url: 'https://bao.example/b' } })],
  [
    'data-property-wrong',
    { data: '{"@type":["BreadcrumbList"],"itemListElement":[{"@type":"ListItem","name":"A"}]}' },
  ],
  ['data-date-wrong', data({ datePublished: '20/11/2026' })],
  ['data-date-wrong', data({ dateModified: '2026-02-31T25:00:00Z' })],
  ['data-date-no-zone', data({ uploadDate: '2026-11-20T07:30:00' })],
  [
    'data-dates-reversed',
    data({ datePublished: dates.datePublished, dateModified: '2026-11-19T07:30:00+07:00' }),
  ],
  ['data-dates-differ', data({ dateModified: '2026-11-21T07:30:00+07:00' })],
  ['data-address-wrong', data({ image: ['/a.jpg'] })],
  ['data-reference-broken', data({ publisher: { '@id': '#toa-soan' } })],
];

test.each(faults)('%s is found, and nothing else (%#)', (rule, parts) => {
  // The day on the page is another one where the data's is wrong on purpose.
  const follows = rule === 'data-dates-reversed' ? 'data-dates-differ' : undefined;
  const findings = judge(parts).filter((finding) => finding.rule !== follows);
  expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([rule]);
  for (const finding of findings) {
    expect(finding).toMatchObject({ severity: rules[rule].severity, where: `${origin}/khoa-hoc/bai` });
    expect(wordsOf(finding, 'vi') + wordsOf(finding, 'en')).not.toMatch(/[{?]\w*}|undefined|\?$/);
  }
});

function hreflang(code: string, path: string): string {
  return `<link rel="alternate" hreflang="${code}" href="${origin}${path}">`;
}

test('what a broken head leaves in the body is said to be there', () => {
  const findings = judge({ title: '<title>Tiêu đề dài vừa phải</title><div>quảng cáo</div>' });
  expect(findings.map(({ rule, detail }) => [rule, detail?.element])).toEqual([
    ['description-missing', undefined],
    ['head-in-body', 'meta name="description"'],
    ['head-in-body', 'link rel="canonical"'],
    ['canonical-missing', undefined],
  ]);
});

test('pictures that nobody looks at need no words, and titles in drawings are none of the page', () => {
  expect(
    judge({
      body: `<div aria-hidden="true"><img src="a.jpg" width="1" height="1"></div><img role="presentation" src="a.jpg" style="aspect-ratio: 3/2">
<svg><title>Hình vẽ</title><a href="x"><text>b</text></a></svg><template><h1>mẫu</h1></template><noscript><h1>không</h1></noscript>`,
    }),
  ).toEqual([]);
});

test('what is only mentioned in a list need not be told whole', () => {
  const entry = {
    '@type': 'ListItem',
    position: 1,
    url: 'https://bao.example/a',
    item: { '@type': 'NewsArticle', url: 'https://bao.example/a' },
  };
  const list = { '@type': 'ItemList', itemListElement: [entry] };
  expect(judge({ data: JSON.stringify({ '@graph': [list] }) })).toEqual([]);
});

test('links, with what search engines are asked not to follow', () => {
  const { html } = makePage(origin, {
    path: '/a/b',
    head: '<base href="/x/">',
    body: `<a href="c#d">1</a><a href="mailto:a@b.c">2</a><a href="//khac.example/e" rel="UGC nofollow">3</a>
<a href="http://[">4</a><a>5</a><a href="javascript:void 0">6</a><a href="/${'a'.repeat(3_000)}">7</a>`,
  });
  expect(readPage({ address: `${origin}/a/b`, html }).links).toEqual([
    { address: `${origin}/`, nofollow: false },
    { address: `${origin}/x/c`, nofollow: false },
    { address: 'https://khac.example/e', nofollow: true },
  ]);
});

test('directives come from the page and from its header, for everybody or for us', () => {
  const read = (meta: string, robotsHeader?: string) => {
    const { html } = makePage(origin, { path: '/a', head: meta });
    const { index, follow } = readPage({ address: `${origin}/a`, html, robotsHeader });
    return { index, follow };
  };
  expect(read('<meta name="robots" content="max-image-preview:large">')).toEqual({
    index: true,
    follow: true,
  });
  expect(read('<meta name="googlebot" content="none">')).toEqual({ index: false, follow: false });
  expect(read('<meta name="bingbot" content="noindex">')).toEqual({ index: true, follow: true });
  expect(read('', 'noindex, max-snippet:-1')).toEqual({ index: false, follow: true });
  expect(read('', 'otherbot: noindex, nofollow')).toEqual({ index: true, follow: true });
  expect(read('', 'googlebot: nofollow')).toEqual({ index: true, follow: false });
});

test.each([
  ['nested without end', '<div>'.repeat(100_000)],
  ['elements without end', '<b></b>'.repeat(400_000)],
])('HTML that is %s is refused, not waited for', (_, html) => {
  expect(judgePage(readPage({ address: `${origin}/`, html }))).toEqual([
    expect.objectContaining({ rule: 'html-unreadable' }),
  ]);
});

test.each([
  '',
  '\u0000',
  '<',
  '<!--',
  '<html',
  '😀'.repeat(5_000),
  '<a href="\u0000">',
  '<script type="application/ld+json">[[[',
  '<title>\ud800</title>',
])('whatever stands there is read (%#)', (html) => {
  expect(judgePage(readPage({ address: `${origin}/`, html })).length).toBeGreaterThan(0);
});

test('deep structured data is read to a depth, and no deeper', () => {
  const deep = `${'{"@type":"Thing","about":['.repeat(5_000)}1${']}'.repeat(5_000)}`;
  expect(judge({ data: deep })).toEqual([]);
});

test('texts of a page stay one short line in a report', () => {
  const [finding] = judge({
    canonical: `<link rel="canonical" href="https://a b\u0007\u202e${'x'.repeat(1_000)}">`,
  });
  const said = finding ? wordsOf(finding, 'en') : '';
  expect(said.length).toBeLessThan(300);
  expect(said).not.toMatch(/[\p{Cc}\u202e]/u);
});

test.each(Object.entries(rules))('%s is said in both languages, of the same things', (_, { words }) => {
  const details = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const { vi, en } = words;
  expect(vi).toBe(vi.normalize('NFC'));
  expect(vi).not.toBe(en);
  // What an English source wants of a property is told in English alone.
  const also = [...details(en)].filter((name) => name !== 'wants' && name !== 'source');
  expect(details(vi)).toEqual(new Set(also));
});
