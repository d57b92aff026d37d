import { StoryList } from '@/components/list/story-list';
import type { Card, NavSection } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { frontPath, latestPath } from '@/lib/urls';

type Props = { stories: Card[]; sections: NavSection[]; words: Strings };

/** What remains of an address whose page was taken down: no word of what stood here, and ways onward. */
export function Gone({ stories, sections, words }: Props) {
  return (
    <div className="not-found">
      <meta name="press-status" content="410" />
      <header className="list-head">
        <p className="kicker">410</p>
        <h1 className="list-title">{words.goneTitle}</h1>
        <p className="list-description">{words.goneText}</p>
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
