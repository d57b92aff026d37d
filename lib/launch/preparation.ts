import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import { isPrepared } from '../database/prepared';
import { runNode } from './child';
import { preparationEnvironment } from './environment';
import { PaperError } from './errors';
import type { Lifetime } from './lifetime';

export type Account = { email: string; password: string };
type Message = { step?: string; firstAccount?: Account };

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
      const { step, firstAccount } = message as Message;
      if (step) update(step);
      if (firstAccount) keep(config.dataDir, firstAccount);
    },
  });
  life.onStop(() => child.stop());
  const code = await child.exited;
  if (code !== 0) throw new PaperError(`The paper could not be prepared (${code}):\n\n${child.output()}`);
}

/** The first account, until it has been shown once: it survives a crash between its making and its showing. */
export function accountToShow(dataDir: string): Account | undefined {
  return existsSync(noteFile(dataDir))
    ? (JSON.parse(readFileSync(noteFile(dataDir), 'utf8')) as Account)
    : undefined;
}

/** Forgets the first account's password. */
export function accountShown(dataDir: string): void {
  rmSync(noteFile(dataDir), { force: true });
}

function keep(dataDir: string, account: Account): void {
  writeFileSync(noteFile(dataDir), JSON.stringify(account), { mode: 0o600 });
}

function noteFile(dataDir: string): string {
  return join(dataDir, 'secrets', 'first-account');
}
