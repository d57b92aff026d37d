import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  GlobalAfterChangeHook,
  GlobalConfig,
  PayloadRequest,
} from 'payload';
import { changesBetween, type Row } from './changes';
import { type Change, type Deed, deedsOfAccount, deedsOfPublication, deedsOfRecord } from './deeds';
import { type AuditAction, recordAudit } from './record';

// The log itself, what keeps its own record, and what is told by those who do it.
const untold = new Set(['auditLog', 'notes', 'previewLinks', 'schedule']);

const globalActions: Record<string, AuditAction> = { siteSettings: 'settings', breakingNews: 'breaking' };

/** How the records under change stood before, by request; a hook may change a record within a change of it. */
const before = new WeakMap<PayloadRequest, Map<string, Row[]>>();

const readRow = (req: PayloadRequest, collection: CollectionSlug, id: number | string): Promise<Row | null> =>
  req.payload.db.findOne<Row & { id: number }>({ collection, where: { id: { equals: id } }, req });

const keepBefore: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data;
  const row = await readRow(req, collection.slug, originalDoc.id);
  if (!row) return data;
  const rows = before.get(req) ?? new Map<string, Row[]>();
  before.set(req, rows);
  const key = `${collection.slug}/${originalDoc.id}`;
  rows.set(key, [...(rows.get(key) ?? []), row]);
  return data;
};

const isDrafted = (collection: { versions?: unknown }): boolean =>
  typeof collection.versions === 'object' && collection.versions !== null && 'drafts' in collection.versions;

function deedsOf(slug: string, drafted: boolean, change: Change): Deed[] {
  if (slug === 'users') return deedsOfAccount(change);
  const deeds = drafted ? deedsOfPublication(change) : deedsOfRecord(change);
  return slug === 'fronts' ? deeds.map(({ changes }) => ({ action: 'front', changes })) : deeds;
}

/** What a person calls the record. */
const titleOf = (collection: { admin: { useAsTitle?: string } }, row: Row): string | undefined => {
  const title = row[collection.admin.useAsTitle ?? 'id'];
  return typeof title === 'string' ? title : undefined;
};

const tellChange: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const { slug } = collection;
  const line = { subject: slug, subjectId: doc.id };
  const drafted = isDrafted(collection);
  if (operation === 'create') {
    const changes = slug === 'users' ? { role: String(doc.role), email: String(doc.email) } : undefined;
    await recordAudit(req, {
      ...line,
      action: 'create',
      title: titleOf(collection, doc),
      ...(changes && { changes }),
    });
    if (!drafted || doc._status !== 'published') return doc;
    await recordAudit(req, {
      ...{ ...line, action: slug === 'fronts' ? 'front' : 'publish', title: titleOf(collection, doc) },
    });
    return doc;
  }
  const was = before.get(req)?.get(`${slug}/${doc.id}`)?.pop();
  if (!was) return doc;
  // A draft that nobody has seen yet was saved once more.
  const stillDraft = doc._status === 'draft' && was._status !== 'published';
  if (drafted && stillDraft && Boolean(doc.deletedAt) === Boolean(was.deletedAt)) return doc;
  const is = await readRow(req, slug, doc.id);
  // A draft beside what is published leaves the record itself alone.
  if (!is || (drafted && String(is.updatedAt) === String(was.updatedAt))) return doc;
  const changes = changesBetween(collection.flattenedFields, was, is);
  for (const deed of deedsOf(slug, drafted, { before: was, after: is, changes })) {
    await recordAudit(req, {
      ...{ ...line, action: deed.action, title: titleOf(collection, is) },
      ...(deed.changes && { changes: deed.changes }),
    });
  }
  return doc;
};

const tellDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await recordAudit(req, {
    ...{ action: 'delete', subject: collection.slug, subjectId: id, title: titleOf(collection, doc) },
  });
};

const tellGlobal: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  const changes = changesBetween(global.flattenedFields, previousDoc ?? {}, doc);
  const action = globalActions[global.slug] ?? 'settings';
  if (changes) await recordAudit(req, { action, subject: global.slug, title: null, changes });
  return doc;
};

/** The collection with the hooks that tell the audit log of every creation, change that counts and deletion. */
export function withAudit(collection: CollectionConfig): CollectionConfig {
  if (untold.has(collection.slug)) return collection;
  const { hooks = {} } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeChange: [...(hooks.beforeChange ?? []), keepBefore],
      afterChange: [...(hooks.afterChange ?? []), tellChange],
      afterDelete: [...(hooks.afterDelete ?? []), tellDeletion],
    },
  };
}

/** The global with the hook that tells the audit log of every change. */
export function withGlobalAudit(global: GlobalConfig): GlobalConfig {
  const { hooks = {} } = global;
  return { ...global, hooks: { ...hooks, afterChange: [...(hooks.afterChange ?? []), tellGlobal] } };
}
