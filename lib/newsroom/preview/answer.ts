import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '@/lib/config';
import { type DraftRefusal, type DraftSheet, issueTicket, withdrawTicket } from '@/lib/content/draft-tickets';
import { finishHtml, readMarks } from '@/lib/press/finish.mjs';
import { draftSheetPath } from '@/lib/urls';

// Headers that are the same for every address under /xem-truoc are in next.config.mjs.
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' };

// All refusals take this long, whatever was found out on the way.
const refusalTime = 200;

/** The status that goes with each refusal: 403 for whoever may not, 410 for what is over. */
const statusOf: Record<DraftRefusal, 403 | 410> = {
  forged: 403,
  noPass: 403,
  staffOnly: 403,
  notYours: 403,
  expired: 410,
  revoked: 410,
  usedUp: 410,
  gone: 410,
};

/**
 * Draws a sheet as a page of the paper and sends it, to be kept by nobody. The page is fetched from this very server:
 * only pages that Next prerenders come without the framework's scripts, and only a response made here can say who
 * gets it with which status.
 * @throws Error when the page cannot be drawn
 */
export async function answerSheet(
  sheet: DraftSheet,
  status = 200,
  cookies: string[] = [],
): Promise<Response> {
  const ticket = issueTicket(sheet);
  try {
    const address = `http://127.0.0.1:${readConfig().port}${draftSheetPath(ticket)}`;
    const drawn = await fetch(address, { cache: 'no-store', redirect: 'manual' });
    if (!drawn.ok) throw new Error(`The page of a draft could not be drawn: status ${drawn.status}`);
    // In development the press does not finish pages.
    const html = finishHtml(readMarks(await drawn.text()).html);
    const response = new Response(html, { status, headers });
    for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
    return response;
  } finally {
    withdrawTicket(ticket);
  }
}

/** What a robot gets, and whoever asks for the headers alone. */
export const answerOnlooker = (): Promise<Response> => answerSheet({ kind: 'notice' });

/**
 * Says why a draft is not shown, in the same time whatever the reason.
 * @param began when the request began, in milliseconds
 */
export async function answerRefusal(reason: DraftRefusal, began: number, again?: string): Promise<Response> {
  const response = await answerSheet({ kind: 'refused', reason, again }, statusOf[reason]);
  await sleep(Math.max(0, began + refusalTime - Date.now()));
  return response;
}
