import path from 'node:path';
import sharp from 'sharp';
import { readConfig } from '@/lib/config';
import type { Picture } from '@/lib/content/model';
import { pictureFolder } from './picture-store';

const sizes = { '192': 192, '512': 512, maskable: 512, apple: 180 };

export type IconName = keyof typeof sizes;
export const iconNames: readonly IconName[] = ['192', '512', 'maskable', 'apple'];

const paper = '#fdfcf8';
const red = '#a61e16';

// A logo has air around it; what a device cuts to its own shape keeps the middle four fifths.
const share: Record<IconName, number> = { '192': 0.84, '512': 0.84, maskable: 0.62, apple: 0.74 };

const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The paper's icon as PNG: its logo on the colour of paper, or the paper's own mark. Each is drawn once.
 * @throws Error when the logo's file is not there
 */
export function drawIcon(name: IconName, logo: Picture | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${name} ${logo?.digest}`;
  const known = drawn.get(key);
  if (known) return known;
  // The icons of a logo that was replaced are asked for by nobody.
  if (drawn.size >= 2 * iconNames.length) drawn.clear();
  const making = draw(name, logo);
  drawn.set(key, making);
  making.catch(() => drawn.delete(key));
  return making;
}

async function draw(name: IconName, logo: Picture | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const size = sizes[name];
  // The mark fills its square to the edge; only the shapes that devices cut need more of its red.
  const inner = Math.round(size * (logo ? share[name] : name === 'maskable' ? 0.84 : 1));
  const width = logo?.widths.find((one) => one >= inner) ?? logo?.widths.at(-1);
  const file = logo
    ? path.join(pictureFolder(readConfig().dataDir, logo.digest), `${width}.webp`)
    : path.join(/* turbopackIgnore: true */ process.cwd(), 'public', 'favicon.svg');
  const background = logo ? paper : red;
  const picture = await sharp(file, { density: 72 * Math.ceil(inner / 64) })
    .resize(inner, inner, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { width: size, height: size, channels: 3, background } })
    .composite([{ input: picture }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return new Uint8Array(bytes);
}
