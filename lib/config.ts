import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything that can be set from outside, parsed and checked. */
export type Config = {
  port: number;
  /** Origin of the paper, without a trailing slash. */
  siteUrl: string;
  /** Absolute path of the folder with database, media, secrets and logs. */
  dataDir: string;
  /** A PostgreSQL of one's own; undefined means the embedded one. */
  databaseUrl: string | undefined;
  adminEmail: string | undefined;
  adminPassword: string | undefined;
  demoEdition: boolean;
  locale: 'vi' | 'en';
  timeZone: string;
  /** How many proxies of the operator's own, on networks of their own, a request passes; they say where it came from. */
  trustProxy: number;
  /** The server that sends the newsroom's e-mail; undefined: none is sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Tries out telling others of changes: servers on this machine are told, and no others. */
  tellingTrial: boolean;
};

/** A variable has a value that cannot be used; the message is meant for people. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const passwordLength = 12;

const variables = {
  PORT: {
    wants: 'a whole number from 1 to 65535, such as 3000',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65535),
  },
  SITE_URL: {
    wants:
      'the address readers use, with http or https and nothing after the host, such as https://example.com',
    schema: z
      .string()
      .refine(isOrigin)
      .transform((url) => new URL(url).origin),
  },
  DATA_DIR: {
    wants: 'a folder, such as ./data',
    schema: z.string().refine((path) => !path.includes('\0')),
  },
  DATABASE_URL: {
    wants: 'the address of a PostgreSQL, such as postgres://user:password@localhost:5432/trangnhat',
    schema: z.string().refine(isPostgresUrl),
  },
  ADMIN_EMAIL: { wants: 'an e-mail address, such as editor@example.com', schema: z.email() },
  ADMIN_PASSWORD: {
    wants: `at least ${passwordLength} characters`,
    schema: z.string().refine((password) => [...password].length >= passwordLength),
  },
  DEMO_EDITION: {
    wants: '1 (load the demo edition) or 0 (start with an empty paper)',
    schema: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['1', '0', 'true', 'false', 'yes', 'no', 'on', 'off']))
      .transform((value) => ['1', 'true', 'yes', 'on'].includes(value)),
  },
  SITE_LOCALE: { wants: 'vi or en', schema: z.enum(['vi', 'en']) },
  TIME_ZONE: {
    wants: 'a time zone by its name, such as Asia/Ho_Chi_Minh',
    schema: z.string().refine(isTimeZone),
  },
  TRUST_PROXY: {
    wants: 'how many proxies of your own stand before the paper, 0 to 9',
    schema: z.string().regex(/^\d$/).transform(Number),
  },
  SMTP_URL: {
    wants: 'the address of a mail server, such as smtps://user:password@mail.example.com',
    schema: z.string().refine(isSmtpUrl),
  },
  MAIL_FROM: { wants: 'an e-mail address, such as toasoan@example.com', schema: z.email() },
  TELLING_TRIAL: { wants: '1 or 0', schema: z.enum(['1', '0']).transform((value) => value === '1') },
};

type Name = keyof typeof variables;

/** The names of all variables that the paper reads. */
export const variableNames = Object.keys(variables) as Name[];

const schema = z.object({
  PORT: variables.PORT.schema.default(3000),
  SITE_URL: variables.SITE_URL.schema.optional(),
  DATA_DIR: variables.DATA_DIR.schema.default('./data'),
  DATABASE_URL: variables.DATABASE_URL.schema.optional(),
  ADMIN_EMAIL: variables.ADMIN_EMAIL.schema.optional(),
  ADMIN_PASSWORD: variables.ADMIN_PASSWORD.schema.optional(),
  DEMO_EDITION: variables.DEMO_EDITION.schema.default(true),
  SITE_LOCALE: variables.SITE_LOCALE.schema.default('vi'),
  TIME_ZONE: variables.TIME_ZONE.schema.default('Asia/Ho_Chi_Minh'),
  TRUST_PROXY: variables.TRUST_PROXY.schema.optional(),
  SMTP_URL: variables.SMTP_URL.schema.optional(),
  TELLING_TRIAL: variables.TELLING_TRIAL.schema.default(false),
  MAIL_FROM: variables.MAIL_FROM.schema.default('toasoan@localhost.localdomain'),
});

/**
 * Reads the configuration from the environment; an empty variable counts as not set.
 * @throws ConfigError naming every bad variable, what it got and what it wants.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(variableNames.map((name) => [name, clean(name, env[name])]));
  const result = schema.safeParse(given);
  if (!result.success) {
    const bad = new Set(result.error.issues.map((issue) => issue.path[0] as Name));
    throw new ConfigError([...bad].map((name) => complaint(name, given[name] ?? '')).join('\n'));
  }
  const values = result.data;
  return {
    port: values.PORT,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    dataDir: resolve(/* turbopackIgnore: true */ process.cwd(), values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    adminEmail: values.ADMIN_EMAIL,
    adminPassword: values.ADMIN_PASSWORD,
    demoEdition: values.DEMO_EDITION,
    locale: values.SITE_LOCALE,
    timeZone: values.TIME_ZONE,
    // The paper itself speaks no TLS: where readers come by https, a proxy stands before it.
    trustProxy: values.TRUST_PROXY ?? (values.SITE_URL?.startsWith('https:') ? 1 : 0),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    tellingTrial: values.TELLING_TRIAL,
  };
}

function clean(name: Name, value: string | undefined): string | undefined {
  // Spaces around a password may be meant.
  const text = name === 'ADMIN_PASSWORD' ? value : value?.trim();
  return text === '' ? undefined : text;
}

function complaint(name: Name, got: string): string {
  return `${name} is ${asShown(name, got)}; it wants ${variables[name].wants}.`;
}

/** The value as it may be shown: never a password. */
function asShown(name: Name, got: string): string {
  if (name === 'ADMIN_PASSWORD') return `only ${[...got].length} characters long`;
  const shown = ['DATABASE_URL', 'SITE_URL', 'SMTP_URL'].includes(name) ? withoutPassword(got) : got;
  return shown === undefined ? 'not an address' : JSON.stringify(shown);
}

/** An address as it may be shown: without user, password and query; undefined when that is not certain. */
export function withoutPassword(address: string): string | undefined {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/is.exec(address);
  if (!parts) return address.includes(':') || address.includes('@') ? undefined : address;
  const [, scheme = '', rest = ''] = parts;
  return scheme + rest.slice(rest.lastIndexOf('@') + 1).replace(/[?#].*$/s, '');
}

function isOrigin(text: string): boolean {
  const url = parseUrl(text);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname) return false;
  return text.toLowerCase().replace(/\/$/, '') === url.origin || `${url.origin}/` === url.href;
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(parseUrl(text)?.protocol ?? '');
}

function isSmtpUrl(text: string): boolean {
  const url = parseUrl(text);
  return /^smtps?:$/.test(url?.protocol ?? '') && Boolean(url?.hostname);
}

function isTimeZone(name: string): boolean {
  // Node would take offsets such as +07:00 too; they know no history.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
