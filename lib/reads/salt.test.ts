import { expect, test } from 'vitest';
import { deviceOf, placeOf } from './place';
import { dayOf, visitOf } from './salt';

const salt = Buffer.alloc(32, 1);
const visit = { article: 7, address: '203.0.113.7', agent: 'Mozilla/5.0 (Linux; Android 10)' };
const name = (of: Partial<typeof visit>, key = salt) =>
  visitOf(key, { ...visit, ...of }).visitor.toString('hex');

test('a place is what one customer gets at most', () => {
  expect(placeOf('203.0.113.7')).toBe('203.0.113');
  expect(placeOf('2001:db8:12:34::1')).toBe('2001:db8:12');
  expect(placeOf('2001:0DB8:0012:ffff:1:2:3:4')).toBe('2001:db8:12');
  expect(placeOf('2001:db8::5')).toBe('2001:db8:0');
  expect(placeOf('::1')).toBe('0:0:0');
  expect(placeOf('64:ff9b::203.0.113.7')).toBe('64:ff9b:0');
  // A phone takes other last bits every few hours and stays the same phone.
  expect(deviceOf('2001:db8:12:34:aaaa::1')).toBe(deviceOf('2001:db8:12:34:bbbb::2'));
  expect(deviceOf('203.0.113.7')).toBe('203.0.113.7');
});

test('the same visitor is known again on one day, in one story, and nowhere else', () => {
  expect(name({})).toBe(name({}));
  for (const other of [{ article: 8 }, { address: '203.0.113.8' }, { agent: 'Mozilla/5.0 (iPhone)' }])
    expect(name(other)).not.toBe(name({}));
  expect(name({}, Buffer.alloc(32, 2))).not.toBe(name({}));
});

test('neighbours share their place, in one story', () => {
  const place = (of: Partial<typeof visit>) => visitOf(salt, { ...visit, ...of }).place.toString('hex');
  expect(place({ address: '203.0.113.200', agent: 'x' })).toBe(place({}));
  expect(place({ address: '203.0.114.7' })).not.toBe(place({}));
  expect(place({ article: 8 })).not.toBe(place({}));
});

test('a day begins at midnight by the clock of the paper', () => {
  expect(dayOf(new Date('2026-11-22T16:59:59Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-11-22');
  expect(dayOf(new Date('2026-11-22T17:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-11-23');
});
