import { describe, expect, it } from 'vitest';
import { parseInstant } from './dates';

describe('parseInstant', () => {
  it.each([
    ['2024-04-17T18:30:00+07:00', '2024-04-17T11:30:00.000Z'],
    ['2024-04-17T11:30:00Z', '2024-04-17T11:30:00.000Z'],
    ['2024-04-17T11:30:00.250-0330', '2024-04-17T15:00:00.250Z'],
    ['2024-04-17 18:30 +07:00', '2024-04-17T11:30:00.000Z'],
    ['2024-04-17', '2024-04-16T17:00:00.000Z'],
    ['2024-02-29', '2024-02-28T17:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(parseInstant(text, 'Asia/Ho_Chi_Minh').toISOString()).toBe(instant);
  });

  it('takes a day as the local one, in summer and winter time', () => {
    expect(parseInstant('2024-07-01', 'Europe/Berlin').toISOString()).toBe('2024-06-30T22:00:00.000Z');
    expect(parseInstant('2024-03-31', 'Europe/Berlin').toISOString()).toBe('2024-03-30T23:00:00.000Z');
  });

  it.each([
    '',
    'mai',
    '17.4.2024',
    '2023-02-29',
    '2024-04-17T24:30:00Z',
    '2024-04-17T10:00',
    '2024-1-1',
    '0001-01-01',
  ])('refuses %j', (text) => {
    expect(() => parseInstant(text, 'Asia/Ho_Chi_Minh')).toThrow();
  });
});
