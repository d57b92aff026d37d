import { cacheControlOf } from '../press/ages.mjs';
import { factsHeader } from '../press/page-facts.mjs';
import { press } from '../press/state.mjs';
import { addressOfTarget, methodsOf, pathOf } from './address.mjs';
import { keeperHeader, sayToKeeper } from './headers.mjs';
import { askedOf, digestOf, sendWhole, takeOver } from './out.mjs';

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} Listener */

/**
 * A page of the press as it was sent before; it may be sent again for as long as the press would serve that page.
 * @typedef {object} Sent
 * @property {import('../press/page-facts.mjs').PageFacts} facts
 * @property {Buffer} body
 * @property {string} digest
 * @property {import('node:http').OutgoingHttpHeaders} headers
 */

/** @type {WeakMap<object, Sent>} by what the press keeps */
const sentPages = new WeakMap();

/**
 * Stands between the web and the framework and keeps the letter of HTTP (RFC 9110): what is no address gets 400, what
 * cannot be done with one 405; HEAD answers like GET; finished pages go out again as they did before, without the
 * framework being asked.
 * @param {Listener} framework
 * @returns {Listener}
 */
export const door = (framework) => (request, response) => {
  const target = request.url ?? '/';
  if (target === '*' && request.method === 'OPTIONS')
    return refuse(response, 204, ['GET', 'HEAD', 'OPTIONS']);
  const address = addressOfTarget(target);
  if (address === undefined) return refuse(response, 400);
  const path = pathOf(address);
  const methods = methodsOf(path);
  const method = request.method ?? 'GET';
  if (method === 'TRACE' || methods?.includes(method) === false)
    return refuse(response, 405, methods ?? ['GET', 'HEAD', 'POST', 'OPTIONS']);
  if (method === 'OPTIONS' && methods) return refuse(response, 204, methods);
  request.url = address;
  const asked = askedOf(request, path, keeperHeader);
  if (methods) {
    wantNothingOfTheRouter(request);
    if ((method === 'GET' || method === 'HEAD') && sendAgain(request, response, asked)) return undefined;
    // One way of answering for both: what goes out differs by the body alone.
    if (method === 'HEAD') request.method = 'GET';
  }
  const isPlain = methods !== undefined && !wantsLess(request);
  takeOver(response, asked, (facts, body, headers) => {
    if (isPlain) remember(path, facts, body, headers);
  });
  return framework(request, response);
};

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string[]} [allowed]
 */
function refuse(response, status, allowed) {
  const body = status === 204 ? '' : `${status}\n`;
  response.writeHead(status, {
    ...(allowed && { Allow: allowed.join(', ') }),
    ...(body && { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': body.length }),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

const ofTheRouter = /^(?:rsc|next-(?:router-.*|url|action)|x-nextjs-data)$/;

/**
 * What only the framework's own script would ask for, which readers do not get: an address has one content, whatever
 * else a request says.
 * @param {import('node:http').IncomingMessage} request
 */
function wantNothingOfTheRouter({ headers, method }) {
  for (const name of Object.keys(headers)) if (ofTheRouter.test(name)) delete headers[name];
  // Parts can be had by GET alone (RFC 9110, 14.2).
  if (method === 'HEAD') delete headers.range;
}

/**
 * Whether a request may be meant for the lite version, or gets other headers for saving data.
 * @param {import('node:http').IncomingMessage} request
 */
const wantsLess = ({ headers }) =>
  'save-data' in headers ||
  'content-type' in headers ||
  (!('x-whole-page' in headers) && /\blite=|__prerender_bypass/.test(headers.cookie ?? ''));

/** @type {Map<string, string>} what the press calls the page of a path */
const names = new Map();
const mostNames = 20_000;

/**
 * Notes how a page went out that the press keeps.
 * @param {string} path
 * @param {import('../press/page-facts.mjs').PageFacts} facts
 * @param {Buffer} body
 * @param {import('node:http').OutgoingHttpHeaders} headers
 */
function remember(path, facts, body, headers) {
  const page = press.read(facts.key);
  const kept = page && 'headers' in page.value ? page.value.headers : undefined;
  // Meanwhile there may be another page of this name.
  if (!page || /** @type {Record<string, unknown>} */ (kept)?.[factsHeader] !== facts.written) return;
  const { 'x-accel-expires': _, ...same } = headers;
  names.delete(path);
  names.set(path, facts.key);
  if (names.size > mostNames) names.delete(names.keys().next().value ?? '');
  sentPages.set(page, { facts, body, digest: digestOf(body), headers: same });
}

/**
 * Sends a page as it went out before, where the press still has it as it was then.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./out.mjs').Asked} asked
 */
function sendAgain(request, response, asked) {
  const name = names.get(asked.path);
  if (name === undefined || wantsLess(request)) return false;
  const page = press.read(name);
  const sent = page && sentPages.get(page);
  const now = Date.now();
  // What is older than it should be has to be asked for, so that it is made anew.
  if (!page || !sent || now - page.lastModified > 1000 * (page.cacheControl?.revalidate ?? 0)) return false;
  for (const [name, value] of Object.entries(sent.headers))
    if (value !== undefined) response.setHeader(name, value);
  response.setHeader('Cache-Control', cacheControlOf(sent.facts.changed, now));
  if (asked.isKeeper) sayToKeeper(response, now);
  sendWhole(response, asked, sent.body, sent.digest, sent.facts.validators, (chunk) => response.end(chunk));
  return true;
}
