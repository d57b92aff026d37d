import type { BodyBlock, FigureItem, Inline, ListBlock, TableCell } from '@/lib/content/body-model';
import { shortTime } from '@/lib/time';
import { sharePicturePath } from '@/lib/urls';
import { type BodyPlace, unreachable } from './body-html';
import { absolute } from './outlet';
import { allowedText } from './xml';

/** A body as Markdown (CommonMark with the tables and strikethrough of GitHub's), with absolute addresses. */
export const bodyMarkdown = (blocks: BodyBlock[], place: BodyPlace): string =>
  blocks.map((block) => blockMarkdown(block, place)).join('\n\n');

function blockMarkdown(block: BodyBlock, place: BodyPlace): string {
  const { words, language, timeZone } = place.outlet;
  const inline = (children: Inline[]) => lineStart(inlinesMarkdown(children, place));
  switch (block.kind) {
    case 'paragraph':
      return inline(block.children);
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(inlinesMarkdown(block.children, place))}`;
    case 'quote':
      return quoted(inline(block.children));
    case 'list':
      return listMarkdown(block, place, '');
    case 'table':
      return tableMarkdown(block.rows, place);
    case 'figure':
      return figureMarkdown(block.item, place);
    case 'gallery':
      return block.items.map((item) => figureMarkdown(item, place)).join('\n\n');
    case 'pullQuote': {
      const attribution = block.attribution ? `\n\n— ${markdownText(block.attribution)}` : '';
      return quoted(lineStart(markdownText(block.text)) + attribution);
    }
    case 'relatedArticle': {
      const title = markdownText(block.title);
      return `${words.relatedStory}: ${block.path ? link(title, block.path, place) : title}`;
    }
    case 'factBox': {
      const content = block.content.map((inner) => blockMarkdown(inner, place));
      return quoted([`**${markdownText(block.title)}**`, ...content].join('\n\n'));
    }
    case 'correction': {
      const { text, at } = block.correction;
      const time = shortTime(at, { locale: language, timeZone });
      return quoted(`**${words.correction}** (${time}): ${markdownText(text)}`);
    }
    case 'embed':
      return link(markdownText(block.title), block.url, place);
    default:
      return unreachable(block);
  }
}

/** Text that Markdown takes as text, in one line: every sign that could begin something is escaped. */
export const markdownText = (text: string): string =>
  allowedText(text)
    .replace(/[\s\u{A0}]*[\n\r\t]+\s*/gu, ' ')
    .replace(/[\\`*_[\]<~|@]|&(?=#?\w+;)/g, '\\$&')
    // What looks like an address would be made a link, and the marks before its signs a part of it.
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');

/** A paragraph whose first sign could make it a heading, a list or a rule. */
const lineStart = (text: string): string =>
  text
    .trim()
    .replace(/^(?:[#+=>-]|\d{1,9}(?=[.)]))/gm, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d{1,9})([.)])/gm, '$1\\$2');

const oneLine = (text: string): string => text.replace(/\s*\\?\n/g, ' ').trim();

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

/** A link; its address is written so that no sign of it ends the link. */
export function link(title: string, address: string, { outlet, path }: BodyPlace): string {
  const href = absolute(outlet, address, path).replace(
    /[()<>\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${title}](${href})`;
}

/** A picture with its caption and credit under it. */
export function figureMarkdown({ picture, caption }: FigureItem, place: BodyPlace): string {
  const image = `!${link(markdownText(picture.alt), sharePicturePath(picture.digest), place)}`;
  const said = [caption, picture.credit].flatMap((text) => (text ? [markdownText(text)] : [])).join(' – ');
  return said ? `${image}\n\n${lineStart(said)}` : image;
}

function listMarkdown({ ordered, start, items }: ListBlock, place: BodyPlace, indent: string): string {
  return items
    .map(({ children, nested }, index) => {
      const mark = ordered ? `${start + index}.` : '-';
      const deeper = `${indent}${' '.repeat(mark.length + 1)}`;
      const text = oneLine(lineStart(inlinesMarkdown(children, place)));
      const item = `${indent}${mark} ${text}`.trimEnd();
      return nested ? `${item}\n${listMarkdown(nested, place, deeper)}` : item;
    })
    .join('\n');
}

function tableMarkdown(rows: TableCell[][], place: BodyPlace): string {
  const lines = rows.map((row) =>
    row.flatMap(({ colSpan, children }) => [
      oneLine(inlinesMarkdown(children, place)),
      ...Array.from({ length: colSpan - 1 }, () => ''),
    ]),
  );
  const width = Math.max(0, ...lines.map(({ length }) => length));
  if (width === 0) return '';
  const line = (cells: string[]) =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  // The table's first line is its head, whether the editor calls it one or not: Markdown knows no table without.
  const [head = [], ...rest] = lines;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
}

function inlinesMarkdown(inlines: Inline[], place: BodyPlace): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '\\\n';
      if (inline.kind === 'link')
        return link(oneLine(inlinesMarkdown(inline.children, place)), inline.href, place);
      return emphasised(inline);
    })
    .join('');
}

/** A run of text between its marks; spaces at its ends stand outside of them, or they would be no marks. */
function emphasised(run: Extract<Inline, { kind: 'text' }>): string {
  const text = markdownText(run.text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (!inner) return text;
  const marks = [...(run.bold ? ['**'] : []), ...(run.italic ? ['*'] : []), ...(run.strike ? ['~~'] : [])];
  return before + marks.reduceRight((inside, mark) => `${mark}${inside}${mark}`, inner) + after;
}
