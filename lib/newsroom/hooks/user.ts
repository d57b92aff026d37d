import {
  type AfterErrorHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  LockedAuth,
  type PayloadRequest,
} from 'payload';
import type { User } from '@/lib/newsroom/payload-types';
import { refusal } from '../refuse';

// Without an admin nobody could make accounts, and without any account the first visitor of the desk could.
async function refuseLastAdmin(id: number | string, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { equals: 'admin' } },
    depth: 0,
    limit: 2,
    req,
  });
  if (docs.length !== 1 || docs[0]?.id !== id) return;
  throw refusal(req, 409, {
    vi: 'Đây là quản trị viên cuối cùng; tờ báo cần ít nhất một người.',
    en: 'This is the last admin; the paper needs at least one.',
  });
}

/** Refuses to take the last admin's role away. */
export const keepAnAdmin: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (originalDoc?.role === 'admin' && data.role && data.role !== 'admin')
    await refuseLastAdmin(originalDoc.id, req);
  return data;
};

/** Refuses to delete the last admin. */
export const keepTheLastAdmin: CollectionBeforeDeleteHook = ({ id, req }) => refuseLastAdmin(id, req);

/** For how long an account is locked after too many wrong passwords, in milliseconds. */
export const lockTime = 10 * 60 * 1000;

/** Says to whoever tries a locked account that it was too often, and when it can be tried again at the latest. */
export const sayWhenToTryAgain: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof LockedAuth)) return undefined;
  req.responseHeaders = new Headers(req.responseHeaders);
  req.responseHeaders.set('Retry-After', String(lockTime / 1000));
  return { status: 429 };
};
