/**
 * The press: finished pages in memory, the least recently read given up first, and when what they show was last
 * changed. One per process, whatever bundle asks for it. Nothing is written to disk: a restart begins with an
 * empty press and the first visitor of a page has it made anew, so no page outlives what it was made from.
 *
 * @typedef {{ lastModified: number, value: object, cacheControl: { revalidate?: number } | undefined, tags: string[], bytes: number }} Page
 */

const budget = 96 * 1024 * 1024;

class Press {
  /** Whether the database would tell us of changes now; while it would not, no page is served from here. */
  listening = false;
  /** @type {Map<string, Page>} in order of last use */
  #pages = new Map();
  #bytes = 0;
  /** @type {Map<string, number>} when each tag was last changed */
  #changed = new Map();
  #clearedAt = 0;
  /** @type {Map<string, number>} when the making of a page that is not here began */
  #begun = new Map();

  /**
   * The finished page; undefined when it has to be made.
   * @param {string} key
   * @returns {Page | undefined}
   */
  read(key) {
    const page = this.#pages.get(key);
    if (page && this.listening && !this.#outdated(page)) {
      this.#pages.delete(key);
      this.#pages.set(key, page);
      return page;
    }
    if (page) this.#drop(key, page);
    return undefined;
  }

  /**
   * Notes that a page is being made from what is in the database from now on.
   * @param {string} key
   */
  begin(key) {
    if (!this.#begun.has(key)) this.#begun.set(key, Date.now());
    // Makings that never ended (a render that failed) must not pile up.
    if (this.#begun.size > 10_000)
      this.#begun.delete(/** @type {string} */ (this.#begun.keys().next().value));
  }

  /**
   * Keeps a page. It counts as made when its making began: a change that was committed meanwhile outdates it.
   * @param {string} key
   * @param {{ value: object, cacheControl: { revalidate?: number } | undefined, tags: string[], bytes: number }} page
   */
  keep(key, page) {
    const lastModified = this.#begun.get(key) ?? Date.now();
    this.#begun.delete(key);
    const before = this.#pages.get(key);
    if (before) this.#drop(key, before);
    if (page.bytes > budget / 8) return;
    this.#pages.set(key, { ...page, lastModified });
    this.#bytes += page.bytes;
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= budget) break;
      this.#drop(oldest, old);
    }
  }

  /**
   * Forgets a page that must not be kept.
   * @param {string} key
   */
  forget(key) {
    this.#begun.delete(key);
    const page = this.#pages.get(key);
    if (page) this.#drop(key, page);
  }

  /**
   * Every page that shows what this tag names is outdated from now on.
   * @param {string} tag
   */
  outdate(tag) {
    if (tag === 'paper') this.clear();
    else this.#changed.set(tag, Date.now());
    if (this.#changed.size > 50_000) this.clear();
  }

  /** Every page is outdated from now on. */
  clear() {
    this.#clearedAt = Date.now();
    this.#pages.clear();
    this.#changed.clear();
    this.#bytes = 0;
  }

  /** @param {Page} page */
  #outdated(page) {
    // A change in the same millisecond counts as later: making a page once too often is harmless.
    return (
      page.lastModified <= this.#clearedAt ||
      page.tags.some((tag) => (this.#changed.get(tag) ?? Number.NEGATIVE_INFINITY) >= page.lastModified)
    );
  }

  /**
   * @param {string} key
   * @param {Page} page
   */
  #drop(key, page) {
    this.#pages.delete(key);
    this.#bytes -= page.bytes;
  }
}

const name = Symbol.for('trang-nhat.press');
/** @type {Record<symbol, unknown>} */
const shared = /** @type {never} */ (globalThis);
shared[name] ??= new Press();

/** The press of this process. */
export const press = /** @type {Press} */ (shared[name]);
