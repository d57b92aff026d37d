import { StoryList } from '@/components/list/story-list';
import type { Card } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { frontPath, latestPath } from '@/lib/urls';

type Props = { stories: Card[]; words: Strings };

/** An honest 404 with a way onward. The press turns the mark into the status of the response. */
export function NotFound({ stories, words }: Props) {
  return (
    <div className="not-found">
      <meta name="press-status" content="404" />
      <header className="list-head">
        <p className="kicker">404</p>
        <h1 className="list-title">{words.notFoundTitle}</h1>
        <p className="list-description">{words.notFoundText}</p>
        <p className="not-found-ways">
          <a href={frontPath}>{words.toFrontPage}</a>
          <a href={latestPath}>{words.latest}</a>
        </p>
      </header>
      {stories.length > 0 && <StoryList stories={stories} showSection />}
    </div>
  );
}
