import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runNode } from './child';
import { bareEnvironment } from './environment';
import { PaperError } from './errors';
import type { Lifetime } from './lifetime';
import { takeLock } from './lock';

/** What the built pages depend on, relative to the root. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
/** What lies among them without mattering. */
const ignored = ['public/js', 'lib/http', 'lib/launch', 'lib/bench', 'lib/handbook', 'lib/demo/articles'];

const stampName = 'sources.sha256';

/** A fingerprint of everything that the built pages depend on. */
export function sourceFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, root, source);
  return hash.digest('hex');
}

/** Whether a folder holds a finished build of the present sources. */
export function isBuilt(root: string, folder: string): boolean {
  const stamp = join(root, folder, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceFingerprint(root);
}

/** Builds the pages into a folder, unless they are up to date; a build that was cut short is done again. */
export async function build(
  root: string,
  folder: string,
  life: Lifetime,
  update: (detail: string) => void,
): Promise<void> {
  const release = await waitForTurn(join(root, `${folder}.lock`), life, update);
  try {
    if (!isBuilt(root, folder) && !life.ending()) await buildNow(root, folder, life);
  } finally {
    release();
  }
}

async function buildNow(root: string, folder: string, life: Lifetime): Promise<void> {
  const stamp = join(root, folder, stampName);
  // Without a stamp the last build was cut short: nothing of it can be trusted, its cache neither.
  if (existsSync(stamp)) rmSync(stamp);
  else rmSync(join(root, folder), { recursive: true, force: true, maxRetries: 3 });
  const fingerprint = sourceFingerprint(root);
  const env = { ...bareEnvironment(), NEXT_DIST_DIR: folder };
  const child = runNode(['node_modules/next/dist/bin/next', 'build'], { env });
  life.onStop(() => child.stop());
  const code = await child.exited;
  if (code !== 0) throw new PaperError(`The pages could not be built (${code}):\n\n${child.output()}`);
  writeFileSync(stamp, fingerprint);
}

async function waitForTurn(
  file: string,
  life: Lifetime,
  update: (detail: string) => void,
): Promise<() => void> {
  for (;;) {
    const taken = await takeLock(file, 'build');
    if ('lock' in taken) {
      life.onStop(taken.lock.release);
      return taken.lock.release;
    }
    update('waiting for another build to end');
    await sleep(500);
    if (life.ending()) return () => {};
  }
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats || ignored.includes(path) || /\.test\.tsx?$/.test(path)) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addTo(hash, root, `${path}/${name}`);
  } else {
    hash.update(`${path}\0${stats.size}\0`).update(readFileSync(join(root, path)));
  }
}
