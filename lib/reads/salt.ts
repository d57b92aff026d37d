import { createHmac } from 'node:crypto';
import { deviceOf, placeOf } from './place';

/** The secret of one day, which the next day throws away. */
export type Salt = { day: string; salt: Buffer };

/** A visit as it leaves the request: nothing of it can be turned back, nor linked from story to story. */
export type Visit = { article: number; visitor: Buffer; place: Buffer };

const bytes = 12;

// Making one takes longer than all the rest of a report.
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day that a moment lies in, by the paper's clock: `2026-11-22`. */
export function dayOf(moment: Date, timeZone: string): string {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar.format(moment);
}

/** Hashes who read a story and from where, with the salt of the day and apart for each story. */
export function visitOf(
  salt: Buffer,
  { article, address, agent }: { article: number; address: string; agent: string },
): Visit {
  const hash = (...parts: (string | number)[]) =>
    createHmac('sha256', salt).update(parts.join('\0')).digest().subarray(0, bytes);
  return {
    article,
    visitor: hash('visitor', article, deviceOf(address), agent),
    place: hash('place', article, placeOf(address)),
  };
}

/** A number of 32 bits for the place that an address lies in, the same in all stories of a day; kept in memory only. */
export const cellOf = (salt: Buffer, address: string): number =>
  createHmac('sha256', salt)
    .update(`cell\0${placeOf(address)}`)
    .digest()
    .readUInt32LE();
