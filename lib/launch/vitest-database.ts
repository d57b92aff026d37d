import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDatabase } from '../database/embedded';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL for the tests alone; its account may make databases. */
    databaseUrl: string;
  }
}

/** Starts one PostgreSQL for all test files, in a folder of its own; the answer stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-test-'));
  const database = await startDatabase({ dataDir, log: console.log, fast: true });
  project.provide('databaseUrl', database.url);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
