import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { processesIn, stopProcess } from '../../launch/processes';
import { type Account, giveTo } from './account';
import type { Binaries } from './binaries';
import { DatabaseError } from './error';

/** The folder of one PostgreSQL database system, and how to run programs on it. */
export type Cluster = { folder: string; account: Account | undefined; binaries: Binaries };

const majorVersion = '18';

/**
 * How a program is told the folder. On Linux it is started inside and told "where you stand", which works even
 * under a folder that the account may not enter, such as root's home.
 */
export const dataArgument = (folder: string): string =>
  process.platform === 'linux' ? '/proc/self/cwd' : folder;

/** Options to start a program in a folder of the cluster: the account, and nothing of our own environment. */
export function programOptions(cluster: Cluster, cwd = cluster.folder) {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' };
  // In a session of its own, so that Ctrl-C reaches only the launcher.
  return { ...cluster.account, cwd, env, detached: true };
}

/** Makes the database files when there are none yet: in a draft folder first, so that half of them are never taken for all. */
export async function ensureCluster(cluster: Cluster, password: string, fast: boolean): Promise<void> {
  const { folder } = cluster;
  removeDrafts(folder);
  if (existsSync(join(folder, 'PG_VERSION'))) return checkVersion(folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new DatabaseError(
      `${folder} holds files, but no database. Move it away, or put a backup in its place.`,
    );
  }
  const draft = mkdtempSync(`${folder}.draft-`);
  const files = join(draft, 'files');
  mkdirSync(files, { mode: 0o700 });
  writeFileSync(join(draft, 'password'), `${password}\n`, { mode: 0o600 });
  for (const path of [draft, files, join(draft, 'password')]) giveTo(cluster.account, path);
  try {
    await initialise(cluster, files, fast);
    renameSync(files, folder);
    syncFolder(dirname(folder));
  } finally {
    removeDrafts(folder);
  }
}

/** Stops whatever still runs on the folder after a crash, and clears the way for a new start. */
export async function freeCluster(folder: string, say: (message: string) => void): Promise<void> {
  if (!existsSync(folder)) return;
  const noted = notedServer(folder);
  const place = realpathSync(folder);
  const left = () => processesIn(place, 'postgres', noted ? [noted.pid] : []);
  if (left().length > 0) {
    say('A database process is left over from a crash; stopping it first');
    // The server stops its helpers itself; what remains is without a server.
    if (noted && left().includes(noted.pid))
      await stopProcess(noted.pid, [
        ['SIGINT', 60_000],
        ['SIGQUIT', 5_000],
      ]);
    for (const pid of left())
      await stopProcess(pid, [
        ['SIGTERM', 2_000],
        ['SIGKILL', 5_000],
      ]);
  }
  // PostgreSQL would take any living process with the noted number for a server, and a spoilt note for a riddle.
  const note = notedServer(folder);
  if (!note || exists(note.pid)) rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** Process number and port that a server on this folder has noted; it may be gone since. */
export function notedServer(folder: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]) } : undefined;
  } catch {
    return undefined;
  }
}

/** Sets the superuser's password without a running server, for a folder that came without its secrets. */
export async function resetPassword(cluster: Cluster, password: string): Promise<void> {
  const args = ['--single', '-D', dataArgument(cluster.folder), 'postgres'];
  await run(
    cluster.binaries.postgres,
    args,
    cluster,
    cluster.folder,
    `ALTER ROLE postgres PASSWORD '${password}';\n`,
  );
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes a rename last through a power cut. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function initialise(cluster: Cluster, files: string, fast: boolean): Promise<void> {
  const args = [
    '-D',
    dataArgument(files),
    '--username=postgres',
    '--auth=scram-sha-256',
    '--pwfile=../password',
  ];
  // Sorting and letters by Unicode from PostgreSQL itself: the same on every machine. Trigrams ask the system's
  // LC_CTYPE, though, and its UTF-8 locale has a different name everywhere.
  args.push(
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  );
  if (fast) args.push('--no-sync');
  let problem: unknown;
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']) {
    try {
      return await run(cluster.binaries.initdb, [...args, `--lc-ctype=${letters}`], cluster, files);
    } catch (error) {
      problem = error;
      if (!/invalid locale name/i.test(String(error))) break;
    }
  }
  throw problem;
}

function run(program: string, args: string[], cluster: Cluster, cwd: string, input = ''): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      ...programOptions(cluster, cwd),
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code === 0) done();
      else
        fail(
          new DatabaseError(
            `${basename(program)} could not do its work (${code ?? signal}):\n${output.trim()}`,
          ),
        );
    });
  });
}

function checkVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new DatabaseError(
    `${folder} was written by PostgreSQL ${version}, but this edition brings PostgreSQL ${majorVersion}. ` +
      'Move it over with pg_dump and pg_restore, or use the edition of the paper it came from.',
  );
}

function removeDrafts(folder: string): void {
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.draft-`)) continue;
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // An orphaned initdb may still be writing; the next start removes the rest.
    }
  }
}
