import { describe, expect, test } from 'vitest';
import { ownPath } from './own-path';

const site = 'https://bao.example';

test.each([
  ['/tin-cu', '/tin-cu'],
  [' /tin-cu/ ', '/tin-cu'],
  ['https://bao.example/2019/tin.html', '/2019/tin.html'],
  ['http://BAO.example/tin', '/tin'],
  ['/tin%20t%E1%BB%A9c', '/tin tức'],
  ['/tin tức'.normalize('NFD'), '/tin tức'],
  ['/chu-de/cu', '/chu-de/cu'],
  ['/tac-gia/cu', '/tac-gia/cu'],
])('%s is %s', (text, path) => {
  expect(ownPath(text, site, 'from')).toEqual({ path });
  expect(ownPath(text, site, 'to')).toEqual({ path });
});

describe('refused on both sides', () => {
  test.each([
    ...['', 'tin-cu', '//evil.example', '/\\evil.example', '\\\\evil.example', '///evil.example/x'],
    ...['https://evil.example/x', 'https://bao.example@evil.example/', 'https://x@bao.example/tin'],
    ...[
      'https://bao.example.evil.example/',
      'https:/\\evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
    ],
    ...['/a//b', '/a\\b', '/a/../b', '/a/./b', '/..', '/a%2F%2Fevil', '/%2Fevil.example', '/%5Cevil.example'],
    ...['/a\u0000b', '/a%00b', '/a%0d%0aLocation:x', '/a\tb', '/a\u202Eb', '/a%3Fb', '/a%2523', '/%E0%A4%A'],
    ...['/a?b=1', '/a#b', '/toa-soan', '/toa-soan/x', '/api/x', '/anh/x', '/_next/x', '/xem-truoc/x'],
    ...['/sitemap/2026-11.xml', '/nhung/thoi-su/tin', '/oembed', '/.well-known/security.txt'],
    `/${'a'.repeat(500)}`,
  ])('%j', (text) => {
    expect(ownPath(text, site, 'from')).toHaveProperty('problem');
    expect(ownPath(text, site, 'to')).toHaveProperty('problem');
  });
});

test.each([
  ...['/', 'https://bao.example', '/moi-nhat', '/dinh-chinh', '/chu-de', '/rss', '/rss.xml', '/atom.xml'],
  ...['/feed.json', '/opml.xml', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/ads.txt', '/llms.txt'],
])('%s can be led to, but not away from', (text) => {
  expect(ownPath(text, site, 'from')).toHaveProperty('problem');
  expect(ownPath(text, site, 'to')).toHaveProperty('path');
});
