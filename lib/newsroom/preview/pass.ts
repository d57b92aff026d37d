import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who a visitor of a preview link is: nobody in particular, but the same one again. */
export type Pass = { visitor: string; expiresAt: Date };

/** A random name for a new visitor. */
export const newVisitor = (): string => randomBytes(16).toString('base64url');

/** The form in which a token or a visitor is stored. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The value of the cookie that lets a visitor in, to this link alone and until the link expires. */
export function sealPass(linkId: number, { visitor, expiresAt }: Pass): string {
  const until = Math.floor(expiresAt.getTime() / 1000);
  return `${visitor}.${until}.${seal(linkId, visitor, until).toString('base64url')}`;
}

/** What a cookie says, if it was sealed here for this link and has not expired. */
export function openPass(linkId: number, value: string | undefined, now: Date): Pass | undefined {
  const [, visitor, until, given] = /^([\w-]{22})\.(\d{10})\.([\w-]{43})$/.exec(value ?? '') ?? [];
  if (!visitor || !until || !given) return undefined;
  const isOurs = timingSafeEqual(seal(linkId, visitor, Number(until)), Buffer.from(given, 'base64url'));
  const expiresAt = new Date(1000 * Number(until));
  return isOurs && expiresAt > now ? { visitor, expiresAt } : undefined;
}

function seal(linkId: number, visitor: string, until: number): Buffer {
  return createHmac('sha256', key()).update(`${linkId}.${visitor}.${until}`).digest();
}

/** A key of its own, so that a seal of the previews opens nothing else. @throws Error without PAYLOAD_SECRET */
function key(): Buffer {
  const secret = process.env.PAYLOAD_SECRET;
  if (!secret) throw new Error('PAYLOAD_SECRET is not set: `npm start` sets it, a deployment has to.');
  return createHmac('sha256', secret).update('preview pass').digest();
}
