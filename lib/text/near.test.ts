import { expect, test } from 'vitest';
import { isOneSlip, withoutOneLetter } from './near';

test.each([
  ['banh', 'bang'],
  ['banh', 'bnh'],
  ['banh', 'baanh'],
  ['banh', 'bnah'],
  ['banh', 'anh'],
  ['banh', 'banhh'],
  ['ab', 'ba'],
  ['a', 'b'],
  ['aa', 'a'],
  ['chung', 'chugn'],
])('%s and %s are one slip apart', (one, two) => {
  expect(isOneSlip(one, two)).toBe(true);
  expect(isOneSlip(two, one)).toBe(true);
  // What the look-up rests on: they share what is left without a letter.
  const shared = withoutOneLetter(one).filter((left) => withoutOneLetter(two).includes(left));
  expect(shared).not.toEqual([]);
});

test.each([
  ['banh', 'banh'],
  ['banh', 'nabh'],
  ['banh', 'cang'],
  ['banh', 'b'],
  ['', ''],
  ['abcd', 'badc'],
  ['abc', 'cba'],
])('%s and %s are not', (one, two) => {
  expect(isOneSlip(one, two)).toBe(false);
  expect(isOneSlip(two, one)).toBe(false);
});
