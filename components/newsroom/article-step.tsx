import { type KeyboardEvent, useId, useState } from 'react';
import type { Action } from '@/lib/newsroom/desk/actions';
import { fromClock, toClock } from '@/lib/newsroom/desk/moment';
import type { Say } from '@/lib/newsroom/desk/words';

type Props = {
  action: Action;
  /** Whether what the step asks for is shown. */
  open: boolean;
  busy: boolean;
  timeZone: string;
  onOpen: () => void;
  onClose: () => void;
  /** Receives the note, the reason or the ISO time; empty when the step asks for nothing. */
  onDo: (given: string) => void;
  say: Say;
};

type Asks = 'nothing' | 'words' | 'time' | 'assent';

const asks: Record<Action, Asks> = {
  submit: 'nothing',
  withdraw: 'nothing',
  return: 'words',
  schedulePublish: 'time',
  scheduleUnpublish: 'time',
  unpublish: 'assent',
  liftEmbargo: 'words',
};

function wordsOf(action: Action, say: Say): { name: string; ask: string; confirm: string } {
  switch (action) {
    case 'submit':
      return { name: say('Gửi duyệt', 'Submit for review'), ask: '', confirm: '' };
    case 'withdraw':
      return { name: say('Rút lại để viết tiếp', 'Withdraw'), ask: '', confirm: '' };
    case 'return':
      return {
        name: say('Trả lại…', 'Return…'),
        ask: say('Người viết cần sửa gì?', 'What should the writer change?'),
        confirm: say('Trả lại bài', 'Return the story'),
      };
    case 'schedulePublish':
      return {
        name: say('Hẹn đăng…', 'Schedule publishing…'),
        ask: say('Đăng lúc', 'Publish at'),
        confirm: say('Hẹn đăng', 'Schedule'),
      };
    case 'scheduleUnpublish':
      return {
        name: say('Hẹn gỡ…', 'Schedule taking down…'),
        ask: say('Gỡ lúc', 'Take down at'),
        confirm: say('Hẹn gỡ', 'Schedule'),
      };
    case 'unpublish':
      return {
        name: say('Gỡ bài…', 'Take down…'),
        ask: say('Độc giả sẽ không còn thấy bài này.', 'Readers will no longer see this story.'),
        confirm: say('Gỡ ngay', 'Take down now'),
      };
    case 'liftEmbargo':
      return {
        name: say('Bỏ embargo…', 'Lift the embargo…'),
        ask: say('Lý do bỏ embargo', 'Reason'),
        confirm: say('Bỏ embargo', 'Lift the embargo'),
      };
  }
}

const nextHour = () => new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000);

/** One step: a button, and what it asks for before it is done. */
export function ArticleStep(props: Props) {
  const { action, busy, onClose, onDo, onOpen, open, say, timeZone } = props;
  const id = useId();
  const kind = asks[action];
  const words = wordsOf(action, say);
  const [given, setGiven] = useState('');

  if (kind === 'nothing') {
    return (
      <button
        type="button"
        className={action === 'submit' ? 'article-panel-main' : undefined}
        disabled={busy}
        onClick={() => onDo('')}
      >
        {words.name}
      </button>
    );
  }
  const toggle = () => {
    if (open) return onClose();
    setGiven(kind === 'time' ? toClock(nextHour(), timeZone) : '');
    onOpen();
  };
  const ready =
    kind === 'assent' || (kind === 'time' ? fromClock(given, timeZone) !== undefined : given.trim() !== '');
  const confirm = () => {
    if (ready) onDo(kind === 'time' ? (fromClock(given, timeZone)?.toISOString() ?? '') : given.trim());
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    // The story's own form must not be sent from here.
    if (event.key !== 'Enter' || (kind === 'words' && !event.ctrlKey && !event.metaKey)) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    confirm();
  };
  return (
    <>
      <button type="button" aria-expanded={open} aria-controls={id} disabled={busy} onClick={toggle}>
        {words.name}
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
        <div className="article-panel-ask" id={id} onKeyDown={keys}>
          {kind === 'assent' && <p>{words.ask}</p>}
          {kind === 'words' && (
            <label>
              {words.ask}
              <textarea
                // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
                autoFocus
                rows={3}
                maxLength={4000}
                value={given}
                onChange={(event) => setGiven(event.target.value)}
              />
            </label>
          )}
          {kind === 'time' && (
            <label>
              {words.ask}
              <input
                // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
                autoFocus
                type="datetime-local"
                min={toClock(new Date(), timeZone)}
                value={given}
                onChange={(event) => setGiven(event.target.value)}
              />
              <small>
                {say('Giờ của tòa soạn', 'The newsroom’s clock')}: {timeZone}
              </small>
            </label>
          )}
          <div className="article-panel-answer">
            <button type="button" className="article-panel-main" disabled={busy || !ready} onClick={confirm}>
              {words.confirm}
            </button>
            <button type="button" disabled={busy} onClick={onClose}>
              {say('Thôi', 'Never mind')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
