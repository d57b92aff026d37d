import type { FrontPage } from '@/lib/content/front';
import type { Strings } from '@/lib/strings/vi';
import { latestPath } from '@/lib/urls';
import { Container } from './container';
import { Rail } from './rail';
import { StoryCard } from './story-card';

type Props = { page: FrontPage; name: string; words: Strings };

export function Front({ page, name, words }: Props) {
  const { splash, secondary, latest, featured, containers } = page;
  return (
    <>
      <h1 className="sr-only">{name}</h1>
      {!splash && <p className="empty">{words.emptyPaper}</p>}
      {splash && (
        <div className="front-top">
          <section aria-label={words.topStories} className="front-lead">
            <StoryCard story={splash} size="splash" level={2} eager showSection showStandfirst />
            <div className="front-secondary">
              {secondary.map((story) => (
                <StoryCard key={story.id} story={story} size="card" level={2} showSection />
              ))}
            </div>
          </section>
          <Rail
            title={words.latest}
            id="moi-nhat"
            stories={latest}
            size="line"
            more={{ path: latestPath, label: words.allLatest }}
          />
        </div>
      )}
      {featured.length > 0 && (
        <section aria-labelledby="noi-bat" className="front-featured">
          <h2 id="noi-bat" className="furniture-title">
            {words.featured}
          </h2>
          <div className="layout layout-row">
            {featured.map((story) => (
              <StoryCard key={story.id} story={story} size="card" level={3} showSection />
            ))}
          </div>
        </section>
      )}
      {containers.map((container) => (
        <Container key={container.section.id} container={container} words={words} />
      ))}
    </>
  );
}
