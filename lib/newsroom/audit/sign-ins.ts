import {
  type AfterErrorHook,
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  LockedAuth,
} from 'payload';
import { z } from 'zod';
import { recordAudit } from './record';

const subject = 'users';
const attempt = z.object({ email: z.string() });

/** Tells the log who signed in, in the transaction that opens the session; a password reset signs in as well. */
export const tellSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  const who = { subject, subjectId: user.id, title: user.email };
  if (req.pathname?.endsWith('/reset-password')) {
    await recordAudit(req, { ...who, action: 'update', changes: { password: 'đã đổi' } });
  }
  await recordAudit(req, { ...who, action: 'signIn' });
};

/** Tells the log who signed out. */
export const tellSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  await recordAudit(req, {
    action: 'signOut',
    subject,
    subjectId: req.user?.id ?? 0,
    title: req.user?.email,
  });
};

/** Tells the log of a sign-in that failed: the address that was tried, and never the password. */
export const tellFailedSignIn: AfterErrorHook = async ({ error, req }) => {
  if (!(error instanceof AuthenticationError || error instanceof LockedAuth)) return;
  if (!req.pathname?.endsWith(`/${subject}/login`)) return;
  const tried = attempt.safeParse(req.data);
  const email = (tried.success ? tried.data.email : '').trim().slice(0, 200);
  await recordAudit(req, {
    ...{ action: 'signInFailed', subject, title: email, userName: email || '?' },
    ...(error instanceof LockedAuth && { changes: { account: 'đang bị khóa' } }),
  });
};
