import { lookup as lookUp } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress, receiverAddress } from './receivers';

/** What is sent. */
export type Message = { type: string; body: string };

/** How it is sent. */
export type Sending = {
  /** Whom the receiver sees. */
  agent: string;
  /** Milliseconds for everything: the name, the connection, the answer, and redirects. */
  patience: number;
  /** Sends to servers on this machine, and to no others. */
  trial: boolean;
};

/** What came back, or why nothing did. */
export type Reply =
  | { status: number; retryAfter: string | undefined; location: string | undefined; text: string }
  | { failure: 'timeout' | 'unreachable' | 'notAllowed'; text: string };

const mostRedirects = 3;
const mostBytes = 2_000;

class NotAllowed extends Error {}

/**
 * Posts a message and reads the beginning of the answer; never throws. The connection goes to the very address that
 * was looked at, and a redirect is followed only where it stays with the receiver and keeps the message (307, 308).
 */
export async function post(receiver: string, message: Message, sending: Sending): Promise<Reply> {
  const signal = AbortSignal.timeout(sending.patience);
  let address = receiver;
  try {
    for (let turn = 0; ; turn += 1) {
      const url = receiverAddress(address, sending.trial);
      if (!url) throw new NotAllowed(address);
      const reply = await postOnce(url, message, sending, signal);
      const next = 'status' in reply ? redirectOf(url, reply) : undefined;
      if (!next || turn === mostRedirects) return reply;
      address = next;
    }
  } catch (error) {
    if (error instanceof NotAllowed) return { failure: 'notAllowed', text: error.message };
    if (signal.aborted) return { failure: 'timeout', text: '' };
    return { failure: 'unreachable', text: error instanceof Error ? error.message : String(error) };
  }
}

function redirectOf(from: URL, { location, status }: Extract<Reply, { status: number }>): string | undefined {
  if ((status !== 307 && status !== 308) || !location || !URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from.href);
  return to.origin === from.origin ? to.href : undefined;
}

function postOnce(url: URL, message: Message, sending: Sending, signal: AbortSignal): Promise<Reply> {
  const { agent, trial } = sending;
  const isAllowed = trial ? isLoopbackAddress : isPublicAddress;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // For an address in figures nothing is looked up.
  if (isIP(host) && !isAllowed(host)) return Promise.reject(new NotAllowed(host));
  const body = Buffer.from(message.body);
  const headers = { 'Content-Type': message.type, 'Content-Length': body.length, 'User-Agent': agent };
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    let answered: (() => void) | undefined;
    const options = {
      method: 'POST',
      headers,
      signal,
      agent: false as const,
      lookup: lookUpAllowed(isAllowed),
    };
    const outgoing = request(url, options, (incoming) => {
      const { headers: given, statusCode: status = 0 } = incoming;
      const parts: Buffer[] = [];
      let bytes = 0;
      // What it says decides: an answer whose text is cut off or never ends has been given all the same.
      const done = () => {
        outgoing.destroy();
        const text = Buffer.concat(parts).subarray(0, mostBytes).toString('utf8');
        resolve({ status, retryAfter: given['retry-after'], location: given.location, text });
      };
      answered = done;
      incoming.on('data', (part: Buffer) => {
        parts.push(part);
        bytes += part.length;
        if (bytes >= mostBytes) done();
      });
      incoming.on('end', done);
      incoming.on('close', done);
      incoming.on('error', done);
    });
    outgoing.on('error', (error) => (answered ? answered() : reject(error)));
    outgoing.end(body);
  });
}

/** Looks a name up and refuses it when any of its addresses is one that must not be sent to. */
function lookUpAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return callback(error ?? new Error(`${host} has no address`), []);
      const refused = found.find(({ address }) => !isAllowed(address));
      if (refused) return callback(new NotAllowed(`${host} (${refused.address})`), []);
      if (options.all) return callback(null, found);
      callback(null, first.address, first.family);
    });
  };
}
