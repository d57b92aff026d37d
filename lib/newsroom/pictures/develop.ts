import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { readConfig } from '@/lib/config';
import { pictureFolder } from '@/lib/press/picture-store';
import { inTurn } from './in-turn';
import { PictureError, pictureKind } from './judge';
import { sweepUnfinished } from './sweep';

const sheetSchema = z.object({
  widths: z.array(z.number()),
  colour: z.string(),
  width: z.number(),
  height: z.number(),
});

/** What a picture's record keeps of its derivatives. Widths and heights in pixels. */
export type Derivatives = z.infer<typeof sheetSchema> & { digest: string };

/** How a picture is developed. */
export type DevelopOptions = {
  /** How long the AVIF encoder thinks at a width, 0 to 9; more makes files smaller and takes much longer. */
  effort?: (width: number) => number;
};

// Two of a width for every doubling: a phone gets 480 or 640, a desk 1280, a large screen 1920.
const ladder = [320, 480, 640, 960, 1280, 1920];
const maxPixels = 60_000_000;
const sheetName = 'picture.json';

/** The name of a picture's bytes, under which its derivatives lie. */
export const pictureDigest = (original: Buffer): string =>
  createHash('sha256').update(original).digest('hex').slice(0, 20);

/**
 * Checks an upload by its content and makes its AVIF, WebP and JPEG derivatives in every width of the ladder up
 * to its own. They lie under the digest of the bytes, so an address never changes what it shows; metadata such as
 * the place of the photograph is not carried over. Bytes that were developed before are not looked at again.
 * @throws PictureError
 */
export async function developDerivatives(
  original: Buffer,
  { effort = () => 2 }: DevelopOptions = {},
): Promise<Derivatives> {
  const digest = pictureDigest(original);
  const folder = pictureFolder(readConfig().dataDir, digest);
  const known = await readSheet(folder);
  if (known) return { digest, ...known };
  await sweepUnfinished();
  const sheet = await inTurn(
    async () => (await readSheet(folder)) ?? writeDerivatives(original, folder, effort),
  );
  return { digest, ...sheet };
}

async function writeDerivatives(
  original: Buffer,
  folder: string,
  effort: (width: number) => number,
): Promise<z.infer<typeof sheetSchema>> {
  const { pixels, raw } = await decode(original);
  const source = () => sharp(pixels, { raw });
  const widths = ladder.filter((width) => width < raw.width);
  if (raw.width <= 1920) widths.push(raw.width);
  const { dominant } = await source()
    .resize(64)
    .png()
    .toBuffer()
    .then((small) => sharp(small).stats());
  const colour = `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const sheet = { widths, colour, width: raw.width, height: raw.height };

  const unfinished = `${folder}.${process.pid}-${Date.now()}`;
  await mkdir(unfinished, { recursive: true });
  try {
    for (const width of widths) {
      const file = (format: string) => path.join(unfinished, `${width}.${format}`);
      const { data, info } = await source().resize(width).raw().toBuffer({ resolveWithObject: true });
      const scaled = () =>
        sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
      await Promise.all([
        scaled()
          .avif({ quality: 55, effort: effort(width) })
          .toFile(file('avif')),
        scaled().webp({ quality: 76, effort: 2 }).toFile(file('webp')),
      ]);
    }
    // One JPEG of full width: for share cards, feeds and anything old.
    await source()
      .resize({ width: 1280, withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: true })
      .toFile(path.join(unfinished, 'share.jpg'));
    await writeFile(path.join(unfinished, sheetName), JSON.stringify(sheet));
    // Without a sheet the folder is not one that can be relied upon.
    if (existsSync(folder) && !(await readSheet(folder))) await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder).catch((error: NodeJS.ErrnoException) => {
      // Somebody else finished the same bytes first.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return sheet;
}

/** Decoded once, upright, without metadata; a truncated file fails here and nowhere later. */
async function decode(original: Buffer) {
  const kind = pictureKind(original);
  // The size is known from the header: a bomb is turned away before anything is unpacked.
  const meta = await sharp(original, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new PictureError('unreadable');
    });
  if (meta.width * meta.height > maxPixels) throw new PictureError('tooLarge');
  if ((meta.pages ?? 1) > 1) throw new PictureError('animated');
  if (kind === 'avif' && meta.compression !== 'av1') throw new PictureError('heic');
  const input = sharp(original, { limitInputPixels: maxPixels, failOn: 'error' });
  const { data, info } = await input
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new PictureError('broken');
    });
  return { pixels: data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

async function readSheet(folder: string): Promise<z.infer<typeof sheetSchema> | undefined> {
  try {
    return sheetSchema.parse(JSON.parse(await readFile(path.join(folder, sheetName), 'utf8')));
  } catch {
    return undefined;
  }
}
