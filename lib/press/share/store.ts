import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '@/lib/config';
import { Turns } from '../turns';

// Drawing takes a tenth of a second of a core, and readers of pages need it too.
const turns = new Turns({ atOnce: 1, waiting: 240 });
/** A picture for machines, and when its file was made. */
type Kept = { bytes: Buffer; made: Date };

const making = new Map<string, Promise<Kept | undefined>>();

/**
 * A picture for machines by the name of what it shows: made once, and kept on disk from then on. Whoever asks while
 * it is being made waits for it. Undefined when too many others are waited for. The whole folder may be removed at
 * any time.
 * @param digest whose picture it is, as a digest in hexadecimal
 * @param name of the file within
 */
export async function keptSharePicture(
  digest: string,
  name: string,
  make: () => Promise<Buffer>,
): Promise<Kept | undefined> {
  const file = path.join(readConfig().dataDir, 'media', 'share', digest.slice(0, 2), digest, name);
  const kept = await readKept(file);
  if (kept) return kept;
  const begun =
    making.get(file) ??
    turns.take(nobodyLeaves(), async () => keep(file, await make())).finally(() => making.delete(file));
  making.set(file, begun);
  return begun;
}

// What is made is kept: that somebody went away is no reason to stop.
const nobodyLeaves = (): AbortSignal => new AbortController().signal;

async function readKept(file: string): Promise<Kept | undefined> {
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    return { bytes, made: mtime };
  } catch {
    return undefined;
  }
}

async function keep(file: string, bytes: Buffer): Promise<Kept> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    // A full disk is no reason to show nothing.
    console.error('A picture for machines could not be kept:', error);
    await rm(unfinished, { force: true }).catch(() => {});
  }
  return (await readKept(file)) ?? { bytes, made: new Date() };
}
