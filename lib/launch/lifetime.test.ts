import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isAlive, sendSignal, waitForExit } from './processes';

// Signals can only be tried on processes of their own.
function run(body: string): {
  process: ChildProcess;
  line(start: string): Promise<string>;
  code(): Promise<number>;
} {
  const from = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const script = `(async () => {
    const { liveUntilStopped } = await import(${from('lifetime.ts')});
    const { runNode } = await import(${from('child.ts')});
    process.exit(await liveUntilStopped(async (life) => { ${body} }));
  })()`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script]);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number>((done) => child.on('close', (code) => done(code ?? -1)));
  return {
    process: child,
    code: () => ended,
    async line(start) {
      const found = () => output.split('\n').find((line) => line.startsWith(start));
      for (let tries = 0; !found() && tries < 500; tries++) await sleep(20);
      return found() ?? `"${start}" is not in: ${output}`;
    },
  };
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'ends in order, once and well on repeated %s',
  async (signal) => {
    const command = run(`
    life.onStop(() => console.log('last'));
    life.onStop(async () => { await new Promise((done) => setTimeout(done, 300)); console.log('first'); });
    console.log('up');
    return life.asked;`);
    await command.line('up');
    command.process.kill(signal);
    await sleep(100);
    command.process.kill(signal);
    expect(await command.code()).toBe(0);
    expect(await command.line('first')).toBe('first');
    expect(await command.line('last')).toBe('last');
  },
);

it('ends with 1, and ends the rest, when something it needs is gone', async () => {
  const command = run(`
    life.onStop(() => console.log('stopped'));
    setTimeout(() => life.fail('The database is gone.'), 50);
    return life.asked;`);
  expect(await command.code()).toBe(1);
  expect(await command.line('The database')).toBe('The database is gone.');
  expect(await command.line('stopped')).toBe('stopped');
});

it('ends what was only starting when the end came', async () => {
  const command = run(`
    console.log('up');
    await life.asked;
    life.onStop(() => console.log('ended at once'));
    return 0;`);
  await command.line('up');
  command.process.kill('SIGTERM');
  expect(await command.code()).toBe(0);
  expect(await command.line('ended')).toBe('ended at once');
});

it('takes its children along, even after kill -9', async () => {
  const command = run(`
    const child = runNode(['--eval', 'setInterval(() => {}, 1000)'], { env: process.env });
    console.log('child ' + child.pid);
    return life.asked;`);
  const child = Number((await command.line('child')).split(' ')[1]);
  expect(isAlive(child)).toBe(true);
  sendSignal(command.process.pid ?? 0, 'SIGKILL');
  expect(await waitForExit(child, 5_000)).toBe(true);
});
