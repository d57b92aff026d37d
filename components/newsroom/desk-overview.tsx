import Link from 'next/link';
import type { DeskList } from '@/lib/newsroom/desk/lists';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { Say } from '@/lib/newsroom/desk/words';
import { DeskState } from './desk-state';
import { DeskHeadline, DeskMarks } from './desk-story';

type Props = {
  list: DeskList;
  page: number;
  /** The address of a page of this overview. */
  address: (page: number) => string;
  say: Say;
  timeZone: string;
};

/** All stories that match the filters, as a table; on a phone each row becomes a card. */
export function DeskOverview({ list, page, address, say, timeZone }: Props) {
  const columns = {
    headline: say('Bài', 'Story'),
    state: say('Tình trạng', 'State'),
    section: say('Chuyên mục', 'Section'),
    author: say('Tác giả', 'Author'),
    changed: say('Sửa lần cuối', 'Last changed'),
  };
  return (
    <section aria-labelledby="desk-found">
      <h2 id="desk-found">{say('Các bài tìm thấy', 'Stories found')}</h2>
      {list.stories.length === 0 ? (
        <p className="desk-empty">{say('Không có bài nào như vậy.', 'No story is like that.')}</p>
      ) : (
        <table className="desk-table">
          <thead>
            <tr>
              {Object.entries(columns).map(([key, name]) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.stories.map((story) => (
              <tr key={story.id}>
                <td>
                  <DeskHeadline story={story} say={say} />
                </td>
                <td data-label={columns.state}>
                  <DeskState state={story.state} say={say} />{' '}
                  <DeskMarks story={story} say={say} timeZone={timeZone} />
                </td>
                <td data-label={columns.section}>{story.section ?? '—'}</td>
                <td data-label={columns.author}>{story.byline ?? story.writer ?? '—'}</td>
                <td data-label={columns.changed}>
                  <time dateTime={story.changedAt.toISOString()}>{deskTime(story.changedAt, timeZone)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <nav className="desk-pages" aria-label={say('Các trang', 'Pages')}>
        {page > 1 && (
          <Link href={address(page - 1)} prefetch={false}>
            {say('← Trang trước', '← Previous page')}
          </Link>
        )}
        {list.more && (
          <Link href={address(page + 1)} prefetch={false}>
            {say('Trang sau →', 'Next page →')}
          </Link>
        )}
      </nav>
    </section>
  );
}
