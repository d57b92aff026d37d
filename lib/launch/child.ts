import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Environment } from './environment';
import { root } from './install.mjs';
import { sendSignal, waitForExit } from './processes';

/** A Node program that runs for us, in a process group of its own, and never outlives us. */
export type Child = {
  pid: number;
  /** Settles with the exit code, or the name of the signal that ended it. */
  exited: Promise<number | string>;
  /** The last it has written. */
  output(): string;
  /** Asks it to leave, and makes it leave when it does not within ten seconds, or those given. */
  stop(seconds?: number): Promise<void>;
};

type Options = {
  env: Environment;
  onLine?: (line: string) => void;
  /** Hears what the child sends with process.send. */
  onMessage?: (message: unknown) => void;
  /** How much of the output is kept, in characters. */
  keep?: number;
};

const lifeline = pathToFileURL(join(root, 'lib/launch/lifeline.mjs')).href;

/** Starts `node ARGS` in the project's root. */
export function runNode(args: string[], { env, onLine, onMessage, keep = 20_000 }: Options): Child {
  const child = spawn(process.execPath, ['--import', lifeline, ...args], {
    cwd: root,
    env: { ...env, LIFELINE: '1' } as Environment as NodeJS.ProcessEnv,
    // Ctrl-C in the terminal must reach only us: we stop things in order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', ...(onMessage ? (['ipc'] as const) : [])],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      output = `${output}${line}\n`.slice(-keep);
      onLine?.(line);
    });
  }
  child.stdin?.on('error', () => {});
  if (onMessage) child.on('message', onMessage);
  const exited = new Promise<number | string>((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (code, signal) => done(code ?? signal ?? 1));
  });
  const pid = child.pid ?? 0;
  return { pid, exited, output: () => output.trimEnd(), stop: (seconds) => stopGroup(pid, seconds) };
}

async function stopGroup(pid: number, seconds = 10): Promise<void> {
  if (pid === 0) return;
  sendSignal(pid, 'SIGTERM');
  await waitForExit(pid, seconds * 1_000);
  // Whatever is left of the group: helpers, or the program itself.
  sendSignal(-pid, 'SIGKILL');
  await waitForExit(pid, 2_000);
}
