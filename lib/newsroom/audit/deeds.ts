import type { Changes, Row } from './changes';
import type { AuditAction } from './record';

/** What was done to a record, as a line of the log says it. */
export type Deed = { action: AuditAction; changes?: Changes | undefined };

/** A record before and after, and what of it people can set and did change. */
export type Change = { before: Row; after: Row; changes: Changes | undefined };

const isPublished = (row: Row) => row._status === 'published';

/** What came of a change to a record that is drafted before it is published. */
export function deedsOfPublication({ before, after, changes }: Change): Deed[] {
  if (!before.deletedAt && after.deletedAt) return [{ action: 'trash' }];
  const back: Deed[] = before.deletedAt && !after.deletedAt ? [{ action: 'restore' }] : [];
  if (isPublished(before) && isPublished(after)) return back.concat({ action: 'update', changes });
  if (isPublished(after)) return back.concat({ action: 'publish' });
  if (isPublished(before)) return back.concat({ action: 'unpublish' });
  return back;
}

/** What came of a change to an account; a password is never told, only that there is a new one. */
export function deedsOfAccount({ before, after, changes }: Change): Deed[] {
  const { role, ...rest } = changes ?? {};
  const more: Changes = before.hash === after.hash ? rest : { ...rest, password: 'đã đổi' };
  return [
    ...(role ? [{ action: 'roleChange', changes: { role } } as const] : []),
    ...(Object.keys(more).length > 0 ? [{ action: 'update', changes: more } as const] : []),
  ];
}

/** What came of a change to any other record. */
export function deedsOfRecord({ changes }: Change): Deed[] {
  return changes ? [{ action: 'update', changes }] : [];
}
