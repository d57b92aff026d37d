import { TicketOffice } from '@/lib/press/tickets';
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
  /** The page as it will be when it comes out, head and all: for the checks of the desk, never for a reader. */
  | { kind: 'rehearsal'; page: ArticlePage }
  | { kind: 'front'; page: FrontPage; name: string; banner: DraftBanner }
  /** `again` is where somebody reads on who has been let in before. */
  | { kind: 'refused'; reason: DraftRefusal; again: string | undefined }
  /** For programs that look at links: that this is a link, and nothing of what it opens. */
  | { kind: 'notice' };

const name = Symbol.for('trang-nhat.draft-tickets');
const shared: typeof globalThis & { [name]?: TicketOffice<DraftSheet> } = globalThis;
shared[name] ??= new TicketOffice();

/** Where drafts wait to be drawn. */
export const draftTickets = shared[name];
