import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originalFile, pictureFolder } from '@/lib/press/picture-store';
import { developDerivatives, pictureDigest } from './develop';
import { PictureError } from './judge';
import { keepOriginal } from './originals';
import { animated, animatedPng, bombPng, isoFile, noise, scriptedSvg } from './test-files';

const dataDir = mkdtempSync(path.join(tmpdir(), 'trang-nhat-develop-'));
const shelved = (name: string) => path.join(dataDir, 'media', 'pictures', 'ab', name);
const old = shelved('abababababababababab.12-34');
const young = shelved('abababababababababab.56-78');
const whole = shelved('abababababababababab');

beforeAll(() => {
  process.env.DATA_DIR = dataDir;
  for (const folder of [old, young, whole]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '320.avif'), 'x');
  }
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const folder of [old, whole]) utimesSync(folder, longAgo, longAgo);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6));
const bad: [string, PictureError['reason'], () => Promise<Buffer> | Buffer][] = [
  ['an SVG', 'format', scriptedSvg],
  ['an HTML page', 'format', () => Buffer.from('\n<!doctype html><script>alert(1)</script>')],
  ['a GIF', 'format', () => animated('gif')],
  ['a TIFF', 'format', () => noise(9, 9).tiff().toBuffer()],
  ['a text', 'unreadable', () => Buffer.from('không phải ảnh '.repeat(9))],
  ['nothing', 'unreadable', () => Buffer.alloc(0)],
  ['the first bytes of a JPEG alone', 'unreadable', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
  ['an animated WebP', 'animated', () => animated('webp')],
  ['an animated PNG', 'animated', animatedPng],
  ['a sequence of AVIF', 'animated', () => isoFile('avis', 'avif', 'mif1')],
  ['a HEIC', 'heic', () => isoFile('heic', 'mif1', 'heic')],
  ['a HEIF of unknown kind', 'heic', () => isoFile('mif1', 'mif1')],
  ['a film', 'format', () => isoFile('isom', 'mp42')],
  ['an AVIF without a picture', 'unreadable', () => isoFile('avif', 'mif1')],
  ['300 million pixels', 'tooLarge', () => bombPng(20_000, 15_000)],
  ['a truncated JPEG', 'broken', async () => half(await noise(800, 600).jpeg().toBuffer())],
  ['a truncated PNG', 'broken', async () => half(await noise(80, 60).png().toBuffer())],
];

describe('developing', () => {
  it.each(bad)('refuses %s: %s', async (_what, reason, make) => {
    const bytes = await make();
    const error: unknown = await developDerivatives(bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PictureError);
    expect((error as PictureError).reason).toBe(reason);
    expect(existsSync(pictureFolder(dataDir, pictureDigest(bytes)))).toBe(false);
  });

  it('keeps nothing of the camera in what readers get, and every byte of the original', async () => {
    const bytes = await noise(400, 300)
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '21/1 1/1 0/1', GPSLatitudeRef: 'N' } })
      .toBuffer();
    const { digest, widths } = await developDerivatives(bytes);
    await keepOriginal(bytes);
    const folder = pictureFolder(dataDir, digest);
    const files = readdirSync(folder).filter((name) => name !== 'picture.json');
    expect(files).toHaveLength(widths.length * 2 + 1);
    for (const file of files) {
      const { exif, xmp, iptc } = await sharp(path.join(folder, file)).metadata();
      expect([exif, xmp, iptc], file).toEqual([undefined, undefined, undefined]);
    }
    expect(await sharp(originalFile(dataDir, digest, 'jpg')).metadata()).toHaveProperty('exif');
  });

  it('makes the derivatives of the same bytes once, however many ask at the same time', async () => {
    const bytes = await noise(330, 200).png().toBuffer();
    const answers = await Promise.all([1, 2, 3].map(() => developDerivatives(bytes)));
    expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1);
    const shelf = path.dirname(pictureFolder(dataDir, pictureDigest(bytes)));
    expect(readdirSync(shelf)).toEqual([pictureDigest(bytes)]);
  });

  it('has swept what a killed process left half-done, and nothing else', () => {
    expect([old, young, whole].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  });
});
