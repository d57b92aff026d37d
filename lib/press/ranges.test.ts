import { expect, test } from 'vitest';
import { isSameFile, partOf } from './ranges';

test.each([
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=50-1000', { from: 50, to: 99 }],
  ['BYTES=0-0', { from: 0, to: 0 }],
  ['bytes=100-', 'outside'],
  ['bytes=100-200', 'outside'],
  ['bytes=-0', 'outside'],
  [null, undefined],
  ['', undefined],
  ['bytes=-', undefined],
  ['bytes=9-0', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=0-1', undefined],
  ['bytes=a-b', undefined],
  [`bytes=${'9'.repeat(10_000)}-`, undefined],
])('%s of a hundred bytes', (range, part) => {
  expect(partOf(range, 100)).toEqual(part);
});

test('of an empty file there are no parts', () => {
  expect(partOf('bytes=0-', 0)).toBe('outside');
  expect(partOf('bytes=-5', 0)).toBe('outside');
});

test('a part belongs to the same file only by its strong tag or its very time', () => {
  const marks = { etag: '"a"', lastModified: new Date('2026-11-22T01:02:03Z') };
  expect(isSameFile(null, marks)).toBe(true);
  expect(isSameFile('"a"', marks)).toBe(true);
  expect(isSameFile('W/"a"', marks)).toBe(false);
  expect(isSameFile('"b"', marks)).toBe(false);
  expect(isSameFile('Sun, 22 Nov 2026 01:02:03 GMT', marks)).toBe(true);
  expect(isSameFile('Sun, 22 Nov 2026 01:02:04 GMT', marks)).toBe(false);
});
