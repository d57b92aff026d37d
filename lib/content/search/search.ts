import { countTo, type Found, find, pageSize } from './find';
import { hitsOf } from './hits';
import { understand } from './look-up';
import { meantInstead } from './meant';
import type { SearchCount, SearchRequest, SearchResults } from './model';
import { narrowedBy } from './narrow';
import { parseQuery } from './query';
import { isNarrowed, lastPage } from './request';

export { loadSearchFilters } from './narrow';

const nothing: SearchResults = { hits: [], count: { exactly: 0 }, pages: 1, partly: false, meant: undefined };

/**
 * The stories that a reader looks for, twenty a page: those that have what was typed, as it was typed before
 * otherwise; then, where these are few, those that have words one letter away. A request without words lists what
 * its filters leave, newest first; without those it finds nothing.
 */
export async function search(request: SearchRequest): Promise<SearchResults> {
  const query = parseQuery(request.text);
  if (query.words.length + query.phrases.length === 0 && !isNarrowed(request)) return nothing;
  const [narrowed, understood] = await Promise.all([narrowedBy(request), understand(query)]);
  if (!narrowed) return nothing;

  const found: Found = await find({ request, understood, narrowed });
  const end = request.page * pageSize;
  const ids = found.ids.slice(end - pageSize, end);
  const hits = await hitsOf(ids, found.sought);
  const count: SearchCount = found.count >= countTo ? { atLeast: countTo } : { exactly: found.count };
  const pages = Math.min(Math.max(Math.ceil(found.count / pageSize), 1), lastPage);
  const best = found.meant && (request.page === 1 ? hits : await hitsOf(found.ids.slice(0, 3), found.sought));
  const meant = found.meant && best ? meantInstead(request.text, found.meant, best) : undefined;
  return { hits, count, pages, partly: found.partly ?? false, meant };
}
