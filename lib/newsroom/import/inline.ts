import type { Nodes, PhrasingContent } from 'mdast';
import { linkProblem } from './addresses';
import type { Body } from './markdown';
import type { EditorNode } from './model';
import { linebreak, link, text, textFormat } from './nodes';
import { quoted } from './problems';

/** Turns what stands inside a paragraph into nodes of the editor; complains about what the paper does not know. */
export function toInlines(nodes: PhrasingContent[], body: Body, format = 0, inLink = false): EditorNode[] {
  return nodes.flatMap((node): EditorNode[] => {
    switch (node.type) {
      case 'text':
        return toText(node.value, node, body, format);
      case 'strong':
        return toInlines(node.children, body, format | textFormat.bold, inLink);
      case 'emphasis':
        return toInlines(node.children, body, format | textFormat.italic, inLink);
      case 'delete':
        return toInlines(node.children, body, format | textFormat.strike, inLink);
      case 'break':
        return [linebreak()];
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : (body.definitions.get(node.identifier) ?? '');
        return toLink(url, node, body, format);
      }
      default:
        body.complain(node, unknownInline(node, inLink));
        return [];
    }
  });
}

function toText(value: string, node: Nodes, body: Body, format: number): EditorNode[] {
  // A directive that Markdown did not understand would be printed as it stands.
  if (/(?:^|\n)[ \t]*:{2,}[a-z]/i.test(value))
    body.complain(node, 'this block (::name{…}) is not written correctly');
  else if (/(?:^|\n)[ \t]*:{3,}[ \t]*(?:\n|$)/.test(value))
    body.complain(node, 'this ::: does not end any block');
  const words = value.replace(/[ \t]*\n[ \t]*/g, ' ');
  return words ? [text(words, format)] : [];
}

function toLink(
  url: string,
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  body: Body,
  format: number,
) {
  const problem = linkProblem(url);
  if (problem) body.complain(node, `the link ${quoted(url)} ${problem}`);
  // The id first: it counts in reading order.
  const id = body.nextId();
  const children = toInlines(node.children, body, format, true);
  if (children.length === 0 && !problem) body.complain(node, 'a link without text');
  return problem || children.length === 0 ? [] : [link(id, url, children)];
}

function unknownInline(node: PhrasingContent, inLink: boolean): string {
  switch (node.type) {
    case 'html':
      return `HTML is not allowed: ${quoted(node.value)}`;
    case 'image':
    case 'imageReference':
      return inLink ? 'an image cannot be a link' : 'an image has to stand alone in its paragraph';
    case 'inlineCode':
      return `code is not supported: ${quoted(node.value)}`;
    case 'footnoteReference':
      return 'footnotes are not supported';
    default:
      return `${quoted(node.type)} is not supported`;
  }
}

/** The bare words of editor nodes. */
export function plainText(nodes: EditorNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n';
      if (typeof node.text === 'string') return node.text;
      return Array.isArray(node.children) ? plainText(node.children as EditorNode[]) : '';
    })
    .join('');
}
