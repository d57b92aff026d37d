import { stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { readConfig } from '@/lib/config';
import type { Picture } from '@/lib/content/model';
import { type ShareFormat, shareFormats } from '@/lib/content/share-drawing';
import { originalFile, pictureFolder } from '../picture-store';

/** What a crop is made from. */
export type Cropped = Pick<Picture, 'digest' | 'width' | 'height' | 'widths' | 'focus'>;

const maxPixels = 60_000_000;

/** Where a crop lies in its picture after that was scaled to cover the format; the focal point decides as it does on pages. */
export function cropOf({ width, height, focus }: Omit<Cropped, 'digest' | 'widths'>, format: ShareFormat) {
  const size = shareFormats[format];
  const scale = Math.max(size.width / width, size.height / height);
  const scaled = {
    width: Math.max(size.width, Math.round(width * scale)),
    height: Math.max(size.height, Math.round(height * scale)),
  };
  const left = Math.round(((scaled.width - size.width) * focus.x) / 100);
  const top = Math.round(((scaled.height - size.height) * focus.y) / 100);
  return { scaled, region: { left, top, ...size } };
}

/**
 * A picture cropped to a format, as JPEG without metadata: from the original where it is kept, else from the widest
 * derivative.
 * @throws Error when neither is there
 */
export async function cropPicture(picture: Cropped, format: ShareFormat): Promise<Buffer> {
  const { scaled, region } = cropOf(picture, format);
  return sharp(await sourceOf(picture), { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize({ ...scaled, fit: 'fill' })
    .extract(region)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

async function sourceOf({ digest, widths }: Cropped): Promise<string> {
  const { dataDir } = readConfig();
  const folder = pictureFolder(dataDir, digest);
  const candidates = [
    ...['jpg', 'png', 'webp', 'avif'].map((kind) => originalFile(dataDir, digest, kind)),
    ...[...widths].sort((a, b) => b - a).map((width) => path.join(folder, `${width}.webp`)),
    path.join(folder, 'share.jpg'),
  ];
  for (const file of candidates) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  throw new Error(`No file of the picture ${digest} is there.`);
}
