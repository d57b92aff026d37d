import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { originalFile, pictureFolder } from '../picture-store';
import { cropPicture } from './crop';
import { keptSharePicture } from './store';

const dataDir = mkdtempSync(path.join(tmpdir(), 'trang-nhat-share-'));
beforeAll(() => {
  process.env.DATA_DIR = dataDir;
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const plain = (width: number, height: number, colour: string) =>
  sharp({ create: { width, height, channels: 3, background: colour } });
const put = (file: string, bytes: Buffer) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};
const picture = (digest: string) => ({
  ...{ digest, width: 1600, height: 900, widths: [320, 640], focus: { x: 50, y: 50 } },
});
const colourOf = async (bytes: Buffer) => {
  const { dominant } = await sharp(bytes).stats();
  return dominant.r > dominant.b ? 'red' : 'blue';
};

test('a crop is made from the original, upright and without what the camera wrote', async () => {
  const digest = 'a'.repeat(20);
  const sideways = await plain(900, 1600, '#d02020')
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: '21/1 1/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  put(originalFile(dataDir, digest, 'jpg'), sideways);
  put(
    path.join(pictureFolder(dataDir, digest), '640.webp'),
    await plain(640, 360, '#2020d0').webp().toBuffer(),
  );
  const bytes = await cropPicture(picture(digest), 'share');
  const { width, height, format, exif, orientation } = await sharp(bytes).metadata();
  expect({ width, height, format, exif, orientation }).toEqual({
    ...{ width: 1200, height: 630, format: 'jpeg', exif: undefined, orientation: undefined },
  });
  expect(await colourOf(bytes)).toBe('red');
});

test('without an original the widest derivative does', async () => {
  const digest = 'b'.repeat(20);
  const folder = pictureFolder(dataDir, digest);
  put(path.join(folder, '320.webp'), await plain(320, 180, '#d02020').webp().toBuffer());
  put(path.join(folder, '640.webp'), await plain(640, 360, '#2020d0').webp().toBuffer());
  const bytes = await cropPicture(picture(digest), 'square');
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 1200 });
  expect(await colourOf(bytes)).toBe('blue');
  await expect(cropPicture(picture('c'.repeat(20)), 'share')).rejects.toThrow('No file of the picture');
});

test('a picture is made once, however many ask at the same time, and kept', async () => {
  let made = 0;
  const make = async () => {
    made += 1;
    return Buffer.from('một');
  };
  const digest = 'd'.repeat(20);
  const ask = () => keptSharePicture(digest, 'share.jpg', make);
  const answers = await Promise.all(Array.from({ length: 200 }, ask));
  expect(new Set(answers.map((kept) => kept?.bytes.toString()))).toEqual(new Set(['một']));
  expect((await ask())?.bytes.toString()).toBe('một');
  expect((await ask())?.made).toEqual((await ask())?.made);
  expect(made).toBe(1);
  expect(readdirSync(path.join(dataDir, 'media', 'share', 'dd', digest))).toEqual(['share.jpg']);
});

test('who asks for too many at once is turned away, and what fails is tried again', async () => {
  const asked = Array.from({ length: 300 }, (_, index) =>
    keptSharePicture(`e${index}`.padEnd(20, '-'), 'share.jpg', async () => Buffer.from('x')),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter((kept) => kept === undefined).length).toBeGreaterThan(0);
  expect(answers.filter((kept) => kept !== undefined).length).toBeGreaterThanOrEqual(241);
  const digest = 'f'.repeat(20);
  const fails = keptSharePicture(digest, 'share.jpg', () => Promise.reject(new Error('hỏng')));
  await expect(fails).rejects.toThrow('hỏng');
  const again = await keptSharePicture(digest, 'share.jpg', async () => Buffer.from('y'));
  expect(again?.bytes).toEqual(Buffer.from('y'));
});
