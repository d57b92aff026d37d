import { BlockList, isIP } from 'node:net';

/** Where IndexNow takes messages for all search engines that share them. */
export const indexNowEndpoint = 'https://api.indexnow.org/indexnow';

/** A key as the newsroom makes it: within what IndexNow allows, and unlike any other file at the root. */
export const isIndexNowKey = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

const inside = new BlockList();
// What the registries of special addresses (RFC 6890) keep from the internet, and what carries such an address inside.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inside.addSubnet(network, prefix, 'ipv6');
}
const outside = new BlockList();
outside.addSubnet('2000::', 3, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is one of the internet: not of a private network, nor of this machine. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, 'ipv4');
  return family === 6 && outside.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}

/** Whether an IP address is of this machine. */
export const isLoopbackAddress = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');

// Names that no public server has (RFC 6761, RFC 6762, RFC 8375, and `internal`, which ICANN keeps for private use).
const privateName = /(?:^|\.)(?:localhost|local|localdomain|internal|home\.arpa|test|invalid|example|onion)$/;

/** Whether a host has a name in the internet. An address in figures is none. */
const isPublicName = (host: string): boolean =>
  isIP(host.replace(/^\[|\]$/g, '')) === 0 &&
  host.includes('.') &&
  !privateName.test(host.replace(/\.$/, ''));

/** Whether the paper has an address that others can open: https, and a host with a name in the internet. */
export function isPublicSite(siteUrl: string): boolean {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  return url?.protocol === 'https:' && isPublicName(url.hostname);
}

/** Whether this is the address of a server on this machine. */
const isHere = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || isLoopbackAddress(hostname.replace(/^\[|\]$/g, ''));

const longestAddress = 500;

/**
 * The address of a receiver, where the paper may send to it: https in the internet, or in a trial a server on this
 * machine and nothing else. What its name leads to is looked at when it is sent.
 */
export function receiverAddress(text: string, trial: boolean): URL | undefined {
  if (text.length > longestAddress || /[\s\p{Cc}]/u.test(text)) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password || url.hash) return undefined;
  if (trial) return /^https?:$/.test(url.protocol) && isHere(url) ? url : undefined;
  return url.protocol === 'https:' && isPublicName(url.hostname) ? url : undefined;
}

/** Why the paper could not send to this address; undefined when it could, or when none is given. */
export function receiverProblem(text: string, language: 'vi' | 'en', trial: boolean): string | undefined {
  if (text === '' || receiverAddress(text, false) || (trial && receiverAddress(text, true))) return undefined;
  return language === 'en'
    ? 'An https://… address in the internet, without a user name'
    : 'Cần một địa chỉ https://… trên mạng công cộng, không kèm tên đăng nhập';
}
