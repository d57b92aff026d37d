import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { Client } from 'pg';
import sharp from 'sharp';
import { disconnect } from '@/lib/database/connection';
import { createTestDatabase } from '@/lib/launch/test-database';
import { openNewsroom } from '@/lib/newsroom/open-newsroom';
import { parseArticleFile } from './parse';
import { PictureFileError, type ReadPicture } from './pictures';
import { type WriteOptions, type Written, writeArticle } from './write';

/** A newsroom of its own for one test file. */
export type TestNewsroom = {
  payload: Payload;
  dataDir: string;
  url: string;
  /** Imports an article of front-matter lines and a body. */
  write(lines: string[], body?: string, options?: Partial<WriteOptions>): Promise<Written>;
  close(): Promise<void>;
};

/** Any name is a picture whose bytes depend on its first letter, except one that is missing. */
const readPicture: ReadPicture = async ({ file }) => {
  if (file === 'missing.png') throw new PictureFileError('does not exist');
  const background = { r: file.charCodeAt(0), g: 90, b: 40 };
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
};

/** Opens a newsroom on an empty database and an empty data folder. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'trang-nhat-newsroom-'));
  const { url, drop } = await createTestDatabase();
  const payload = await openNewsroom({ databaseUrl: url, dataDir });
  return {
    payload,
    dataDir,
    url,
    write(lines, body = 'Một câu.', options = {}) {
      const article = parseArticleFile(`---\n${lines.join('\n')}\n---\n\n${body}\n`, 'bai.md');
      return writeArticle(payload, article, { readPicture, ...options });
    },
    async close() {
      await payload.destroy();
      await disconnect(url);
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A newsroom with one section, and a connection of one's own to its database. */
export async function openTestDesk() {
  const newsroom = await openTestNewsroom();
  const { payload, url } = newsroom;
  const client = new Client({ connectionString: url });
  await client.connect();
  const data = { name: 'Thời sự', slug: 'thoi-su', order: 1, accent: 'do' as const };
  const { id: section } = await payload.create({ collection: 'sections', data });
  const close = async () => {
    await client.end();
    await newsroom.close();
  };
  return { newsroom, payload, client, section, close };
}
