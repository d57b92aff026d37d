import { Picture } from '@/components/ui/picture';
import { Timestamp } from '@/components/ui/timestamp';
import type { Card } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';

type Props = { story: Card; paper: string; words: Strings };

/** A story on another site: all of it leads to the story, in a window of its own. */
export function EmbedCard({ story, paper, words }: Props) {
  return (
    <article className="embed-card">
      <a href={story.path} target="_blank" rel="noopener">
        {story.picture && (
          <div className="embed-picture">
            <Picture picture={story.picture} place="lead" eager decorative />
          </div>
        )}
        <h1>{story.headline}</h1>
        {story.standfirst && <p className="embed-standfirst">{story.standfirst}</p>}
      </a>
      <p className="embed-foot">
        <a href={story.path} target="_blank" rel="noopener">
          {words.readAt(paper)}
        </a>
        <Timestamp moment={story.publishedAt} form="short" />
      </p>
    </article>
  );
}
