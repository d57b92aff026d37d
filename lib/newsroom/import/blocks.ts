import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { storySlug } from '@/lib/urls';
import { readContainer, readLeaf } from './directives';
import { plainText, toInlines } from './inline';
import type { Body } from './markdown';
import type { EditorNode, ParsedBlock } from './model';
import { isSpace, readImage } from './picture-words';
import { quoted } from './problems';
import { nameOf, toHeading, toList, toParagraph, toQuote, toTable } from './text-blocks';

/** Turns one top-level element of the Markdown into blocks of an article; complains about what the paper does not know. */
export function toBlocks(node: RootContent, body: Body): ParsedBlock[] {
  switch (node.type) {
    case 'paragraph':
      return toParagraphBlocks(node, body);
    case 'heading':
      return asText(toHeading(node, body));
    case 'blockquote':
      return asText(toQuote(node, body));
    case 'list':
      return asText(toList(node, body));
    case 'table':
      return asText(toTable(node, body));
    case 'containerDirective':
      return readContainer(node, body);
    case 'leafDirective':
      return readLeaf(node, body);
    case 'definition':
      return [];
    default:
      body.complain(node, unknownBlock(node));
      return [];
  }
}

const asText = (node: EditorNode | undefined): ParsedBlock[] => (node ? [{ kind: 'text', node }] : []);

/** A paragraph of text; one that is an image, or nothing but a link to a story of the paper, is a block of its own. */
function toParagraphBlocks(node: Paragraph, body: Body): ParsedBlock[] {
  const [only, ...others] = node.children.filter((child) => !isSpace(child));
  if (only?.type === 'image' && others.every((child) => child.type === 'image')) {
    if (others.length > 0) body.complain(node, 'several images in one paragraph: put them into a :::gallery');
    const picture = readImage(only, body);
    return picture ? [{ kind: 'figure', picture }] : [];
  }
  if (only?.type === 'link' && others.length === 0) {
    const slug = storySlug(only.url);
    if (slug) return toRelated(only, slug, body);
  }
  return asText(toParagraph(node, body));
}

function toRelated(
  node: Extract<PhrasingContent, { type: 'link' }>,
  slug: string,
  body: Body,
): ParsedBlock[] {
  const title = plainText(toInlines(node.children, body, 0, true)).trim();
  if (title === '' || title.length > 300) {
    body.complain(
      node,
      title === '' ? 'a link without text' : 'the title of a related article is longer than 300 characters',
    );
    return [];
  }
  return [{ kind: 'related', slug, title, address: node.url, field: body.field(node) }];
}

function unknownBlock(node: RootContent): string {
  if (node.type === 'html') return `HTML is not allowed: ${quoted(node.value)}`;
  if (node.type === 'footnoteDefinition') return 'footnotes are not supported';
  return `${nameOf(node)} is not supported`;
}
