import type { RootContent } from 'mdast';
import { slugify } from '@/lib/text/fold';
import { webAddressProblem } from './addresses';
import { plainText, toInlines } from './inline';
import type { Body } from './markdown';
import type { EditorNode, ParsedBlock, PictureRef } from './model';
import { isSpace, readImage } from './picture-words';
import { quoted } from './problems';
import { nameOf, toList, toParagraph } from './text-blocks';

type Container = Extract<RootContent, { type: 'containerDirective' }>;
type Leaf = Extract<RootContent, { type: 'leafDirective' }>;

/** An attribute that a block takes: its greatest length, and whether it has to be there. */
type Attributes = Record<string, { max: number; required?: boolean }>;

/** Reads a `:::name … :::` block. */
export function readContainer(node: Container, body: Body): ParsedBlock[] {
  const lastLine = body.source.slice(0, node.position?.end.offset).split('\n').at(-1) ?? '';
  if (!/^[ \t>]*:{3,}[ \t]*$/.test(lastLine))
    body.complain(node, `:::${node.name} is not ended by a line of :::`);
  switch (node.name) {
    case 'pull-quote':
      return readPullQuote(node, body);
    case 'fact-box':
      return readFactBox(node, body);
    case 'gallery':
      return readGallery(node, body);
    default:
      body.complain(node, `there is no block :::${node.name} (there are pull-quote, fact-box, gallery)`);
      return [];
  }
}

/** Reads a `::name{…}` line. */
export function readLeaf(node: Leaf, body: Body): ParsedBlock[] {
  switch (node.name) {
    case 'figure':
      return readFigure(node, body);
    case 'related':
      return readRelated(node, body);
    case 'embed':
      return readEmbed(node, body);
    default:
      body.complain(node, `there is no block ::${node.name} (there are figure, related, embed)`);
      return [];
  }
}

/** The attributes of a block, or undefined after complaining. */
function readAttributes(
  node: Container | Leaf,
  body: Body,
  known: Attributes,
): Record<string, string | undefined> | undefined {
  const given = Object.entries(node.attributes ?? {});
  const problems: string[] = [];
  for (const [name] of given) {
    if (!Object.hasOwn(known, name)) problems.push(`${node.name} takes no ${quoted(name)}`);
  }
  const values: Record<string, string | undefined> = {};
  for (const [name, { max, required }] of Object.entries(known)) {
    const value = node.attributes?.[name]
      ?.normalize('NFC')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
    if (!value && required) problems.push(`${node.name} wants ${name}="…"`);
    if (value && value.length > max) problems.push(`${name} is longer than ${max} characters`);
    values[name] = value || undefined;
  }
  const hasLabel =
    node.type === 'leafDirective'
      ? node.children.length > 0
      : node.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel);
  if (hasLabel) problems.push(`${node.name} takes no [label]`);
  for (const problem of problems) body.complain(node, problem);
  return problems.length > 0 ? undefined : values;
}

function readPullQuote(node: Container, body: Body): ParsedBlock[] {
  const attributes = readAttributes(node, body, { by: { max: 120 } });
  const lines = node.children.flatMap((child) => {
    if (child.type === 'paragraph') return [plainText(toInlines(child.children, body)).trim()];
    body.complain(child, `a pull quote holds text only, not ${nameOf(child)}`);
    return [];
  });
  const text = lines.join('\n').trim();
  if (node.children.length === 0) body.complain(node, 'a pull quote without text');
  if (text.length > 300) body.complain(node, 'a pull quote is longer than 300 characters');
  return attributes && text ? [{ kind: 'pullQuote', text, attribution: attributes.by }] : [];
}

function readFactBox(node: Container, body: Body): ParsedBlock[] {
  const attributes = readAttributes(node, body, { title: { max: 120, required: true } });
  const content = node.children.flatMap((child): EditorNode[] => {
    if (child.type === 'list') return [toList(child, body)];
    if (child.type === 'paragraph') return [toParagraph(child, body) ?? []].flat();
    body.complain(child, `a fact box holds paragraphs and lists only, not ${nameOf(child)}`);
    return [];
  });
  if (node.children.length === 0) body.complain(node, 'a fact box without content');
  return attributes?.title && content.length > 0
    ? [{ kind: 'factBox', title: attributes.title, content }]
    : [];
}

function readGallery(node: Container, body: Body): ParsedBlock[] {
  const attributes = readAttributes(node, body, {});
  let images = 0;
  const pictures = node.children.flatMap((child): PictureRef[] => {
    if (child.type !== 'paragraph') {
      body.complain(child, `a gallery holds images only, not ${nameOf(child)}`);
      return [];
    }
    return child.children.flatMap((inner): PictureRef[] => {
      if (inner.type === 'image') {
        images += 1;
        return [readImage(inner, body) ?? []].flat();
      }
      if (!isSpace(inner)) body.complain(inner, 'a gallery holds images only');
      return [];
    });
  });
  if (images < 2 || images > 40) body.complain(node, 'a gallery holds 2 to 40 images');
  return attributes && pictures.length > 0 ? [{ kind: 'gallery', pictures }] : [];
}

function readFigure(node: Leaf, body: Body): ParsedBlock[] {
  const attributes = readAttributes(node, body, {
    file: { max: 500, required: true },
    alt: { max: 400, required: true },
    caption: { max: 400 },
    credit: { max: 160 },
    licence: { max: 160 },
  });
  if (!attributes?.file || !attributes.alt) return [];
  const { file, alt, caption, credit, licence } = attributes;
  return [{ kind: 'figure', picture: { file, alt, caption, credit, licence, field: body.field(node) } }];
}

function readRelated(node: Leaf, body: Body): ParsedBlock[] {
  const attributes = readAttributes(node, body, { slug: { max: 120, required: true } });
  if (!attributes?.slug) return [];
  if (slugify(attributes.slug) !== attributes.slug) {
    body.complain(node, `${quoted(attributes.slug)} is no slug of an article`);
    return [];
  }
  return [
    { kind: 'related', slug: attributes.slug, title: undefined, address: undefined, field: body.field(node) },
  ];
}

function readEmbed(node: Leaf, body: Body): ParsedBlock[] {
  const attributes = readAttributes(node, body, {
    url: { max: 2000, required: true },
    title: { max: 200, required: true },
    poster: { max: 500 },
  });
  if (!attributes?.url || !attributes.title) return [];
  const { url, title, poster } = attributes;
  const problem = webAddressProblem(url);
  if (problem) {
    body.complain(node, `the address ${quoted(url)} ${problem}`);
    return [];
  }
  const picture = poster
    ? {
        file: poster,
        alt: title,
        caption: undefined,
        credit: undefined,
        licence: undefined,
        field: body.field(node),
      }
    : undefined;
  return [{ kind: 'embed', url, title, poster: picture }];
}
