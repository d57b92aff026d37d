import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openProgress } from './progress';

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 40, write: (text: string) => written.push(text), text: () => written.join('') };
}

it('is silent about what is quick', async () => {
  const out = screen(false);
  expect(await openProgress(out).step('Quick', async () => 'done')).toBe('done');
  expect(out.text()).toBe('');
});

it('tells in plain lines what takes long, and how long it took', async () => {
  const out = screen(false);
  await openProgress(out).step('Long', () => sleep(1_100));
  expect(out.text()).toMatch(/^Long …\nLong: done in 1\.\d s\.\n$/);
});

it('turns a wheel on a terminal, within its width', async () => {
  const out = screen(true);
  await openProgress(out).step('Long', async (update) => {
    update('a detail that is much longer than the line');
    await sleep(1_100);
  });
  expect(out.text()).toContain('⠋ Long … a detail');
  for (const line of out.text().split('\r\x1b[K')) expect(line.length).toBeLessThan(41);
  expect(out.text()).toMatch(/✓ Long {2}1\.\d s\n$/);
});

it('shows a failure, however quick', async () => {
  const out = screen(false);
  const step = openProgress(out).step('Short', async () => {
    throw new Error('no');
  });
  await expect(step).rejects.toThrow('no');
  expect(out.text()).toMatch(/^Short: failed after 0\.\d s\.\n$/);
});
