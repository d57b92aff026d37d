import { Picture, type PicturePlace } from '@/components/ui/picture';
import { Timestamp } from '@/components/ui/timestamp';
import type { Card } from '@/lib/content/model';
import { strings } from '@/lib/strings/strings';
import { machineTime, timeBeside } from '@/lib/time';

/** How large a story is drawn: the splash of a page, the lead of a container, a card, a row with a small picture, a line. */
export type CardSize = 'splash' | 'lead' | 'card' | 'row' | 'line';

type Props = {
  story: Card;
  size: CardSize;
  /** Level of the headline in the outline of the page. */
  level: 2 | 3;
  eager?: boolean;
  /** The section's name above the headline, where the page does not say it already. */
  showSection?: boolean;
  showStandfirst?: boolean;
};

const picturePlaces: Record<CardSize, PicturePlace | undefined> = {
  splash: 'splash',
  lead: 'lead',
  card: 'card',
  row: 'thumb',
  line: undefined,
};

export function StoryCard({
  story,
  size,
  level,
  eager = false,
  showSection = false,
  showStandfirst = false,
}: Props) {
  const Headline = `h${level}` as const;
  const place = picturePlaces[size];
  const label = story.kicker ?? (showSection ? story.section.name : undefined);
  return (
    <article className={`story story-${size}`} data-accent={story.section.accent}>
      {place && story.picture && (
        <div className="story-picture">
          <Picture picture={story.picture} place={place} eager={eager} decorative />
        </div>
      )}
      <div className="story-text">
        {label && <p className="kicker">{label}</p>}
        <Headline className="story-headline">
          <a href={story.path}>{story.headline}</a>
        </Headline>
        {showStandfirst && story.standfirst && <p className="story-standfirst">{story.standfirst}</p>}
        <p className="story-meta">
          {showSection && story.kicker && place !== 'thumb' && size !== 'line' && (
            <a href={story.section.path}>{story.section.name}</a>
          )}
          <Timestamp moment={story.publishedAt} form="short" />
          {story.revisedAt && (
            <span className="story-revised">
              {strings().revisedAt}{' '}
              <time dateTime={machineTime(story.revisedAt)}>
                {timeBeside(story.revisedAt, story.publishedAt)}
              </time>
            </span>
          )}
        </p>
      </div>
    </article>
  );
}
