import type { Candidate } from './candidates';
import type { LayoutName } from './front-layouts';
import type { List } from './lists';
import type { Accent, Card, SectionRef } from './model';

/** What names a container: an editor's title, else the section, topic or list that fills it. */
export type Heading = {
  /** Undefined when only `list` names it, or nothing does. */
  title: string | undefined;
  list: 'latest' | 'featured' | undefined;
  path: string | undefined;
  /** The colour of its section; its stories then need not say their section each. */
  accent: Accent | undefined;
  children: SectionRef[];
};

/** A part of a front: stories in a layout under a heading. */
export type Container = Heading & {
  /** Names the heading for links and assistive technology; unique on the page. */
  id: string;
  layout: LayoutName;
  stories: Card[];
};

/** A front: no story on it twice, unless an editor pinned it. */
export type FrontPage = {
  containers: Container[];
  /** What is read most, on the paper's front page; empty while too little has been read. */
  mostRead: Card[];
  /** The newest stories, beside the first container of the paper's front page when that is a `top`. */
  latest: Card[];
};

/** A story that an editor put into a container. */
export type FrontStory = {
  articleId: number;
  /** Stays although the story stands elsewhere on the front. */
  pinned: boolean;
  /** From then on it is as if it were not there. */
  until: Date | undefined;
};

/** A container as an editor laid it out. */
export type FrontContainer = {
  title: string | undefined;
  layout: LayoutName;
  fill: 'curated' | 'automatic' | 'curatedThenAutomatic';
  source: 'latest' | 'featured' | 'section' | 'topic';
  sectionId: number | undefined;
  topicId: number | undefined;
  stories: FrontStory[];
};

/** A container whose stories are chosen but not fetched yet. */
export type Chosen = Heading & { id: string; layout: LayoutName; stories: Candidate[] };

/** A front whose stories are chosen, and what its page must follow. */
export type Choice = {
  containers: Chosen[];
  mostRead: Candidate[];
  latest: Candidate[];
  lists: List[];
  /** Stories that the front shows, or would show if they were public. */
  stories: number[];
  /** When the next story's time on the front is over. */
  changesAt: Date | undefined;
};
