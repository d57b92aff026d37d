import { brotliCompressSync, constants, createBrotliCompress, createGzip, gzipSync } from 'node:zlib';

/** @typedef {'br' | 'gzip'} Coding */

const known = /** @type {const} */ (['br', 'gzip']);

/**
 * The coding that a client takes and that makes the least of a text; undefined when it wants the text as it is, or
 * says nothing (RFC 9110, 12.5.3).
 * @param {string | undefined} accepted the field `Accept-Encoding`
 * @returns {Coding | undefined}
 */
export function chooseCoding(accepted) {
  if (!accepted) return undefined;
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const item of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    // What cannot be read as a weight is no wish for this coding.
    if (name)
      weights.set(
        name === 'x-gzip' ? 'gzip' : name,
        /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0,
      );
  }
  /** @param {string} coding */
  const weightOf = (coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const [best] = [...known].sort((a, b) => weightOf(b) - weightOf(a));
  const plain = weights.get('identity') ?? 0;
  return best && weightOf(best) > 0 && weightOf(best) >= plain ? best : undefined;
}

/**
 * Whether a type of content gets smaller: text does, pictures and fonts are compressed already.
 * @param {string} type
 */
export const isText = (type) =>
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|application\/javascript|image\/svg\+xml)/.test(
    type,
  );

// Brotli's fifth level makes a page some 15 % smaller than gzip in the same time; more would cost ten times that.
const level = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/**
 * A text in a coding, whole.
 * @param {Coding} coding
 * @param {Buffer} text
 */
export const compress = (coding, text) =>
  coding === 'br'
    ? brotliCompressSync(text, { params: { ...level, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } })
    : gzipSync(text, { level: 6 });

/**
 * Compresses what comes bit by bit.
 * @param {Coding} coding
 */
export const compressor = (coding) =>
  coding === 'br' ? createBrotliCompress({ params: level }) : createGzip({ level: 6 });

const budget = 32 * 1024 * 1024;

/** Texts that were compressed, by coding and digest, those that nobody asked for longest given up first. */
export class Compressed {
  /** @type {Map<string, Buffer>} */
  #kept = new Map();
  #bytes = 0;

  /**
   * A text in a coding, compressed once and kept.
   * @param {Coding} coding
   * @param {string} digest tells the text from all others
   * @param {Buffer} text
   */
  of(coding, digest, text) {
    const key = `${coding} ${digest}`;
    const kept = this.#kept.get(key);
    const bytes = kept ?? compress(coding, text);
    if (kept) this.#kept.delete(key);
    else this.#bytes += bytes.length;
    this.#kept.set(key, bytes);
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= budget) break;
      this.#kept.delete(oldest);
      this.#bytes -= old.length;
    }
    return bytes;
  }
}
