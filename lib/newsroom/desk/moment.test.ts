import { describe, expect, it } from 'vitest';
import { deskTime, fromClock, toClock } from './moment';

const here = 'Asia/Ho_Chi_Minh';

describe('the clock of the desk', () => {
  it('writes a moment as the paper does, in the paper’s zone', () => {
    expect(deskTime(new Date('2026-11-21T17:05:00Z'), here)).toBe('00:05 22.11.2026');
    expect(deskTime(new Date('2026-04-07T01:30:00Z'), here)).toBe('08:30 7.4.2026');
  });

  it('goes from the form’s field to the moment and back, also where clocks change', () => {
    expect(fromClock('2026-11-22T14:05', here)?.toISOString()).toBe('2026-11-22T07:05:00.000Z');
    for (const zone of [here, 'Europe/Berlin', 'America/New_York', 'UTC']) {
      for (const time of ['2026-01-01T00:00', '2026-03-29T03:30', '2026-10-25T12:00', '2026-12-31T23:59']) {
        expect(toClock(fromClock(time, zone) ?? new Date(0), zone), `${zone} ${time}`).toBe(time);
      }
    }
  });

  it('knows what is no time', () => {
    for (const none of ['', 'mai', '2026-13-01T00:00', '2026-11-22', '2026-11-22T14:05Z']) {
      expect(fromClock(none, here), none).toBeUndefined();
    }
  });
});
