import { expect, test } from 'vitest';
import { isFromElsewhere, mayCount } from './people';

const person = {
  'user-agent':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
};
const headers = (more: Record<string, string> = {}) => new Headers({ ...person, ...more });

test('a reader counts, in the browser of a messenger too', () => {
  expect(mayCount(headers())).toBe(true);
  expect(mayCount(headers({ dnt: '0', 'sec-gpc': '0' }))).toBe(true);
  expect(mayCount(headers({ 'user-agent': `${person['user-agent']} Zalo android/24111503` }))).toBe(true);
});

test.each([
  ['Do Not Track', { dnt: '1' }],
  ['Global Privacy Control', { 'sec-gpc': '1' }],
  ['a prefetch', { 'sec-purpose': 'prefetch' }],
  ['a page made ahead', { 'sec-purpose': 'prefetch;prerender' }],
  ['an older prefetch', { purpose: 'prefetch' }],
  ['no name at all', { 'user-agent': '' }],
  [
    'a search engine',
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://example.com/bot.html)' },
  ],
  ['a tool', { 'user-agent': 'curl/8.5.0' }],
  [
    'a browser without a person',
    { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/141.0.0.0' },
  ],
  ['a measurement', { 'user-agent': `${person['user-agent']} Chrome-Lighthouse` }],
])('%s does not count', (_, more) => {
  expect(mayCount(headers(more))).toBe(false);
});

test('another site cannot report a read', () => {
  const site = 'https://bao.example.vn';
  const from = (more: Record<string, string>) => isFromElsewhere(headers(more), site);
  expect(from({})).toBe(false);
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(from({ origin: site })).toBe(false);
  expect(from({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(false);
  expect(from({ 'sec-fetch-site': 'cross-site', origin: site })).toBe(true);
  expect(from({ 'sec-fetch-site': 'same-site' })).toBe(true);
  expect(from({ origin: 'https://khac.example', host: 'bao.example.vn' })).toBe(true);
  expect(from({ origin: 'null', host: 'bao.example.vn' })).toBe(true);
});
