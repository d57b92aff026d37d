import type { Access, FieldAccess, PayloadRequest, Where } from 'payload';
import { standingOf } from './workflow/standing';

/** What a user may do grows from reporter over editor to admin. */
export type Role = 'reporter' | 'editor' | 'admin';

function roleOf(req: PayloadRequest): Role | undefined {
  return req.user?.role ?? undefined;
}

/** True for editors and admins: those who publish. */
export const mayPublish = (req: PayloadRequest): boolean => {
  const role = roleOf(req);
  return role === 'editor' || role === 'admin';
};

/** Anybody who is signed in to the newsroom. */
export const staff: Access = ({ req }) => Boolean(req.user);

/** Nobody through the application: records that only the server itself writes. */
export const nobody: Access = () => false;

/** Editors and admins. */
export const editors: Access = ({ req }) => mayPublish(req);

/** Admins only. */
export const admins: Access = ({ req }) => roleOf(req) === 'admin';

/** Admins only, for a single field. */
export const adminsField: FieldAccess = ({ req }) => roleOf(req) === 'admin';

/** Admins, or the user's own record. */
export const adminsOrSelf: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  return roleOf(req) === 'admin' || { id: { equals: req.user.id } };
};

const editorsOrOwnDrafts = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (!req.user) return false;
  if (mayPublish(req)) return true;
  return { and: [{ createdBy: { equals: req.user.id } }, { _status: { not_equals: 'published' } }] };
};

/** Reporters read their own stories and what is published now; editors read all. */
export const staffReads: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  if (mayPublish(req)) return true;
  const published: Where = {
    and: [
      { _status: { equals: 'published' } },
      { deletedAt: { exists: false } },
      { publishedAt: { less_than_equal: new Date().toISOString() } },
    ],
  };
  return { or: [{ createdBy: { equals: req.user.id } }, published] };
};

/** Anybody on the staff starts an article; only editors start one that is published at once. */
export const createArticle: Access = ({ req, data }) =>
  Boolean(req.user) && (data?._status !== 'published' || mayPublish(req));

/**
 * Editors change and publish every article; a reporter changes the own drafts and publishes nothing. What is handed in
 * or has its hour can only be taken back: the form shows it, but takes no words.
 */
export const updateArticle: Access = async ({ req, id, data }): Promise<boolean | Where> => {
  if (data?._status === 'published' && !mayPublish(req)) return false;
  const own = editorsOrOwnDrafts({ req });
  if (typeof own !== 'object' || id === undefined || data?.stage === 'draft') return own;
  const standing = await standingOf(req, Number(id));
  return standing?.stage === 'inReview' || standing?.publishAt ? false : own;
};

/** Reporters read the versions of their own stories: a version that was published may have been taken down since. */
export const staffReadsVersions: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  return mayPublish(req) || { 'version.createdBy': { equals: req.user.id } };
};

/** Editors read what belongs to any story; a reporter what belongs to the own ones. */
export const ofOwnStories: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  return mayPublish(req) || { 'article.createdBy': { equals: req.user.id } };
};

/** Editors read everything; a reporter what is published of it. */
export const editorsOrPublished: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  return mayPublish(req) || { _status: { equals: 'published' } };
};
