import { isSameFile, partOf } from '@/lib/press/ranges';
import { isUnchanged } from '@/lib/press/validators';

/** A picture whose address never shows another: what tells it from all others, and how its bytes are read. */
type Picture = {
  /** Strong: a picture is sent byte for byte. */
  etag: string;
  /** When its file was made. */
  made: Date;
  type: string;
  /** In bytes. */
  size: number;
  /** Undefined when the file has gone in the meantime. */
  read: () => Promise<Buffer | undefined>;
};

/** Sends a picture, or the part of it that is asked for (206, 416), or says that the client has it (304). */
export async function sendPicture(
  { headers }: Request,
  { etag, made, type, size, read }: Picture,
): Promise<Response | undefined> {
  const lastModified = new Date(1000 * Math.floor(made.getTime() / 1000));
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
  const whole = await read();
  if (!whole) return undefined;
  const bytes = new Uint8Array(part ? whole.subarray(part.from, part.to + 1) : whole);
  return new Response(bytes, {
    status: part ? 206 : 200,
    headers: {
      ...common,
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      ...(part && { 'Content-Range': `bytes ${part.from}-${part.to}/${size}` }),
    },
  });
}
