'use client';

import { useFormFields, useRowLabel } from '@payloadcms/ui';
import { standingIn } from './front-form';
import './front-editor.css';
import { useStory, useWords } from './front-records';

type Row = { article?: unknown; pinned?: boolean | null };

/** Names a chosen story in the form of a front, and says when readers will not find it there. */
export function FrontStoryLabel() {
  const { data, path, rowNumber = 0 } = useRowLabel<Row | undefined>();
  const words = useWords();
  const id = typeof data?.article === 'number' ? data.article : undefined;
  const story = useStory(id);
  // A string, so that the label is drawn anew only when it says something else.
  const standing = useFormFields(([fields]) => {
    const found = standingIn(fields, path);
    return found && `${found.kind} ${'container' in found ? found.container + 1 : ''}`;
  });
  const [kind, container = ''] = (standing ?? '').split(' ');
  const warning =
    story && !story.isPublic
      ? words('Chưa hoặc không còn trên báo: độc giả không thấy', 'Not on the paper: readers do not see it')
      : {
          twice: words(
            `Đã có ở khối ${container}: không hiện ở đây nếu không ghim`,
            `Stands in container ${container}: not shown here unless pinned`,
          ),
          repeated: words('Đã có trong khối này: chỉ hiện một lần', 'In this container already: shown once'),
          over: words('Đã hết hạn: không còn hiện', 'Its time is over: no longer shown'),
          noRoom: words('Kiểu trình bày không đủ chỗ cho bài này', 'The layout has no room for this one'),
        }[kind ?? ''];
  return (
    <span className="front-row-label">
      <span className="front-row-number">{rowNumber + 1}</span>
      <span className="front-row-name">
        {story?.headline ?? (id === undefined ? words('Chưa chọn bài', 'No story chosen') : '…')}
      </span>
      {story && (
        <span className="front-row-detail">{[story.section, story.time].filter(Boolean).join(' · ')}</span>
      )}
      {data?.pinned && <span className="front-badge">{words('Ghim', 'Pinned')}</span>}
      {kind === 'again' && (
        <span className="front-badge">
          {words(`Hiện cả ở khối ${container}`, `Also in container ${container}`)}
        </span>
      )}
      {warning && <span className="front-badge front-badge-warning">⚠ {warning}</span>}
    </span>
  );
}
