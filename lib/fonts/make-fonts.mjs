/**
 * Makes the paper's font files (`npm run fonts`) from Fontsource's: only the weights 400–700 and the letters that a
 * Vietnamese page uses. The files are committed, so that nobody needs to run this to build the paper.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** @param {number} from @param {number} to */
const range = (from, to) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”„†•…′″‹›€−×≈≤≥→←↑↓`;
// The letters that Vietnamese adds, its combining marks for decomposed text, and the currency sign.
const vietnamese = `${range(0x1ea0, 0x1ef9)}ĂăĐđĨĩŨũƠơƯư₫\u0300\u0301\u0303\u0309\u0323`;

/** @type {{ name: string, from: string, style: string, weights: { min: number, max: number } | number }[]} */
const faces = [
  { name: 'serif', from: 'source-serif-4', style: 'normal', weights: { min: 400, max: 700 } },
  { name: 'serif-italic', from: 'source-serif-4', style: 'italic', weights: 400 },
  { name: 'sans', from: 'inter', style: 'normal', weights: { min: 400, max: 700 } },
];

for (const { name, from, style, weights } of faces) {
  for (const [subset, letters] of Object.entries({ latin, vietnamese })) {
    const file = `@fontsource-variable/${from}/files/${from}-${subset}-wght-${style}.woff2`;
    const source = await readFile(new URL(`../../node_modules/${file}`, import.meta.url));
    const made = await subsetFont(source, letters, {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
      noLayoutClosure: true,
    });
    await writeFile(new URL(`./${name}-${subset}.woff2`, import.meta.url), made);
    console.log(`${name}-${subset}.woff2  ${source.length} → ${made.length} bytes`);
  }
}
