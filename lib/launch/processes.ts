import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const linux = process.platform === 'linux';

/** Whether a process runs; one that is dead but not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !linux || procStat(pid)?.[0] !== 'Z';
}

/**
 * Tells a process from a later one with the same number: when it started, in which boot.
 * Undefined when it does not run.
 */
export function processIdentity(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (!linux) return ps(pid, 'lstart');
  const started = procStat(pid)?.[19];
  return started && `${read('/proc/sys/kernel/random/boot_id')}:${started}`;
}

/** The machine, and inside a container the container, whose process numbers mean something to us. */
export function processSpace(): string {
  try {
    return linux ? `${hostname()} ${readlinkSync('/proc/self/ns/pid')}` : hostname();
  } catch {
    return hostname();
  }
}

/**
 * The processes of a program that work inside a folder. Where the system does not tell folders (macOS), those
 * among the candidates whose command line names program and folder.
 */
export function processesIn(folder: string, program: string, candidates: number[]): number[] {
  if (linux) {
    return procNumbers().filter(
      (pid) => workingFolder(pid) === folder && read(`/proc/${pid}/comm`) === program && isAlive(pid),
    );
  }
  return candidates.filter((pid) => {
    const line = isAlive(pid) ? (ps(pid, 'args') ?? '') : '';
    return line.includes(program) && line.includes(folder);
  });
}

/** Waits until a process is gone; false when it is still there after the time. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Sends one signal after the other until the process is gone. */
export async function stopProcess(
  pid: number,
  steps: [NodeJS.Signals, milliseconds: number][],
): Promise<boolean> {
  for (const [signal, patience] of steps) {
    sendSignal(pid, signal);
    if (await waitForExit(pid, patience)) return true;
  }
  return false;
}

/** Sends a signal; a process that is already gone is no error. A negative number means a process group. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The fields of /proc/PID/stat from the state on: the name before it may contain anything. */
function procStat(pid: number): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function procNumbers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function ps(pid: number, field: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).trim();
  } catch {
    return undefined;
  }
}
