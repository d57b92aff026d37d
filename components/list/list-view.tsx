import type { ReactNode } from 'react';
import { FrontContainers } from '@/components/front/front';
import { Rail } from '@/components/front/rail';
import { Breadcrumb } from '@/components/page/breadcrumb';
import type { Crumb } from '@/lib/content/crumbs';
import type { WithRails } from '@/lib/content/list-pages';
import type { Accent } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import { latestPath, mostReadPath } from '@/lib/urls';
import { Pager } from './pager';
import { StoryList } from './story-list';

type Props = {
  list: WithRails;
  crumbs: Crumb[];
  title: string;
  listPath: string;
  accent?: Accent;
  /** What stands between the title and the stories: description, sub-sections, a portrait. */
  intro?: ReactNode;
  /** Stories of the page drawn large above the list, from its start. */
  lead?: ReactNode;
  leadCount?: number;
  showSection?: boolean;
  words: Strings;
};

/** Any list of the paper: head, stories, paging, rails. */
export function ListView({
  list,
  crumbs,
  title,
  listPath,
  accent,
  intro,
  lead,
  leadCount = 0,
  showSection = false,
  words,
}: Props) {
  const { front } = list;
  const rest = list.page.stories.slice(leadCount);
  return (
    <div data-accent={accent}>
      <Breadcrumb crumbs={crumbs} words={words} />
      <header className="list-head">
        <h1 className="list-title">{title}</h1>
        {intro}
      </header>
      {front && front.containers.length > 0 && (
        <div className="section-front">
          <FrontContainers page={front} words={words} />
        </div>
      )}
      <div className="with-rail">
        <div className="list-main">
          {list.page.stories.length === 0 && !front?.containers.length && (
            <p className="empty">{words.noStories}</p>
          )}
          {lead}
          {rest.length > 0 && (
            <StoryList stories={rest} showSection={showSection} eager={leadCount === 0 && !front} />
          )}
          <Pager page={list.page} listPath={listPath} words={words} />
        </div>
        <aside className="rails">
          <Rail title={words.featured} id="noi-bat" stories={list.featured} size="row" />
          <Rail
            title={words.mostRead}
            id="doc-nhieu"
            stories={list.mostRead}
            size="ranked"
            more={{ path: mostReadPath(), label: words.allMostRead }}
          />
          <Rail
            title={words.latest}
            id="moi-nhat"
            stories={list.latest}
            size="line"
            more={{ path: latestPath, label: words.allLatest }}
          />
        </aside>
      </div>
    </div>
  );
}
