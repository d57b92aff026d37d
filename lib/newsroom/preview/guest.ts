import type { Payload } from 'payload';
import { readConfig } from '@/lib/config';
import type { DraftSheet } from '@/lib/content/draft-tickets';
import { isOnlooker } from '@/lib/onlookers';
import { linkedDraftPath } from '@/lib/urls';
import { answerOnlooker, answerRefusal, answerSheet } from './answer';
import { draftPageOf } from './draft-page';
import { letIn, linkOfId, linkOfToken, type PreviewLink, whyClosed } from './links';
import { newsroom } from './newsroom';
import { newVisitor, openPass, type Pass, sealPass } from './pass';

// Opening a link again brings a new invitation; who has been let in once keeps the pass, and counts once.
const invitation = 'xem-truoc-moi';
const admission = 'xem-truoc';

/** Opens a link: the token is exchanged for a cookie of the one preview, and leaves the address bar. */
export async function openPreviewLink(request: Request, token: string): Promise<Response> {
  const began = Date.now();
  if (isOnlooker(request.headers)) return answerOnlooker();
  const link = await linkOfToken(await newsroom(), token);
  if (!link) return answerRefusal('forged', began);
  const closed = whyClosed(link);
  if (closed) return answerRefusal(closed, began);
  if (link.usedUp) return answerRefusal('usedUp', began, linkedDraftPath(link.id));
  const pass = { visitor: newVisitor(), expiresAt: link.expiresAt };
  return new Response(null, {
    status: 303,
    headers: {
      Location: linkedDraftPath(link.id),
      'Set-Cookie': cookie(invitation, link.id, pass),
      'Cache-Control': 'private, no-store',
    },
  });
}

/** Shows the draft of a link to a visitor with a pass; the first time counts as their visit. */
export async function readByLink(request: Request, linkId: number): Promise<Response> {
  const began = Date.now();
  if (isOnlooker(request.headers)) return answerOnlooker();
  const payload = await newsroom();
  const link = await linkOfId(payload, linkId);
  const cookies = readCookies(request.headers);
  const now = new Date();
  const admitted = openPass(linkId, cookies.get(admission), now);
  const pass = admitted ?? openPass(linkId, cookies.get(invitation), now);
  if (!link || !pass) return answerRefusal(cookies.size > 0 ? 'forged' : 'noPass', began);
  const closed = whyClosed(link);
  if (closed) return answerRefusal(closed, began);
  if (!(await letIn(payload, request.headers, link, pass.visitor))) return answerRefusal('usedUp', began);
  const sheet = await sheetOf(payload, link);
  if (!sheet) return answerRefusal('gone', began);
  return answerSheet(sheet, 200, admitted ? [] : [cookie(admission, linkId, pass)]);
}

async function sheetOf(payload: Payload, link: PreviewLink): Promise<DraftSheet | undefined> {
  const found = await findDraft(payload, link);
  if (!found || link.article === null) return undefined;
  return {
    kind: 'article',
    page: await draftPageOf(link.article, found.story),
    banner: {
      shows: link.version === null ? 'newest' : 'revision',
      savedAt: new Date(found.savedAt),
      recipient: link.label,
      expiresAt: link.expiresAt,
    },
    live: false,
  };
}

async function findDraft(
  payload: Payload,
  { article, version }: PreviewLink,
): Promise<{ story: unknown; savedAt: string } | undefined> {
  if (article === null) return undefined;
  const options = { collection: 'articles', depth: 0, disableErrors: true } as const;
  if (version === null) {
    const story = await payload.findByID({ ...options, id: article, draft: true });
    // The newest version can be in the trash while the record itself is not yet.
    return story && !story.deletedAt ? { story, savedAt: story.updatedAt } : undefined;
  }
  const found = await payload.findVersionByID({ ...options, id: String(version) });
  return found?.parent === article ? { story: found.version, savedAt: found.updatedAt } : undefined;
}

/** A cookie that goes to the one preview only, as long as its link opens. */
function cookie(name: string, linkId: number, pass: Pass): string {
  const seconds = Math.max(0, Math.floor((pass.expiresAt.getTime() - Date.now()) / 1000));
  const secure = readConfig().siteUrl.startsWith('https:') ? '; Secure' : '';
  const limits = `Path=${linkedDraftPath(linkId)}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  return `${name}=${sealPass(linkId, pass)}; ${limits}`;
}

/** The cookies of previews that a request brings. */
function readCookies(headers: Headers): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of headers.get('cookie')?.split(';') ?? []) {
    const [, name, value] = /^\s*([^=]+)=(.*)$/.exec(part) ?? [];
    if ((name === invitation || name === admission) && value !== undefined) found.set(name, value);
  }
  return found;
}
