import { finishHtml, readMarks } from './finish.mjs';
import { factsHeader, factsOf, writeFacts } from './page-facts.mjs';
import { press } from './state.mjs';

// A minute in a shared cache spares us those who ask for what is not there; a browser asks each time.
const notForLong = 'public, max-age=0, s-maxage=60, must-revalidate';
// What cannot be read just now may be there in a second.
const notAtAll = { 'cache-control': 'no-store', 'retry-after': '30' };

const building = process.env.NEXT_PHASE === 'phase-production-build';

/**
 * Next's cache of prerendered responses (`cacheHandler` in next.config.mjs), kept by the press. The object that
 * `set` receives also answers the request that caused it, so the first visitor gets the finished page as well.
 */
export default class PageCache {
  /** @param {string} key */
  async get(key) {
    if (building) return null;
    const page = press.read(key);
    if (page) {
      // An old page is served once more while Next makes the new one: that making begins now.
      if (Date.now() - page.lastModified > 1000 * (page.cacheControl?.revalidate ?? 0)) press.begin(key);
      return { lastModified: page.lastModified, value: { ...page.value }, cacheControl: page.cacheControl };
    }
    press.begin(key);
    return null;
  }

  /**
   * @param {string} key
   * @param {any} data a response of Next's; its shape depends on `kind`
   * @param {{ cacheControl?: { revalidate?: number }, tags?: string[] }} context
   */
  async set(key, data, context) {
    if (building || !data) return;
    let isOnce = false;
    if (data.kind === 'APP_PAGE' && data.postponed === undefined) {
      const { html, status, location, once } = readMarks(data.html);
      isOnce = once;
      data.html = finishHtml(html);
      // No client router runs on reader pages: nothing asks for these.
      data.rscData = Buffer.alloc(0);
      data.segmentData = undefined;
      // Browsers that save data get the lite version at the same address.
      data.headers = { ...data.headers, vary: 'Save-Data' };
      if (status !== undefined) data.status = status;
      if (location !== undefined) data.headers = { ...data.headers, location };
      data.headers = { ...data.headers, ...headersOf(key, data.html, status ?? 200, isOnce) };
    }
    // Addresses that do not exist or have moved are without number, and a draft is nobody else's: they are answered,
    // never kept.
    if (isOnce || (data.status ?? 200) >= 300) {
      press.forget(key);
      return;
    }
    const tags = String(data.headers?.['x-next-cache-tags'] ?? '')
      .split(',')
      .filter(Boolean);
    // As text, and as the bytes that go out (lib/http).
    const bytes = 4 * (data.html?.length ?? 0) + (data.body?.length ?? 0) + 1024;
    press.keep(key, { value: { ...data }, cacheControl: context.cacheControl, tags, bytes });
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    for (const tag of [tags].flat()) press.outdate(tag);
  }

  resetRequestCache() {}
}

/**
 * What a page says of itself. Without a word for them, browsers keep 308 and 410 for good: an address may come back.
 * @param {string} key
 * @param {string} html
 * @param {number} status
 * @param {boolean} isOnce whether the page was drawn for one request
 * @returns {Record<string, string>}
 */
function headersOf(key, html, status, isOnce) {
  if (status >= 500) return notAtAll;
  if (status >= 300) return { 'cache-control': notForLong };
  return isOnce
    ? { 'cache-control': 'private, no-store' }
    : { [factsHeader]: writeFacts(factsOf(key, html)) };
}
