import type { Article } from '../payload-types';
import type { EditorNode, ParsedBlock, PictureRef } from './model';
import { block, editorState, stableId } from './nodes';
import { quoted } from './problems';
import type { Writing } from './records';
import type { ExpectedStory } from './write';

type Context = {
  writing: Writing;
  /** The record of a picture. */
  picture(ref: PictureRef): Promise<number>;
  expected: ReadonlyMap<string, ExpectedStory>;
};

/** The stored form of a parsed body, with its pictures and related articles as records; the same for the same file. */
export async function editorBody(blocks: ParsedBlock[], context: Context): Promise<Article['body']> {
  const nodes: EditorNode[] = [];
  for (const [at, parsed] of blocks.entries()) {
    if (parsed.kind === 'text') {
      nodes.push(parsed.node);
      continue;
    }
    const { blockType, ...fields } = await blockFields(parsed, context);
    nodes.push(block(stableId(`block ${at}`), blockType, fields));
  }
  return editorState(nodes);
}

type Fields = { blockType: string } & Record<string, unknown>;

async function blockFields(
  parsed: Exclude<ParsedBlock, { kind: 'text' }>,
  context: Context,
): Promise<Fields> {
  switch (parsed.kind) {
    case 'figure':
      return { blockType: 'figure', media: await context.picture(parsed.picture) };
    case 'gallery': {
      const items = [];
      for (const [at, ref] of parsed.pictures.entries()) {
        const id = stableId(`item ${at} ${ref.file}`);
        items.push({ id, media: await context.picture(ref) });
      }
      return { blockType: 'gallery', items };
    }
    case 'pullQuote':
      return { blockType: 'pullQuote', text: parsed.text, attribution: parsed.attribution };
    case 'factBox':
      return { blockType: 'factBox', title: parsed.title, content: editorState(parsed.content) };
    case 'embed': {
      const poster = parsed.poster && (await context.picture(parsed.poster));
      return { blockType: 'embed', url: parsed.url, title: parsed.title, poster };
    }
    case 'related':
      return { blockType: 'relatedArticle', ...(await related(parsed, context)) };
  }
}

/** A story of the paper by its record; one that is still to come by title and address. */
async function related(
  { slug, title, address, field }: Extract<ParsedBlock, { kind: 'related' }>,
  { writing: { payload, transaction, complain }, expected }: Context,
): Promise<Record<string, unknown>> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { slug: { equals: slug } },
    select: { slug: true },
    depth: 0,
    limit: 1,
    req: transaction.req(),
  });
  const [story] = docs;
  if (story) return { article: story.id };
  if (title !== undefined) return { title, address };
  const later = expected.get(slug);
  if (!later) complain(field, `no article has the slug ${quoted(slug)}`);
  return { title: later?.title, address: later?.address };
}
