import type { ReactNode } from 'react';
import type { Container as ContainerModel } from '@/lib/content/front';
import type { LayoutName } from '@/lib/content/front-layouts';
import type { Card } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { type CardSize, StoryCard } from './story-card';

type Props = { container: ContainerModel; words: Strings };

type Slot = { size: CardSize; standfirst: boolean };
const slot = (size: CardSize, standfirst = false): Slot => ({ size, standfirst });

/** How the stories of each layout are drawn: the first ones as listed, the others like the last. */
const slots: Record<LayoutName, Slot[]> = {
  leadAndList: [slot('lead', true), slot('row')],
  row: [slot('card')],
  duo: [slot('lead', true), slot('lead', true), slot('row')],
  columns: [slot('card', true), slot('card', true), slot('line', true)],
};

export function Container({ container, words }: Props) {
  const { section, layout, stories } = container;
  const id = `chuyen-muc-${section.slug}`;
  return (
    <section aria-labelledby={id} data-accent={section.accent} className="container-front">
      <header className="container-head">
        <h2 id={id} className="container-title">
          <a href={section.path}>{section.name}</a>
        </h2>
        {section.children.length > 0 && (
          <ul aria-label={words.subsectionsOf(section.name)} className="container-children">
            {section.children.map((child) => (
              <li key={child.id}>
                <a href={child.path}>{child.name}</a>
              </li>
            ))}
          </ul>
        )}
      </header>
      <div className={`layout layout-${layout}`}>{draw(stories, slots[layout])}</div>
    </section>
  );
}

function draw(stories: Card[], [first, ...rest]: Slot[]): ReactNode {
  const table = first ? [first, ...rest] : [];
  return stories.map((story, index) => {
    const place = table[Math.min(index, table.length - 1)];
    return (
      place && (
        <StoryCard
          key={story.id}
          story={story}
          size={place.size}
          level={3}
          showStandfirst={place.standfirst}
        />
      )
    );
  });
}
