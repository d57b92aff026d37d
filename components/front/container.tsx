import type { ReactNode } from 'react';
import type { LayoutName } from '@/lib/content/front-layouts';
import type { Container as ContainerModel } from '@/lib/content/front-model';
import type { Card } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { latestPath } from '@/lib/urls';
import { type CardSize, StoryCard } from './story-card';

type Props = {
  container: ContainerModel;
  /** At the top of the page: the first picture is fetched at once. */
  first?: boolean;
  words: Strings;
};

type Slot = { size: CardSize; standfirst: boolean };
const slot = (size: CardSize, standfirst = false): Slot => ({ size, standfirst });

/** How the stories of each layout are drawn: the first ones as listed, the others like the last. */
const slots: Record<Exclude<LayoutName, 'top'>, Slot[]> = {
  leadAndList: [slot('lead', true), slot('row')],
  row: [slot('card')],
  duo: [slot('lead', true), slot('lead', true), slot('row')],
  columns: [slot('card', true), slot('card', true), slot('line', true)],
};

/** Stories of a front in their layout, under a heading when they have one. */
export function Container({ container, first = false, words }: Props) {
  const { id, accent, children, layout, stories, title, list } = container;
  const path = list === 'latest' ? latestPath : container.path;
  // The top of a page speaks for itself.
  const heading = title ?? (layout === 'top' ? undefined : list && words[list]);
  const showSection = accent === undefined;
  const drawn =
    layout === 'top' ? (
      <Top stories={stories} level={heading ? 3 : 2} showSection={showSection} eager={first} />
    ) : (
      <div className={`layout layout-${layout}`}>
        {stories.map((story, index) => {
          const { size, standfirst } = slotAt(layout, index);
          return (
            <StoryCard
              key={story.id}
              story={story}
              size={size}
              level={3}
              eager={first && index === 0}
              showSection={showSection}
              showStandfirst={standfirst}
            />
          );
        })}
      </div>
    );
  if (!heading) {
    return (
      <section aria-label={words.topStories} className={layout === 'top' ? 'front-lead' : 'container-front'}>
        {drawn}
      </section>
    );
  }
  return (
    <section aria-labelledby={id} data-accent={accent} className="container-front">
      {list === 'featured' && !title ? (
        <h2 id={id} className="furniture-title">
          {heading}
        </h2>
      ) : (
        <header className="container-head">
          <h2 id={id} className="container-title">
            {path ? <a href={path}>{heading}</a> : heading}
          </h2>
          {children.length > 0 && (
            <ul aria-label={words.subsectionsOf(heading)} className="container-children">
              {children.map((child) => (
                <li key={child.id}>
                  <a href={child.path}>{child.name}</a>
                </li>
              ))}
            </ul>
          )}
        </header>
      )}
      {drawn}
    </section>
  );
}

function slotAt(layout: Exclude<LayoutName, 'top'>, index: number): Slot {
  const table = slots[layout];
  return table[Math.min(index, table.length - 1)] ?? slot('card');
}

type TopProps = { stories: Card[]; level: 2 | 3; showSection: boolean; eager: boolean };

/** The splash and the stories under it. */
function Top({ stories: [splash, ...secondary], level, showSection, eager }: TopProps): ReactNode {
  return (
    splash && (
      <>
        <StoryCard
          story={splash}
          size="splash"
          level={level}
          eager={eager}
          showSection={showSection}
          showStandfirst
        />
        {secondary.length > 0 && (
          <div className="front-secondary">
            {secondary.map((story) => (
              <StoryCard key={story.id} story={story} size="card" level={level} showSection={showSection} />
            ))}
          </div>
        )}
      </>
    )
  );
}
