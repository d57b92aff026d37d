import { expect, test } from 'vitest';
import { longDay, longTime, machineTime, shortTime, timeBeside } from './time';

const hanoi = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const moment = new Date('2024-04-17T17:05:00Z');

test('times are the paper’s, across midnight', () => {
  expect(shortTime(moment, hanoi)).toBe('00:05 18.4.2024');
  expect(longTime(moment, hanoi)).toBe('00:05, Thứ Năm 18.4.2024');
  expect(longDay(moment, hanoi)).toBe('Thứ Năm, 18.4.2024');
  expect(longDay(new Date('2024-04-21T03:00:00Z'), hanoi)).toBe('Chủ nhật, 21.4.2024');
});

test('a later moment of the same day is told by its hour, of another in short', () => {
  const later = (minutes: number) => new Date(moment.getTime() + minutes * 60_000);
  expect(timeBeside(later(60), moment, hanoi)).toBe('01:05');
  expect(timeBeside(later(24 * 60), moment, hanoi)).toBe('00:05 19.4.2024');
  // The same day elsewhere is another one at the paper.
  expect(timeBeside(moment, later(-10), hanoi)).toBe('00:05 18.4.2024');
});

test('machines get the same moment with the offset', () => {
  expect(machineTime(moment, hanoi)).toBe('2024-04-18T00:05:00+07:00');
  expect(machineTime(moment, { locale: 'en', timeZone: 'UTC' })).toBe('2024-04-17T17:05:00+00:00');
  expect(machineTime(moment, { locale: 'en', timeZone: 'America/St_Johns' })).toBe(
    '2024-04-17T14:35:00-02:30',
  );
});
