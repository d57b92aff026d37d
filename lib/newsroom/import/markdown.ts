import type { Nodes, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { stableId } from './nodes';
import { bodyLine, type Complain } from './problems';

type Extension = { text?: Record<string, unknown> };

/** Newspapers write `18:30` and `tỉ lệ 3:a`: a colon inside a line is never the beginning of a directive here. */
function withoutTextDirectives(this: Processor): void {
  const { micromarkExtensions = [] } = this.data() as { micromarkExtensions?: Extension[] };
  const colon = ':'.charCodeAt(0);
  for (const extension of micromarkExtensions.flat()) delete extension.text?.[colon];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(withoutTextDirectives)
  .freeze();

/** What the converters of a body share. */
export type Body = {
  /** The Markdown that positions refer to. */
  source: string;
  /** Says what is wrong with a node. */
  complain(node: Nodes, message: string): void;
  /** Where a node stands, as the field of a problem. */
  field(node: Nodes): string;
  /** Addresses of link definitions by their identifier. */
  definitions: Map<string, string>;
  /** An id for a link, which it keeps when the same article is read again. */
  nextId(): string;
};

/** Reads Markdown; `firstLine` is the line of the file at which it begins, `seed` what ids are made of. */
export function readMarkdown(
  source: string,
  { firstLine, seed, complain }: { firstLine: number; seed: string; complain: Complain },
): { nodes: RootContent[]; body: Body } {
  const root: Root = processor.parse(source);
  const definitions = new Map<string, string>();
  collectDefinitions(root, definitions);
  const field = (node: Nodes) => bodyLine(node.position && node.position.start.line + firstLine - 1);
  let count = 0;
  const body: Body = {
    source,
    field,
    complain: (node, message) => complain(field(node), message),
    definitions,
    nextId: () => {
      count += 1;
      return stableId(`${seed} link ${count}`);
    },
  };
  return { nodes: root.children, body };
}

function collectDefinitions(node: Nodes, into: Map<string, string>): void {
  if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, into);
}
