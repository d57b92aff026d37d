import type { FlattenedField } from 'payload';

/** What changed in a record: field to `before → after`, each cut short; rich text only says that it changed. */
export type Changes = Record<string, string>;

/** A record as the database keeps it. */
export type Row = Record<string, unknown>;

const longest = 200;
const nothing = '—';

// What every save moves, what other lines of the log tell, and what nobody should read.
const untold = new Set([
  ...['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'generateSlug', 'revision', 'savedBy'],
  ...['password', 'sessions'],
]);

/** A value as one line of text of at most 200 characters. */
export function inShort(value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing;
  if (Array.isArray(value) && value.length === 0) return nothing;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Records with their ids in place of other records, as the database keeps them. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  // Rows of an array have ids too, but theirs are no numbers.
  if ('id' in value && typeof value.id === 'number') return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Compares two states of a record field by field; undefined when nothing that people set has changed. */
export function changesBetween(fields: FlattenedField[], before: Row, after: Row): Changes | undefined {
  const changes: Changes = {};
  for (const field of fields) {
    const { name } = field;
    if (untold.has(name) || ('hidden' in field && field.hidden) || ('virtual' in field && field.virtual))
      continue;
    const [was, is] = [plain(before[name]), plain(after[name])];
    if (JSON.stringify(was ?? null) === JSON.stringify(is ?? null)) continue;
    const [from, to] = [inShort(was), inShort(is)];
    if (from === nothing && to === nothing) continue;
    changes[name] = field.type === 'richText' ? 'đã sửa' : `${from} → ${to}`;
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}
