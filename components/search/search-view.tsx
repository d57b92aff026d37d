import { StoryList } from '@/components/list/story-list';
import { Breadcrumb } from '@/components/page/breadcrumb';
import type { SearchRequest, SearchResults } from '@/lib/content/search/model';
import type { SearchPage } from '@/lib/content/search/page';
import { isNarrowed, searchAddress } from '@/lib/content/search/request';
import type { Strings } from '@/lib/strings/vi';
import { searchFieldId, searchPath } from '@/lib/urls';
import { SearchFilters } from './search-filters';
import { SearchForm } from './search-form';
import { SearchHits } from './search-hits';

type Props = { page: SearchPage; words: Strings };

/** The page of the search: the form, then what was found, or ways onward. */
export function SearchView({ page, words }: Props) {
  const { request, filters, results } = page;
  return (
    <div className="search-page">
      <Breadcrumb crumbs={[{ name: words.search, path: searchPath }]} words={words} />
      <header className="list-head">
        <h1 className="list-title">{words.search}</h1>
        <SearchForm id={searchFieldId} name={words.search} text={request.text} words={words}>
          <SearchFilters filters={filters} request={request} words={words} />
        </SearchForm>
      </header>
      {!results && <Start page={page} words={words} />}
      {results && results.hits.length > 0 && <Found request={request} results={results} words={words} />}
      {results && results.hits.length === 0 && <Nothing page={page} meant={results.meant} words={words} />}
    </div>
  );
}

function Start({ page: { topics }, words }: Props) {
  return (
    <>
      <ul className="search-hints">
        {words.searchWays.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      {topics.length > 0 && (
        <section aria-labelledby="chu-de-gan-day">
          <h2 id="chu-de-gan-day" className="furniture-title">
            {words.searchTopics}
          </h2>
          <ul className="subsections">
            {topics.map(({ id, name, path }) => (
              <li key={id}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type FoundProps = { request: SearchRequest; results: SearchResults; words: Strings };

function Found({ request, results, words }: FoundProps) {
  const { page } = request;
  return (
    <>
      <h2 className="search-count">{counted(results, words)}</h2>
      <Meant meant={results.meant} request={request} words={words} />
      <SearchHits hits={results.hits} />
      {results.pages > 1 && (
        <nav aria-label={words.pages} className="pager">
          {page > 1 && (
            <a rel="prev" href={searchAddress({ ...request, page: page - 1 })}>
              ← {words.previousPage}
            </a>
          )}
          <span>{words.searchPage(page, results.pages)}</span>
          {page < results.pages && (
            <a rel="next" href={searchAddress({ ...request, page: page + 1 })}>
              {words.nextPage} →
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function counted({ count, partly }: SearchResults, words: Strings): string {
  if (!('exactly' in count)) return words.searchFoundOver(count.atLeast);
  return partly ? words.searchFoundPartly(count.exactly) : words.searchFound(count.exactly);
}

function Nothing({ page: { request, latest }, meant, words }: Props & { meant: string | undefined }) {
  const { text, sort } = request;
  const everywhere = { ...wholePaper, text, sort };
  return (
    <>
      <h2 className="search-count">{words.searchNothing(text)}</h2>
      <Meant meant={meant} request={request} words={words} />
      {isNarrowed(request) && (
        <p className="more">
          <a href={searchAddress(everywhere)}>{words.searchWithoutFilters}</a>
        </p>
      )}
      <ul className="search-hints">
        {words.searchHints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      {latest.length > 0 && (
        <section aria-labelledby="doc-bai-moi">
          <h2 id="doc-bai-moi" className="furniture-title">
            {words.latest}
          </h2>
          <StoryList stories={latest} showSection />
        </section>
      )}
    </>
  );
}

const wholePaper = { section: undefined, author: undefined, from: undefined, to: undefined, page: 1 };

type MeantProps = { meant: string | undefined; request: SearchRequest; words: Strings };

function Meant({ meant, request, words }: MeantProps) {
  if (!meant) return null;
  return (
    <p className="search-meant">
      {words.searchMeant} “<a href={searchAddress({ ...request, text: meant, page: 1 })}>{meant}</a>”?
    </p>
  );
}
