import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, sendSignal, waitForExit } from '../launch/processes';
import { type EmbeddedDatabase, runningDatabase, startDatabase } from './embedded';
import { databaseAccount } from './server/account';
import { findBinaries } from './server/binaries';
import { dataArgument, notedServer, programOptions } from './server/cluster';

// Real servers on real folders. For root every folder lies below one that the database's account may not enter.
const trash: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-embedded-'));
  trash.push(folder);
  return folder;
};

let original: string;
let dataDir: string;
let files: string;
let running: EmbeddedDatabase | undefined;
let heard: string[] = [];

const start = async (fast = true) => {
  running = await startDatabase({ dataDir, log: (line) => heard.push(line), fast });
  return running;
};

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const words = async (url: string) => (await query(url, 'SELECT word FROM kept')).map(({ word }) => word);

beforeAll(async () => {
  original = newFolder();
  const database = await startDatabase({ dataDir: original, log: () => {}, fast: true });
  await query(database.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('giữ lại')");
  await database.stop();
  return () => {
    for (const folder of trash) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
});

beforeEach(() => {
  heard = [];
  dataDir = newFolder();
  files = join(dataDir, 'postgres');
  execFileSync('cp', ['-a', `${original}/.`, dataDir]);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

describe('an ordinary day', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    expect(await words(first.url)).toEqual(['giữ lại']);
    expect(runningDatabase(dataDir)).toBe(first.url);
    await query(first.url, "INSERT INTO kept VALUES ('mới')");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(runningDatabase(dataDir)).toBeUndefined();
    expect(await words((await start()).url)).toEqual(['giữ lại', 'mới']);
    expect(heard).toEqual([]);
  });

  it('knows Vietnamese letters, whatever the machine speaks', async () => {
    const { url } = await start();
    await query(url, 'CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm');
    const [row] = await query(
      url,
      `SELECT lower('ĐƯỜNG') AS lower, unaccent('Đường') AS plain, array_length(show_trgm('đường'), 1) AS trigrams,
        current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone`,
    );
    expect(row).toEqual({ lower: 'đường', plain: 'Duong', trigrams: 6, encoding: 'UTF8', zone: 'UTC' });
  });

  it('waits for the disk outside tests, and asks for a password', async () => {
    const { url } = await start(false);
    expect(await query(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });
});

describe('after a crash', () => {
  it('recovers from kill -9 of the database', async () => {
    const { url, pid, exited } = await start(false);
    await query(url, "INSERT INTO kept VALUES ('kịp')");
    sendSignal(pid, 'SIGKILL');
    await exited;
    expect(await words((await start()).url)).toEqual(['giữ lại', 'kịp']);
  });

  it('does not leave the database running after kill -9 of its launcher', async () => {
    const launcher = await launcherProcess();
    sendSignal(launcher.pid, 'SIGKILL');
    expect(await waitForExit(launcher.database, 10_000)).toBe(true);
    expect(await words((await start()).url)).toEqual(['giữ lại', 'từ tiến trình khác']);
  });

  it('starts at once after kill -9 of its launcher, while the old database is still leaving', async () => {
    const launcher = await launcherProcess();
    sendSignal(launcher.pid, 'SIGKILL');
    expect(await words((await start()).url)).toEqual(['giữ lại', 'từ tiến trình khác']);
    expect(isAlive(launcher.database)).toBe(false);
  });

  it('stops an orphan that nobody watches, even one that is busy', async () => {
    const orphan = await orphanedServer();
    expect(await words((await start()).url)).toEqual(['giữ lại']);
    expect(heard).toContain('A database process is left over from a crash; stopping it first');
    expect(isAlive(orphan)).toBe(false);
  });

  it.each(['1', '2000000000', 'rubbish', ''])(
    'is not held up by a stale postmaster.pid with %s in it',
    async (pid) => {
      writeFileSync(join(files, 'postmaster.pid'), `${pid}\n${files}\n0\n5432\n\n127.0.0.1\n`);
      expect(await words((await start()).url)).toEqual(['giữ lại']);
    },
  );

  it('is not held up when another program has the old process number by now', async () => {
    const other = spawn('sleep', ['60'], { ...databaseAccount(files), cwd: '/', stdio: 'ignore' });
    writeFileSync(join(files, 'postmaster.pid'), `${other.pid}\n${files}\n0\n5432\n\n127.0.0.1\n`);
    expect(await words((await start()).url)).toEqual(['giữ lại']);
    expect(isAlive(other.pid ?? 0)).toBe(true);
    other.kill('SIGKILL');
  });

  it('is not fooled by a shell that happens to stand in the folder', async () => {
    const shell = spawn('sleep', ['60'], { cwd: files, stdio: 'ignore' });
    await start();
    expect(isAlive(shell.pid ?? 0)).toBe(true);
    shell.kill('SIGKILL');
  });

  it('makes the files anew when their making was cut short', async () => {
    rmSync(files, { recursive: true });
    mkdirSync(`${files}.draft-abc/files/base`, { recursive: true });
    writeFileSync(`${files}.draft-abc/files/PG_VERSION`, '18\n');
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).sort()).toEqual(['logs', 'postgres', 'secrets']);
  });

  it('survives kill -9 at any moment of its first start', async () => {
    for (const moment of [450, 700, 1_000]) {
      dataDir = newFolder();
      const launcher = startLauncher();
      await sleep(moment);
      sendSignal(launcher.pid ?? 0, 'SIGKILL');
      const { url, stop } = await start();
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await stop();
    }
  });
});

describe('a folder that is not quite right', () => {
  it('comes up when its secrets are lost', async () => {
    rmSync(join(dataDir, 'secrets'), { recursive: true });
    expect(await words((await start()).url)).toEqual(['giữ lại']);
  });

  it('is left alone when another PostgreSQL wrote it', async () => {
    writeFileSync(join(files, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('was written by PostgreSQL 17');
  });

  it('is left alone when it holds something else', async () => {
    rmSync(files, { recursive: true });
    mkdirSync(files);
    writeFileSync(join(files, 'letter.txt'), 'Thân gửi');
    await expect(start()).rejects.toThrow('holds files, but no database');
    expect(existsSync(join(files, 'letter.txt'))).toBe(true);
  });

  it('tells why the server does not start', async () => {
    writeFileSync(join(files, 'postgresql.conf'), 'nonsense = 1\n');
    await expect(start()).rejects.toThrow(/did not start[\s\S]*nonsense/);
    expect(readFileSync(join(dataDir, 'logs', 'postgres.log'), 'utf8')).toContain('nonsense');
  });
});

/** Another process that starts the database and waits to be killed. */
function startLauncher() {
  const script = `
    import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}).then(async ({ startDatabase }) => {
      const database = await startDatabase({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
      console.log(JSON.stringify({ url: database.url, pid: database.pid }));
      setInterval(() => {}, 1000);
    });`;
  return spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function launcherProcess(): Promise<{ pid: number; database: number }> {
  const launcher = startLauncher();
  const line = await new Promise<string>((done) =>
    launcher.stdout.once('data', (chunk) => done(String(chunk))),
  );
  const { url, pid } = JSON.parse(line) as { url: string; pid: number };
  await query(url, "INSERT INTO kept VALUES ('từ tiến trình khác')");
  return { pid: launcher.pid ?? 0, database: pid };
}

/** A server without launcher and guard, with a client in the middle of something. */
async function orphanedServer(): Promise<number> {
  const { url, stop } = await start();
  await stop();
  const { port } = new URL(url);
  const cluster = {
    folder: files,
    account: databaseAccount(files),
    binaries: findBinaries(databaseAccount(files)),
  };
  const args = ['-D', dataArgument(files), '-c', `port=${port}`, '-c', 'unix_socket_directories='];
  const orphan = spawn(cluster.binaries.postgres, args, { ...programOptions(cluster), stdio: 'ignore' });
  while (!notedServer(files)) await sleep(20);
  await sleep(300);
  query(url, "INSERT INTO kept VALUES ('dở dang'); SELECT pg_sleep(60)").catch(() => {});
  await sleep(200);
  return orphan.pid ?? 0;
}
