import type { Appointment, Course } from '@/lib/newsroom/desk/course-model';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { Say } from '@/lib/newsroom/desk/words';
import './unseen.css';

type Props = {
  course: Course;
  busy: boolean;
  onCancel: (appointment: number) => void;
  say: Say;
};

/** The moments of a story: when it came out, what is to happen with it, and before when it must not. */
export function ArticleFacts({ course, busy, onCancel, say }: Props) {
  const { embargoUntil, publish, publishedAt, state, steps, timeZone, unpublish } = course;
  const public_ = state === 'published' || state === 'publishedWithDraft';
  const time = (at: string) => <time dateTime={at}>{deskTime(new Date(at), timeZone)}</time>;
  const waiting = (what: string, appointment: Appointment) => (
    <li>
      {what} <b>{time(appointment.at)}</b>
      {steps.includes('schedule') && (
        <button type="button" disabled={busy} onClick={() => onCancel(appointment.id)}>
          {say('Hủy hẹn', 'Cancel')}
          <span className="desk-unseen"> {what}</span>
        </button>
      )}
    </li>
  );
  return (
    <ul className="article-panel-facts">
      {public_ && publishedAt && (
        <li>
          {new Date(publishedAt) > new Date()
            ? say('Độc giả thấy từ', 'Readers see it from')
            : say('Đăng lúc', 'Published')}{' '}
          {time(publishedAt)}
        </li>
      )}
      {publish && waiting(say('Hẹn đăng', 'Goes out'), publish)}
      {unpublish && waiting(say('Hẹn gỡ', 'Taken down'), unpublish)}
      {embargoUntil && new Date(embargoUntil) > new Date() && (
        <li>
          {say('Cấm đăng trước', 'Embargo until')} <b>{time(embargoUntil)}</b>
        </li>
      )}
    </ul>
  );
}
