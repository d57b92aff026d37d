import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '@/lib/config';
import { pictureFolder } from '@/lib/press/picture-store';
import { isSameFile, partOf } from '@/lib/press/ranges';
import { isUnchanged } from '@/lib/press/validators';

type Context = { params: Promise<{ digest: string; file: string }> };

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
const notThere = () => new Response('404\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** A derivative of a picture, whole or a part of it. Its address holds the digest of the picture, so it never changes. */
export async function GET({ headers }: Request, { params }: Context): Promise<Response> {
  const { digest, file } = await params;
  const [, extension] = /^(?:\d{2,5}|share)\.(avif|webp|jpg)$/.exec(file) ?? [];
  if (!extension || !/^[0-9a-f]{20}$/.test(digest)) return notThere();
  const place = path.join(pictureFolder(readConfig().dataDir, digest), file);
  const found = await stat(place).catch(() => undefined);
  if (!found?.isFile()) return notThere();
  const { size } = found;
  const etag = `"${digest}-${file.replace('.', '-')}-${size}"`;
  const lastModified = new Date(1000 * Math.floor(found.mtimeMs / 1000));
  const common = {
    ETag: etag,
    'Last-Modified': lastModified.toUTCString(),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
  };
  if (isUnchanged(headers, { etag, lastModified, knownSince: lastModified }))
    return new Response(null, { status: 304, headers: common });
  const part = isSameFile(headers.get('if-range'), { etag, lastModified })
    ? partOf(headers.get('range'), size)
    : undefined;
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  // A derivative is some tens of kilobytes: read whole, it needs no handle kept open for a slow reader.
  const whole = await readFile(place).catch(() => undefined);
  if (!whole) return notThere();
  const bytes = new Uint8Array(part ? whole.subarray(part.from, part.to + 1) : whole);
  return new Response(bytes, {
    status: part ? 206 : 200,
    headers: {
      ...common,
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': String(bytes.length),
      ...(part && { 'Content-Range': `bytes ${part.from}-${part.to}/${size}` }),
    },
  });
}
