// What a reader has saved and read: two lists in the browser's storage, nowhere else.

/** A story as the lists keep it: enough to draw it without asking anybody. */
export type Entry = {
  id: number;
  path: string;
  headline: string;
  section: string;
  /** When it was published, with the paper's offset. */
  published: string;
  /** A small derivative of its picture; empty without one. */
  picture: string;
};

export type List = 'saved' | 'read-history';

/** How many stories each list holds. */
export const limits: Record<List, number> = { saved: 200, 'read-history': 100 };

const shapes = {
  path: /^\/[a-z0-9-]{1,200}\/[a-z0-9-]{1,200}$/,
  headline: /^[^\0]{1,500}$/,
  section: /^[^\0]{0,200}$/,
  published: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/,
  picture: /^(\/anh\/[0-9a-f]{20}\/\d{2,5}\.webp)?$/,
};

/** Reads a story out of what storage, a file or an attribute holds; undefined when it is not one of ours. */
export function toEntry(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given: Record<string, unknown> = { ...value };
  const id = Number(given.id);
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
  const text = (key: keyof typeof shapes): string => {
    const words = given[key] ?? '';
    return typeof words === 'string' && shapes[key].test(words) ? words : '\0';
  };
  const entry = {
    id,
    path: text('path'),
    headline: text('headline'),
    section: text('section'),
    published: text('published'),
    picture: text('picture'),
  };
  return Object.values(entry).includes('\0') ? undefined : entry;
}

/** The stories of a value that should be a list of them, each once; whatever else stands there is left out. */
export function toEntries(value: unknown): Entry[] {
  if (!Array.isArray(value)) return [];
  const byId = new Map<number, Entry>();
  for (const one of value) {
    const entry = toEntry(one);
    if (entry && !byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}

/** A list, newest first; empty when storage is switched off or holds what we did not write. */
export function readList(list: List): Entry[] {
  try {
    return toEntries(JSON.parse(localStorage.getItem(list) ?? '[]'));
  } catch {
    return [];
  }
}

/** Puts a list in the place of the one before; false when the browser does not store it. */
export function writeList(list: List, entries: Entry[]): boolean {
  try {
    if (entries.length === 0) localStorage.removeItem(list);
    else localStorage.setItem(list, JSON.stringify(entries.slice(0, limits[list])));
    return true;
  } catch {
    return false;
  }
}

/** A list without a story. */
export const without = (entries: Entry[], id: number): Entry[] => entries.filter((entry) => entry.id !== id);
