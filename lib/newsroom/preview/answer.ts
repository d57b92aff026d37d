import { setTimeout as sleep } from 'node:timers/promises';
import { type DraftRefusal, type DraftSheet, draftTickets } from '@/lib/content/draft-tickets';
import { draw } from '@/lib/press/draw';
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
 * Draws a draft as a page of the paper and sends it, to be kept by nobody.
 * @throws Error when the page cannot be drawn
 */
export async function answerSheet(
  sheet: DraftSheet,
  status = 200,
  cookies: string[] = [],
): Promise<Response> {
  const drawn = await draw(draftTickets, sheet, draftSheetPath);
  if (drawn.status !== 200) throw new Error(`The page of a draft could not be drawn: status ${drawn.status}`);
  const response = new Response(drawn.html, { status, headers: { ...headers, ...drawn.link } });
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
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
