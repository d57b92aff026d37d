import type { Access, SanitizedConfig } from 'payload';
import { mayPublish, nobody, staff } from './access';

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
