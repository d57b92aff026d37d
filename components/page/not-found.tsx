import { StoryList } from '@/components/list/story-list';
import { SearchForm } from '@/components/search/search-form';
import type { Card, NavSection } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { frontPath, latestPath, searchFieldId } from '@/lib/urls';

type Props = {
  /** 404: nothing was ever here; 410: it was taken down, and no word of it remains. */
  status: 404 | 410;
  stories: Card[];
  /** Ways onward besides the stories; none are drawn when there are none. */
  sections?: NavSection[];
  words: Strings;
};

/** An honest answer with a way onward. The press turns the mark into the status of the response. */
export function NotFound({ status, stories, sections = [], words }: Props) {
  const gone = status === 410;
  return (
    <div className="not-found">
      <meta name="press-status" content={String(status)} />
      <header className="list-head">
        <p className="kicker">{status}</p>
        <h1 className="list-title">{gone ? words.goneTitle : words.notFoundTitle}</h1>
        <p className="list-description">{gone ? words.goneText : words.notFoundText}</p>
        <SearchForm id={searchFieldId} name={words.search} words={words} />
        <p className="not-found-ways">
          <a href={frontPath}>{words.toFrontPage}</a>
          <a href={latestPath}>{words.latest}</a>
        </p>
      </header>
      {stories.length > 0 && <StoryList stories={stories} showSection />}
      {sections.length > 0 && (
        <nav aria-label={words.goneSections}>
          <ul className="subsections">
            {sections.map((section) => (
              <li key={section.id} data-accent={section.accent}>
                <a href={section.path}>{section.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
