import { StoryCard } from '@/components/front/story-card';
import type { Card } from '@/lib/content/model';

type Props = { stories: Card[]; showSection: boolean; eager?: boolean };

/** Stories one under the other, newest first. */
export function StoryList({ stories, showSection, eager = false }: Props) {
  return (
    <ol className="story-list">
      {stories.map((story, index) => (
        <li key={story.id}>
          <StoryCard
            story={story}
            size="row"
            level={2}
            showSection={showSection}
            showStandfirst
            eager={eager && index < 2}
          />
        </li>
      ))}
    </ol>
  );
}
