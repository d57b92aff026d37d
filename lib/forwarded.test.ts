import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { addressOf, believeProxies, originOf } from './forwarded';

test('without a proxy only the connection is believed', () => {
  expect(originOf('203.0.113.7', '::ffff:198.51.100.1', 0)).toBe('198.51.100.1');
  expect(originOf(undefined, '2001:db8::1', 0)).toBe('2001:db8::1');
});

test('each proxy of our own is believed for one name, the last ones', () => {
  expect(originOf('1.1.1.1, 203.0.113.7', '127.0.0.1', 1)).toBe('203.0.113.7');
  expect(originOf('1.1.1.1, 203.0.113.7, 10.0.0.2', '127.0.0.1', 2)).toBe('203.0.113.7');
  // Somebody who goes around the outer proxy is named by the inner one.
  expect(originOf('203.0.113.7', '127.0.0.1', 2)).toBe('203.0.113.7');
});

test('who comes around the proxies is believed nothing', () => {
  for (const peer of ['198.51.100.1', '::ffff:198.51.100.1', '172.32.0.1', '100.128.0.1', '2001:db8::1'])
    expect(originOf('203.0.113.7', peer, 1)).toBe(peer.replace('::ffff:', ''));
  expect(originOf('203.0.113.7', undefined, 1)).toBeUndefined();
});

test.each([
  ...['127.0.0.1', '::1', '10.1.2.3', '172.31.255.1', '192.168.0.9', '169.254.1.1', '100.64.0.1'],
  ...['::ffff:127.0.0.1', 'fd00::5', 'fe80::1', 'fe80::1%eth0'],
])('a proxy at %s is believed', (peer) => {
  expect(originOf('203.0.113.7', peer, 1)).toBe('203.0.113.7');
});

test('what is no address is not taken for one', () => {
  for (const claim of ['unknown', '', '1.2.3', "'; DROP TABLE", '\0', 'a'.repeat(10_000)])
    expect(originOf(claim, '127.0.0.1', 1)).toBe('127.0.0.1');
  expect(originOf('x', undefined, 1)).toBeUndefined();
});

test('a forged header is overwritten before anybody reads it', async () => {
  believeProxies(0);
  const server = createServer((request, response) =>
    response.end(addressOf(new Headers({ 'x-forwarded-for': String(request.headers['x-forwarded-for']) }))),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
  expect(await answer.text()).toBe('127.0.0.1');
  await new Promise((done) => server.close(done));
});
