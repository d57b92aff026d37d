import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, variableNames, withoutPassword } from './config';

const complaint = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      siteUrl: 'http://localhost:3000',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      adminEmail: undefined,
      adminPassword: undefined,
      demoEdition: true,
      locale: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      trustProxy: 0,
      smtpUrl: undefined,
      mailFrom: 'toasoan@localhost.localdomain',
      tellingTrial: false,
    });
  });

  it('takes an empty or blank variable as not set', () => {
    expect(readConfig(Object.fromEntries(variableNames.map((name) => [name, ''])))).toEqual(readConfig({}));
    expect(readConfig({ PORT: '  ', SITE_URL: ' ' })).toEqual(readConfig({}));
  });

  it('puts the port into the default address', () => {
    expect(readConfig({ PORT: '8080' })).toMatchObject({ port: 8080, siteUrl: 'http://localhost:8080' });
  });

  it.each([
    [{ PORT: '1' }, { port: 1 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ SITE_URL: 'https://bao.example.vn/' }, { siteUrl: 'https://bao.example.vn' }],
    [{ SITE_URL: 'HTTPS://Bao.Example.vn' }, { siteUrl: 'https://bao.example.vn' }],
    [{ SITE_URL: 'http://127.0.0.1:8080' }, { siteUrl: 'http://127.0.0.1:8080' }],
    [{ SITE_URL: 'http://[::1]:8080' }, { siteUrl: 'http://[::1]:8080' }],
    [{ SITE_URL: 'https://example.com:443' }, { siteUrl: 'https://example.com' }],
    [{ SITE_URL: 'https://báo.example' }, { siteUrl: 'https://xn--bo-mia.example' }],
    [{ DATA_DIR: '/srv/paper' }, { dataDir: '/srv/paper' }],
    [{ DATA_DIR: 'somewhere/else' }, { dataDir: resolve('somewhere/else') }],
    [{ DATABASE_URL: 'postgresql://a:b@db/paper' }, { databaseUrl: 'postgresql://a:b@db/paper' }],
    [{ DATABASE_URL: 'postgres:///paper?host=/run' }, { databaseUrl: 'postgres:///paper?host=/run' }],
    [{ ADMIN_EMAIL: 'lan@example.vn' }, { adminEmail: 'lan@example.vn' }],
    [{ ADMIN_PASSWORD: ' twelve chars ' }, { adminPassword: ' twelve chars ' }],
    [{ DEMO_EDITION: '0' }, { demoEdition: false }],
    [{ DEMO_EDITION: 'No' }, { demoEdition: false }],
    [{ DEMO_EDITION: 'true' }, { demoEdition: true }],
    [{ SITE_LOCALE: 'en' }, { locale: 'en' }],
    [{ TIME_ZONE: 'UTC' }, { timeZone: 'UTC' }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ SITE_URL: 'https://bao.example.vn' }, { trustProxy: 1 }],
    [{ SITE_URL: 'https://bao.example.vn', TRUST_PROXY: '0' }, { trustProxy: 0 }],
    [{ TELLING_TRIAL: '1' }, { tellingTrial: true }],
    [{ TIME_ZONE: 'Europe/Berlin' }, { timeZone: 'Europe/Berlin' }],
  ])('reads %j', (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  it.each([
    ['PORT', ['0', '65536', '80a', '-1', '3000.5', '0x50', '1e3', '٣']],
    [
      'SITE_URL',
      [
        'example.com',
        'ftp://example.com',
        'https://example.com/paper',
        'https://example.com?a',
        'https://example.com#a',
        'https://u:p@example.com',
        'https://example.com//',
        'https://',
        'javascript:alert(1)',
      ],
    ],
    ['DATA_DIR', ['a\0b']],
    ['DATABASE_URL', ['mysql://a:b@c/d', 'localhost:5432', 'paper', '/var/run/postgresql']],
    ['ADMIN_EMAIL', ['lan', 'lan@', 'lan@example', 'a b@example.vn']],
    ['ADMIN_PASSWORD', ['eleven char', 'ễễễễễễễễễễễ']],
    ['DEMO_EDITION', ['2', 'maybe']],
    ['SITE_LOCALE', ['fr', 'VI']],
    ['TIME_ZONE', ['+07:00', 'Hanoi', 'Asia/Nowhere', '7']],
    ['TELLING_TRIAL', ['yes', '2']],
    ['TRUST_PROXY', ['-1', '10', 'true', '127.0.0.1']],
  ])('refuses a bad %s', (name, values) => {
    for (const value of values) {
      const message = complaint({ [name]: value });
      expect(message, value).toMatch(new RegExp(`^${name} is .+; it wants .+\\.$`));
    }
  });

  it('names every bad variable, what it got and what it wants', () => {
    expect(complaint({ PORT: 'many', SITE_LOCALE: 'de', TIME_ZONE: 'UTC' }).split('\n')).toEqual([
      'PORT is "many"; it wants a whole number from 1 to 65535, such as 3000.',
      'SITE_LOCALE is "de"; it wants vi or en.',
    ]);
  });

  it('never shows a password', () => {
    const secret = 'hunter2';
    for (const url of [
      `mysql://paper:${secret}@db/paper`,
      `mysql://paper:${secret}@x@db/paper`,
      `mysql://db/paper?password=${secret}`,
      `paper:${secret}@db`,
      `://paper:${secret}`,
    ]) {
      expect(complaint({ DATABASE_URL: url, SITE_URL: url, ADMIN_PASSWORD: secret })).not.toContain(secret);
    }
  });
});

describe('withoutPassword', () => {
  it.each([
    ['postgres://paper:secret@db:5432/paper?sslmode=require', 'postgres://db:5432/paper'],
    ['postgres://db/paper', 'postgres://db/paper'],
    ['paper:secret@db', undefined],
    ['paper', 'paper'],
  ])('%s', (address, shown) => {
    expect(withoutPassword(address)).toBe(shown);
  });
});
