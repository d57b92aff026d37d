import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, variableNames } from '../config';
import { readSecret } from '../secrets';
import { root } from './install.mjs';

/** Variables for a child process. */
export type Environment = Record<string, string | undefined>;

/** Where `next build` and `next start` keep the built pages, relative to the root. */
export const buildFolder = (): string => process.env.NEXT_DIST_DIR ?? '.next';

/** Reads `.env` in the project's root, if there is one; the real environment wins. */
export function loadEnvironmentFile(): void {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

// Next.js shall neither report home nor rewrite package-lock.json.
const quietNext = { NEXT_TELEMETRY_DISABLED: '1', NEXT_IGNORE_INCORRECT_LOCKFILE: '1' };

/** The environment without the paper's own variables. Empty ones are kept, so that no `.env` fills them in again. */
export function bareEnvironment(): Environment {
  const empty = Object.fromEntries(variableNames.map((name) => [name, '']));
  return { ...process.env, ...empty, ...quietNext, NODE_ENV: 'production' };
}

/** The environment of the paper's own processes. */
export function paperEnvironment(config: Config, databaseUrl: string): Environment {
  return {
    ...bareEnvironment(),
    PORT: String(config.port),
    SITE_URL: config.siteUrl,
    DATA_DIR: config.dataDir,
    DATABASE_URL: databaseUrl,
    SITE_LOCALE: config.locale,
    TIME_ZONE: config.timeZone,
    DEMO_EDITION: config.demoEdition ? '1' : '0',
    TRUST_PROXY: String(config.trustProxy),
    SMTP_URL: config.smtpUrl ?? '',
    MAIL_FROM: config.mailFrom,
    TELLING_TRIAL: config.tellingTrial ? '1' : '0',
    // What the desk draws on the server shows the paper's clock as well.
    TZ: config.timeZone,
    PAYLOAD_SECRET: readSecret(config.dataDir, 'payload'),
  };
}

/** The same with the first account, which only the preparation needs to know. */
export function preparationEnvironment(config: Config, databaseUrl: string): Environment {
  return {
    ...paperEnvironment(config, databaseUrl),
    ADMIN_EMAIL: config.adminEmail ?? '',
    ADMIN_PASSWORD: config.adminPassword ?? '',
  };
}
