import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '@/lib/config';
import { picturesFolder } from '@/lib/press/picture-store';

const oldEnough = 3_600_000;
const sweeping = new Map<string, Promise<number>>();

/**
 * Removes what a process that was killed while it developed pictures has left half-done: folders named after a
 * digest and a process, untouched for an hour. Once in the life of a process; the answer is how many there were.
 */
export function sweepUnfinished(): Promise<number> {
  const root = picturesFolder(readConfig().dataDir);
  const running = sweeping.get(root) ?? sweep(root);
  sweeping.set(root, running);
  return running;
}

async function sweep(root: string): Promise<number> {
  let swept = 0;
  for (const shelf of await readdir(root).catch(() => [])) {
    for (const name of await readdir(path.join(root, shelf)).catch(() => [])) {
      if (!/^[0-9a-f]{20}\.\d+-\d+$/.test(name)) continue;
      const folder = path.join(root, shelf, name);
      const touched = await stat(folder).catch(() => undefined);
      if (!touched || Date.now() - touched.mtimeMs < oldEnough) continue;
      await rm(folder, { recursive: true, force: true });
      swept += 1;
    }
  }
  return swept;
}
