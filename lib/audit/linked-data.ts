import type { DataNode, LinkedData } from './page-facts';

const deepest = 30;

/** Structured data of a page: the nodes of all its blocks, and what is wrong with those that are no JSON. */
export function readLinkedData(blocks: string[]): LinkedData {
  const data: LinkedData = { nodes: [], problems: [] };
  for (const block of blocks) {
    try {
      data.nodes.push(...nodesIn(JSON.parse(block)));
    } catch (error) {
      data.problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return data;
}

/** The nodes of a block: one, a list of them, or what `@graph` holds. */
function nodesIn(value: unknown, depth = 0): DataNode[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth + 1));
  if (!isNode(value)) return [];
  if (!('@graph' in value)) return [value];
  const { '@graph': graph, '@context': _, ...rest } = value;
  return [...nodesIn(graph, depth + 1), ...('@type' in rest ? [rest] : [])];
}

export const isNode = (value: unknown): value is DataNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The types of a node, without the address of their vocabulary. */
export const typesOf = (node: DataNode): string[] =>
  listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')] : [],
  );

/** A value that may be one or a list, as a list without what is not there. */
export const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null && one !== '');

/** A node that stands in a page, and whether it is only mentioned there (an entry of a list, a part of another). */
export type Placed = { node: DataNode; mentioned: boolean };

// Under these properties stand short descriptions of what has a page of its own.
const mentions = new Set([
  ...['itemListElement', 'item', 'hasPart', 'isPartOf', 'about', 'mentions', 'citation', 'isBasedOn'],
  ...['subjectOf', 'workExample', 'relatedLink', 'mainEntityOfPage', 'correction'],
]);

/** Every node of the data, those inside others included, to a depth of 30. */
export function* everyNode(nodes: DataNode[]): Generator<Placed> {
  const waiting = nodes.map((node) => ({ node, mentioned: false, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (next.depth >= deepest) continue;
    for (const [property, value] of Object.entries(next.node))
      for (const inner of listOf(value))
        if (isNode(inner))
          waiting.push({
            node: inner,
            mentioned: next.mentioned || mentions.has(property),
            depth: next.depth + 1,
          });
  }
}
