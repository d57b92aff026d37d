import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Config, readConfig } from '../config';
import { runningDatabase } from '../database/embedded';
import { openDatabase } from './database';
import { loadEnvironmentFile, preparationEnvironment } from './environment';
import { PaperError } from './errors';
import { root } from './install.mjs';
import { type Lifetime, liveUntilStopped } from './lifetime';
import { paperLock, takeLock } from './lock';
import { prepare } from './preparation';
import { openProgress, type Progress } from './progress';

/** What a script for `runCommand` exports; the answer is the exit code. */
export type Command = { main(args: string[]): Promise<number> };

/**
 * Runs `main` of a script with the paper's environment and a database that is up to date: that of the running paper,
 * or one started for the occasion.
 */
export function runCommand([script = '', ...args]: string[]): Promise<number> {
  return liveUntilStopped(async (life) => {
    loadEnvironmentFile();
    const config = readConfig();
    const progress = openProgress(process.stderr);
    const databaseUrl = await borrowDatabase(config, life, progress);
    Object.assign(process.env, preparationEnvironment(config, databaseUrl));
    const { main } = (await import(pathToFileURL(resolve(root, script)).href)) as Command;
    return main(args);
  }, 130);
}

async function borrowDatabase(config: Config, life: Lifetime, progress: Progress): Promise<string> {
  const purpose = `npm run ${process.env.npm_lifecycle_event ?? 'command'}`;
  const giveUp = Date.now() + 300_000;
  for (;;) {
    const taken = await takeLock(paperLock(config.dataDir), purpose);
    if ('lock' in taken) {
      life.onStop(taken.lock.release);
      const url = await progress.step('Starting the database', (update) =>
        openDatabase(config, life, update),
      );
      await progress.step('Preparing the paper', (update) => prepare(config, url, life, update));
      return url;
    }
    // A paper that answers readers has its database ready, too.
    const url = taken.holder.address && (config.databaseUrl ?? runningDatabase(config.dataDir));
    if (url) return url;
    if (life.ending() || Date.now() > giveUp) {
      throw new PaperError(
        `Process ${taken.holder.pid} (${taken.holder.purpose}) is busy with the paper; try again later.`,
      );
    }
    await sleep(300);
  }
}
