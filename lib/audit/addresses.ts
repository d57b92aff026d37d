const longest = 2_000;

/**
 * The absolute http address that a page means, without its fragment; undefined for other schemes, for what is none,
 * and for addresses of more than 2,000 characters, which search engines do not follow either.
 */
export function resolveAddress(written: string, base: string): string | undefined {
  if (written.length > longest || !URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Whether an address is written in full, with scheme and host. */
export const isAbsolute = (written: string): boolean =>
  /^https?:\/\//i.test(written) && URL.canParse(written);

/** The origin of an absolute address; empty when it is none. */
export const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');
