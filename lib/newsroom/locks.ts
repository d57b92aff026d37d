import type { Access, AfterErrorHook, SanitizedConfig } from 'payload';
import { mayPublish, nobody, staff } from './access';
import { inLanguage } from './refuse';

/** Editors may take over; a reporter leaves what they were in themselves. */
const ownOrEditors: Access = ({ req }) => {
  if (!req.user) return false;
  return mayPublish(req) || { 'user.value': { equals: req.user.id } };
};

/**
 * Payload's list of who is in which record is open to the whole staff: anybody could seat a colleague in a story or
 * clear the list. Here it is made by the server, and changed by those it is about.
 */
export async function ownLocks(sanitized: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await sanitized;
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents');
  if (!locks) throw new Error('Payload keeps no list of who is in which record');
  Object.assign(locks.access, { read: staff, create: nobody, update: ownOrEditors, delete: ownOrEditors });
  return config;
}

/** Says in the person's language that somebody else is in a record; Payload says it in English. */
export const tellLocked: AfterErrorHook = ({ error, req }) => {
  if (!('status' in error) || error.status !== 423) return;
  const message = inLanguage(req, {
    vi: 'Người khác đang sửa mục này nên chưa lưu được. Tải lại trang để xem ai, và tiếp quản nếu cần.',
    en: 'Somebody else is changing this, so it is not saved. Reload to see who, and take over if need be.',
  });
  return { response: { errors: [{ message }] } };
};
