import { randomBytes } from 'node:crypto';
import type { ArticlePage } from './article';
import type { FrontPage } from './front-model';

/** What a reader of a draft is told about it, on top of the page. */
export type DraftBanner = {
  /** Which one it is: what is being typed, the newest one that was saved, or an older one. */
  shows: 'typed' | 'newest' | 'revision';
  savedAt: Date | undefined;
  /** Whom the link was made for, and until when it opens; undefined at the desk. */
  recipient: string | undefined;
  expiresAt: Date | undefined;
};

/** Why a draft is not shown. */
export type DraftRefusal =
  | 'forged'
  | 'noPass'
  | 'expired'
  | 'revoked'
  | 'usedUp'
  | 'gone'
  | 'staffOnly'
  | 'notYours';

/** What is to be drawn for one request under `/xem-truoc`. */
export type DraftSheet =
  | { kind: 'article'; page: ArticlePage; banner: DraftBanner; live: boolean }
  | { kind: 'front'; page: FrontPage; name: string; banner: DraftBanner }
  /** `again` is where somebody reads on who has been let in before. */
  | { kind: 'refused'; reason: DraftRefusal; again: string | undefined }
  /** For programs that look at links: that this is a link, and nothing of what it opens. */
  | { kind: 'notice' };

type Entry = { sheet: DraftSheet; until: number };

// A page is drawn in milliseconds, and its ticket withdrawn; only in development it may have to be compiled first.
const lifetime = 30_000;
const name = Symbol.for('trang-nhat.draft-tickets');

// Pages and route handlers are bundles of their own: what they share is the process.
const shared: typeof globalThis & { [name]?: Map<string, Entry> } = globalThis;
shared[name] ??= new Map();
const entries = shared[name];

/** Lays out a sheet to be drawn and answers with the ticket that names it: 128 random bits. */
export function issueTicket(sheet: DraftSheet): string {
  const now = Date.now();
  for (const [ticket, { until }] of entries) if (until < now) entries.delete(ticket);
  const ticket = randomBytes(16).toString('base64url');
  entries.set(ticket, { sheet, until: now + lifetime });
  return ticket;
}

/** The sheet of a ticket; undefined when it was withdrawn, is too old or never was. */
export function readTicket(ticket: string): DraftSheet | undefined {
  const entry = entries.get(ticket);
  return entry && entry.until >= Date.now() ? entry.sheet : undefined;
}

/** Ends a ticket: the one request that it was issued for has been answered. */
export function withdrawTicket(ticket: string): void {
  entries.delete(ticket);
}
