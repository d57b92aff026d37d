// Takes over what the worker has heard of the stories on this device: it asks the paper more often than pages do.
import { memoryCache, memoryPlace } from './offline/names';
import { type List, readList, toEntry, writeList } from './shelf';

const lists: List[] = ['saved', 'read-history'];

/**
 * Gives the stories of both lists the address at which the worker has found them.
 * @param here the number of the story that is being read, whose page knows best
 */
export async function followMoves(here?: number): Promise<void> {
  try {
    const stored = await (await caches.match(memoryPlace, { cacheName: memoryCache }))?.json();
    const paths = new Map<unknown, unknown>();
    for (const { id, path, isGone } of stored?.shelf ?? []) if (!isGone && id !== here) paths.set(id, path);
    for (const list of lists) {
      const before = readList(list);
      const after = before.map(
        (entry) => toEntry({ ...entry, path: paths.get(entry.id) ?? entry.path }) ?? entry,
      );
      if (after.some(({ path }, at) => path !== before[at]?.path)) writeList(list, after);
    }
  } catch {
    // A device without a worker has nothing to take over.
  }
}
