import Link from 'next/link';
import type { Payload } from 'payload';
import { overviewPath } from '@/lib/newsroom/desk/filters';
import {
  comingUp,
  ownDrafts,
  publishedToday,
  type RefusedAppointment,
  refusedAppointments,
  returned,
  type Viewer,
  waitingForReview,
} from '@/lib/newsroom/desk/lists';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { Say } from '@/lib/newsroom/desk/words';
import { newsroomPath } from '@/lib/urls';
import { DeskList } from './desk-list';

type Props = { payload: Payload; viewer: Viewer; say: Say; timeZone: string };

const appointments = `${newsroomPath}/collections/schedule?where[state][equals]=waiting`;

/** The lists of the start page: an editor's begin with what waits, a reporter's with what came back. */
export async function DeskToday({ payload, viewer, say, timeZone }: Props) {
  const [review, soon, drafts, sentBack, today, refused] = await Promise.all([
    waitingForReview(payload, viewer),
    comingUp(payload, viewer),
    ownDrafts(payload, viewer),
    returned(payload, viewer),
    publishedToday(payload, viewer, timeZone),
    refusedAppointments(payload, viewer),
  ]);
  const reporter = viewer.role === 'reporter';
  const shared = { say, timeZone };
  const sentBackList = (reporter || sentBack.stories.length > 0) && (
    <DeskList
      {...{ ...shared, id: 'tra-lai', list: sentBack, moment: 'changedAt' }}
      title={say('Trả lại cho tôi', 'Returned to me')}
      empty={say('Không có bài nào bị trả lại.', 'Nothing was returned.')}
      rest={overviewPath({ state: 'draft', mine: true })}
    />
  );
  return (
    <div className="desk-lists">
      {reporter && sentBackList}
      <DeskList
        {...{ ...shared, id: 'cho-duyet', list: review, moment: 'changedAt' }}
        title={
          reporter ? say('Bài của tôi đang chờ duyệt', 'Mine, in review') : say('Chờ duyệt', 'In review')
        }
        empty={say('Không có bài nào chờ duyệt.', 'Nothing waits for review.')}
        rest={overviewPath({ state: 'inReview' })}
      />
      <DeskList
        {...{ ...shared, id: 'sap-toi', list: soon }}
        title={say('Sắp đăng, sắp gỡ', 'Coming up')}
        empty={say('Chưa hẹn giờ bài nào.', 'Nothing is scheduled.')}
        rest={appointments}
      >
        <Refused refused={refused} say={say} timeZone={timeZone} />
      </DeskList>
      <DeskList
        {...{ ...shared, id: 'nhap-cua-toi', list: drafts, moment: 'changedAt' }}
        title={say('Bản nháp của tôi', 'My drafts')}
        empty={say('Bạn không có bản nháp nào.', 'You have no drafts.')}
        rest={overviewPath({ state: 'draft', mine: true })}
      />
      {!reporter && sentBackList}
      <DeskList
        {...{ ...shared, id: 'dang-hom-nay', list: today, moment: 'publishedAt' }}
        title={
          reporter
            ? say('Bài của tôi đăng hôm nay', 'Mine, published today')
            : say('Đăng hôm nay', 'Published today')
        }
        empty={say('Hôm nay chưa đăng bài nào.', 'Nothing was published today.')}
        rest={overviewPath({ state: 'published' })}
      />
    </div>
  );
}

function Refused({
  refused,
  say,
  timeZone,
}: { refused: RefusedAppointment[] } & Pick<Props, 'say' | 'timeZone'>) {
  if (refused.length === 0) return null;
  return (
    <ul className="desk-refused">
      {refused.map(({ id, action, at, headline, outcome }) => (
        <li key={`${id}-${action}-${at.toISOString()}`}>
          <b>
            {action === 'publish'
              ? say('Không đăng được', 'Not published')
              : say('Không gỡ được', 'Not taken down')}
          </b>{' '}
          <time dateTime={at.toISOString()}>{deskTime(at, timeZone)}</time>{' '}
          <Link href={`${newsroomPath}/collections/articles/${id}`} prefetch={false}>
            {headline || say('Bài chưa có tiêu đề', 'Without a headline')}
          </Link>
          {outcome && `: ${outcome}`}
        </li>
      ))}
    </ul>
  );
}
