// What the worker remembers between two lives: browsers end it whenever it has nothing to do.
import { memoryCache, memoryPlace } from './names';

/** A story that a reader has saved or read. */
export type Item = {
  id: number;
  path: string;
  /** Not there when it was asked for: not asked for again before the paper says where it is. */
  isGone?: boolean;
};

/** A page that is kept: what it needs, and its pictures by digest. */
export type KeptPage = { files: string[]; pictures: string[] };

export type Memory = {
  /** In the order in which they are to be kept: saved first, then read, the newest first. */
  shelf: Item[];
  pages: Record<string, KeptPage>;
  /** Pages for which there was no room: not asked for again before something else goes. */
  unfit: string[];
  /** The width of each picture that is kept, by digest: one derivative of each. */
  widths: Record<string, number>;
};

let known: Memory | undefined;

/** What is remembered; one object for the whole life of the worker. */
export async function remember(): Promise<Memory> {
  if (known) return known;
  const stored = await (await caches.open(memoryCache)).match(memoryPlace);
  const empty: Memory = { shelf: [], pages: {}, unfit: [], widths: {} };
  // Written by this very version: the name of the cache says so.
  known ??= { ...empty, ...(await stored?.json().catch(() => undefined)) };
  return known ?? empty;
}

/** Writes down what is remembered; without room for it the next life of the worker begins from what was there. */
export async function writeDown(): Promise<void> {
  try {
    await (await caches.open(memoryCache)).put(memoryPlace, new Response(JSON.stringify(await remember())));
  } catch {}
}

let last: Promise<unknown> = Promise.resolve();

/** Does one thing after the other: two at once would undo each other's changes. */
export function inTurn(deed: () => Promise<unknown>): Promise<unknown> {
  last = last
    .then(deed)
    .then(writeDown)
    .catch(() => {});
  return last;
}
