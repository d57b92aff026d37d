import Validator from '@adobe/structured-data-validator';
import { isOfType, type LinkedNode, nodesOf } from '../../lib/seo/standards/linked-data-rules';

/** The scripts with linked data in a page, as they were sent. */
export const linkedScripts = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => json);

/** The one graph of a page. @throws Error when it has none or several */
export function graphOf(html: string, path: string): LinkedNode[] {
  const [json, ...others] = linkedScripts(html);
  if (json === undefined || others.length > 0)
    throw new Error(`${path} has ${others.length + (json === undefined ? 0 : 1)} graphs.`);
  const graph: unknown = JSON.parse(json);
  const top = isObject(graph) && graph['@context'] === 'https://schema.org' ? graph['@graph'] : undefined;
  if (!Array.isArray(top)) throw new Error(`${path} has no graph of schema.org.`);
  return top.filter(isObject);
}

const isObject = (value: unknown): value is LinkedNode => typeof value === 'object' && value !== null;

/** The one node of these types in a graph, wherever it stands. @throws Error when there is none, or several */
export function nodeOf(graph: LinkedNode[], ...types: string[]): LinkedNode {
  const [node, ...others] = nodesOf(graph).filter((one) => isOfType(one, types));
  if (!node || others.length > 0)
    throw new Error(`${types.join('/')}: ${node ? others.length + 1 : 0} nodes`);
  return node;
}

/** The nodes that a property of a node holds. */
export const listIn = (node: LinkedNode, property: string): LinkedNode[] => {
  const value = node[property];
  return (Array.isArray(value) ? value : [value]).filter(isObject);
};

/** What a validator that is not ours finds wrong; it knows a paper only as the organisation that it also is. */
export async function validatorFindings(graph: LinkedNode[]): Promise<string[]> {
  const known = nodesAs(graph, 'NewsMediaOrganization', 'Organization');
  const types = [...new Set(known.map((node) => String(node['@type'])))];
  const jsonld = Object.fromEntries(
    types.map((type) => [type, known.filter((node) => node['@type'] === type)]),
  );
  const issues = await new Validator().validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
  return issues.map(({ rootType, severity, issueMessage }) => `${severity} ${rootType}: ${issueMessage}`);
}

const nodesAs = (graph: LinkedNode[], from: string, to: string): LinkedNode[] =>
  (
    JSON.parse(JSON.stringify(graph), (_, value: unknown) => (value === from ? to : value)) as unknown[]
  ).filter(isObject);
