import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '@/lib/config';
import { pictureFolder } from '@/lib/press/picture-store';

type Context = { params: Promise<{ digest: string; file: string }> };

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
const notThere = () => new Response('404\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** A derivative of a picture. Its address holds the digest of the picture, so it never changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { digest, file } = await params;
  const [, extension] = /^(?:\d{2,5}|share)\.(avif|webp|jpg)$/.exec(file) ?? [];
  if (!extension || !/^[0-9a-f]{20}$/.test(digest)) return notThere();
  // A derivative is some tens of kilobytes: read whole, it needs no handle kept open for a slow reader.
  const bytes = await readFile(path.join(pictureFolder(readConfig().dataDir, digest), file)).catch(
    () => undefined,
  );
  if (!bytes) return notThere();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': String(bytes.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
