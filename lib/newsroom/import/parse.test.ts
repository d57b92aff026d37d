import { describe, expect, it } from 'vitest';
import type { ParsedBlock } from './model';
import { parseArticleFile } from './parse';

const matter = ['headline: Cầu phao qua sông', 'section: Đời sống'];
const file = (lines: string[], body = 'Một câu.') => `---\n${lines.join('\n')}\n---\n\n${body}\n`;
const withBody = (body: string) => file(matter, body);
const blocksOf = (body: string): ParsedBlock[] => parseArticleFile(withBody(body), 'a.md').body;

/** The nodes of text blocks, without what every node has. */
function nodesOf(body: string): unknown[] {
  const bare = (node: Record<string, unknown>): unknown => {
    const { version, direction, detail, mode, style, textFormat, textStyle, id, children, ...rest } = node;
    return children ? { ...rest, children: (children as Record<string, unknown>[]).map(bare) } : rest;
  };
  return blocksOf(body).map((block) => (block.kind === 'text' ? bare(block.node) : block));
}

describe('good files', () => {
  it('reads a whole front matter', () => {
    const article = parseArticleFile(
      file([
        ...matter,
        'slug: cau-phao',
        'kicker: Hạ tầng',
        'parentSection: Tin tức',
        'standfirst: >\n  Hai dòng\n  thành một.',
        'topics: [Cầu, Sông, cầu]',
        'authors: [An]',
        'publishedAt: 2024-04-17T18:30:00+07:00',
        'revisedAt: 2024-04-18 08:00:00 +07:00',
        'featured: true',
        'draft: true',
        'mainMedia:\n  file: anh.jpg\n  alt: Một chiếc cầu\n  caption: Cầu\n  credit: An',
        'source:\n  name: Báo Khác\n  url: https://example.com/a\n  licence: CC BY 4.0\n  indexPolicy: licensed',
        'seo:\n  title: Ngắn\n  description: Dài hơn',
      ]),
      'bai.md',
    );
    expect(article).toMatchObject({
      slug: 'cau-phao',
      kicker: 'Hạ tầng',
      parentSection: 'Tin tức',
      standfirst: 'Hai dòng thành một.',
      topics: ['Cầu', 'Sông'],
      publishedAt: new Date('2024-04-17T11:30:00Z'),
      revisedAt: new Date('2024-04-18T01:00:00Z'),
      featured: true,
      draft: true,
      mainMedia: { file: 'anh.jpg', alt: 'Một chiếc cầu', licence: undefined, field: 'mainMedia.file' },
      source: { indexPolicy: 'licensed' },
      seo: { title: 'Ngắn' },
    });
  });

  it('makes the slug of the headline, and takes an empty key as not given', () => {
    const article = parseArticleFile(file([...matter, 'kicker:', 'topics: []']), 'bai.md');
    expect(article.slug).toBe('cau-phao-qua-song');
    expect(article).toMatchObject({
      kicker: undefined,
      draft: false,
      featured: undefined,
      publishedAt: undefined,
    });
  });

  it('normalises to NFC, whatever the line ends and the byte order mark', () => {
    const text = `\uFEFF${withBody('Tiếng Việt').normalize('NFD').replaceAll('\n', '\r\n')}`;
    const article = parseArticleFile(text, 'bai.md');
    expect(article.headline).toBe('Cầu phao qua sông');
    expect(JSON.stringify(article.body)).toContain('Tiếng Việt'.normalize('NFC'));
  });

  it('reads text with its marks', () => {
    expect(nodesOf('Một **đậm** và *nghiêng*\ndòng ~~sai~~\\\nmới [đây](https://example.com/a).')).toEqual([
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        children: [
          { type: 'text', format: 0, text: 'Một ' },
          { type: 'text', format: 1, text: 'đậm' },
          { type: 'text', format: 0, text: ' và ' },
          { type: 'text', format: 2, text: 'nghiêng' },
          { type: 'text', format: 0, text: ' dòng ' },
          { type: 'text', format: 4, text: 'sai' },
          { type: 'linebreak' },
          { type: 'text', format: 0, text: 'mới ' },
          {
            type: 'link',
            format: '',
            indent: 0,
            fields: { linkType: 'custom', url: 'https://example.com/a', newTab: false },
            children: [{ type: 'text', format: 0, text: 'đây' }],
          },
          { type: 'text', format: 0, text: '.' },
        ],
      },
    ]);
  });

  it('reads headings, lists in lists, quotes and tables', () => {
    const nodes = nodesOf(
      '## Hai\n\n### Ba\n\n- một\n  1. trong\n- hai\n\n3. ba\n\n> Dòng\\\n> hai\n>\n> — Tục ngữ\n\n| A | B |\n| - | -: |\n| 1 | 2 |',
    );
    const text = (words: string) => [{ type: 'text', format: 0, text: words }];
    expect(nodes).toMatchObject([
      { type: 'heading', tag: 'h2' },
      { type: 'heading', tag: 'h3' },
      {
        type: 'list',
        listType: 'bullet',
        children: [
          { value: 1, indent: 0, children: text('một') },
          {
            value: 2,
            children: [
              { type: 'list', listType: 'number', children: [{ indent: 1, children: text('trong') }] },
            ],
          },
          { value: 2, children: text('hai') },
        ],
      },
      { type: 'list', listType: 'number', start: 3, children: [{ value: 3 }] },
      {
        type: 'quote',
        children: [{ text: 'Dòng' }, {}, { text: 'hai' }, { type: 'linebreak' }, { text: '— Tục ngữ' }],
      },
      {
        type: 'table',
        children: [
          {
            children: [
              { headerState: 1 },
              { headerState: 1, children: [{ format: 'right', children: text('B') }] },
            ],
          },
          { children: [{ headerState: 0, children: [{ children: text('1') }] }, {}] },
        ],
      },
    ]);
  });

  it('reads every block of the paper', () => {
    const body = [
      '![Một chiếc thuyền](thuyen%20nan.jpg "Thuyền nan")',
      '::figure{file="b.png" alt="Bờ" caption="Bờ sông" credit="An"}',
      ':::gallery\n![Một](1.png)\n![Hai](2.png "Hai")\n:::',
      ':::pull-quote{by="Bình"}\nNước *lên*.\n:::',
      ':::fact-box{title="Con số"}\nMột đoạn.\n\n- mục\n:::',
      '::related{slug="bai-khac"}',
      '[Bài kia](/doi-song/bai-kia)',
      '::embed{url="https://www.youtube.com/watch?v=abc" title="Phim" poster="p.png"}',
    ].join('\n\n');
    expect(blocksOf(body)).toMatchObject([
      { kind: 'figure', picture: { file: 'thuyen nan.jpg', alt: 'Một chiếc thuyền', caption: 'Thuyền nan' } },
      { kind: 'figure', picture: { file: 'b.png', credit: 'An', field: 'body, line 8' } },
      {
        kind: 'gallery',
        pictures: [
          { file: '1.png', caption: undefined },
          { file: '2.png', caption: 'Hai' },
        ],
      },
      { kind: 'pullQuote', text: 'Nước lên.', attribution: 'Bình' },
      { kind: 'factBox', title: 'Con số', content: [{ type: 'paragraph' }, { type: 'list' }] },
      { kind: 'related', slug: 'bai-khac', title: undefined },
      { kind: 'related', slug: 'bai-kia', title: 'Bài kia', address: '/doi-song/bai-kia' },
      { kind: 'embed', title: 'Phim', poster: { file: 'p.png', alt: 'Phim' } },
    ]);
  });

  it('keeps colons, links inside text and links to other pages of the paper as text', () => {
    const body =
      'Lúc 18:30, tỉ lệ 3:a và giờ:phút.\n\nXem [bài](/doi-song/bai) nữa.\n\n[Chủ đề](/chu-de/song)';
    expect(blocksOf(body).map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
    expect(JSON.stringify(blocksOf(body))).toContain('Lúc 18:30, tỉ lệ 3:a và giờ:phút.');
  });

  it('gives the same for the same file, ids included', () => {
    const text = withBody('[a](https://example.com) và [b](https://example.com)');
    const [first, second] = [parseArticleFile(text, 'a.md'), parseArticleFile(text, 'a.md')];
    expect(first).toEqual(second);
    const ids = JSON.stringify(first.body).match(/"id":"[0-9a-f]{24}"/g);
    expect(new Set(ids).size).toBe(2);
  });
});
