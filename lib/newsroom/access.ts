import type { Access, FieldAccess, PayloadRequest, Where } from 'payload';

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

const editorsOrOwnDrafts: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  if (mayPublish(req)) return true;
  return { and: [{ createdBy: { equals: req.user.id } }, { _status: { not_equals: 'published' } }] };
};

/** Reporters read their own drafts and everything published; editors read all. */
export const staffReads: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  if (mayPublish(req)) return true;
  return { or: [{ createdBy: { equals: req.user.id } }, { _status: { equals: 'published' } }] };
};

/** Anybody on the staff starts an article; only editors start one that is published at once. */
export const createArticle: Access = ({ req, data }) =>
  Boolean(req.user) && (data?._status !== 'published' || mayPublish(req));

/** Editors change and publish every article; a reporter changes the own drafts and publishes nothing. */
export const updateArticle: Access = (args) => {
  if (args.data?._status === 'published' && !mayPublish(args.req)) return false;
  return editorsOrOwnDrafts(args);
};

/** The same for the versions of an article, whose records carry the article inside. */
export const staffReadsVersions: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  if (mayPublish(req)) return true;
  return {
    or: [{ 'version.createdBy': { equals: req.user.id } }, { 'version._status': { equals: 'published' } }],
  };
};

/** Editors read what belongs to any story; a reporter what belongs to the own ones. */
export const ofOwnStories: Access = ({ req }): boolean | Where => {
  if (!req.user) return false;
  return mayPublish(req) || { 'article.createdBy': { equals: req.user.id } };
};
