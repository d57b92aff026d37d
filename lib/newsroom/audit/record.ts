import type { PayloadRequest } from 'payload';
import { addressOf } from '@/lib/forwarded';
import type { auditActions } from './actions';

export type AuditAction = (typeof auditActions)[number]['value'];

/** One line of the audit log; who and from where are taken from the request. */
export type AuditEntry = {
  action: AuditAction;
  /** Collection or global, and the record's id in it. */
  subject?: string;
  subjectId?: number | string;
  /** What a person calls the record. */
  title?: string | null | undefined;
  /** What changed: field to before and after, or whatever else tells it best. */
  changes?: Record<string, unknown>;
  /** Says who when nobody is signed in: a failed sign-in, the newsroom's clock. */
  userName?: string;
};

/** Writes a line of the audit log in the transaction of the request: it is there exactly if the deed is. */
export async function recordAudit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  const { action, subject, subjectId, title, changes, userName } = entry;
  // Who has just deleted the own account is there by name only.
  const gone = action === 'delete' && subject === 'users' && subjectId === req.user?.id;
  await req.payload.create({
    collection: 'auditLog',
    data: {
      action,
      user: gone ? null : (req.user?.id ?? null),
      userName: userName ?? req.user?.name ?? req.user?.email ?? 'Hệ thống',
      ip: addressOf(req.headers),
      subject: subject ?? null,
      subjectId: subjectId === undefined ? null : String(subjectId),
      title: title?.slice(0, 300) ?? null,
      changes: changes ?? null,
    },
    depth: 0,
    req,
  });
}
