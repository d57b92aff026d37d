import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { type Config, readConfig } from '@/lib/config';
import { whilePreparing } from '@/lib/database/prepared';
import { isDemoSettled, loadDemoEdition } from '@/lib/demo/load';
import { openNewsroom } from './open-newsroom';

/** An account as it is told to the person who started the paper. */
export type FirstAccount = { email: string; password: string };

const defaultEmail = 'toasoan@localhost.localdomain';

/**
 * Makes a database ready to be served, whatever state it is in: migrations, first account, settings, demo edition.
 * Safe to be killed anywhere and to be run by two processes at once. Gives the first account when it was made with a
 * random password. `report` hears what takes time. The process has to be ended with `process.exit`.
 * @throws Error when DATABASE_URL is not set or a step fails
 */
export async function preparePaper(report: (step: string) => void): Promise<{ firstAccount?: FirstAccount }> {
  const config = readConfig();
  const { databaseUrl, dataDir } = config;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: there is no database to prepare.');
  const waiting = () => report('Waiting for another process that prepares the same database');
  return whilePreparing(databaseUrl, waiting, async () => {
    report('Bringing the database up to date');
    // Opening applies the migrations that are missing.
    const payload = await openNewsroom({ databaseUrl, dataDir });
    const firstAccount = await ensureAccount(payload, config);
    await ensureSettings(payload);
    if (config.demoEdition && !(await isDemoSettled(payload))) await loadDemoEdition(payload, report);
    await payload.destroy();
    return firstAccount ? { firstAccount } : {};
  });
}

async function ensureAccount(payload: Payload, config: Config): Promise<FirstAccount | undefined> {
  const { totalDocs } = await payload.count({ collection: 'users' });
  if (totalDocs > 0) return undefined;
  const email = config.adminEmail ?? defaultEmail;
  const password = config.adminPassword ?? readablePassword();
  const account = { email, password };
  // Noted before it is made: nobody could tell the password after a crash in between.
  if (!config.adminPassword) noteAccount(config.dataDir, account);
  await payload.create({ collection: 'users', data: { ...account, name: 'Tòa soạn', role: 'admin' } });
  return config.adminPassword ? undefined : account;
}

/** Leaves the account where the launcher finds it to show it once, see lib/launch/preparation.ts. */
function noteAccount(dataDir: string, account: FirstAccount): void {
  const file = path.join(dataDir, 'secrets', 'first-account');
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, JSON.stringify(account), { mode: 0o600 });
  renameSync(draft, file);
}

/** Four groups of four letters and digits that nobody mistakes for each other. */
function readablePassword(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** The paper's own name from the beginning, so that its first page has one. */
async function ensureSettings(payload: Payload): Promise<void> {
  const settings = await payload.findGlobal({ slug: 'siteSettings', depth: 0 });
  if (settings.createdAt) return;
  await payload.updateGlobal({
    slug: 'siteSettings',
    data: { name: settings.name, tagline: settings.tagline },
  });
}
