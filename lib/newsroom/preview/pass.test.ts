import { beforeEach, expect, test } from 'vitest';
import { newVisitor, openPass, sealPass } from './pass';

const now = new Date('2026-11-22T07:00:00Z');
const later = new Date('2026-11-22T15:00:00Z');

beforeEach(() => {
  process.env.PAYLOAD_SECRET = 'một bí mật để kiểm thử';
});

test('a pass opens the link that it was sealed for', () => {
  const pass = { visitor: newVisitor(), expiresAt: later };
  expect(openPass(7, sealPass(7, pass), now)).toEqual(pass);
});

test('it opens no other link, nor after its time, nor with another secret', () => {
  const value = sealPass(7, { visitor: newVisitor(), expiresAt: later });
  expect(openPass(8, value, now)).toBeUndefined();
  expect(openPass(7, value, later)).toBeUndefined();
  process.env.PAYLOAD_SECRET = 'một bí mật khác';
  expect(openPass(7, value, now)).toBeUndefined();
});

test('whatever is changed in it breaks the seal', () => {
  const value = sealPass(7, { visitor: newVisitor(), expiresAt: later });
  const [visitor = '', until = '', seal = ''] = value.split('.');
  const other = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
  const forged = [
    `${other(visitor)}.${until}.${seal}`,
    `${visitor}.${Number(until) + 1}.${seal}`,
    `${visitor}.${until}.${other(seal)}`,
    `${visitor}.${until}.`,
    `${visitor}.${until}`,
    '',
    undefined,
  ];
  for (const one of forged) expect(openPass(7, one, now), one).toBeUndefined();
});

test('without a secret nothing is sealed', () => {
  process.env.PAYLOAD_SECRET = '';
  expect(() => sealPass(7, { visitor: newVisitor(), expiresAt: later })).toThrow('PAYLOAD_SECRET');
});
