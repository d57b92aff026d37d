/**
 * What a client needs in order to ask whether something has changed.
 * @typedef {object} Validators
 * @property {string} etag Weak: the same contents may be sent compressed.
 * @property {Date} lastModified
 * @property {Date} knownSince Since when this process knows it as it is now.
 */

/** @type {Map<string, { digest: string, lastModified: number, knownSince: number }>} */
const known = new Map();
const mostKnown = 5_000;

/** @param {number} moment */
const second = (moment) => Math.floor(moment / 1000) * 1000;

/**
 * The validators of a file or page, by a digest of its contents and its newest change in substance. Where the
 * contents changed without that moment moving on (a withdrawn story, a new name), the change was noticed now, and a
 * client that has only the time to go by is not told that nothing happened.
 * @param {string} key
 * @param {string} digest
 * @param {Date | undefined} newest
 * @param {number} now milliseconds since 1970
 * @returns {Validators}
 */
export function validatorsOf(key, digest, newest, now = Date.now()) {
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

/** @param {string} tag */
const opaque = (tag) => tag.trim().replace(/^W\//, '');

/**
 * Whether a list of tags names this one, by weak comparison (RFC 9110, 13.1.2).
 * @param {string} tags the field `If-None-Match`
 * @param {string} etag
 */
export const namesTag = (tags, etag) =>
  tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag));

/**
 * Whether a client has it as it is now (RFC 9110, 13.2.2: the tag decides where one is given).
 * @param {{ get(name: string): string | null }} headers of the request
 * @param {Validators} validators
 */
export function isUnchanged(headers, { etag, lastModified, knownSince }) {
  const tags = headers.get('if-none-match');
  if (tags !== null) return namesTag(tags, etag);
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return since === lastModified.getTime() || since > knownSince.getTime();
}
