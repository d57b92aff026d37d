import type { SanitizedConfig } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBody } from '@/lib/content/body';
import { openTestNewsroom, type TestNewsroom } from './test-newsroom';

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
});

afterAll(() => newsroom.close());

const find = (id: number) => newsroom.payload.findByID({ collection: 'articles', id, depth: 0 });

describe('the body as it is stored', () => {
  const body = [
    'Chữ **đậm** và [liên kết](https://example.com).',
    '## Mục',
    '- một\n  1. trong',
    '> Lời',
    '| A | B |\n| - | -: |\n| 1 | 2 |',
    '![Hình](f.png "Chú thích")',
    ':::gallery\n![G](g.png)\n![H](h.png)\n:::',
    ':::pull-quote{by="An"}\nCâu.\n:::',
    ':::fact-box{title="Hộp"}\nĐoạn với [liên kết](/a/dich).\n\n- mục\n:::',
    '[Đích](/a/dich)',
    '::embed{url="https://www.youtube.com/watch?v=abc" title="Phim" poster="p.png"}',
  ].join('\n\n');

  it('reads back on the reader side as every kind of block', async () => {
    await newsroom.write(['headline: Đích', 'section: A']);
    const { id } = await newsroom.write(['headline: Mọi khối', 'section: A'], body);
    const { blocks } = await toBody((await find(id)).body);
    expect(blocks).toMatchObject([
      {
        kind: 'paragraph',
        children: [{}, { text: 'đậm', bold: true }, {}, { kind: 'link', external: true }, {}],
      },
      { kind: 'heading', level: 2, id: 'muc' },
      { kind: 'list', ordered: false, items: [{ nested: { ordered: true } }] },
      { kind: 'quote' },
      {
        kind: 'table',
        rows: [
          [{ header: true }, {}],
          [{ header: false }, {}],
        ],
      },
      { kind: 'figure', item: { caption: 'Chú thích', picture: { alt: 'Hình', width: 40, height: 30 } } },
      { kind: 'gallery', items: [{ picture: { alt: 'G' } }, {}] },
      { kind: 'pullQuote', text: 'Câu.', attribution: 'An' },
      { kind: 'factBox', title: 'Hộp', content: [{ kind: 'paragraph' }, { kind: 'list' }] },
      { kind: 'relatedArticle', title: 'Đích', path: '/a/dich' },
      { kind: 'embed', title: 'Phim', poster: { alt: 'Phim' } },
    ]);
  });

  it('opens in the editor without a change', async () => {
    const { id } = await newsroom.write(['headline: Mọi khối', 'section: A'], body);
    const stored = (await find(id)).body;
    const { createHeadlessEditor } = await import('@payloadcms/richtext-lexical/lexical/headless');
    const { getEnabledNodes } = await import('@payloadcms/richtext-lexical');
    const editor = createHeadlessEditor({
      nodes: getEnabledNodes({ editorConfig: bodyEditorConfig(newsroom.payload.config) }),
      onError: (error) => {
        throw error;
      },
    });
    const opened = editor.parseEditorState(JSON.stringify(stored)).toJSON();
    // The editor leaves out what has its usual value.
    expect(stored).toMatchObject(JSON.parse(JSON.stringify(opened)));
  });
});

type NodesArgument = Parameters<typeof import('@payloadcms/richtext-lexical').getEnabledNodes>[0];

function bodyEditorConfig(config: SanitizedConfig): NodesArgument['editorConfig'] {
  const articles = config.collections.find(({ slug }) => slug === 'articles');
  const body = articles?.flattenedFields.find((field) => field.name === 'body');
  if (body?.type !== 'richText' || !body.editor || !('editorConfig' in body.editor))
    throw new Error('no body');
  return body.editor.editorConfig as NodesArgument['editorConfig'];
}
