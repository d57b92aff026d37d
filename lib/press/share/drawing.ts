import sharp from 'sharp';
import type { Accent } from '@/lib/content/model';
import { type Drawing, type ShareFormat, shareFormats } from '@/lib/content/share-drawing';
import { balancedLines } from './lines';
import { sans, serif, settable } from './type';

// The paper in light, as app/(site)/styles/tokens.css has it.
const ground = '#fdfcf8';
const ink = '#191611';
const rule = '#ddd7c9';
const red = '#a61e16';
const accents: Record<Accent, string> = {
  do: red,
  cham: '#2b3f7e',
  luc: '#2c662f',
  lam: '#14606b',
  tim: '#6a2c70',
  nau: '#7a4a1e',
  vang: '#7d5800',
  hong: '#a12857',
};

/** What stands at the edge is cut off by some who show the picture: nothing to read is nearer to it. Pixels. */
export const margin = 80;
const band = 18;
const labelSize = 34;
const nameSize = 40;
/** Marks above and below Vietnamese letters need this much between baselines. */
const leading = 1.22;
const sizes = [116, 108, 100, 92, 86, 80, 74, 68, 62, 56, 52, 48];
const mostLines = 4;
const fewLines = 3;
// From this size on three lines are enough: a fourth is for long headlines.
const large = 74;
/** No headline needs more, and nothing longer is measured. Characters. */
const longest = 400;

/** A line of words at its place: `y` is the baseline. Pixels. */
export type SetLine = { words: string; x: number; y: number; size: number; width: number };
/** Where everything stands in a picture of words. */
export type Layout = {
  label: SetLine | undefined;
  title: SetLine[];
  paper: SetLine | undefined;
};

/** Sets the words of a drawing in a format. */
export function layOut(drawing: Drawing, format: ShareFormat): Layout {
  const { width, height } = shareFormats[format];
  const widest = width - 2 * margin;
  const label = oneLine(settable(drawing.label ?? '', sans), widest, labelSize, sans.width);
  const name = settable(drawing.paper, serif);
  // What has no words of its own, or only the paper's, is the paper's name in large.
  const words = settable(drawing.title, serif) || name;
  const paper = words === name ? undefined : oneLine(name, widest, nameSize, serif.width);
  const top = margin + (label ? labelSize + 24 : 0);
  const bottom = height - margin - nameSize - 44;
  const { lines, size } = setTitle(words, widest, bottom - top);
  const block = lines.length * size * leading;
  // In a tall picture the headline stands a little above the middle, where one looks first.
  const first = top + Math.max(0, (bottom - top - block) * 0.4) + size * 0.98;
  return {
    label: label ? place(label, margin + labelSize * 0.72, labelSize, sans.width) : undefined,
    title: lines.map((line, index) => place(line, first + index * size * leading, size, serif.width)),
    paper: paper ? place(paper, height - margin, nameSize, serif.width) : undefined,
  };
}

const place = (words: string, y: number, size: number, measure: (words: string) => number): SetLine => ({
  ...{ words, x: margin, y, size, width: measure(words) * size },
});

/** A short text in one line, cut at a word where it is too long; undefined for none. */
function oneLine(
  words: string,
  widest: number,
  size: number,
  measure: (words: string) => number,
): string | undefined {
  if (!words) return undefined;
  return cutToFit(words, (some) => measure(some) * size <= widest);
}

/** The title as large as it fits; cut at a word when even the smallest size has no room for all. */
function setTitle(title: string, widest: number, room: number): { lines: string[]; size: number } {
  const known = new Map<string, number>();
  const width = (words: string): number => {
    const found = known.get(words) ?? serif.width(words);
    known.set(words, found);
    return found;
  };
  const at = (words: string, size: number) => {
    const most = Math.min(size >= large ? fewLines : mostLines, Math.floor(room / (size * leading)));
    const measure = (some: string) => width(some) * size;
    return balancedLines(words.split(' '), { widest, most, measure });
  };
  const short = title.slice(0, longest);
  for (const size of sizes) {
    const lines = short === title && at(title, size);
    if (lines) return { lines, size };
  }
  const size = sizes.at(-1) ?? large;
  const cut = cutToFit(short, (some) => at(some, size) !== undefined);
  return { lines: at(cut, size) ?? [cut], size };
}

/** The longest beginning that fits: whole words where one fits at all, then an ellipsis. */
function cutToFit(words: string, fits: (words: string) => boolean): string {
  if (words.length <= longest && fits(words)) return words;
  const longestOf = (parts: string[], joint: string): string | undefined => {
    const first = (count: number) =>
      parts
        .slice(0, count)
        .join(joint)
        .replace(/[\s.,;:–—-]*$/u, '…');
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(first(middle))) low = middle;
      else high = middle - 1;
    }
    return low > 0 ? first(low) : undefined;
  };
  const beginning = words.slice(0, longest);
  return longestOf(beginning.split(' ').slice(0, -1), ' ') ?? longestOf([...beginning], '') ?? '…';
}

/** A drawing as SVG, all letters as outlines: what shows it needs no font. */
export function drawingSvg(drawing: Drawing, format: ShareFormat): string {
  const { width, height } = shareFormats[format];
  const { label, title, paper } = layOut(drawing, format);
  const accent = accents[drawing.accent];
  const set = (line: SetLine, face: typeof serif, colour: string) =>
    `<path d="${face.outline(line.words, line)}" fill="${colour}"/>`;
  const line = height - margin - nameSize - 24;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    `<rect width="${width}" height="${band}" fill="${accent}"/>`,
    label && set(label, sans, accent),
    ...title.map((one) => set(one, serif, ink)),
    `<rect x="${margin}" y="${line}" width="${width - 2 * margin}" height="2" fill="${rule}"/>`,
    paper && set(paper, serif, red),
    '</svg>',
  ]
    .filter(Boolean)
    .join('');
}

/** A drawing as JPEG; the same drawing gives the same bytes. */
export const drawWords = (drawing: Drawing, format: ShareFormat): Promise<Buffer> =>
  sharp(Buffer.from(drawingSvg(drawing, format)))
    .flatten({ background: ground })
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer();
