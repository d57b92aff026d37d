import { randomBytes } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity, processSpace } from './processes';

/** Who works on a data folder. */
export type Holder = {
  pid: number;
  /** Tells the process from a later one with the same number. */
  identity: string;
  /** Machine or container in which the number means something. */
  space: string;
  /** `paper` serves readers; anything else is a command that ends by itself. */
  purpose: string;
  /** Where the paper answers; not there while it is starting. */
  address?: string;
  /** The web server it has started, to be stopped should it be left over. */
  server?: { pid: number; identity: string };
};

/** A held lock. */
export type Lock = {
  update(change: Pick<Holder, 'address' | 'server'>): void;
  release(): void;
};

export type Taken = { lock: Lock; left: Holder | undefined } | { holder: Holder };

const beat = 5_000;
/** A holder in another container gives no sign but this; after three missed beats it is gone. */
const silence = 3 * beat;

/** The lock of a data folder: one paper, or one command, at a time. */
export const paperLock = (dataDir: string): string => join(dataDir, 'paper.lock');

/**
 * Takes a lock, or tells who holds it. The lock of a process that is gone is taken over; `left` is then what it has
 * noted. `onWait` hears when a holder elsewhere must first be watched for a sign of life.
 */
export async function takeLock(file: string, purpose: string, onWait: () => void = () => {}): Promise<Taken> {
  mkdirSync(dirname(file), { recursive: true });
  let mine: Holder = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    space: processSpace(),
    purpose,
  };
  let left: Holder | undefined;
  while (!publish(file, mine)) {
    const text = readText(file);
    const holder = parse(text);
    if (holder && (await lives(file, holder, onWait))) return { holder };
    left = holder ?? left;
    if (text !== undefined) discard(file, text);
  }
  const timer = setInterval(() => beatNow(file), beat).unref();
  const lock: Lock = {
    update(change) {
      mine = { ...mine, ...change };
      replace(file, mine);
    },
    release() {
      clearInterval(timer);
      if (parse(readText(file))?.identity === mine.identity) rmSync(file, { force: true });
    },
  };
  return { lock, left };
}

/** Who holds a lock at this moment; undefined when nobody does. */
export function lockHolder(file: string): Holder | undefined {
  const holder = parse(readText(file));
  if (!holder) return undefined;
  const alive = holder.space === processSpace() ? sameProcess(holder) : age(file) < silence;
  return alive ? holder : undefined;
}

async function lives(file: string, holder: Holder, onWait: () => void): Promise<boolean> {
  if (holder.space === processSpace()) return sameProcess(holder);
  if (age(file) < silence) onWait();
  const seen = modified(file);
  while (age(file) < silence) {
    await sleep(500);
    if (modified(file) !== seen) return true;
  }
  return false;
}

function sameProcess({ pid, identity }: Holder): boolean {
  return processIdentity(pid) === identity;
}

/** Puts the lock in place in one piece, unless there is one. */
function publish(file: string, holder: Holder): boolean {
  const draft = writeDraft(file, holder);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(file: string, holder: Holder): void {
  renameSync(writeDraft(file, holder), file);
}

/** Removes a dead lock, but gives it back when somebody else was quicker and it is a living one by now. */
function discard(file: string, text: string): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (readText(aside) !== text) linkSync(aside, file);
  } catch {
    // A third one has it now.
  } finally {
    rmSync(aside, { force: true });
  }
}

function writeDraft(file: string, holder: Holder): string {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { mode: 0o644 });
  return draft;
}

function parse(text: string | undefined): Holder | undefined {
  try {
    return JSON.parse(text ?? '') as Holder;
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function beatNow(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder is gone; there is nothing left to guard.
  }
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function age(file: string): number {
  return Date.now() - modified(file);
}
