/** The parts of a moment on a clock, two digits each but the year. */
function clock(moment: Date, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** The clock of the machine that asks: in a browser that of the person who looks. */
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A moment as the desk writes it: `14:05 22.11.2026`. */
export function deskTime(moment: Date, timeZone: string = ownZone()): string {
  const { hour, minute, day, month, year } = clock(moment, timeZone);
  return `${hour}:${minute} ${Number(day)}.${Number(month)}.${year}`;
}

/** A moment as a form field of the type `datetime-local` holds it, on the paper's clock: `2026-11-22T14:05`. */
export function toClock(moment: Date, timeZone: string): string {
  const { hour, minute, day, month, year } = clock(moment, timeZone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The moment at which the paper's clock shows this time (`2026-11-22T14:05`); undefined when it is no time.
 * A time that the clock skips in spring becomes the one an hour later.
 */
export function fromClock(time: string, timeZone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(time)) return undefined;
  const asIfUtc = Date.parse(`${time}:00Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  const lag = (moment: number) => Date.parse(`${toClock(new Date(moment), timeZone)}:00Z`) - moment;
  const guess = asIfUtc - lag(asIfUtc);
  return new Date(asIfUtc - lag(guess));
}
