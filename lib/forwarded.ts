import { subscribe } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { z } from 'zod';

/**
 * The address that a request came from; undefined for the newsroom's own commands. The server has written it there
 * itself (`believeProxies`): what a request claims of itself does not get this far.
 */
export function addressOf(headers: Headers | undefined): string | undefined {
  return toAddress(headers?.get('x-forwarded-for')?.split(',').at(-1));
}

function toAddress(text: string | undefined): string | undefined {
  // A server that listens to both kinds of addresses writes the old kind in the new one's clothes.
  const address = text?.trim().replace(/^::ffff:(?=\d+\.)/, '');
  return address && isIP(address) ? address : undefined;
}

// Loopback, private and link-local addresses, and those that providers share out inside their networks (RFC 6598).
const near = new BlockList();
near.addSubnet('10.0.0.0', 8, 'ipv4');
near.addSubnet('100.64.0.0', 10, 'ipv4');
near.addSubnet('127.0.0.0', 8, 'ipv4');
near.addSubnet('169.254.0.0', 16, 'ipv4');
near.addSubnet('172.16.0.0', 12, 'ipv4');
near.addSubnet('192.168.0.0', 16, 'ipv4');
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

/** Whether a proxy of our own may have this address: nobody comes from there over the internet. */
const isNear = (address: string): boolean => near.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

/**
 * Where a request came from, by what the connection says and what stands in `X-Forwarded-For`. Each of our own
 * proxies appends whom it heard it from, so the last `proxies` names are true and everything before them is a claim.
 * A connection from the internet comes around the proxies: nothing that it says is believed.
 * @param peer the other end of the connection
 */
export function originOf(
  forwarded: string | undefined,
  peer: string | undefined,
  proxies: number,
): string | undefined {
  const connected = toAddress(peer);
  if (proxies === 0 || !connected || !isNear(connected)) return connected;
  const named = forwarded?.split(',') ?? [];
  return toAddress(named[Math.max(0, named.length - proxies)]) ?? connected;
}

const started = z.object({
  request: z.custom<{ headers: IncomingHttpHeaders; socket: { remoteAddress?: string } }>(
    (request) => typeof request === 'object' && request !== null && 'headers' in request,
  ),
});

const name = Symbol.for('trang-nhat.believes-proxies');
const shared: typeof globalThis & { [name]?: boolean } = globalThis;

/**
 * From now on every request that this process receives carries where it came from as its `X-Forwarded-For`, and
 * nothing else there. Next only writes that header when a request brings none, so anybody could claim to be anybody.
 */
export function believeProxies(proxies: number): void {
  if (shared[name]) return;
  shared[name] = true;
  // Node tells of a request before anybody else sees it.
  subscribe('http.server.request.start', (message) => {
    const { data } = started.safeParse(message);
    if (!data) return;
    const { headers, socket } = data.request;
    const given = headers['x-forwarded-for'];
    const origin = originOf(Array.isArray(given) ? given.join(',') : given, socket.remoteAddress, proxies);
    if (origin === undefined) delete headers['x-forwarded-for'];
    else headers['x-forwarded-for'] = origin;
  });
}
