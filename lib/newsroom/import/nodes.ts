import { createHash } from 'node:crypto';
import type { Article } from '../payload-types';
import type { EditorNode } from './model';

/** Bits of the editor's text format. */
export const textFormat = { bold: 1, italic: 2, strike: 4 } as const;

type ElementProperties = { format?: 'left' | 'center' | 'right'; indent?: number } & Record<string, unknown>;

function element(
  type: string,
  children: EditorNode[],
  { indent = 0, format, ...own }: ElementProperties = {},
): EditorNode {
  return { type, version: 1, direction: null, format: format ?? '', indent, ...own, children };
}

/** A run of text; `format` is a sum of `textFormat` bits. */
export const text = (words: string, format = 0): EditorNode => ({
  type: 'text',
  version: 1,
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: words,
});

export const linebreak = (): EditorNode => ({ type: 'linebreak', version: 1 });

export const paragraph = (children: EditorNode[], align?: 'left' | 'center' | 'right'): EditorNode =>
  element('paragraph', children, { format: align, textFormat: 0, textStyle: '' });

export const heading = (level: 2 | 3, children: EditorNode[]): EditorNode =>
  element('heading', children, { tag: `h${level}` });

export const quote = (children: EditorNode[]): EditorNode => element('quote', children);

/** A link to a web address, or to a path of the paper. `id` has 24 hexadecimal digits. */
export const link = (id: string, url: string, children: EditorNode[]): EditorNode => ({
  ...element('link', children),
  version: 3,
  id,
  fields: { linkType: 'custom', url, newTab: false },
});

/** An item of a list, `depth` lists below the outermost one. */
export const listItem = (value: number, depth: number, children: EditorNode[]): EditorNode =>
  element('listitem', children, { value, indent: depth });

/** A list; the editor keeps a nested list in an item of its own, after the one that it belongs to. */
export const list = (ordered: boolean, start: number, children: EditorNode[]): EditorNode =>
  element('list', children, { listType: ordered ? 'number' : 'bullet', start, tag: ordered ? 'ol' : 'ul' });

export const table = (rows: EditorNode[]): EditorNode => element('table', rows);

export const tableRow = (cells: EditorNode[]): EditorNode => element('tablerow', cells);

export const tableCell = (header: boolean, content: EditorNode): EditorNode =>
  element('tablecell', [content], {
    backgroundColor: null,
    colSpan: 1,
    headerState: header ? 1 : 0,
    rowSpan: 1,
  });

/** A block of the paper; `id` has 24 hexadecimal digits. */
export const block = (id: string, blockType: string, fields: Record<string, unknown>): EditorNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id, blockName: '', blockType, ...fields },
});

/** The state of an editor. */
export const editorState = (children: EditorNode[]): Article['body'] => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
});

/** An id for a block or link that stays the same for the same seed: 24 hexadecimal digits. */
export const stableId = (seed: string): string =>
  createHash('sha256').update(seed).digest('hex').slice(0, 24);
