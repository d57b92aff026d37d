import type { BodyBlock, Inline, ListBlock } from '@/lib/content/body-model';

const run = (inline: Inline): string =>
  inline.kind === 'text' ? inline.text : inline.kind === 'link' ? inline.children.map(run).join('') : ' ';

const runs = (inlines: Inline[]): string => inlines.map(run).join('');

const listText = ({ items }: ListBlock): string =>
  items.map(({ children, nested }) => `${runs(children)} ${nested ? listText(nested) : ''}`).join(' ');

/** The first paragraph of a body that says something, as plain text; empty when there is none. */
export function firstParagraph(body: BodyBlock[]): string {
  const said = body.map((block) => (block.kind === 'paragraph' ? runs(block.children).trim() : ''));
  return said.find(Boolean) ?? '';
}

/** The words that a block says in the story itself, captions included; what it links to is not part of it. */
export function plainText(block: BodyBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return runs(block.children);
    case 'list':
      return listText(block);
    case 'table':
      return block.rows.flatMap((cells) => cells.map(({ children }) => runs(children))).join(' ');
    case 'figure':
      return block.item.caption ?? '';
    case 'gallery':
      return block.items.map(({ caption }) => caption ?? '').join(' ');
    case 'pullQuote':
      return block.text;
    case 'factBox':
      return [block.title, ...block.content.map(plainText)].join(' ');
    case 'correction':
      return block.correction.text;
    case 'relatedArticle':
    case 'embed':
      return '';
  }
}
