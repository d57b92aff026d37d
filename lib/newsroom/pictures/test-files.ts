import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of noise, so that no two tests upload the same bytes. Pixels. */
export const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

/** One chunk of a PNG file. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}

/** A whole, tiny PNG file that unpacks to so many black pixels: 300 million of them in a few hundred kilobytes. */
export function bombPng(width: number, height: number, before: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (Math.ceil(width / 8) + 1)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', header), ...before, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
}

/** A PNG that says that it has two frames. */
export const animatedPng = (): Buffer =>
  bombPng(8, 8, [chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))]);

/** An animated picture of three frames. */
export function animated(format: 'webp' | 'gif'): Promise<Buffer> {
  const frames = Buffer.concat([0, 90, 180].map((shade) => Buffer.alloc(30 * 20 * 3, shade)));
  const film = sharp(frames, { raw: { width: 30, height: 60, channels: 3, pageHeight: 20 } });
  return film.toFormat(format, { delay: [100, 100, 100], loop: 0 }).toBuffer();
}

/** The beginning of a file of the ISO family, with the brands that say what it is, and a box of nothing behind it. */
export function isoFile(major: string, ...compatible: string[]): Buffer {
  const brands = Buffer.from([major, '\0\0\0\0', ...compatible].join(''), 'latin1');
  const box = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + data.length, 0);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, data]);
  };
  return Buffer.concat([box('ftyp', brands), box('meta', Buffer.alloc(64)), box('mdat', randomBytes(64))]);
}

/** A drawing with a script in it. */
export const scriptedSvg = (): Buffer =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
