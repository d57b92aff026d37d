import { expect, test } from 'vitest';
import { factorsOf, readScore, windows } from './score';

test('a read counts half after the half-life of its window, a quarter after two', () => {
  expect(readScore([{ age: 0, weight: 3 }], 'day')).toBe(3);
  expect(readScore([{ age: 8, weight: 3 }], 'day')).toBe(1.5);
  expect(readScore([{ age: 16, weight: 4 }], 'day')).toBe(1);
  expect(readScore([{ age: 48, weight: 4 }], 'week')).toBe(2);
  expect(readScore([{ age: 96, weight: 4 }], 'week')).toBe(1);
});

test('the hours of a window add up, what lies outside it counts nothing', () => {
  const hours = [
    { age: 0, weight: 1 },
    { age: 8, weight: 2 },
    { age: 23, weight: 0 },
    { age: 24, weight: 1_000 },
    { age: -1, weight: 1_000 },
  ];
  expect(readScore(hours, 'day')).toBe(2);
  expect(readScore([{ age: 167, weight: 1 }], 'week')).toBeGreaterThan(0);
  expect(readScore([{ age: 168, weight: 1 }], 'week')).toBe(0);
  expect(readScore([], 'week')).toBe(0);
});

test('what is read now overtakes what was read more, but a while ago', () => {
  const morning = readScore([{ age: 12, weight: 100 }], 'day');
  expect(readScore([{ age: 0, weight: 36 }], 'day')).toBeGreaterThan(morning);
  expect(readScore([{ age: 0, weight: 35 }], 'day')).toBeLessThan(morning);
  // Over a week the hundred of the morning still lead.
  expect(readScore([{ age: 12, weight: 100 }], 'week')).toBeGreaterThan(
    readScore([{ age: 0, weight: 36 }], 'week'),
  );
});

test('as an hour passes, no two stories change places', () => {
  const one = [
    { age: 1, weight: 5 },
    { age: 9, weight: 8 },
  ];
  const other = [{ age: 3, weight: 10.5 }];
  const later = (hours: typeof one) => hours.map(({ age, weight }) => ({ age: age + 1, weight }));
  const lead = readScore(one, 'day') / readScore(other, 'day');
  expect(readScore(later(one), 'day') / readScore(later(other), 'day')).toBeCloseTo(lead, 10);
});

test('the factors are the score of one read, hour by hour', () => {
  for (const window of ['day', 'week'] as const) {
    const factors = factorsOf(window);
    expect(factors).toHaveLength(windows[window].hours);
    expect(factors[0]).toBe(1);
    expect(factors[windows[window].halfLife]).toBe(0.5);
    expect(factors.toSorted((a, b) => b - a)).toEqual(factors);
  }
});
