import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSecret } from './secrets';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it('makes a secret once and keeps it', () => {
  const secret = readSecret(dataDir, 'payload');
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(readSecret(dataDir, 'payload')).toBe(secret);
  expect(readSecret(dataDir, 'other')).not.toBe(secret);
});

it('lets nobody else read it', () => {
  readSecret(dataDir, 'payload');
  expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'secrets', 'payload')).mode & 0o777).toBe(0o600);
});

it('gives processes that ask at once the same one', async () => {
  const script = `import(${JSON.stringify(join(import.meta.dirname, 'secrets.ts'))}).then(({ readSecret }) => {
    while (Date.now() < ${Date.now() + 1_500}) {}
    console.log(readSecret(${JSON.stringify(dataDir)}, 'payload'));
  })`;
  const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', script]);
  const answers = await Promise.all(Array.from({ length: 4 }, run));
  expect(new Set(answers.map(({ stdout }) => stdout.trim())).size).toBe(1);
  expect(answers[0]?.stdout.trim()).toBe(readSecret(dataDir, 'payload'));
  expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['payload']);
});

it('does not go on with a broken secret, or outside its folder', () => {
  readSecret(dataDir, 'payload');
  writeFileSync(join(dataDir, 'secrets', 'payload'), 'abc');
  expect(() => readSecret(dataDir, 'payload')).toThrow('does not hold a secret');
  expect(() => readSecret(dataDir, '../payload')).toThrow('cannot be the name');
});
