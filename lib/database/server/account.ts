import { execFileSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from './error';

/** The operating system's user that PostgreSQL runs as; it fits the options of `spawn`. */
export type Account = { uid: number; gid: number };

const ownName = 'trang-nhat-db';

/**
 * Whom to run PostgreSQL as, because it refuses root. Undefined for an ordinary user: then it runs as that user.
 * A database that exists keeps its owner.
 */
export function databaseAccount(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(join(folder, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp(ownName) ?? create() ?? lookUp('postgres') ?? lookUp('nobody');
  if (!account)
    throw new DatabaseError(
      'PostgreSQL refuses to run as root, and no other user was found. Start as an ordinary user.',
    );
  return account;
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function lookUp(name: string): Account | undefined {
  const id = (flag: string) => Number(run('id', [flag, name])) >>> 0;
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): Account | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      ownName,
    ]);
  } catch {
    // No useradd, or a system whose users are read-only: another account serves.
  }
  return lookUp(ownName);
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
