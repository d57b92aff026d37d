import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { articleMarkdown } from './article-markdown';
import { bodyHtml } from './body-html';
import { bodyMarkdown, markdownText } from './body-markdown';
import { parseXml } from './standards/xml';
import { body, hostile, outlet, story } from './test-story';
import { allowedText } from './xml';

const place = { outlet, path: '/khoa-hoc/bai-7' };

test('a body as HTML is well-formed, and every block is there', () => {
  const html = bodyHtml(body, place);
  // Void elements are the only difference between this and XML.
  const xml = html.replace(/<(img|br)([^>]*)>/g, '<$1$2/>');
  const names: string[] = [];
  const visit = (element: ReturnType<typeof parseXml>) => {
    names.push(element.name);
    element.children.forEach(visit);
  };
  visit(parseXml(`<div>${xml}</div>`));
  for (const name of ['p', 'h2', 'ol', 'ul', 'blockquote', 'table', 'th', 'td', 'figure', 'aside', 'strong'])
    expect(names, name).toContain(name);
  expect(names.filter((name) => ['b', 'script', 'iframe'].includes(name))).toEqual([]);
  expect(html).toContain('<ol start="3"><li>một<ul><li>con</li></ul></li><li>hai</li></ol>');
  expect(html).toContain('href="https://bao.example/khoa-hoc/bai-7#muc"');
  expect(html).toContain('href="https://example.com/?a=1&amp;b=(2)"');
  expect(html).toContain('<strong><em> đậm </em></strong>');
});

type Node = { type: string; value?: string; url?: string; alt?: string | null; children?: Node[] };

const parse = (markdown: string): Node => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const words = (node: Node): string =>
  nodes(node)
    .map(({ value }) => value ?? '')
    .join('');

test('a body as Markdown says what it says, and nothing in it is taken for markup', () => {
  const tree = parse(bodyMarkdown(body, place));
  const found = nodes(tree);
  expect(found.filter(({ type }) => type === 'html')).toEqual([]);
  const spaced = (text: string) => text.replace(/\s+/gu, ' ');
  expect(spaced(words(tree))).toContain(spaced(allowedText(hostile)).trim());
  for (const type of [
    'heading',
    'list',
    'table',
    'blockquote',
    'image',
    'link',
    'strong',
    'emphasis',
    'break',
  ])
    expect(
      found.map((node) => node.type),
      type,
    ).toContain(type);
  expect(words(tree)).toContain('- không phải danh sách');
  expect(words(tree)).toContain('1. Trích');
  const links = found.filter(({ type }) => type === 'link').map(({ url }) => url);
  expect(links).toEqual([
    'https://bao.example/khoa-hoc/khac',
    'https://bao.example/khoa-hoc/bai-7#muc',
    'https://example.com/?a=1&b=%282%29',
    'mailto:ai@example.com',
    'https://bao.example/khoa-hoc/lien-quan',
    'https://www.youtube.com/watch?v=abc&t=1',
  ]);
  const table = found.find(({ type }) => type === 'table');
  expect(table?.children?.map((row) => row.children?.map(words))).toEqual([
    ['A|B', 'C'],
    ['cả hai dòng', ''],
  ]);
  const list = found.find(({ type }) => type === 'list');
  expect(list?.children?.[0]?.children?.map(({ type }) => type)).toEqual(['paragraph', 'list']);
});

test.each([
  '# một',
  '1. hai',
  '2) ba',
  '+ bốn',
  '- năm',
  '=== sáu',
  '> bảy',
  '`tám`',
  '*chín*',
  '&copy; mười',
  '~~x~~',
  '![a](b)',
  '<https://x.y>',
  'https://x.y/a_b*c',
  'www.x.y/a_b',
  'a_b@c.de',
  '    lùi vào',
])('%j stays a paragraph of these words', (text) => {
  const tree = parse(
    bodyMarkdown(
      [
        {
          kind: 'paragraph',
          children: [{ kind: 'text', text, bold: false, italic: false, strike: false, script: undefined }],
        },
      ],
      place,
    ),
  );
  expect(tree.children?.map(({ type }) => type)).toEqual(['paragraph']);
  expect(words(tree)).toBe(text.trim());
});

test('text of several lines becomes one', () => {
  expect(markdownText('a\n\n# b\r\n\tc')).toBe('a # b c');
});

test('an article as Markdown has one headline, who and when, and the way to the article', () => {
  const markdown = articleMarkdown(story(7), outlet);
  const tree = parse(markdown);
  const headings = nodes(tree).filter(({ type }) => type === 'heading');
  expect(words(headings[0] ?? { type: '' })).toContain('Tin 7');
  expect(markdown).toContain('Đăng lúc 10:00, Thứ Năm 19.11.2026');
  expect(markdown).toContain('Cập nhật: 10:00, Thứ Sáu 20.11.2026');
  expect(markdown).toContain('<https://bao.example/khoa-hoc/bai-7>');
  // The correction stands in the body; it is not said twice.
  expect(markdown.split('Đã sửa số.')).toHaveLength(2);
  expect(articleMarkdown(story(7, { body: [] }), outlet)).toContain('Đã sửa số.');
});
