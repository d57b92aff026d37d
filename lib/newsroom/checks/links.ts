import { readConfig } from '@/lib/config';
import { follow } from '@/lib/content/addresses';
import { paper } from '@/lib/content/door';
import { blockFields, type LexicalNode, linkFields, parseLexical } from '@/lib/content/lexical';
import { findStories } from '@/lib/content/references';
import { frontPath, isLocalPath, reservedSegments } from '@/lib/urls';
import type { StoryFinding } from './story-rules';

/** Where something in a body leads, and the words that lead there. */
export type BodyLink = { words: string } & ({ story: number } | { address: string });

/** Every link of a stored body, and what its blocks offer to read. */
export function linksOf(body: unknown): BodyLink[] {
  const links: BodyLink[] = [];
  const visit = (node: LexicalNode): void => {
    if (node.type === 'link' || node.type === 'autolink') {
      const fields = linkFields.safeParse(node.fields).data;
      const words = textOf(node);
      if (fields?.linkType === 'internal') {
        if (fields.doc) links.push({ words, story: fields.doc.value });
      } else if (fields?.url?.trim()) links.push({ words, address: fields.url.trim() });
    }
    const block = node.type === 'block' ? blockFields.safeParse(node.fields).data : undefined;
    if (block?.blockType === 'factBox') parseLexical(block.content).forEach(visit);
    if (block?.blockType === 'relatedArticle') {
      const words = block.title ?? '';
      if (block.article) links.push({ words, story: block.article });
      else if (block.address) links.push({ words, address: block.address });
    }
    node.children?.forEach(visit);
  };
  parseLexical(body).forEach(visit);
  return links;
}

const textOf = (node: LexicalNode): string => node.text ?? (node.children ?? []).map(textOf).join('');

// A body with more links than this is no story; what is looked up must have an end.
const mostLookedUp = 80;

/** What is wrong with the links of a body: those to nowhere, to what is not published, to former addresses. */
export async function judgeLinks(body: unknown): Promise<StoryFinding[]> {
  const links = linksOf(body);
  const ids = new Set(links.flatMap((link) => ('story' in link ? [link.story] : [])));
  const { stories } = await findStories(ids, new Set());
  const published = new Set(stories.map(({ id }) => id));
  const seen = new Map<string, StoryFinding | undefined>();
  const findings: StoryFinding[] = [];
  for (const link of links) {
    const words = short(link.words);
    if ('story' in link) {
      if (!published.has(link.story)) findings.push({ rule: 'link-unpublished', detail: { words } });
      continue;
    }
    if (!seen.has(link.address) && seen.size < mostLookedUp)
      seen.set(link.address, await judgeAddress(link.address));
    const found = seen.get(link.address);
    if (found) findings.push({ ...found, detail: { ...found.detail, words: words || short(link.address) } });
  }
  return findings;
}

async function judgeAddress(address: string): Promise<StoryFinding | undefined> {
  const shown = short(address);
  const path = pathOf(address);
  if (path === 'elsewhere') return undefined;
  if (path === undefined) return { rule: 'link-lost', detail: { address: shown } };
  if (!isLookedUp(path)) return undefined;
  const end = await follow(path, paper());
  if (typeof end === 'string' || (!end.answers && end.at === path))
    return { rule: 'link-lost', detail: { address: shown } };
  if (end.at === path) return undefined;
  return { rule: 'link-moved', detail: { address: shown, target: short(end.at) } };
}

/** The path of an address on this paper; undefined for what no browser could follow from a page of it. */
function pathOf(address: string): string | 'elsewhere' | undefined {
  if (/^#|^mailto:\S+$/i.test(address)) return 'elsewhere';
  const local = isLocalPath(address);
  if (!local && !/^https?:\/\//i.test(address)) return undefined;
  const { siteUrl } = readConfig();
  if (!URL.canParse(address, siteUrl)) return undefined;
  const { origin, pathname } = new URL(address, siteUrl);
  if (origin !== new URL(siteUrl).origin) return 'elsewhere';
  // What the database takes: an address of ours has only plain characters.
  return isLocalPath(pathname) && pathname.length <= 500 ? pathname.replace(/(?<=.)\/$/, '') : undefined;
}

/** Whether the path can name a record: the paper's standing pages and files are always there. */
function isLookedUp(path: string): boolean {
  const [, first = '', ...rest] = path.split('/');
  if (path === frontPath || /\.[a-z0-9]+$/.test(path)) return false;
  return !reservedSegments.has(first) || ((first === 'chu-de' || first === 'tac-gia') && rest.length > 0);
}

const short = (text: string): string => {
  const letters = Array.from(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  return letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : letters.join('');
};
