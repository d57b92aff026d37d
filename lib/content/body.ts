import { inArray } from '@payloadcms/db-postgres/drizzle';
import { publishedArticles } from '@/lib/database/published';
import { media } from '@/lib/database/schema.generated';
import { slugify } from '@/lib/text/fold';
import { storySlug } from '@/lib/urls';
import type {
  BodyBlock,
  FigureItem,
  Inline,
  ListBlock,
  ListItem,
  ParagraphBlock,
  TableCell,
} from './body-model';
import { pictureColumns, selectCards, toCard, toPicture } from './cards';
import { paper } from './door';
import { playerFrame } from './embed';
import { blockFields, type LexicalNode, linkFields, parseLexical } from './lexical';
import type { Card, Picture } from './model';

/** What a body refers to, looked up at once: published stories and pictures. */
type References = {
  story: (id: number) => Card | undefined;
  storyAt: (path: string) => Card | undefined;
  picture: (id: number) => Picture | undefined;
};

/** The stored body of an article as typed blocks, with its links and pictures resolved among what is published. */
export async function toBody(stored: unknown): Promise<{ blocks: BodyBlock[]; stories: Card[] }> {
  const nodes = parseLexical(stored);
  const wanted = collectReferences(nodes);
  const [stories, pictures] = await Promise.all([
    findStories(wanted.stories, wanted.slugs),
    findPictures(wanted.pictures),
  ]);
  const byId = new Map(stories.map((card) => [card.id, card]));
  const bySlug = new Map(stories.map((card) => [card.path.split('/').at(-1), card]));
  const references: References = {
    story: (id) => byId.get(id),
    storyAt: (path) => bySlug.get(storySlug(path)),
    picture: (id) => pictures.get(id),
  };
  const ids = new Set<string>();
  const blocks = nodes.flatMap((node) => toBlock(node, references, ids));
  return { blocks, stories };
}

function collectReferences(nodes: LexicalNode[]) {
  const wanted = { stories: new Set<number>(), slugs: new Set<string>(), pictures: new Set<number>() };
  const addAddress = (address: string | null | undefined) => {
    const slug = address && storySlug(address);
    if (slug) wanted.slugs.add(slug);
  };
  const visit = (node: LexicalNode) => {
    if (node.type === 'link' || node.type === 'autolink') {
      const fields = linkFields.safeParse(node.fields).data;
      if (fields?.doc) wanted.stories.add(fields.doc.value);
      addAddress(fields?.url);
    }
    const block = node.type === 'block' ? blockFields.safeParse(node.fields).data : undefined;
    if (block?.blockType === 'figure') wanted.pictures.add(block.media);
    if (block?.blockType === 'gallery') for (const { media: id } of block.items) wanted.pictures.add(id);
    if (block?.blockType === 'embed' && block.poster) wanted.pictures.add(block.poster);
    if (block?.blockType === 'factBox') parseLexical(block.content).forEach(visit);
    if (block?.blockType === 'relatedArticle') {
      if (block.article) wanted.stories.add(block.article);
      addAddress(block.address);
    }
    node.children?.forEach(visit);
  };
  nodes.forEach(visit);
  return wanted;
}

async function findStories(ids: Set<number>, slugs: Set<string>): Promise<Card[]> {
  const [byId, bySlug] = await Promise.all([
    ids.size > 0 ? selectCards().where(inArray(publishedArticles.id, [...ids])) : [],
    slugs.size > 0 ? selectCards().where(inArray(publishedArticles.slug, [...slugs])) : [],
  ]);
  return [...byId, ...bySlug].map(toCard);
}

/** The pictures of these records; those without derivatives are left out. */
export async function findPictures(ids: Set<number>): Promise<Map<number, Picture>> {
  if (ids.size === 0) return new Map();
  const rows = await paper()
    .select({ id: media.id, picture: pictureColumns })
    .from(media)
    .where(inArray(media.id, [...ids]));
  return new Map(
    rows.flatMap(({ id, picture }) => {
      const found = toPicture(picture);
      return found ? [[id, found] as const] : [];
    }),
  );
}

function toBlock(node: LexicalNode, references: References, ids: Set<string>): BodyBlock[] {
  const inline = () => toInlines(node.children ?? [], references);
  switch (node.type) {
    case 'paragraph':
      return toParagraph(node, references);
    case 'heading': {
      const children = inline();
      return children.length > 0
        ? [{ kind: 'heading', level: node.tag === 'h3' ? 3 : 2, id: headingId(children, ids), children }]
        : [];
    }
    case 'quote':
      return [{ kind: 'quote', children: inline() }];
    case 'list':
      return [toList(node, references)];
    case 'table':
      return [{ kind: 'table', rows: (node.children ?? []).map((row) => toCells(row, references)) }];
    case 'block':
      return toOwnBlock(node, references);
    default:
      return [];
  }
}

function toParagraph(node: LexicalNode, references: References): ParagraphBlock[] {
  const children = toInlines(node.children ?? [], references);
  return children.length > 0 ? [{ kind: 'paragraph', children }] : [];
}

function toOwnBlock(node: LexicalNode, references: References): BodyBlock[] {
  const block = blockFields.safeParse(node.fields).data;
  if (!block) return [];
  const figure = (item: { media: number; caption: string | undefined }): FigureItem[] => {
    const picture = references.picture(item.media);
    return picture ? [{ picture, caption: item.caption ?? picture.caption }] : [];
  };
  switch (block.blockType) {
    case 'figure':
      return figure(block).map((item) => ({ kind: 'figure', item }));
    case 'gallery': {
      const items = block.items.flatMap(figure);
      return items.length > 0 ? [{ kind: 'gallery', items }] : [];
    }
    case 'pullQuote':
      return [{ kind: 'pullQuote', text: block.text, attribution: block.attribution }];
    case 'relatedArticle': {
      const story =
        (block.article ? references.story(block.article) : undefined) ??
        (block.address ? references.storyAt(block.address) : undefined);
      const title = story?.headline ?? block.title;
      return title ? [{ kind: 'relatedArticle', title, path: story?.path }] : [];
    }
    case 'factBox': {
      const content = parseLexical(block.content).flatMap((inner): (ParagraphBlock | ListBlock)[] =>
        inner.type === 'list' ? [toList(inner, references)] : toParagraph(inner, references),
      );
      return [{ kind: 'factBox', title: block.title, content }];
    }
    case 'embed': {
      if (!isWebAddress(block.url)) return [];
      return [
        {
          kind: 'embed',
          url: block.url,
          title: block.title,
          host: new URL(block.url).hostname.replace(/^www\./, ''),
          frame: playerFrame(block.url),
          poster: block.poster ? references.picture(block.poster) : undefined,
        },
      ];
    }
  }
}

// A browser reads `/\\host` and `/<tab>/host` like `//host`: a path of ours has only plain characters.
const isLocal = (address: string): boolean => /^(?:\/(?!\/)|#)[\w\-./?&=%+~,:@#]*$/.test(address);

/** Whether this is an absolute http(s) address. */
export const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

function toList(node: LexicalNode, references: References): ListBlock {
  const items: ListItem[] = [];
  for (const child of node.children ?? []) {
    const [first, ...rest] = child.children ?? [];
    // The editor keeps a nested list in an item of its own, after the one that it belongs to.
    if (first?.type === 'list' && rest.length === 0) {
      const nested = toList(first, references);
      const owner = items.at(-1);
      if (owner && !owner.nested) owner.nested = nested;
      else items.push({ children: [], nested });
    } else {
      items.push({ children: toInlines(child.children ?? [], references), nested: undefined });
    }
  }
  return { kind: 'list', ordered: node.listType === 'number', start: node.start ?? 1, items };
}

function toCells(row: LexicalNode, references: References): TableCell[] {
  return (row.children ?? []).map((cell) => ({
    header: (cell.headerState ?? 0) > 0,
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    children: (cell.children ?? []).flatMap((inner, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...toInlines(inner.children ?? [], references),
    ]),
  }));
}

// Bits of the editor's text format.
const format = { bold: 1, italic: 2, strike: 4, sub: 32, super: 64 };

function toInlines(nodes: LexicalNode[], references: References): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') {
      if (!node.text) return [];
      const bits = typeof node.format === 'number' ? node.format : 0;
      return [
        {
          kind: 'text',
          text: node.text,
          bold: (bits & format.bold) > 0,
          italic: (bits & format.italic) > 0,
          strike: (bits & format.strike) > 0,
          script: (bits & format.sub) > 0 ? 'sub' : (bits & format.super) > 0 ? 'super' : undefined,
        },
      ];
    }
    if (node.type === 'linebreak') return [{ kind: 'break' }];
    const children = toInlines(node.children ?? [], references);
    if (node.type !== 'link' && node.type !== 'autolink') return children;
    const target = linkTarget(node, references);
    return target && children.length > 0 ? [{ kind: 'link', ...target, children }] : children;
  });
}

/** Where a link leads; none when it names a story that is not published, so that no link is ever broken. */
function linkTarget(
  node: LexicalNode,
  references: References,
): { href: string; external: boolean } | undefined {
  const fields = linkFields.safeParse(node.fields).data;
  if (!fields) return undefined;
  if (fields.linkType === 'internal') {
    const story = fields.doc ? references.story(fields.doc.value) : undefined;
    return story && { href: story.path, external: false };
  }
  const url = fields.url?.trim();
  if (!url) return undefined;
  if (storySlug(url)) {
    const story = references.storyAt(url);
    return story && { href: story.path, external: false };
  }
  if (isLocal(url)) return { href: url, external: false };
  if (/^mailto:[^\s]+$/i.test(url)) return { href: url, external: false };
  return isWebAddress(url) ? { href: url, external: true } : undefined;
}

function headingId(children: Inline[], ids: Set<string>): string {
  const text = (inlines: Inline[]): string =>
    inlines
      .map((run) => (run.kind === 'text' ? run.text : run.kind === 'link' ? text(run.children) : ' '))
      .join('');
  const base = slugify(text(children)) || 'muc';
  let id = base;
  for (let n = 2; ids.has(id); n += 1) id = `${base}-${n}`;
  ids.add(id);
  return id;
}
