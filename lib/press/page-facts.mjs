import { createHash } from 'node:crypto';
import { validatorsOf } from './validators.mjs';

/**
 * What the web server has to know of a finished page in order to send it; it comes to it in a header of the response
 * that goes no further.
 * @typedef {object} PageFacts
 * @property {string} key the page's name in the press
 * @property {import('./validators.mjs').Validators} validators
 * @property {number | undefined} changed when its story last changed in substance, milliseconds since 1970; undefined
 *   for what is no story
 * @property {string} [written] the header that they came in
 */

/** The header that carries them. */
export const factsHeader = 'x-press-page';

const storyTimes = /<meta property="article:(?:published|modified)_time" content="([^"]+)"/g;
// A day without a clock is no moment at which something happened.
const shownTimes = /\sdatetime="(\d{4}-\d\d-\d\dT[^"]+)"/gi;

/**
 * @param {string} html
 * @param {RegExp} pattern
 * @param {number} now
 */
function newestOf(html, pattern, now) {
  let newest = Number.NEGATIVE_INFINITY;
  for (const [, moment = ''] of html.matchAll(pattern)) {
    const time = Date.parse(moment);
    if (time <= now && time > newest) newest = time;
  }
  return Number.isFinite(newest) ? newest : undefined;
}

/**
 * Reads them from a finished page: what stands there says when it last changed, so that every process that makes the
 * same page says the same.
 * @param {string} key
 * @param {string} html
 * @param {number} now milliseconds since 1970
 * @returns {PageFacts}
 */
export function factsOf(key, html, now = Date.now()) {
  const digest = createHash('sha256').update(html).digest('base64url').slice(0, 22);
  const changed = newestOf(html, storyTimes, now);
  const newest = Math.max(changed ?? 0, newestOf(html, shownTimes, now) ?? 0);
  return {
    key,
    validators: validatorsOf(`page:${key}`, digest, newest > 0 ? new Date(newest) : undefined, now),
    changed,
  };
}

/**
 * The facts as they stand in the header.
 * @param {PageFacts} facts
 */
export const writeFacts = ({ key, validators: { etag, lastModified, knownSince }, changed }) =>
  encodeURIComponent(
    JSON.stringify([key, etag, lastModified.getTime(), knownSince.getTime(), changed ?? null]),
  );

/**
 * @param {string} header as `writeFacts` made it
 * @returns {PageFacts}
 */
export function readFacts(header) {
  const [key, etag, lastModified, knownSince, changed] = JSON.parse(decodeURIComponent(header));
  const validators = { etag, lastModified: new Date(lastModified), knownSince: new Date(knownSince) };
  return { key, validators, changed: changed ?? undefined, written: header };
}
