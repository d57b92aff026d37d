import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockHolder, type Taken, takeLock } from './lock';
import { processIdentity, processSpace } from './processes';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trang-nhat-lock-'));
  file = join(folder, 'paper.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const held = (taken: Taken) => {
  if (!('lock' in taken)) throw new Error('The lock was not given.');
  return taken.lock;
};
const note = (change: object) =>
  writeFileSync(
    file,
    JSON.stringify({
      pid: process.pid,
      identity: processIdentity(process.pid),
      space: processSpace(),
      purpose: 'paper',
      ...change,
    }),
  );

it('is held by one, who says where it is', async () => {
  const lock = held(await takeLock(file, 'paper'));
  lock.update({ address: 'http://localhost:3000' });
  const second = await takeLock(file, 'paper');
  expect(second).toMatchObject({
    holder: { pid: process.pid, purpose: 'paper', address: 'http://localhost:3000' },
  });
  lock.release();
  expect(lockHolder(file)).toBeUndefined();
  held(await takeLock(file, 'paper')).release();
  expect(readdirSync(folder)).toEqual([]);
});

it('goes to exactly one of many who ask at once', async () => {
  note({ pid: 2_000_000_000 });
  const script = `import(${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}).then(async ({ takeLock }) => {
    while (Date.now() < ${Date.now() + 1_500}) {}
    console.log('lock' in (await takeLock(${JSON.stringify(file)}, 'paper')) ? 'mine' : 'taken');
    setTimeout(() => {}, 1500);
  })`;
  const ask = () =>
    new Promise<string>((done) => {
      const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script]);
      child.stdout.once('data', (chunk) => done(String(chunk).trim()));
    });
  const answers = await Promise.all(Array.from({ length: 4 }, ask));
  expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1);
});

it.each([
  ['a process that is gone', { pid: 2_000_000_000 }],
  ['a later process with the same number', { identity: 'an earlier boot:1' }],
  ['a file that was cut short', undefined],
])('is taken over from %s', async (_, change) => {
  if (change) note({ ...change, server: { pid: 1, identity: 'x' } });
  else writeFileSync(file, '{"pid": 1');
  const taken = await takeLock(file, 'paper');
  expect(lockHolder(file)?.pid).toBe(process.pid);
  expect('left' in taken && taken.left?.server).toEqual(change && { pid: 1, identity: 'x' });
  held(taken).release();
});

it('is taken over from another container only when that is silent', async () => {
  note({ space: 'elsewhere', pid: 7 });
  expect(lockHolder(file)?.pid).toBe(7);
  let waited = 0;
  const waiting = takeLock(file, 'paper', () => waited++);
  setTimeout(() => utimesSync(file, new Date(), new Date(Date.now() + 1)), 300);
  expect(await waiting).toMatchObject({ holder: { pid: 7 } });
  expect(waited).toBe(1);
  utimesSync(file, new Date(), new Date(Date.now() - 60_000));
  expect(lockHolder(file)).toBeUndefined();
  held(await takeLock(file, 'paper')).release();
});

it('does not remove a lock that has become somebody else’s', async () => {
  const lock = held(await takeLock(file, 'paper'));
  note({ identity: 'somebody else' });
  lock.release();
  expect(readFileSync(file, 'utf8')).toContain('somebody else');
});
