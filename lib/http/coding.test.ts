import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Compressed, chooseCoding, isText } from './coding.mjs';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', undefined],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['identity', undefined],
  ['identity;q=1, gzip;q=0.5', undefined],
  ['gzip, identity;q=0', 'gzip'],
  ['identity;q=0', undefined],
  ['x-gzip', 'gzip'],
  ['GZIP;Q=1', 'gzip'],
  ['br;q=nonsense', undefined],
  ['br;q=1.5', undefined],
  ['deflate', undefined],
  ['', undefined],
  [undefined, undefined],
  [',;=,'.repeat(10_000), undefined],
])('who sends %s gets %s', (accepted, coding) => {
  expect(chooseCoding(accepted)).toBe(coding);
});

test('text is compressed, pictures and fonts are not', () => {
  for (const type of ['text/html; charset=utf-8', 'application/rss+xml', 'application/json', 'image/svg+xml'])
    expect(isText(type), type).toBe(true);
  for (const type of ['image/avif', 'font/woff2', 'application/octet-stream', 'image/png', ''])
    expect(isText(type), type).toBe(false);
});

test('a text is compressed once, and comes back as it was', () => {
  const compressed = new Compressed();
  const text = Buffer.from('Trang nhất của báo. '.repeat(500));
  const br = compressed.of('br', 'a', text);
  expect(brotliDecompressSync(br)).toEqual(text);
  expect(gunzipSync(compressed.of('gzip', 'a', text))).toEqual(text);
  expect(compressed.of('br', 'a', text)).toBe(br);
});
