import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sendPicture } from '@/app/(files)/anh/send-picture';
import { readConfig } from '@/lib/config';
import { pictureFolder } from '@/lib/press/picture-store';

type Context = { params: Promise<{ digest: string; file: string }> };

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
const notThere = () => new Response('404\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** A derivative of a picture, whole or a part of it. Its address holds the digest of the picture, so it never changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { digest, file } = await params;
  const [, extension] = /^(?:\d{2,5}|share)\.(avif|webp|jpg)$/.exec(file) ?? [];
  if (!extension || !/^[0-9a-f]{20}$/.test(digest)) return notThere();
  const place = path.join(pictureFolder(readConfig().dataDir, digest), file);
  const found = await stat(place).catch(() => undefined);
  if (!found?.isFile()) return notThere();
  const sent = await sendPicture(request, {
    etag: `"${digest}-${file.replace('.', '-')}-${found.size}"`,
    made: found.mtime,
    type: types[extension] ?? 'application/octet-stream',
    size: found.size,
    // Some tens of kilobytes: read whole, it needs no handle kept open for a slow reader.
    read: () => readFile(place).catch(() => undefined),
  });
  return sent ?? notThere();
}
