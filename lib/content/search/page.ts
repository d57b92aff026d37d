import { type unavailable, whenAvailable } from '../door';
import { newestOf } from '../lists';
import type { Card, NameRef } from '../model';
import type { SearchFilters, SearchRequest, SearchResults } from './model';
import { recentTopics } from './recent-topics';
import { isNarrowed } from './request';
import { loadSearchFilters, search } from './search';

/** The page of the search: its form, and what was found or ways onward. */
export type SearchPage = {
  /** What was looked for, as far as it makes sense in this paper. */
  request: SearchRequest;
  filters: SearchFilters;
  /** Undefined where nothing was asked for. */
  results: SearchResults | undefined;
  /** What the paper is about just now, where nothing was asked for. */
  topics: NameRef[];
  /** The newest stories, where nothing was found. */
  latest: Card[];
};

const wayOnward = 6;
const mostTopics = 12;

/** The page that answers a search. Read for each request: what is published, changed or taken down counts at once. */
export function loadSearchPage(asked: SearchRequest): Promise<SearchPage | typeof unavailable> {
  return whenAvailable(async () => {
    const filters = await loadSearchFilters();
    const named = (names: { slug: string }[], slug: string | undefined) =>
      names.find((name) => name.slug === slug)?.slug;
    const request = {
      ...asked,
      section: named(filters.sections, asked.section),
      author: named(filters.authors, asked.author),
    };
    const page = { request, filters, results: undefined, topics: [], latest: [] };
    if (request.text === '' && !isNarrowed(request))
      return { ...page, topics: await recentTopics(mostTopics) };
    const results = await search(request);
    if (request.page > results.pages) {
      const last = { ...request, page: results.pages };
      return { ...page, request: last, results: await search(last) };
    }
    if (results.hits.length > 0) return { ...page, results };
    return { ...page, results, latest: await newestOf({ list: 'latest' }, wayOnward) };
  });
}
