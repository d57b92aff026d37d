const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?[ \t]*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const example = '2024-04-17T18:30:00+07:00';

/** A text is no date; the message says what it wants. */
export class DateError extends Error {}

/**
 * The instant that an ISO or YAML date names. A day without a time is its first moment in the time zone.
 * @throws DateError for anything else, for a time without an offset, and for days that no calendar has
 */
export function parseInstant(text: string, timeZone: string): Date {
  const parts = form.exec(text.trim());
  if (!parts) throw new DateError(`is no date (write it like ${example})`);
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset] = parts;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second),
  );
  const check = new Date(local);
  const exists =
    check.getUTCMonth() === Number(month) - 1 &&
    check.getUTCDate() === Number(day) &&
    check.getUTCHours() === Number(hour ?? 0) &&
    Number(minute ?? 0) < 60 &&
    Number(second) < 60;
  if (!exists || Number(year) < 1000) throw new DateError('names a day or time that does not exist');
  if (hour === undefined) return atLocalTime(local, timeZone);
  if (!offset) throw new DateError(`has no time zone (write it like ${example})`);
  return new Date(local + Number(`0.${fraction || '0'}`) * 1000 - offsetMinutes(offset) * 60_000);
}

function offsetMinutes(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', '') || 0)];
  if (hours > 14 || minutes > 59) throw new DateError('has a time zone that does not exist');
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** The instant at which clocks of a time zone show what `local` (milliseconds) is in UTC. */
export function atLocalTime(local: number, timeZone: string): Date {
  const guess = local - zoneOffset(local, timeZone);
  return new Date(local - zoneOffset(guess, timeZone));
}

/** How far clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
