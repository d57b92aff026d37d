import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPrepared } from '@/lib/database/prepared';
import { createTestDatabase, type TestDatabase } from '@/lib/launch/test-database';
import type { FirstAccount } from './prepare';

const script = fileURLToPath(new URL('../launch/prepare.ts', import.meta.url));
const databases: TestDatabase[] = [];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trang-nhat-prepare-'));
});

afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Told = { code: number | null; steps: string[]; firstAccount: FirstAccount | undefined; output: string };

/** Prepares in a process of its own, as the launcher does. */
function prepare(url: string, dataDir: string, env: Record<string, string> = {}): Promise<Told> {
  const child = fork(script, {
    execArgv: ['--import', 'tsx'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      DEMO_EDITION: '0',
      ...env,
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const told: Told = { code: null, steps: [], firstAccount: undefined, output: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      told.output += chunk.toString();
    });
  }
  child.on('message', (message: { step?: string; firstAccount?: FirstAccount }) => {
    if (message.step) told.steps.push(message.step);
    if (message.firstAccount) told.firstAccount = message.firstAccount;
  });
  return new Promise((done) => child.on('close', (code) => done({ ...told, code })));
}

async function newDatabase(): Promise<string> {
  const database = await createTestDatabase();
  databases.push(database);
  return database.url;
}

async function usersOf(url: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT email, role FROM users');
  await client.end();
  return rows;
}

it('prepares an empty database once, also when two processes begin together, and says nothing on the console', async () => {
  const url = await newDatabase();
  const dataDir = path.join(folder, 'a');
  process.env.DEMO_EDITION = '0';
  expect(await isPrepared(url)).toBe(false);
  const both = await Promise.all([prepare(url, dataDir), prepare(url, dataDir)]);
  expect(both.map(({ code, output }) => [code, output])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  const accounts = both.flatMap(({ firstAccount }) => firstAccount ?? []);
  expect(accounts).toEqual([
    {
      email: 'toasoan@localhost.localdomain',
      password: expect.stringMatching(/^([2-9a-hj-km-np-z]{4}-){3}[2-9a-hj-km-np-z]{4}$/),
    },
  ]);
  expect(await usersOf(url)).toEqual([{ email: 'toasoan@localhost.localdomain', role: 'admin' }]);
  // The launcher shows it from here, whatever happens in between.
  expect(JSON.parse(readFileSync(path.join(dataDir, 'secrets', 'first-account'), 'utf8'))).toEqual(
    accounts[0],
  );

  const began = Date.now();
  expect(await isPrepared(url)).toBe(true);
  expect(Date.now() - began).toBeLessThan(1_000);
  process.env.DEMO_EDITION = '1';
  expect(await isPrepared(url)).toBe(false);
}, 60_000);

it('makes the account that is asked for, and tells or keeps its password nowhere', async () => {
  const url = await newDatabase();
  const dataDir = path.join(folder, 'b');
  const env = { ADMIN_EMAIL: 'bien-tap@example.com', ADMIN_PASSWORD: 'mật khẩu dài vừa đủ' };
  const { code, firstAccount } = await prepare(url, dataDir, env);
  expect([code, firstAccount]).toEqual([0, undefined]);
  expect(await usersOf(url)).toEqual([{ email: 'bien-tap@example.com', role: 'admin' }]);
  expect(existsSync(path.join(dataDir, 'secrets', 'first-account'))).toBe(false);
}, 60_000);
