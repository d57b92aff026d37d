import Link from 'next/link';
import type { ReactNode } from 'react';
import type { DeskList as List } from '@/lib/newsroom/desk/lists';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { StoryRow } from '@/lib/newsroom/desk/stories';
import type { Say } from '@/lib/newsroom/desk/words';
import { DeskHeadline, DeskMarks } from './desk-story';
import './unseen.css';

type Props = {
  id: string;
  title: string;
  list: List;
  /** What it says when nothing is in it. */
  empty: string;
  /** Where the rest of the list is. */
  rest: string;
  /** Which moment tells most about a story of this list; without it, what is to happen tells enough. */
  moment?: 'changedAt' | 'publishedAt';
  say: Say;
  timeZone: string;
  children?: ReactNode;
};

/** One list of the desk's start page. */
export function DeskList({ id, title, list, empty, rest, moment, say, timeZone, children }: Props) {
  return (
    <section className="desk-list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {list.stories.length === 0 ? (
        <p className="desk-empty">{empty}</p>
      ) : (
        <ul>
          {list.stories.map((story) => (
            <li key={story.id}>
              <p className="desk-headline">
                <DeskHeadline story={story} say={say} />
              </p>
              <p className="desk-facts">
                <Facts story={story} at={moment ? story[moment] : null} timeZone={timeZone} />
                <DeskMarks story={story} say={say} timeZone={timeZone} />
              </p>
              {story.note && (
                <blockquote className="desk-note">
                  {story.noteBy && <b>{story.noteBy}: </b>}
                  {story.note}
                </blockquote>
              )}
            </li>
          ))}
        </ul>
      )}
      {list.more && (
        <Link className="desk-rest" href={rest} prefetch={false}>
          {say('Xem tất cả', 'See all')}
          <span className="desk-unseen">: {title}</span>
        </Link>
      )}
    </section>
  );
}

function Facts({ story, at, timeZone }: { story: StoryRow; at: Date | null; timeZone: string }) {
  return (
    <>
      {at && <time dateTime={at.toISOString()}>{deskTime(at, timeZone)}</time>}
      {story.section && <span>{story.section}</span>}
      {(story.byline ?? story.writer) && <span>{story.byline ?? story.writer}</span>}
    </>
  );
}
