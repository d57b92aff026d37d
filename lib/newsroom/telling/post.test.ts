// A message goes to the receiver that is set, and never into the paper's own network, whatever its name leads to.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { post } from './post';
import { openTestReceiver, type TestReceiver } from './test-receiver';

const names = vi.hoisted(() => new Map<string, string[]>());

vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (
    host: string,
    _options: unknown,
    callback: (error: Error | null, found: { address: string; family: number }[]) => void,
  ) => {
    const found = (names.get(host) ?? []).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    callback(found.length > 0 ? null : new Error(`getaddrinfo ENOTFOUND ${host}`), found);
  },
}));

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await openTestReceiver();
});
afterAll(() => receiver.close());

const message = { type: 'text/plain', body: 'Chào' };
const sending = { agent: 'TrangNhat', patience: 5_000 };

test.each([['127.0.0.1'], ['10.0.0.7'], ['169.254.169.254'], ['::1'], ['8.8.8.8', '192.168.1.1']])(
  'a public name that leads to %s is refused',
  async (...addresses) => {
    names.set('hub.vn', addresses);
    const reply = await post('https://hub.vn/', message, { ...sending, trial: false });
    expect(reply).toEqual({ failure: 'notAllowed', text: `hub.vn (${addresses.at(-1)})` });
  },
);

test('in a trial a name of this machine that leads out is refused', async () => {
  names.set('localhost', ['8.8.8.8']);
  const reply = await post('http://localhost:1/', message, { ...sending, trial: true });
  expect(reply).toMatchObject({ failure: 'notAllowed' });
});

test('in a trial a name of this machine is sent to', async () => {
  names.set('localhost', ['127.0.0.1']);
  const address = receiver.url.replace('127.0.0.1', 'localhost');
  expect(await post(address, message, { ...sending, trial: true })).toMatchObject({ status: 200 });
  expect(receiver.got).toMatchObject([{ method: 'POST', body: 'Chào', type: 'text/plain' }]);
});

test('a name that nobody knows may be known later', async () => {
  names.delete('hub.vn');
  const reply = await post('https://hub.vn/', message, { ...sending, trial: false });
  expect(reply).toEqual({ failure: 'unreachable', text: 'getaddrinfo ENOTFOUND hub.vn' });
});

test('what is no address is refused', async () => {
  const reply = await post('hub', message, { ...sending, trial: false });
  expect(reply).toEqual({ failure: 'notAllowed', text: 'hub' });
});
