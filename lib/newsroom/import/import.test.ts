import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/launch/test-database';

const command = fileURLToPath(new URL('./run-import.mjs', import.meta.url));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trang-nhat-command-'));
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as a person would, in a process of its own. */
function run(...files: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    DATA_DIR: path.join(folder, 'data'),
    SITE_URL: 'https://bao.example.com',
  };
  const lines = (text: string) => text.split('\n').filter(Boolean);
  return new Promise((done) => {
    execFile(
      process.execPath,
      [command, ...files],
      { cwd: folder, env: env as unknown as NodeJS.ProcessEnv },
      (error, out, err) => {
        done({
          code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
          out: lines(out),
          err: lines(err),
        });
      },
    );
  });
}

function put(name: string, text: string | Uint8Array): string {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
  return name;
}

it('imports good files into a new database, tells of each bad one in one line, and fails', async () => {
  put(
    'bai/anh.jpg',
    await sharp({ create: { width: 64, height: 36, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer(),
  );
  const matter = (headline: string, more = '') =>
    `---\nheadline: ${headline}\nsection: Đời sống\n${more}---\n\n`;
  const files = [
    put(
      'bai/mot.md',
      `${matter('Bài một', 'mainMedia: {file: anh.jpg, alt: Ảnh}\n')}Chữ.\n\n::related{slug="bai-hai"}\n`,
    ),
    put('bai/dau-de.md', '---\nsection: Đời sống\n---\n\nChữ.\n'),
    put('bai/anh.md', `${matter('Thiếu ảnh', 'mainMedia: {file: khong.jpg, alt: Ảnh}\n')}Chữ.\n`),
    put('bai/chu.md', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe])),
    'bai/khong-co.md',
    put('bai/mot-nua.md', `${matter('Bài một')}Chữ.\n`),
    put('bai/hai.md', `${matter('Bài hai')}Chữ.\n`),
  ];
  const first = await run(...files);
  expect(first).toEqual({
    code: 1,
    out: [
      'bai/mot.md: https://bao.example.com/doi-song/bai-mot (new)',
      'bai/hai.md: https://bao.example.com/doi-song/bai-hai (new)',
    ],
    err: [
      'bai/dau-de.md: headline: is missing',
      'bai/chu.md: file: is not UTF-8 text',
      'bai/khong-co.md: file: does not exist',
      'bai/mot-nua.md: slug: bai/mot.md has the same address, bai-mot',
      'bai/anh.md: mainMedia.file: “khong.jpg” does not exist',
    ],
  });

  const again = await run('bai/mot.md');
  expect(again).toEqual({
    code: 0,
    out: ['bai/mot.md: https://bao.example.com/doi-song/bai-mot (updated)'],
    err: [],
  });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query('SELECT slug FROM published_articles ORDER BY slug');
  await client.end();
  expect(rows).toEqual([{ slug: 'bai-hai' }, { slug: 'bai-mot' }]);
}, 60_000);

it('explains itself when it gets nothing to do', async () => {
  const { code, err } = await run();
  expect(code).toBe(2);
  expect(err[0]).toBe('Usage: npm run import -- FILE…');
}, 30_000);
