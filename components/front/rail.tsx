import type { Card } from '@/lib/content/model';
import { StoryCard } from './story-card';

type Props = {
  title: string;
  /** A name for the heading's anchor, unique on the page. */
  id: string;
  stories: Card[];
  /** `ranked`: a large numeral before each story. */
  size: 'row' | 'line' | 'ranked';
  more?: { path: string; label: string };
};

/** A column of stories beside or under the main thing; nothing when there are none. */
export function Rail({ title, id, stories, size, more }: Props) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby={id} className={`rail rail-${size}`}>
      <h2 id={id} className="furniture-title">
        {title}
      </h2>
      <ol className="rail-list">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} size={size === 'ranked' ? 'line' : size} level={3} showSection />
          </li>
        ))}
      </ol>
      {more && (
        <p className="more">
          <a href={more.path}>{more.label}</a>
        </p>
      )}
    </section>
  );
}
