import type { Blockquote, Heading, List, ListItem, Nodes, Paragraph, Table } from 'mdast';
import { plainText, toInlines } from './inline';
import type { Body } from './markdown';
import type { EditorNode } from './model';
import { heading, linebreak, list, listItem, paragraph, quote, table, tableCell, tableRow } from './nodes';
import { quoted } from './problems';

/** A paragraph of text. Undefined when nothing usable is in it. */
export function toParagraph(node: Paragraph, body: Body): EditorNode | undefined {
  const children = toInlines(node.children, body);
  return children.length > 0 ? paragraph(children) : undefined;
}

/** A heading of level 2 or 3. */
export function toHeading(node: Heading, body: Body): EditorNode | undefined {
  if (node.depth !== 2 && node.depth !== 3) {
    const why =
      node.depth === 1 ? 'the headline is the only heading of level 1' : 'headings go no deeper than level 3';
    body.complain(node, `${why} (use ## or ###)`);
    return undefined;
  }
  const children = toInlines(node.children, body);
  if (node.children.length === 0) body.complain(node, 'a heading without text');
  return children.length > 0 ? heading(node.depth, children) : undefined;
}

/** A quote: one run of text in the editor. */
export function toQuote(node: Blockquote, body: Body): EditorNode | undefined {
  const paragraphs = node.children.flatMap((child) => {
    if (child.type === 'paragraph') return [toInlines(child.children, body)];
    body.complain(child, `a quote holds text only, not ${nameOf(child)}`);
    return [];
  });
  // The editor's quote is one run of text: paragraphs become lines, with a gap unless it is the attribution.
  const children = paragraphs.flatMap((inlines, at) => {
    if (at === 0) return inlines;
    return plainText(inlines).startsWith('—')
      ? [linebreak(), ...inlines]
      : [linebreak(), linebreak(), ...inlines];
  });
  return children.length > 0 ? quote(children) : undefined;
}

/** A list with the lists inside it; `depth` counts the lists around it. */
export function toList(node: List, body: Body, depth = 0): EditorNode {
  const start = node.ordered ? (node.start ?? 1) : 1;
  let value = start;
  const items = node.children.flatMap((item) => {
    const { own, nested } = readItem(item, body, depth);
    const made = [listItem(value, depth, own), ...nested.map((inner) => listItem(value + 1, depth, [inner]))];
    value += 1;
    return made;
  });
  return list(node.ordered ?? false, start, items);
}

function readItem(item: ListItem, body: Body, depth: number): { own: EditorNode[]; nested: EditorNode[] } {
  const own: EditorNode[] = [];
  const nested: EditorNode[] = [];
  if (typeof item.checked === 'boolean') body.complain(item, 'check boxes are not supported');
  for (const child of item.children) {
    if (child.type === 'list') {
      nested.push(toList(child, body, depth + 1));
    } else if (child.type !== 'paragraph') {
      body.complain(child, `a list holds text and lists only, not ${nameOf(child)}`);
    } else if (nested.length > 0) {
      body.complain(child, 'text of an item has to stand before the list inside it');
    } else {
      if (own.length > 0) own.push(linebreak());
      own.push(...toInlines(child.children, body));
    }
  }
  return { own, nested };
}

/** A table; its first row is the header. */
export function toTable(node: Table, body: Body): EditorNode {
  return table(
    node.children.map((row, at) =>
      tableRow(
        row.children.map((cell, column) =>
          tableCell(at === 0, paragraph(toInlines(cell.children, body), node.align?.[column] ?? undefined)),
        ),
      ),
    ),
  );
}

const kinds: Record<string, string> = {
  code: 'a block of code',
  thematicBreak: 'a rule (---)',
  blockquote: 'a quote',
  heading: 'a heading',
  html: 'HTML',
  list: 'a list',
  table: 'a table',
  containerDirective: 'a ::: block',
  leafDirective: 'a :: block',
};

/** What a node is, in a message. */
export const nameOf = (node: Nodes): string => kinds[node.type] ?? quoted(node.type);
