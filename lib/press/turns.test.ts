import { expect, test } from 'vitest';
import { Turns } from './turns';

const still = () => new AbortController().signal;

/** Work that ends when it is told to. */
function slowWork() {
  let end: (said: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end: (said: string) => end(said) };
}

test('a few run at once, a few wait in order, and the others are turned away', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 2 });
  const first = slowWork();
  const order: number[] = [];
  const running = turns.take(still(), first.work);
  const waiting = [1, 2].map((n) => turns.take(still(), async () => order.push(n)));
  expect(await turns.take(still(), async () => 'late')).toBeUndefined();
  expect(order).toEqual([]);
  first.end('done');
  expect(await running).toBe('done');
  expect(await Promise.all(waiting)).toEqual([1, 2]);
  expect(order).toEqual([1, 2]);
  expect(await turns.take(still(), async () => 'again')).toBe('again');
});

test('what fails passes its turn on', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1 });
  const failing = turns.take(still(), () => Promise.reject(new Error('no')));
  const next = turns.take(still(), async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});

test('whoever leaves gives up the place, and nothing is done for them', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1 });
  const first = slowWork();
  const running = turns.take(still(), first.work);
  const leaver = new AbortController();
  let begun = false;
  const left = turns.take(leaver.signal, async () => {
    begun = true;
  });
  leaver.abort();
  expect(await left).toBeUndefined();
  const next = turns.take(still(), async () => 'next');
  first.end('done');
  expect([await running, await next, begun]).toEqual(['done', 'next', false]);
  expect(await turns.take(AbortSignal.abort(), async () => 'no')).toBeUndefined();
});
