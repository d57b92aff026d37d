/**
 * Makes the paper's font files (`npm run fonts`) from those of their designers, which it fetches through npm: one file
 * a face, with only the weights 400–700 and the letters that a Vietnamese page uses. The files are committed, so that
 * nobody needs to run this to build the paper.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** @param {number} from @param {number} to */
const range = (from, to) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”„†•…′″‹›€−×≈≤≥→←↑↓`;
// The letters that Vietnamese adds, its combining marks for decomposed text, and the currency sign.
const vietnamese = `${range(0x1ea0, 0x1ef9)}ĂăĐđĨĩŨũƠơƯư₫\u0300\u0301\u0303\u0309\u0323`;
const onPages = latin + vietnamese;
// What is drawn on the server costs readers nothing: a headline in it may name anybody in Europe, in their own letters.
const inPictures = `${onPages}${range(0x100, 0x24f)}${range(0x370, 0x4ff)}${range(0x1e00, 0x1eff)}${range(0x2010, 0x22ff)}`;

const serif = {
  package: 'source-serif@4.5.1',
  sha512: 'NUAh5IzF7KiUu2gTpqE+ed9MNbMe4st7LIIXZ0OHHSPc6gg86H67j04M8sIhU2qqFd26btXaFQ2ge5u/p72j0Q==',
};
const sans = {
  package: 'inter-ui@4.1.1',
  sha512: '451h0J29HyOmA+JXgSi/6M12tL7ZCZ8arYKZUXiOXTJpJbAKqJvFh3k5SiV3x7tKe0C0KyrKUUiQIvvZ2PQDcA==',
};
const weights = { min: 400, max: 700 };
// Both families draw text of other sizes differently; the paper has the drawing for running text everywhere.
const opsz = 14;

const serifFile = 'VAR/SourceSerif4Variable-Roman.ttf';
const sansFile = 'variable/InterVariable.woff2';
const faces = [
  { name: 'serif', from: serif, file: serifFile, axes: { wght: weights, opsz } },
  {
    name: 'serif-italic',
    from: serif,
    file: 'VAR/SourceSerif4Variable-Italic.ttf',
    axes: { wght: 400, opsz },
  },
  { name: 'sans', from: sans, file: sansFile, axes: { wght: weights, opsz } },
  // For pictures of words (lib/press/share): one weight, and the serif as it is drawn for large sizes.
  { name: 'picture-serif', from: serif, file: serifFile, axes: { wght: 640, opsz: 44 }, letters: inPictures },
  { name: 'picture-sans', from: sans, file: sansFile, axes: { wght: 600, opsz: 22 }, letters: inPictures },
];

const folder = await mkdtemp(join(tmpdir(), 'trang-nhat-fonts-'));
try {
  for (const { package: name, sha512 } of [serif, sans]) {
    const file = execFileSync('npm', ['pack', name, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
    const digest = createHash('sha512')
      .update(await readFile(join(folder, file)))
      .digest('base64');
    if (digest !== sha512) throw new Error(`${name} is not the package that this script knows.`);
    execFileSync('tar', ['xzf', file], { cwd: folder });
    for (const face of faces.filter(({ from }) => from.package === name)) {
      const source = await readFile(join(folder, 'package', face.file));
      const made = await subsetFont(source, face.letters ?? onPages, {
        targetFormat: 'woff2',
        variationAxes: face.axes,
        noLayoutClosure: true,
      });
      await writeFile(new URL(`./${face.name}.woff2`, import.meta.url), made);
      console.log(`${face.name}.woff2  ${source.length} → ${made.length} bytes`);
    }
    await rm(join(folder, 'package'), { recursive: true });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
