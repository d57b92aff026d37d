import { z } from 'zod';

/**
 * The stored form of a body: the editor's JSON, parsed once here. Unknown nodes are dropped with their content
 * kept where they are text; a body that is no editor state at all counts as empty.
 */
const nodeSchema: z.ZodType<LexicalNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    format: z.union([z.number(), z.string()]).optional(),
    tag: z.string().optional(),
    listType: z.string().optional(),
    start: z.number().optional(),
    headerState: z.number().optional(),
    colSpan: z.number().optional(),
    rowSpan: z.number().optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
    children: z.array(nodeSchema).optional(),
  }),
);

/** A node of the editor's tree, with the properties that the reader side knows. */
export type LexicalNode = {
  type: string;
  text?: string | undefined;
  format?: number | string | undefined;
  tag?: string | undefined;
  listType?: string | undefined;
  start?: number | undefined;
  headerState?: number | undefined;
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
  fields?: Record<string, unknown> | undefined;
  children?: LexicalNode[] | undefined;
};

const stateSchema = z.object({ root: z.object({ children: z.array(nodeSchema) }) });

/** The top-level nodes of a stored body. */
export function parseLexical(stored: unknown): LexicalNode[] {
  const parsed = stateSchema.safeParse(stored);
  return parsed.success ? parsed.data.root.children : [];
}

/** No record has a greater id: the database asks for none. */
export const mostId = 2_147_483_647;
const number = z.int().min(1).max(mostId);
const id = z.union([number, z.object({ id: number }).transform((doc) => doc.id)]);
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined);
const item = z.object({ media: id, caption: optionalText });

/** The fields of each block, as the newsroom stores them. */
export const blockFields = z.discriminatedUnion('blockType', [
  z.object({ blockType: z.literal('figure'), media: id, caption: optionalText }),
  z.object({ blockType: z.literal('gallery'), items: z.array(item) }),
  z.object({ blockType: z.literal('pullQuote'), text: z.string(), attribution: optionalText }),
  z.object({
    blockType: z.literal('relatedArticle'),
    article: id.nullish(),
    title: optionalText,
    address: optionalText,
  }),
  z.object({ blockType: z.literal('factBox'), title: z.string(), content: z.unknown() }),
  z.object({ blockType: z.literal('correctionPlace'), number: z.number().int() }),
  z.object({ blockType: z.literal('embed'), url: z.string(), title: z.string(), poster: id.nullish() }),
]);

/** The fields of a link. */
export const linkFields = z.object({
  linkType: z.enum(['custom', 'internal']).optional(),
  url: z.string().nullish(),
  doc: z.object({ relationTo: z.string(), value: id }).nullish(),
});
