import { readConfig } from './config';

/** The parts of a moment as the paper's clock shows it. */
function parts(moment: Date, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  });
  const found = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  // Vietnamese papers write 7.4, not 07.04; some formats pad whatever they are told.
  return { ...found, day: String(Number(found.day)), month: String(Number(found.month)) };
}

const weekdays: Record<string, { vi: string; en: string }> = {
  Mon: { vi: 'Thứ Hai', en: 'Monday' },
  Tue: { vi: 'Thứ Ba', en: 'Tuesday' },
  Wed: { vi: 'Thứ Tư', en: 'Wednesday' },
  Thu: { vi: 'Thứ Năm', en: 'Thursday' },
  Fri: { vi: 'Thứ Sáu', en: 'Friday' },
  Sat: { vi: 'Thứ Bảy', en: 'Saturday' },
  Sun: { vi: 'Chủ nhật', en: 'Sunday' },
};

type Place = { locale: 'vi' | 'en'; timeZone: string };
const here = (): Place => readConfig();

/** A day with its weekday, as on the masthead: `Thứ Tư, 17.4.2024`. */
export function longDay(moment: Date, { locale, timeZone }: Place = here()): string {
  const { weekday, day, month, year } = parts(moment, timeZone);
  return `${weekdays[weekday ?? '']?.[locale]}, ${day}.${month}.${year}`;
}

/** A time and day in full, as under a headline: `18:30, Thứ Tư 17.4.2024`. */
export function longTime(moment: Date, { locale, timeZone }: Place = here()): string {
  const { weekday, hour, minute, day, month, year } = parts(moment, timeZone);
  return `${hour}:${minute}, ${weekdays[weekday ?? '']?.[locale]} ${day}.${month}.${year}`;
}

/** A time and day in short, as in lists: `18:30 17.4.2024`. */
export function shortTime(moment: Date, { timeZone }: Place = here()): string {
  const { hour, minute, day, month, year } = parts(moment, timeZone);
  return `${hour}:${minute} ${day}.${month}.${year}`;
}

/** A later moment beside an earlier one: the hour alone on the same day (`14:05`), else in short. */
export function timeBeside(moment: Date, earlier: Date, place: Place = here()): string {
  const day = (one: Date) => shortTime(one, place).slice(6);
  return day(moment) === day(earlier) ? shortTime(moment, place).slice(0, 5) : shortTime(moment, place);
}

/** A moment for machines, with the paper's offset: `2024-04-17T18:30:00+07:00`. */
export function machineTime(moment: Date, { timeZone }: Place = here()): string {
  const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const offset = zone?.replace('GMT', '') || '+00:00';
  const minutes =
    (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * (offset.startsWith('-') ? -1 : 1);
  return `${new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19)}${offset}`;
}
