import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { readConfig } from '@/lib/config';
import { originalFile, originalsFolder } from '@/lib/press/picture-store';
import { pictureDigest } from './develop';
import { pictureKind } from './judge';

const kinds = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const;

/**
 * Keeps the bytes as they came, under their digest. Never written over and never removed with a record: whatever
 * becomes of the transaction, a picture that is in the paper has its original.
 * @throws PictureError when the bytes are no picture
 */
export async function keepOriginal(bytes: Buffer): Promise<void> {
  const file = originalFile(readConfig().dataDir, pictureDigest(bytes), pictureKind(bytes));
  const kept = await stat(file).catch(() => undefined);
  if (kept?.size === bytes.length) return;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}-${Date.now()}`;
  try {
    await writeFile(unfinished, bytes, { mode: 0o600 });
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

const record = z.object({
  digest: z.string().regex(/^[0-9a-f]{20}$/),
  mimeType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/avif']),
});

/** Answers the desk's request for an original, 404 if there is none; who may read it was asked before. */
export async function serveOriginal(
  req: PayloadRequest,
  { params }: { params: { filename: string } },
): Promise<Response> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { equals: params.filename } },
    select: { digest: true, mimeType: true },
    limit: 1,
    req,
  });
  const found = record.safeParse(docs[0]);
  const bytes = found.success ? await readOriginal(found.data, params.filename) : undefined;
  if (!found.success || !bytes) return new Response('404\n', { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': found.data.mimeType,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function readOriginal({ digest, mimeType }: z.infer<typeof record>, filename: string) {
  const { dataDir } = readConfig();
  return (
    (await readFile(originalFile(dataDir, digest, kinds[mimeType])).catch(() => undefined)) ??
    // The first edition kept originals under their names.
    (await readFile(path.join(originalsFolder(dataDir), path.basename(filename))).catch(() => undefined))
  );
}
