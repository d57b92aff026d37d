import { expect, test } from 'vitest';
import type { Card, Site } from '@/lib/content/model';
import type { Author } from '@/lib/content/names';
import { isOfType, judgeLinkedData, type LinkedNode, nodesOf } from '@/lib/seo/standards/linked-data-rules';
import { hostile, outlet, picture, story } from '@/lib/seo/test-story';
import { articleGraph } from './article';
import { inScript, type Publication } from './graph';
import { licenceAddress } from './licences';
import { authorGraph, frontGraph, listGraph, pageGraph } from './pages';

const site: Site = {
  ...{ name: outlet.name, tagline: outlet.tagline, logo: undefined, footerText: undefined, offline: true },
  publisher: {
    name: 'Công ty Báo & Chí',
    editorInChief: undefined,
    address: 'Số 1, phố Ví Dụ, Hà Nội',
    phone: '024 0000 0000',
    email: 'toasoan@example.com',
  },
  socialLinks: [{ name: 'Mạng', url: 'https://mang.example/bao' }],
  policies: {
    publishingPrinciples: '/gioi-thieu/nguyen-tac',
    licensing: 'https://ban-quyen.example/xin-phep',
  },
  sections: [],
};
const publication: Publication = { outlet, site };

/** What a crawler would read of it. */
const read = (graph: Parameters<typeof inScript>[0]): unknown => JSON.parse(inScript(graph));

function only(data: unknown, ...types: string[]): LinkedNode {
  const [node, ...others] = nodesOf(data).filter((one) => isOfType(one, types));
  if (!node || others.length > 0) throw new Error(`${others.length + 1} nodes of ${types.join(', ')}`);
  return node;
}

const author: Author = {
  ...{ id: 1, name: 'An', slug: 'an', path: '/tac-gia/an', kind: 'person', role: 'Phóng viên' },
  ...{ biography: 'Viết về biển.', portrait: { ...picture, width: 600, height: 600, widths: [320, 600] } },
};
const card = (id: number): Card => story(id);

test.each([
  ['a story', articleGraph(publication, story(1))],
  ['a front', frontGraph(publication, { containers: [], mostRead: [], latest: [] })],
  [
    'a list',
    listGraph(publication, {
      ...{
        name: 'Biển',
        description: 'Về biển',
        path: '/chu-de/bien',
        crumbs: [{ name: 'Biển', path: '/x' }],
      },
      stories: [card(1), card(2), card(1)],
    }),
  ],
  ['an author', authorGraph(publication, author, [card(1), card(2)])],
  [
    'a page',
    pageGraph(publication, {
      ...{ name: 'RSS', description: undefined, path: '/rss', crumbs: [{ name: 'RSS', path: '/rss' }] },
    }),
  ],
])('%s keeps every documented rule', (_, graph) => {
  expect(judgeLinkedData(read(graph))).toEqual([]);
});

test('nothing that anybody wrote ends the script', () => {
  const written = inScript(
    articleGraph(publication, story(1, { headline: `</script><script>alert(1)</script><!-- ${hostile}` })),
  );
  expect(written).not.toContain('<');
  expect(only(JSON.parse(written), 'NewsArticle').headline).toContain('</script><script>');
});

test('a story says when, where, by whom and after whom it is told', () => {
  const data = read(articleGraph(publication, story(1)));
  expect(only(data, 'NewsArticle')).toMatchObject({
    url: 'https://bao.example/khoa-hoc/bai-1',
    datePublished: '2026-11-19T10:00:00+07:00',
    dateModified: '2026-11-20T10:00:00+07:00',
    articleSection: 'Khoa học & đời sống',
    keywords: ['Biển'],
    inLanguage: 'vi',
    isAccessibleForFree: true,
    isBasedOn: 'https://example.com/goc?a&b',
    sourceOrganization: { '@type': 'Organization', name: 'Thông tấn', url: 'https://example.com' },
    publisher: { '@id': 'https://bao.example/#to-bao' },
    author: [{ '@type': 'Person' }, { name: 'Bình', url: 'https://bao.example/tac-gia/binh' }],
    correction: [
      {
        text: 'Đã sửa số.',
        datePublished: '2026-11-20T10:00:00+07:00',
        url: 'https://bao.example/khoa-hoc/bai-1#dinh-chinh-1',
      },
    ],
  });
});

test('its pictures are offered in three shapes of at least 1200 pixels', () => {
  const { image } = only(read(articleGraph(publication, story(1))), 'NewsArticle');
  const sizes = (Array.isArray(image) ? image : []).map(({ width, height }) => [
    Number(width),
    Number(height),
  ]);
  expect(sizes).toEqual([
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ]);
});

test.each([
  ['news', 'NewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
] as const)('%s is a %s', (genre, type) => {
  expect(nodesOf(read(articleGraph(publication, story(1, { genre }))))[0]?.['@type']).toBe(type);
});

test('a story of our own without anything names the paper, and no field is empty', () => {
  const bare = story(1, {
    ...{ authors: [], topics: [], source: undefined, corrections: [], body: [], picture: undefined },
    ...{ standfirst: undefined, revisedAt: undefined },
  });
  const data = read(articleGraph(publication, bare));
  expect(judgeLinkedData(data)).toEqual([]);
  const said = only(data, 'NewsArticle');
  expect(said).toMatchObject({ author: { '@id': 'https://bao.example/#to-bao', name: 'Báo & Chí' } });
  expect(said.dateModified).toBe(said.datePublished);
  for (const property of ['keywords', 'isBasedOn', 'correction', 'associatedMedia', 'sourceOrganization'])
    expect(said, property).not.toHaveProperty(property);
});

test('a syndicated story without a byline is by its source', () => {
  const data = read(articleGraph(publication, story(1, { authors: [] })));
  expect(only(data, 'NewsArticle').author).toEqual({
    ...{ '@type': 'Organization', name: 'Thông tấn', url: 'https://example.com' },
  });
});

const photo = { ...picture, alt: 'Ảnh', credit: 'Ảnh: Nguyễn Thu', licence: 'CC BY-SA 4.0' };

test.each([
  ['a person', photo, { creditText: 'Nguyễn Thu', creator: { '@type': 'Person', name: 'Nguyễn Thu' } }],
  [
    'an agency',
    { ...photo, credit: 'Thông tấn xã', creditKind: 'organisation' as const },
    { creator: { '@type': 'Organization', name: 'Thông tấn xã' } },
  ],
  [
    'the paper',
    { ...photo, credit: 'Đồ họa: báo & chí' },
    { creator: { '@id': 'https://bao.example/#to-bao' } },
  ],
  [
    'an author of the story',
    { ...photo, credit: 'Bình' },
    { creator: { '@id': 'https://bao.example/tac-gia/binh#tac-gia' } },
  ],
  ['a licence', photo, { license: 'https://creativecommons.org/licenses/by-sa/4.0/' }],
  ['other terms', { ...photo, licence: 'Chỉ dùng một lần' }, { copyrightNotice: 'Chỉ dùng một lần' }],
  ['where to ask', photo, { acquireLicensePage: 'https://ban-quyen.example/xin-phep' }],
])('a picture says what is known of it: %s', (_, known, said) => {
  const { image } = only(read(articleGraph(publication, story(1, { picture: known }))), 'NewsArticle');
  expect(image).toEqual([
    expect.objectContaining(said),
    expect.objectContaining(said),
    expect.objectContaining(said),
  ]);
});

test('a picture that the paper drew is credited to the paper', () => {
  const data = read(articleGraph(publication, story(1, { picture: undefined })));
  expect(only(data, 'NewsArticle').image).toContainEqual(
    expect.objectContaining({ creator: { '@id': 'https://bao.example/#to-bao' } }),
  );
});

test('a list counts each story once, in its order', () => {
  const data = read(
    listGraph(publication, {
      ...{ name: 'Biển', description: undefined, path: '/chu-de/bien', after: 7, crumbs: [] },
      stories: [card(3), card(1), card(3)],
    }),
  );
  expect(only(data, 'CollectionPage')['@id']).toBe('https://bao.example/chu-de/bien/truoc/7');
  expect(only(data, 'ItemList').itemListElement).toMatchObject([
    { position: 1, url: 'https://bao.example/khoa-hoc/bai-3' },
    { position: 2, url: 'https://bao.example/khoa-hoc/bai-1' },
  ]);
});

test('the paper says its particulars on its front page, and elsewhere who it is', () => {
  const front = read(frontGraph(publication, { containers: [], mostRead: [], latest: [] }));
  expect(only(front, 'NewsMediaOrganization')).toMatchObject({
    legalName: 'Công ty Báo & Chí',
    address: { '@type': 'PostalAddress', streetAddress: 'Số 1, phố Ví Dụ, Hà Nội' },
    contactPoint: { '@type': 'ContactPoint', telephone: '024 0000 0000', email: 'toasoan@example.com' },
    sameAs: ['https://mang.example/bao'],
    publishingPrinciples: 'https://bao.example/gioi-thieu/nguyen-tac',
    correctionsPolicy: 'https://bao.example/dinh-chinh',
  });
  expect(only(front, 'SearchAction')).toMatchObject({
    target: { urlTemplate: 'https://bao.example/tim-kiem?q={search_term_string}' },
  });
  const elsewhere = only(read(articleGraph(publication, story(1))), 'NewsMediaOrganization');
  expect(Object.keys(elsewhere).sort()).toEqual(['@id', '@type', 'logo', 'name', 'url']);
});

test.each([
  ['a person', { ...author }, { '@type': 'Person', jobTitle: 'Phóng viên', description: 'Viết về biển.' }],
  ['a desk', { ...author, kind: 'organisation' as const }, { '@type': 'Organization', name: 'An' }],
])('the page of %s is a profile', (_, who, said) => {
  const page = only(read(authorGraph(publication, who, [card(1)])), 'ProfilePage');
  expect(page.mainEntity).toMatchObject(said);
  expect(page.hasPart).toMatchObject([{ url: 'https://bao.example/khoa-hoc/bai-1' }]);
});

test.each([
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['cc-by-nc-nd 3.0', 'https://creativecommons.org/licenses/by-nc-nd/3.0/'],
  ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['https://example.com/giay-phep', 'https://example.com/giay-phep'],
  ['MIT', 'https://opensource.org/license/mit'],
  ['CC BY 9.9', undefined],
  ['CC BY-XX 4.0', undefined],
  ['Bản quyền thuộc tác giả', undefined],
  ['https://', undefined],
  ['javascript:alert(1)', undefined],
  [`CC ${'by '.repeat(5000)}4.0`, undefined],
])('the licence «%s» has the address %s', (words, address) => {
  expect(licenceAddress(words)).toBe(address);
});

test('the table finds what is planted', () => {
  const broken = {
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: '',
        image: '/a.jpg',
        datePublished: '2026-11-19',
        author: { name: 'A' },
      },
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 2, name: 'x' }] },
      { '@type': 'ImageObject', contentUrl: 'a', license: 'CC BY' },
      {
        '@type': 'NewsMediaOrganization',
        name: 'B',
        url: 'https://b.example',
        logo: { width: '60', height: '60' },
      },
    ],
  };
  const found = judgeLinkedData(broken).map(({ type, property }) => `${type} ${property}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'NewsArticle headline',
      'NewsArticle image',
      'NewsArticle datePublished',
      'NewsArticle dateModified',
      'NewsArticle author',
      'NewsArticle author.url',
      'BreadcrumbList itemListElement[]',
      'ImageObject contentUrl',
      'ImageObject license',
      'NewsMediaOrganization logo',
      'any any',
    ]),
  );
});
