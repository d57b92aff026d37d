import type { BodyBlock, FigureItem, Inline, ListBlock, TableCell } from '@/lib/content/body-model';
import { shortTime } from '@/lib/time';
import { sharePicturePath } from '@/lib/urls';
import { absolute, type Outlet } from './outlet';
import { htmlText } from './xml';

/** Where a body stands: on which paper, and at which path links within it begin. */
export type BodyPlace = { outlet: Outlet; path: string };

/** A body as plain HTML for feed readers: absolute addresses, pictures that every program can show, no classes. */
export const bodyHtml = (blocks: BodyBlock[], place: BodyPlace): string =>
  blocks.map((block) => blockHtml(block, place)).join('\n');

function blockHtml(block: BodyBlock, place: BodyPlace): string {
  const { words, language, timeZone } = place.outlet;
  const inline = (children: Inline[]) => inlinesHtml(children, place);
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inline(block.children)}</p>`;
    case 'heading':
      return `<h${block.level}>${inline(block.children)}</h${block.level}>`;
    case 'quote':
      return `<blockquote><p>${inline(block.children)}</p></blockquote>`;
    case 'list':
      return listHtml(block, place);
    case 'table':
      return tableHtml(block.rows, place);
    case 'figure':
      return figureHtml(block.item, place);
    case 'gallery':
      return block.items.map((item) => figureHtml(item, place)).join('\n');
    case 'pullQuote': {
      const attribution = block.attribution ? `<p>— ${htmlText(block.attribution)}</p>` : '';
      return `<blockquote><p>${htmlText(block.text)}</p>${attribution}</blockquote>`;
    }
    case 'relatedArticle': {
      const title = htmlText(block.title);
      const link = block.path ? `<a href="${address(block.path, place)}">${title}</a>` : title;
      return `<p>${words.relatedStory}: ${link}</p>`;
    }
    case 'factBox': {
      const content = block.content.map((inner) => blockHtml(inner, place)).join('');
      return `<aside><p><strong>${htmlText(block.title)}</strong></p>${content}</aside>`;
    }
    case 'correction': {
      const { text, at } = block.correction;
      const time = shortTime(at, { locale: language, timeZone });
      return `<aside><p><strong>${words.correction}</strong> (${time}): ${htmlText(text)}</p></aside>`;
    }
    case 'embed':
      return `<p><a href="${address(block.url, place)}">${htmlText(block.title)}</a></p>`;
    default:
      return unreachable(block);
  }
}

/** A kind of block that nobody writes does not compile. */
export function unreachable(block: never): never {
  throw new Error(`No words for ${JSON.stringify(block)}`);
}

const address = (path: string, { outlet, path: base }: BodyPlace): string =>
  htmlText(absolute(outlet, path, base));

/** A picture with its caption and credit. */
export function figureHtml({ picture, caption }: FigureItem, place: BodyPlace): string {
  const { width, height } = shareSize(picture);
  const source = address(sharePicturePath(picture.digest), place);
  const said = [caption, picture.credit].flatMap((text) => (text ? [htmlText(text)] : [])).join(' – ');
  return `<figure><img src="${source}" alt="${htmlText(picture.alt)}" width="${width}" height="${height}">${said && `<figcaption>${said}</figcaption>`}</figure>`;
}

const widest = 1280;

/** The size of a picture's JPEG for feeds and share cards, in pixels. */
function shareSize({ width, height }: { width: number; height: number }) {
  const shown = Math.min(width, widest);
  return { width: shown, height: Math.round((height * shown) / width) };
}

function listHtml({ ordered, start, items }: ListBlock, place: BodyPlace): string {
  const inner = items.map(
    ({ children, nested }) =>
      `<li>${inlinesHtml(children, place)}${nested ? listHtml(nested, place) : ''}</li>`,
  );
  const name = ordered ? 'ol' : 'ul';
  return `<${name}${ordered && start !== 1 ? ` start="${start}"` : ''}>${inner.join('')}</${name}>`;
}

function tableHtml(rows: TableCell[][], place: BodyPlace): string {
  const cell = ({ header, colSpan, rowSpan, children }: TableCell) => {
    const name = header ? 'th' : 'td';
    const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
    return `<${name}${spans}>${inlinesHtml(children, place)}</${name}>`;
  };
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

function inlinesHtml(inlines: Inline[], place: BodyPlace): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '<br>';
      if (inline.kind === 'link')
        return `<a href="${address(inline.href, place)}">${inlinesHtml(inline.children, place)}</a>`;
      const tags = [
        ...(inline.bold ? ['strong'] : []),
        ...(inline.italic ? ['em'] : []),
        ...(inline.strike ? ['s'] : []),
        ...(inline.script ? [inline.script === 'sub' ? 'sub' : 'sup'] : []),
      ];
      return tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, htmlText(inline.text));
    })
    .join('');
}
