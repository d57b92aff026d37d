import { isIPv4 } from 'node:net';

/** The first bits of an IPv6 address, in groups of four digits. */
function groups(address: string, count: number): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  // An IPv4 address at the end takes the room of two groups.
  const taken = left.length + right.length + (right.at(-1)?.includes('.') ? 1 : 0);
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - taken)).fill('0');
  return [...left, ...middle, ...right]
    .slice(0, count)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * The place that an address lies in: what one customer of a network is given at most. IPv4: the first 24 bits;
 * IPv6: the first 48.
 */
export const placeOf = (address: string): string =>
  isIPv4(address) ? address.split('.').slice(0, 3).join('.') : groups(address, 3);

/** What stays of an address for as long as a device is in one network: phones change the last 64 bits of an IPv6 one. */
export const deviceOf = (address: string): string => (isIPv4(address) ? address : groups(address, 4));
