import { randomBytes } from 'node:crypto';

type Entry<Sheet> = { sheet: Sheet; until: number };

// A page is drawn in milliseconds, and its ticket withdrawn; only in development it may have to be compiled first.
const lifetime = 30_000;

/**
 * Where a route handler lays out what a page of ours is to draw for one request. Pages and route handlers are bundles
 * of their own: what they share is the process, so an office is kept on `globalThis` under a symbol of its own.
 */
export class TicketOffice<Sheet> {
  readonly #entries = new Map<string, Entry<Sheet>>();

  /** Lays out a sheet and answers with the ticket that names it: 128 random bits. */
  issue(sheet: Sheet): string {
    const now = Date.now();
    for (const [ticket, { until }] of this.#entries) if (until < now) this.#entries.delete(ticket);
    const ticket = randomBytes(16).toString('base64url');
    this.#entries.set(ticket, { sheet, until: now + lifetime });
    return ticket;
  }

  /** The sheet of a ticket; undefined when it was withdrawn, is too old or never was. */
  read(ticket: string): Sheet | undefined {
    const entry = this.#entries.get(ticket);
    return entry && entry.until >= Date.now() ? entry.sheet : undefined;
  }

  /** Ends a ticket: the one request that it was issued for has been answered. */
  withdraw(ticket: string): void {
    this.#entries.delete(ticket);
  }
}
