import { createHash } from 'node:crypto';
import { isUnchanged, namesTag } from '../press/validators.mjs';
import { Compressed, chooseCoding, compressor, isText } from './coding.mjs';
import { setRight } from './headers.mjs';

/** Below this a text does not get smaller by being compressed. Bytes. */
const leastBytes = 860;
/** What is larger is sent as it comes. Bytes. */
const mostCollected = 1024 * 1024;

const compressed = new Compressed();

/**
 * What is known of a request when its response goes out.
 * @typedef {object} Asked
 * @property {string} path
 * @property {boolean} isHead
 * @property {boolean} isKeeper
 * @property {import('./coding.mjs').Coding | undefined} coding
 * @property {{ get(name: string): string | null }} conditions
 */

/** @typedef {(facts: import('../press/page-facts.mjs').PageFacts, body: Buffer, headers: import('node:http').OutgoingHttpHeaders) => void} OnPage */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} path
 * @param {string} keeperHeader
 * @returns {Asked}
 */
export function askedOf({ method, headers }, path, keeperHeader) {
  return {
    path,
    isHead: method === 'HEAD',
    isKeeper: keeperHeader in headers,
    coding: chooseCoding([headers['accept-encoding'] ?? []].flat().join(',')),
    conditions: { get: (name) => [headers[name] ?? null].flat()[0] ?? null },
  };
}

/**
 * Sends a text that is all there: 304 where the client has it, else in the coding that it takes.
 * @param {import('node:http').ServerResponse} response with all its headers
 * @param {Asked} asked
 * @param {Buffer} body
 * @param {string} digest of the body
 * @param {import('../press/validators.mjs').Validators | undefined} validators
 * @param {(chunk?: Buffer) => unknown} end
 */
export function sendWhole(response, { isHead, coding, conditions }, body, digest, validators, end) {
  const etag = String(response.getHeader('etag') ?? '');
  const tags = conditions.get('if-none-match');
  const isKnown = validators
    ? isUnchanged(conditions, validators)
    : tags !== null && etag !== '' && namesTag(tags, etag);
  if (response.statusCode === 200 && isKnown) {
    response.statusCode = 304;
    for (const name of ['content-type', 'content-length', 'transfer-encoding', 'accept-ranges'])
      response.removeHeader(name);
    end();
    return;
  }
  const sent = coding && body.length >= leastBytes ? compressed.of(coding, digest, body) : body;
  if (sent !== body) {
    response.setHeader('Content-Encoding', coding ?? 'identity');
    // A part of the compressed text would be no part of the text.
    response.removeHeader('accept-ranges');
  }
  response.setHeader('Content-Length', sent.length);
  if (isHead) end();
  else end(sent);
}

/**
 * @param {Buffer} body
 */
export const digestOf = (body) => createHash('sha256').update(body).digest('base64url').slice(0, 22);

/**
 * Takes over how a response goes out: its headers are set right, texts that anybody may keep are collected and sent
 * whole with their length, other texts are compressed as they come, and everything else passes.
 * @param {import('node:http').ServerResponse} response
 * @param {Asked} asked
 * @param {OnPage} onPage hears of pages that the press keeps
 */
export function takeOver(response, asked, onPage) {
  const real = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
    writeHead: response.writeHead.bind(response),
  };
  /** @type {'undecided' | 'collecting' | 'compressing' | 'passing'} */
  let way = 'undecided';
  /** @type {Buffer[]} */
  let collected = [];
  let bytes = 0;
  /** @type {ReturnType<typeof compressor> | undefined} */
  let stream;
  /** @type {import('../press/page-facts.mjs').PageFacts | undefined} */
  let facts;
  /** Whether it is text that nobody has compressed. */
  let isPlain = false;

  /** @param {number} firstBytes of the body, when it is all there */
  const decide = (firstBytes) => {
    facts = setRight(response, { ...asked, now: Date.now() });
    const type = String(response.getHeader('content-type') ?? '');
    const { statusCode: status } = response;
    isPlain = isText(type) && !response.hasHeader('content-encoding') && status !== 204 && status !== 206;
    const isForAll = /^public\b/.test(String(response.getHeader('cache-control') ?? ''));
    const isOfUnknownLength = (status === 200 || status === 206) && !response.hasHeader('content-length');
    if (isForAll && ((isPlain && status === 200) || isOfUnknownLength)) way = 'collecting';
    else if (isPlain && asked.coding && !asked.isHead && firstBytes >= leastBytes && status !== 304)
      way = 'compressing';
    else way = 'passing';
    if (way === 'compressing') startCompressing();
  };

  const startCompressing = () => {
    way = 'compressing';
    const to = compressor(asked.coding ?? 'gzip');
    stream = to;
    response.setHeader('Content-Encoding', asked.coding ?? 'gzip');
    response.removeHeader('content-length');
    response.removeHeader('accept-ranges');
    real.flushHeaders();
    to.on('data', (/** @type {Buffer} */ chunk) => {
      if (!real.write(chunk)) to.pause();
    });
    to.on('end', () => real.end());
    // Who writes to us waits for the response to say that there is room, whoever makes it; what is compressed waits for
    // room on the line.
    let isOurs = false;
    to.on('drain', () => {
      isOurs = true;
      response.emit('drain');
      isOurs = false;
    });
    response.on('drain', () => {
      if (!isOurs) to.resume();
    });
    response.on('close', () => to.destroy());
    to.on('error', () => response.destroy());
    Reflect.set(response, 'flush', () => to.flush());
  };

  /** What was collected is more than is kept: it goes out as it comes. */
  const letGo = () => {
    const waiting = collected;
    collected = [];
    if (isPlain && asked.coding && !asked.isHead) startCompressing();
    else way = 'passing';
    const to = stream ?? { write: real.write };
    return waiting.map((chunk) => to.write(chunk)).every(Boolean);
  };

  /**
   * @param {unknown} chunk
   * @param {unknown} encoding
   */
  const toBuffer = (chunk, encoding) =>
    typeof chunk === 'string'
      ? Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8')
      : Buffer.from(/** @type {Uint8Array} */ (chunk));

  response.writeHead = /** @type {typeof response.writeHead} */ (
    (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
      // Node itself calls this when the head goes out.
      if (way === 'passing' || way === 'compressing') return real.writeHead(status, ...rest);
      response.statusCode = status;
      const given = rest.at(-1);
      if (typeof rest[0] === 'string') response.statusMessage = rest[0];
      if (Array.isArray(given)) {
        for (let at = 0; at + 1 < given.length; at += 2) response.appendHeader(given[at], given[at + 1]);
      } else if (typeof given === 'object' && given !== null) {
        for (const [name, value] of Object.entries(given))
          if (value !== undefined) response.setHeader(name, value);
      }
      return response;
    }
  );
  // What is decided with the first bytes must not be sent before them.
  response.flushHeaders = () => {
    if (way === 'compressing' || way === 'passing') real.flushHeaders();
  };
  response.write = /** @type {typeof response.write} */ (
    (/** @type {unknown} */ chunk, /** @type {any} */ encoding, /** @type {any} */ done) => {
      if (way === 'undecided')
        decide(Number(response.getHeader('content-length') ?? Number.POSITIVE_INFINITY));
      if (way === 'passing') return real.write(/** @type {Buffer} */ (chunk), encoding, done);
      const buffer = toBuffer(chunk, encoding);
      const told = typeof encoding === 'function' ? encoding : done;
      if (way === 'compressing') return stream?.write(buffer, told) ?? true;
      collected.push(buffer);
      bytes += buffer.length;
      if (typeof told === 'function') process.nextTick(told);
      return bytes <= mostCollected || letGo();
    }
  );
  response.end = /** @type {typeof response.end} */ (
    (/** @type {any} */ chunk, /** @type {any} */ encoding, /** @type {any} */ done) => {
      const told = [chunk, encoding, done].find((one) => typeof one === 'function');
      const last =
        typeof chunk === 'function' || chunk === undefined || chunk === null
          ? undefined
          : toBuffer(chunk, encoding);
      if (way === 'undecided') decide(last?.length ?? 0);
      if (told) response.once('finish', told);
      if (way === 'passing') return last ? real.end(last) : real.end();
      if (way === 'compressing') {
        stream?.end(last);
        return response;
      }
      if (last) collected.push(last);
      finish(Buffer.concat(collected));
      return response;
    }
  );

  /** @param {Buffer} body */
  const finish = (body) => {
    way = 'passing';
    const coding = isPlain ? asked.coding : undefined;
    const digest = digestOf(body);
    if (response.statusCode === 200 && !response.hasHeader('etag'))
      response.setHeader('ETag', `W/"${digest}"`);
    // Who asks for headers alone may have been given no body; then nothing is known of its length.
    if (asked.isHead && body.length === 0) {
      real.end();
      return;
    }
    if (facts) onPage(facts, body, response.getHeaders());
    sendWhole(response, { ...asked, coding }, body, digest, facts?.validators, (rest) =>
      rest ? real.end(rest) : real.end(),
    );
  };
}
