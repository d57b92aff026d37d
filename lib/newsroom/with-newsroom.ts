import { setTimeout as sleep } from 'node:timers/promises';
import type { Payload } from 'payload';
import { type Config, readConfig } from '@/lib/config';
import { runningDatabase } from '@/lib/database/embedded';
import { isMigrated, whilePreparing } from '@/lib/database/prepared';
import { openDatabase } from '@/lib/launch/database';
import { loadEnvironmentFile } from '@/lib/launch/environment';
import { PaperError } from '@/lib/launch/errors';
import { type Lifetime, liveUntilStopped } from '@/lib/launch/lifetime';
import { paperLock, takeLock } from '@/lib/launch/lock';
import { openNewsroom } from './open-newsroom';

/** What a command has to know about the paper. */
export type Paper = Pick<Config, 'siteUrl' | 'timeZone'>;

/** Says something on the console while a command works. */
export type Say = (line: string) => void;

const interrupted = 130;

/**
 * Runs a command on the paper's newsroom, whether the paper is running or not, and answers with its exit code. Ctrl-C
 * ends it in order; a transaction that is under way then leaves nothing. `purpose` is what others are told who wait.
 */
export function withNewsroom(
  purpose: string,
  work: (payload: Payload, paper: Paper) => Promise<number>,
  say: Say = console.error,
): Promise<number> {
  return liveUntilStopped(async (life) => {
    loadEnvironmentFile();
    const config = readConfig();
    const { databaseUrl, siteUrl = config.siteUrl } = await findDatabase(config, purpose, life, say);
    const open = () => openNewsroom({ databaseUrl, dataDir: config.dataDir });
    // Opening applies missing migrations, which only one may do at a time.
    const waiting = () => say('Waiting for another process that prepares the same database …');
    const payload = (await isMigrated(databaseUrl))
      ? await open()
      : await whilePreparing(databaseUrl, waiting, open);
    return work(payload, { siteUrl, timeZone: config.timeZone });
  }, interrupted);
}

type Found = { databaseUrl: string; siteUrl?: string };

/** The database of the running paper, or that of DATABASE_URL, or the embedded one started for the time being. */
async function findDatabase(config: Config, purpose: string, life: Lifetime, say: Say): Promise<Found> {
  if (config.databaseUrl) return { databaseUrl: await openDatabase(config, life, say) };
  for (let told = false; !life.ending(); told = true) {
    const taken = await takeLock(paperLock(config.dataDir), purpose);
    if ('lock' in taken) {
      life.onStop(taken.lock.release);
      return { databaseUrl: await openDatabase(config, life, say) };
    }
    const { holder } = taken;
    if (holder.purpose === 'paper' && holder.address) {
      const running = runningDatabase(config.dataDir);
      if (running) return { databaseUrl: running, siteUrl: holder.address };
      throw new PaperError(
        `The paper is running at ${holder.address}, but its database cannot be reached from here.`,
      );
    }
    const what = holder.purpose === 'paper' ? 'the paper to start' : `"${holder.purpose}" to finish`;
    if (!told) say(`Waiting for ${what} (process ${holder.pid}) …`);
    await sleep(200);
  }
  throw new PaperError('Stopped while waiting.');
}
