import { readConfig } from '@/lib/config';
import { finishHtml, readMarks } from './finish.mjs';
import type { TicketOffice } from './tickets';

/** A finished page, the status that it declares of itself, and the header by which browsers get its fonts early. */
export type Drawn = { html: string; status: number; link: Record<string, string> };

// Shorter than a ticket is good for: later there would be nothing to draw.
const patience = 25_000;

/**
 * Draws a sheet as a page of the paper for one request, to be kept by nobody. The page is fetched from this very
 * server: only pages that Next prerenders come without the framework's scripts, and only a response that a route
 * handler makes of it can say who gets it, and how.
 * @param pathOf where the page of a ticket is drawn; the page carries the mark `press-keep: no`
 * @throws Error when the server does not reach itself, or not within 25 seconds
 */
export async function draw<Sheet>(
  office: TicketOffice<Sheet>,
  sheet: Sheet,
  pathOf: (ticket: string) => string,
): Promise<Drawn> {
  const ticket = office.issue(sheet);
  try {
    const address = `http://127.0.0.1:${readConfig().port}${pathOf(ticket)}`;
    const signal = AbortSignal.timeout(patience);
    const headers = { 'Accept-Encoding': 'identity' };
    const response = await fetch(address, { cache: 'no-store', redirect: 'manual', signal, headers });
    // In development the press does not finish pages.
    const { html, status } = readMarks(await response.text());
    const link = response.headers.get('link');
    return { html: finishHtml(html), status: status ?? response.status, link: link ? { Link: link } : {} };
  } finally {
    office.withdraw(ticket);
  }
}
