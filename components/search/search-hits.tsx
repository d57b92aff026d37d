import { Picture } from '@/components/ui/picture';
import { Timestamp } from '@/components/ui/timestamp';
import type { SearchHit } from '@/lib/content/search/model';
import { MarkedText } from './marked-text';

type Props = { hits: SearchHit[] };

/** What was found, one under the other. */
export function SearchHits({ hits }: Props) {
  return (
    <ol className="story-list">
      {hits.map(({ story, headline, snippet }, index) => (
        <li key={story.id}>
          <article className="story story-row" data-accent={story.section.accent}>
            {story.picture && (
              <div className="story-picture">
                <Picture picture={story.picture} place="thumb" eager={index < 2} decorative />
              </div>
            )}
            <div className="story-text">
              <p className="kicker">{story.kicker ?? story.section.name}</p>
              <h3 className="story-headline">
                <a href={story.path}>
                  <MarkedText pieces={headline} />
                </a>
              </h3>
              {snippet.length > 0 && (
                <p className="search-snippet">
                  <MarkedText pieces={snippet} />
                </p>
              )}
              <p className="story-meta">
                {story.kicker && <a href={story.section.path}>{story.section.name}</a>}
                <Timestamp moment={story.publishedAt} form="short" />
              </p>
            </div>
          </article>
        </li>
      ))}
    </ol>
  );
}
