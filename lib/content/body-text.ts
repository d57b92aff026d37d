import { blockFields, type LexicalNode, parseLexical } from './lexical';

/** The words of a stored body, a paragraph, item, cell or caption each; without pictures, links and formats. */
export function bodyText(stored: unknown): string[] {
  return parseLexical(stored)
    .flatMap(textsOf)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function textsOf(node: LexicalNode): string[] {
  switch (node.type) {
    case 'block':
      return blockTexts(node);
    case 'list':
    case 'table':
    case 'tablerow':
      return (node.children ?? []).flatMap(textsOf);
    default: {
      // Cells hold paragraphs, and an item may hold the list that is nested under it.
      const children = node.children ?? [];
      const inner = children.filter(({ type }) => type === 'paragraph' || type === 'list').flatMap(textsOf);
      return [children.map(inlineText).join(''), ...inner];
    }
  }
}

function inlineText(node: LexicalNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'linebreak') return ' ';
  if (node.type === 'paragraph' || node.type === 'list') return '';
  return (node.children ?? []).map(inlineText).join('');
}

function blockTexts(node: LexicalNode): string[] {
  const block = blockFields.safeParse(node.fields).data;
  switch (block?.blockType) {
    case 'figure':
      return [block.caption ?? ''];
    case 'gallery':
      return block.items.map(({ caption = '' }) => caption);
    case 'pullQuote':
      return [block.text, block.attribution ?? ''];
    case 'factBox':
      return [block.title, ...parseLexical(block.content).flatMap(textsOf)];
    case 'embed':
      return [block.title];
    default:
      return [];
  }
}
