import type { ListKind } from '@/lib/content/sitemap-lists';

/** The kinds of lists, in the order of the sitemap. */
export const listKinds: ListKind[] = ['section', 'topic', 'author'];

const listNames: Record<ListKind, string> = { section: 'chuyen-muc', topic: 'chu-de', author: 'tac-gia' };

/** What a file of the sitemap holds: the pages that every paper has, a kind of list, or a month of stories. */
export type SitemapFile =
  | { holds: 'pages' }
  | { holds: 'list'; kind: ListKind; part: number }
  | { holds: 'month'; month: string; part: number };

/** The name of a file of the sitemap: `trang`, `chu-de`, `2026-11`, or with the number of a further part of it. */
export function sitemapName(file: SitemapFile): string {
  if (file.holds === 'pages') return 'trang';
  const name = file.holds === 'list' ? listNames[file.kind] : file.month;
  return file.part === 1 ? name : `${name}-${file.part}`;
}

const monthFile = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([1-9]\d{0,3}))?\.xml$/;
const listFile = /^(chuyen-muc|chu-de|tac-gia)(?:-([1-9]\d{0,3}))?\.xml$/;

/** The file that a segment of an address names; undefined when it names none, or names one in a second way. */
export function readSitemapName(segment: string): SitemapFile | undefined {
  const file = parse(segment);
  return file && `${sitemapName(file)}.xml` === segment ? file : undefined;
}

function parse(segment: string): SitemapFile | undefined {
  if (segment === 'trang.xml') return { holds: 'pages' };
  const [, month, monthPart = '1'] = monthFile.exec(segment) ?? [];
  if (month) return { holds: 'month', month, part: Number(monthPart) };
  const [, name, listPart = '1'] = listFile.exec(segment) ?? [];
  const kind = listKinds.find((one) => listNames[one] === name);
  return kind && { holds: 'list', kind, part: Number(listPart) };
}
