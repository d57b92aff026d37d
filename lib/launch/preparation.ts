import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import { isPrepared } from '../database/prepared';
import { runNode } from './child';
import { preparationEnvironment } from './environment';
import { PaperError } from './errors';
import type { Lifetime } from './lifetime';

export type Account = { email: string; password: string };
type Message = { step?: string };

/** Brings the database up to date and loads the first edition, unless both are done. */
export async function prepare(
  config: Config,
  databaseUrl: string,
  life: Lifetime,
  update: (detail: string) => void,
): Promise<void> {
  if (await isPrepared(databaseUrl)) return;
  const child = runNode(['--import', import.meta.resolve('tsx'), 'lib/launch/prepare.ts'], {
    env: preparationEnvironment(config, databaseUrl),
    onMessage(message) {
      const { step } = message as Message;
      if (step) update(step);
    },
  });
  life.onStop(() => child.stop());
  const code = await child.exited;
  if (code !== 0) throw new PaperError(`The paper could not be prepared (${code}):\n\n${child.output()}`);
}

/** The first account, which lib/newsroom/prepare.ts notes before it makes it, until it has been shown once. */
export function accountToShow(dataDir: string): Account | undefined {
  return existsSync(noteFile(dataDir))
    ? (JSON.parse(readFileSync(noteFile(dataDir), 'utf8')) as Account)
    : undefined;
}

/** Forgets the first account's password. */
export function accountShown(dataDir: string): void {
  rmSync(noteFile(dataDir), { force: true });
}

function noteFile(dataDir: string): string {
  return join(dataDir, 'secrets', 'first-account');
}
