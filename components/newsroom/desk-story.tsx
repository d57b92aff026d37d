import Link from 'next/link';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { StoryRow } from '@/lib/newsroom/desk/stories';
import type { Say } from '@/lib/newsroom/desk/words';
import { newsroomPath } from '@/lib/urls';

type Props = { story: StoryRow; say: Say; timeZone: string };

/** A headline that leads to the story's form; a story without one has a name too. */
export function DeskHeadline({ story, say }: Pick<Props, 'story' | 'say'>) {
  return (
    <Link href={`${newsroomPath}/collections/articles/${story.id}`} prefetch={false}>
      {story.headline || say('Bài chưa có tiêu đề', 'Without a headline')}
    </Link>
  );
}

/** What is to happen to a story, and what must not happen yet. */
export function DeskMarks({ story, say, timeZone }: Props) {
  const time = (at: Date) => <time dateTime={at.toISOString()}>{deskTime(at, timeZone)}</time>;
  const { embargoUntil, publishAt, publishedAt, state, unpublishAt } = story;
  const later = state === 'published' && publishedAt !== null && publishedAt > new Date();
  return (
    <>
      {publishAt && (
        <span className="desk-mark">
          {say('Đăng lúc', 'Goes out')} {time(publishAt)}
        </span>
      )}
      {later && (
        <span className="desk-mark">
          {say('Độc giả thấy từ', 'Readers see it from')} {time(publishedAt)}
        </span>
      )}
      {unpublishAt && (
        <span className="desk-mark">
          {say('Gỡ lúc', 'Taken down')} {time(unpublishAt)}
        </span>
      )}
      {embargoUntil && embargoUntil > new Date() && (
        <span className="desk-mark">
          {say('Cấm đăng trước', 'Embargo until')} {time(embargoUntil)}
        </span>
      )}
    </>
  );
}
