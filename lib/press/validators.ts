/** What a client needs in order to ask whether a file has changed. */
export type Validators = {
  /** Weak: the same contents may be sent compressed. */
  etag: string;
  lastModified: Date;
  /** Since when this process knows the file as it is now. */
  knownSince: Date;
};

const known = new Map<string, { digest: string; lastModified: number; knownSince: number }>();
const mostKnown = 5_000;

const second = (moment: number): number => Math.floor(moment / 1000) * 1000;

/**
 * The validators of a file, by a digest of its contents and its newest change in substance. Where the contents
 * changed without that moment moving on (a withdrawn story, a new name), the change was noticed now, and a client
 * that has only the time to go by is not told that nothing happened.
 * @param now milliseconds since 1970
 */
export function validatorsOf(
  key: string,
  digest: string,
  newest: Date | undefined,
  now = Date.now(),
): Validators {
  const before = known.get(key);
  let entry = before;
  if (!entry || entry.digest !== digest) {
    const changed = second(Math.min(newest?.getTime() ?? now, now));
    const lastModified =
      before && changed <= before.lastModified ? Math.max(second(now), before.lastModified + 1000) : changed;
    entry = { digest, lastModified, knownSince: now };
  }
  known.delete(key);
  known.set(key, entry);
  if (known.size > mostKnown) known.delete(known.keys().next().value ?? '');
  return {
    etag: `W/"${digest}"`,
    lastModified: new Date(entry.lastModified),
    knownSince: new Date(entry.knownSince),
  };
}

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether a client has the file as it is now (RFC 9110, 13.1: the tag decides where one is given). */
export function isUnchanged(headers: Headers, { etag, lastModified, knownSince }: Validators): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null)
    return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag));
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return since === lastModified.getTime() || since > knownSince.getTime();
}
