import { cacheControlOf } from '../press/ages.mjs';
import { factsHeader, readFacts } from '../press/page-facts.mjs';
import { isPrivate } from './address.mjs';
import { isText } from './coding.mjs';

/** What a proxy of ours that keeps answers says of itself, so that it is told how long (docs/deploy.md). */
export const keeperHeader = 'x-keeps-answers';

const mostYears = 31_536_000;

/** What the framework tells its own router, which no reader has. */
const ofTheFramework = /^(?:x-nextjs-|x-next-cache-tags$)/;
const variantsOfTheFramework = /^(?:rsc|next-router-.*|next-url)$/i;

/**
 * Sets the headers of a response right, once its status and the framework's headers stand: who may keep it, for how
 * long, and what it differs by. Answers with what the press knows of a page.
 * @param {import('node:http').ServerResponse} response
 * @param {{ path: string, isKeeper: boolean, now: number }} request
 * @returns {import('../press/page-facts.mjs').PageFacts | undefined}
 */
export function setRight(response, { path, isKeeper, now }) {
  const written = response.getHeader(factsHeader);
  response.removeHeader(factsHeader);
  const facts = typeof written === 'string' && response.statusCode < 400 ? readFacts(written) : undefined;
  if (facts) {
    response.setHeader('ETag', facts.validators.etag);
    response.setHeader('Last-Modified', facts.validators.lastModified.toUTCString());
    response.setHeader('Cache-Control', cacheControlOf(facts.changed, now));
  }
  if (!isPrivate(path)) {
    for (const name of response.getHeaderNames()) if (ofTheFramework.test(name)) response.removeHeader(name);
  }
  sayOnce(response, 'link');
  sayWhoMayKeep(response, path);
  sayWhatItDiffersBy(response, path);
  if (isKeeper) sayToKeeper(response, now);
  return facts;
}

/**
 * A page that was just made brings its links twice.
 * @param {import('node:http').ServerResponse} response
 * @param {string} name
 */
function sayOnce(response, name) {
  const value = response.getHeader(name);
  if (Array.isArray(value)) response.setHeader(name, [...new Set(value)]);
}

const notForLong = 'public, max-age=0, s-maxage=60, must-revalidate';

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function sayWhoMayKeep(response, path) {
  const { statusCode: status } = response;
  const said = String(response.getHeader('cache-control') ?? '');
  const isShared = !/\b(?:private|no-store)\b/.test(said);
  if (isShared && (isPrivate(path) || response.hasHeader('set-cookie')))
    response.setHeader('Cache-Control', 'private, no-store');
  else if (isShared && status >= 400 && status !== 404 && status !== 410)
    response.setHeader('Cache-Control', 'no-store');
  // Browsers keep for good what has moved for good, and an address may come back.
  else if (said === '' && status >= 300 && status !== 304)
    response.setHeader('Cache-Control', status === 308 || status === 301 ? notForLong : 'no-store');
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function sayWhatItDiffersBy(response, path) {
  const said = [response.getHeader('vary') ?? []].flat().join(',').split(',');
  const names = said
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^accept-encoding$/i.test(name));
  const kept = isPrivate(path) ? names : names.filter((name) => !variantsOfTheFramework.test(name));
  const type = String(response.getHeader('content-type') ?? '');
  const isAsked = type === '' ? response.statusCode === 304 && !path.startsWith('/anh/') : isText(type);
  const all = [...(isAsked ? ['Accept-Encoding'] : []), ...new Set(kept)];
  if (all.length > 0) response.setHeader('Vary', all.join(', '));
  else response.removeHeader('vary');
}

/**
 * A proxy of ours keeps what never changes, and everything else no longer than the second in which it was asked for:
 * then it asks whether that still holds. Without this header it keeps nothing.
 * @param {import('node:http').ServerResponse} response
 * @param {number} now
 */
export function sayToKeeper(response, now) {
  const said = String(response.getHeader('cache-control') ?? '');
  if (!said.startsWith('public')) return;
  const isForGood = said.includes('immutable');
  response.setHeader('X-Accel-Expires', isForGood ? String(mostYears) : `@${Math.floor(now / 1000)}`);
}
