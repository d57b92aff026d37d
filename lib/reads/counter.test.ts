import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReadCounter, type ReadsStore } from './counter';
import type { Visit } from './salt';

let batches: Visit[][];
let days: string[];
let fails: boolean;
const store: ReadsStore = {
  saltOf: async (day) => {
    days.push(day);
    return { day, salt: Buffer.from(day) };
  },
  count: async (visits) => {
    if (fails) throw new Error('away');
    batches.push(visits);
    return visits.length;
  },
};
const open = () => new ReadCounter({ store, timeZone: 'Asia/Ho_Chi_Minh' });
const visit = (n: number) => ({
  article: 1 + (n % 40),
  address: `10.${n % 250}.${n % 199}.1`,
  agent: `A${n}`,
});

beforeEach(() => {
  batches = [];
  days = [];
  fails = false;
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('however many read, there is one write a second', async () => {
  const counter = open();
  for (let second = 0; second < 5; second += 1) {
    for (let n = 0; n < 300; n += 1) await counter.take(visit(second * 300 + n));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(batches.map(({ length }) => length)).toEqual([300, 300, 300, 300, 300]);
  await vi.advanceTimersByTimeAsync(60_000);
  // Without readers nothing is written.
  expect(batches).toHaveLength(5);
  expect(days).toEqual(['2026-11-22']);
});

test('who reports the same read again in one second waits once', async () => {
  const counter = open();
  for (let n = 0; n < 50; n += 1) await counter.take(visit(1));
  await counter.flush();
  expect(batches.map(({ length }) => length)).toEqual([1]);
});

test('what could not be written waits, and is written when the database is back', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const counter = open();
  fails = true;
  await counter.take(visit(1));
  await vi.advanceTimersByTimeAsync(1_000);
  await counter.take(visit(2));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(batches).toEqual([]);
  expect(told).toHaveBeenCalled();
  fails = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(batches.map(({ length }) => length)).toEqual([2]);
});

test('a new day asks for a new salt', async () => {
  const counter = open();
  await counter.take(visit(1), new Date('2026-11-22T16:59:59Z'));
  await counter.take(visit(1), new Date('2026-11-22T17:00:00Z'));
  await counter.take(visit(2), new Date('2026-11-22T17:00:01Z'));
  expect(days).toEqual(['2026-11-22', '2026-11-23']);
  await counter.flush();
  expect(new Set(batches[0]?.map(({ visitor }) => visitor.toString('hex'))).size).toBe(3);
});

test('one place cannot fill the memory', async () => {
  const counter = open();
  for (let n = 0; n < 1_200; n += 1)
    await counter.take({ article: 1, address: `203.0.113.${n % 250}`, agent: `Giả ${n}` });
  await counter.take({ article: 1, address: '198.51.100.1', agent: 'Thật' });
  await counter.flush();
  expect(batches.map(({ length }) => length)).toEqual([1_001]);
});

test('one place cannot fill a day, whatever it reads and however slowly', async () => {
  const counter = open();
  const read = async (day: string, address: string, times: number) => {
    for (let n = 0; n < times; n += 1) {
      const visit = { article: 1 + (n % 100), address, agent: `Giả ${n}` };
      await counter.take(visit, new Date(`${day}T10:00:00Z`));
      if (n % 5_000 === 0) await counter.flush();
    }
    await counter.flush();
    const taken = batches.flat().length;
    batches = [];
    return taken;
  };
  expect(await read('2026-11-22', '203.0.113.5', 21_000)).toBe(20_000);
  expect(await read('2026-11-22', '203.0.113.77', 10)).toBe(0);
  expect(await read('2026-11-22', '198.51.100.1', 10)).toBe(10);
  expect(await read('2026-11-23', '203.0.113.5', 10)).toBe(10);
});

test('while the process ends a visit is taken in when it is written', async () => {
  const counter = open();
  await counter.take(visit(1));
  await counter.end();
  expect(batches.flat()).toHaveLength(1);
  await Promise.all([counter.take(visit(2)), counter.take(visit(3)), counter.take(visit(4))]);
  expect(batches.flat()).toHaveLength(4);
});
