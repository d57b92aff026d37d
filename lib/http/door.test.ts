import { randomBytes } from 'node:crypto';
import { createServer, IncomingMessage, ServerResponse, request as send } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { factsHeader, factsOf, writeFacts } from '../press/page-facts.mjs';
import { press } from '../press/state.mjs';
import { door, type Listener } from './door.mjs';

const opened: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

type Got = { status: number; headers: Record<string, unknown>; body: Buffer };

/** A server with a door before this listener; answers with what asks it. */
async function open(listener: Listener) {
  const server = createServer(door(listener));
  opened.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((done, fail) => {
      const asking = send({ port, path, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('error', fail);
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      asking.on('error', fail);
      asking.end();
    });
}

const long = 'Trang nhất của báo. '.repeat(40_000);

test('what is larger than is kept goes out as it comes, whole, at the pace of its reader', async () => {
  for (const cache of ['public, max-age=60', 'no-store']) {
    const ask = await open((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': cache });
      Readable.from(Array.from({ length: 40 }, (_, part) => `${part} ${long.slice(0, 64 * 1024)}`)).pipe(
        response,
      );
    });
    const plain = await ask('/');
    expect(plain.body.length).toBeGreaterThan(2_000_000);
    const { body, headers } = await ask('/', { 'Accept-Encoding': 'br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).equals(plain.body)).toBe(true);
  }
});

test('who reads nothing makes whoever writes wait, and the memory does not fill', async () => {
  const parts = 96;
  // Of each part a tenth comes out of the compression, like of a sitemap's: less than a stream holds back by itself.
  const part = () => `${randomBytes(3 * 1024).toString('base64')}${long.slice(0, 40 * 1024)}`;
  const pulled = { stuck: 0, free: 0 };
  /** How much of the source is read while the reader takes as much as the socket lets go. */
  const answer = (name: 'stuck' | 'free', socket: Writable, ended: () => void) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { url: '/', method: 'GET', headers: { 'accept-encoding': 'gzip' } });
    const response = new ServerResponse(request);
    response.assignSocket(socket as Socket);
    door((_, to) => {
      to.setHeader('Content-Type', 'text/plain');
      to.setHeader('Cache-Control', 'no-store');
      const source = function* () {
        for (; pulled[name] < parts; pulled[name] += 1) yield part();
      };
      Readable.from(source()).pipe(to).on('finish', ended);
    })(request, response);
  };
  answer('stuck', new Writable({ write() {} }), () => {});
  // Another one that began later has everything: by then the first could have had it all as well.
  await new Promise<void>((done) =>
    answer('free', new Writable({ highWaterMark: 2 ** 30, write: (_part, _encoding, next) => next() }), done),
  );
  expect(pulled.free).toBe(parts);
  expect(pulled.stuck).toBeLessThan(parts / 4);
});

test('who hangs up in the middle leaves nothing behind that waits', async () => {
  let closed = false;
  const ask = await open((request, response) => {
    response.setHeader('Content-Type', 'text/plain');
    response.on('close', () => {
      closed = true;
    });
    response.write(long, () => request.socket.destroy());
  });
  await expect(ask('/', { 'Accept-Encoding': 'gzip' })).rejects.toThrow();
  await expect.poll(() => closed).toBe(true);
});

test('a kept page goes out again without being asked for, until the press no longer has it', async () => {
  press.clear();
  press.listening = true;
  const html = `<!DOCTYPE html>${long.slice(0, 5_000)}`;
  const written = writeFacts(factsOf('/cua-khung/muc/bai', html));
  let made = 0;
  const ask = await open((request, response) => {
    made += 1;
    press.keep('/cua-khung/muc/bai', {
      value: { headers: { [factsHeader]: written } },
      cacheControl: { revalidate: 60 },
      tags: ['article:1'],
      bytes: 100,
    });
    response.setHeader(factsHeader, written);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('X-Said', String(request.headers['save-data']));
    response.end(html);
  });
  const now = Date.now();
  await expect.poll(() => Date.now()).toBeGreaterThan(now);
  const first = await ask('/muc/bai');
  expect(first.headers[factsHeader]).toBeUndefined();
  const again = await ask('/muc/bai?utm_source=x', { 'Accept-Encoding': 'br' });
  expect(made).toBe(1);
  expect(brotliDecompressSync(again.body).toString()).toBe(html);
  const { date: _, 'content-encoding': __, 'content-length': ___, ...same } = again.headers;
  expect(first.headers).toMatchObject(same);
  expect((await ask('/muc/bai', { 'If-None-Match': String(first.headers.etag) })).status).toBe(304);
  const head = await ask('/muc/bai', {}, 'HEAD');
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
    200,
    0,
    first.headers['content-length'],
  ]);
  expect((await ask('/muc/bai', { 'X-Keeps-Answers': '1' })).headers['x-accel-expires']).toMatch(/^@\d+$/);
  expect(made).toBe(1);

  const others: Record<string, string>[] = [{ 'Save-Data': 'on' }, { Cookie: 'a=b; lite=1' }];
  for (const other of others) await ask('/muc/bai', other);
  expect(made).toBe(3);
  expect((await ask('/muc/bai')).headers['x-said']).toBe('undefined');
  await expect.poll(() => Date.now()).toBeGreaterThan(now);
  press.outdate('article:1');
  const before = made;
  await ask('/muc/bai');
  expect(made).toBe(before + 1);
});

test('what is private or brings a cookie is kept by nobody, whatever was said', async () => {
  const ask = await open((request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=600');
    if (request.url?.startsWith('/dat-cookie')) response.setHeader('Set-Cookie', 'a=b');
    if (request.url === '/hong') response.statusCode = 500;
    response.end('x');
  });
  for (const path of ['/toa-soan/a', '/api/users', '/xem-truoc/x', '/dat-cookie', '/hong']) {
    const { headers } = await ask(path, { 'X-Keeps-Answers': '1' });
    expect(headers['cache-control'], path).toMatch(/no-store/);
    expect(headers['x-accel-expires'], path).toBeUndefined();
  }
  expect((await ask('/trang')).headers['cache-control']).toBe('public, max-age=600');
});

test('nothing but what was asked reaches the framework', async () => {
  const ask = await open((request, response) => {
    response.end(`${request.method} ${request.url} ${request.headers.rsc} ${request.headers['next-url']}`);
  });
  const router = { RSC: '1', 'Next-Url': '/x' };
  expect((await ask('/a?b', router)).body.toString()).toBe('GET /a?b undefined undefined');
  expect((await ask('http://bao.example/a', router)).body.toString()).toBe('GET /a undefined undefined');
  expect((await ask('/toa-soan', router)).body.toString()).toBe('GET /toa-soan 1 /x');
  expect((await ask('/%')).status).toBe(400);
  expect((await ask('/', {}, 'DELETE')).status).toBe(405);
});
