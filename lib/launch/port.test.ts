import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { choosePort, nextFreePort, portState } from './port';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

async function listen(host?: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((done) => server.listen({ port: 0, host }, done));
  return (server.address() as AddressInfo).port;
}

it.each([undefined, '127.0.0.1'])('sees a server that listens on %s', async (host) => {
  const port = await listen(host);
  expect(await portState(port)).toBe('taken');
  expect(await nextFreePort(port)).toBeGreaterThan(port);
});

it('leaves a free port free', async () => {
  const port = await nextFreePort(20_000);
  expect(await portState(port)).toBe('free');
  expect(await choosePort(port, { command: 'npm start', life: { asked: new Promise(() => {}) } })).toBe(port);
});

it('without a terminal names the taken port and how to start on the next free one', async () => {
  const port = await listen();
  const choice = choosePort(port, { command: 'npm start', life: { asked: new Promise(() => {}) } });
  await expect(choice).rejects.toThrow(
    new RegExp(`Port ${port} is taken by another program[\\s\\S]*PORT=\\d+ npm start`),
  );
});
