import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive, stopProcess } from '../launch/processes';
import { readSecret } from '../secrets';
import { databaseAccount } from './server/account';
import { findBinaries } from './server/binaries';
import { openBoundedLog } from './server/bounded-log';
import {
  type Cluster,
  dataArgument,
  ensureCluster,
  freeCluster,
  notedServer,
  programOptions,
  resetPassword,
} from './server/cluster';
import { DatabaseError } from './server/error';

/** A running embedded PostgreSQL. */
export type EmbeddedDatabase = {
  /** Address of the paper's database, with an account that may do everything inside it and make others. */
  url: string;
  pid: number;
  /** Settles when the server is gone, for whatever reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  dataDir: string;
  /** Hears what is going on when it takes longer than usual. */
  log: (message: string) => void;
  /** For tests: no waiting for the disk. */
  fast?: boolean;
};

const name = 'trangnhat';
const folderOf = (dataDir: string) => join(dataDir, 'postgres');

/** Starts the embedded PostgreSQL on DATA_DIR, making or recovering its files as needed, and waits until it answers. */
export async function startDatabase({ dataDir, log, fast = false }: Options): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true });
  const folder = folderOf(dataDir);
  const account = databaseAccount(folder);
  const cluster: Cluster = { folder, account, binaries: findBinaries(account) };
  const password = readSecret(dataDir, 'postgres');
  await freeCluster(folder, log);
  await ensureCluster(cluster, password, fast);
  const { server, admin } = await launch(cluster, dataDir, fast, password, log);
  const paperPassword = readSecret(dataDir, 'database');
  try {
    await provide(admin, paperPassword);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: address(server.port, name, paperPassword),
    pid: server.pid,
    exited: server.exited,
    stop: server.stop,
  };
}

/** Address of the embedded database that another process keeps running on DATA_DIR; undefined when none does. */
export function runningDatabase(dataDir: string): string | undefined {
  const noted = notedServer(folderOf(dataDir));
  return noted && isAlive(noted.pid) ? address(noted.port, name, readSecret(dataDir, 'database')) : undefined;
}

type Server = Omit<EmbeddedDatabase, 'url'> & { port: number; lastWords(): string };

/** Starts the server process and waits until it answers; passing troubles are waited out, a lost password is set anew. */
async function launch(
  cluster: Cluster,
  dataDir: string,
  fast: boolean,
  password: string,
  log: Options['log'],
) {
  const giveUp = Date.now() + 30_000;
  let passwordSet = false;
  for (;;) {
    const server = await spawnServer(cluster, dataDir, fast);
    try {
      return { server, admin: await connect(server, password, log) };
    } catch (error) {
      await server.stop();
      if (codeOf(error) === '28P01' && !passwordSet) {
        log('The database does not know the password in DATA_DIR/secrets; telling it');
        await resetPassword(cluster, password);
        passwordSet = true;
      } else if (Date.now() > giveUp || !/Address already in use|is still in use/i.test(server.lastWords())) {
        throw error;
      }
    }
    await sleep(200);
  }
}

async function spawnServer(cluster: Cluster, dataDir: string, fast: boolean): Promise<Server> {
  const port = await freePort();
  const logFile = openBoundedLog(join(dataDir, 'logs', 'postgres.log'));
  const args = [
    '-D',
    dataArgument(cluster.folder),
    ...Object.entries(settings(port, fast)).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const child = spawn(cluster.binaries.postgres, args, {
    ...programOptions(cluster),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4_000);
    logFile.write(chunk);
  });
  child.once('close', () => logFile.close());
  if (child.pid === undefined) throw new DatabaseError('PostgreSQL could not be started.');
  const pid = child.pid;
  const guard = postGuard(cluster, pid);
  const stop = async () => {
    guard.kill('SIGKILL');
    // Fast shutdown; then the hard ways, which cost only a recovery at the next start.
    await stopProcess(pid, [
      ['SIGINT', 60_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ]);
    await exited;
  };
  exited.then(() => guard.kill('SIGKILL'));
  return { port, pid, exited, stop, lastWords: () => words.trim() };
}

/** A tiny process that stops the server when we are gone without having done so: our end of its input closes then. */
function postGuard(cluster: Cluster, pid: number): ChildProcess {
  const script = 'read -r _; read -r pid < postmaster.pid && [ "$pid" = "$1" ] && kill -INT "$pid"';
  const guard = spawn('/bin/sh', ['-c', script, 'guard', String(pid)], {
    ...programOptions(cluster),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => {});
  guard.unref();
  return guard;
}

function settings(port: number, fast: boolean): Record<string, string | number> {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    max_connections: 100,
    // Neither a container's small /dev/shm nor a log-out can take this memory away.
    dynamic_shared_memory_type: 'mmap',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : { fsync: 'on' }),
  };
}

/** Makes sure that the paper's own account and database exist. */
async function provide(admin: Client, paperPassword: string): Promise<void> {
  try {
    const role = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    if (role.rowCount === 0) await admin.query(`CREATE ROLE ${name} LOGIN CREATEDB`);
    await admin.query(`ALTER ROLE ${name} PASSWORD '${paperPassword}'`);
    const database = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (database.rowCount === 0) await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
  } finally {
    await admin.end();
  }
}

/** Connects as the superuser as soon as the server lets us in. */
async function connect(server: Server, password: string, log: Options['log']): Promise<Client> {
  const began = Date.now();
  const connectionString = address(server.port, 'postgres', password, 'postgres');
  let gone = false;
  let told = false;
  server.exited.then(() => {
    gone = true;
  });
  for (;;) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      const waited = Date.now() - began;
      const recovering = codeOf(error) === '57P03';
      if (gone) throw new DatabaseError(`PostgreSQL did not start. Its last words:\n${server.lastWords()}`);
      if (codeOf(error) === '28P01') throw error;
      if (waited > (recovering ? 600_000 : 60_000))
        throw new DatabaseError(`PostgreSQL does not answer: ${(error as Error).message}`);
      if (recovering && !told && waited > 1_000) {
        log('The database is recovering from an unclean stop');
        told = true;
      }
      await sleep(30);
    }
  }
}

function address(port: number, user: string, password: string, database = name): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
