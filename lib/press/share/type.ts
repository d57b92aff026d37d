import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';

/** A typeface that pictures of words are set in. */
export type Face = {
  /** Whether it has letters for these; what it has not is left out by `settable`. */
  has(character: string): boolean;
  /** How wide words are at a size of one pixel. */
  width(words: string): number;
  /** The outlines of words at a place, as data of an SVG path; `y` is the baseline. Pixels. */
  outline(words: string, place: { x: number; y: number; size: number }): string;
};

const open = (name: string): Face => {
  // Read at the first picture: most processes never draw one.
  let font: Font | undefined;
  const opened = (): Font => {
    if (font) return font;
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'fonts', `${name}.woff2`);
    const made = create(readFileSync(file));
    if (!('layout' in made)) throw new Error(`${file} is no single font.`);
    font = made;
    return made;
  };
  return {
    has: (character) => opened().hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    width: (words) => opened().layout(words).advanceWidth / opened().unitsPerEm,
    outline: (words, { x, y, size }) => {
      const { glyphs, positions } = opened().layout(words);
      const scale = size / opened().unitsPerEm;
      let pen = 0;
      return glyphs
        .map((glyph, index) => {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
          const left = x + (pen + xOffset) * scale;
          pen += xAdvance;
          return glyph.path.commands
            .map(({ command, args }) => `${signs[command]}${numbers(args, left, y - yOffset * scale, scale)}`)
            .join('');
        })
        .join('');
    },
  };
};

const signs = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

const numbers = (args: number[], left: number, baseline: number, scale: number): string =>
  args
    .map((value, index) => (index % 2 === 0 ? left + value * scale : baseline - value * scale).toFixed(2))
    .join(' ');

/** The paper's serif for headlines in pictures. */
export const serif = open('picture-serif');
/** The paper's sans serif for what stands around them. */
export const sans = open('picture-sans');

/** Words as a face can set them: in NFC and one line, without what it has no letters for. Unbreakable spaces stay. */
export function settable(words: string, face: Face): string {
  const known = [
    ...words.normalize('NFC').replace(/[\s\p{Cc}]/gu, (space) => (space === '\u{A0}' ? space : ' ')),
  ]
    .filter((character) => face.has(character))
    .join('');
  return known.replace(/ {2,}/g, ' ').trim();
}
