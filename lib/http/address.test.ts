import { expect, test } from 'vitest';
import { addressOfTarget, methodsOf } from './address.mjs';

test.each([
  ['/', '/'],
  ['/khoa-hoc/bai?a=%E0%A4%A', '/khoa-hoc/bai?a=%E0%A4%A'],
  ['/%E1%BB%87', '/%E1%BB%87'],
  ['http://localhost:3000/moi-nhat', '/moi-nhat'],
  ['HTTPS://bao.example', '/'],
  ['http://bao.example?q=1', '/?q=1'],
  // The framework resolves dots as browsers do: what it would serve is what decides whose it is.
  ['/x/../api/users/me?a=../b', '/api/users/me?a=../b'],
  ['/x/%2E%2e/toa-soan', '/toa-soan'],
  ['/./xem-truoc/a/.', '/xem-truoc/a/'],
  ['/%2e', '/'],
  ['/../..', '/'],
  ['http://bao.example/a/../api/users', '/api/users'],
  ['/a/b..c/.well-known/...', '/a/b..c/.well-known/...'],
  [`/tim-kiem?q=${'a'.repeat(100_000)}`, `/tim-kiem?q=${'a'.repeat(100_000)}`],
])('%s is an address', (target, address) => {
  expect(addressOfTarget(target)).toBe(address);
});

test.each([
  '/%',
  '/%E0%A4%A',
  '/a/%zz',
  '/%00',
  '/a%0d%0ab',
  '/%7f',
  '*',
  'moi-nhat',
  `/${'a'.repeat(4096)}`,
  'ftp://x/',
])('%s is none', (target) => {
  expect(addressOfTarget(target)).toBeUndefined();
});

test('pages and files are read, reports are sent, and the newsroom decides for itself', () => {
  for (const path of ['/', '/khoa-hoc', '/rss.xml', '/anh/a/b.avif', '/apixx', '/toa-soan-xx'])
    expect(methodsOf(path), path).toEqual(['GET', 'HEAD', 'OPTIONS']);
  expect(methodsOf('/doc-nhieu/dem')).toEqual(['POST', 'OPTIONS']);
  expect(methodsOf('/ban-gon')).toContain('POST');
  for (const path of ['/toa-soan', '/toa-soan/x', '/api/users', '/xem-truoc/bai/1'])
    expect(methodsOf(path), path).toBeUndefined();
});
