import { toast } from '@payloadcms/ui';
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { Say } from '@/lib/newsroom/desk/words';
import { callDesk } from './desk-call';

type Props = { article: number; language: string; timeZone: string; say: Say };

const pageLength = 15;

const notesModel = z.object({
  docs: z.array(
    z.object({
      id: z.number(),
      text: z.string(),
      kind: z.enum(['note', 'return', 'embargo']),
      authorName: z.string().nullish(),
      createdAt: z.string(),
    }),
  ),
  hasNextPage: z.boolean(),
});
type Notes = z.infer<typeof notesModel>;

/** What the newsroom says to itself about a story: who, when and what, and a place to say more. */
export function NotesThread({ article, language, timeZone, say }: Props) {
  const [notes, setNotes] = useState<Notes>();
  const [limit, setLimit] = useState(pageLength);
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);

  const load = useCallback(async () => {
    const query = `where[article][equals]=${article}&sort=-createdAt&limit=${limit}&depth=0`;
    const answer = await callDesk({ method: 'GET', path: `notes?${query}` }, language);
    if (answer.ok) setNotes(notesModel.parse(answer.json));
  }, [article, language, limit]);

  useEffect(() => {
    void load();
    const look = () => void load();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [load]);

  const send = async () => {
    if (sending || text.trim() === '') return;
    setSending(true);
    const answer = await callDesk(
      { method: 'POST', path: 'notes?depth=0', body: { article, text } },
      language,
    );
    if (answer.ok) {
      setText('');
      await load();
    } else toast.error(answer.message);
    setSending(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };

  const kinds = {
    note: '',
    return: say('trả lại bài', 'returned the story'),
    embargo: say('bỏ embargo', 'lifted the embargo'),
  };
  return (
    <section className="notes-thread" aria-label={say('Trao đổi về bài', 'Notes on the story')}>
      <h3>{say('Trao đổi', 'Notes')}</h3>
      {notes?.hasNextPage && (
        <button type="button" onClick={() => setLimit(limit + pageLength)}>
          {say('Xem ghi chú cũ hơn', 'Older notes')}
        </button>
      )}
      <ol aria-live="polite">
        {notes?.docs.toReversed().map(({ id, authorName, createdAt, kind, text: said }) => (
          <li key={id} data-kind={kind}>
            <p>
              <b>{authorName || say('Hệ thống', 'The system')}</b> {kinds[kind]}{' '}
              <time dateTime={createdAt}>{deskTime(new Date(createdAt), timeZone)}</time>
            </p>
            <p className="notes-text">{said}</p>
          </li>
        ))}
      </ol>
      {notes?.docs.length === 0 && (
        <p className="notes-none">
          {say('Chưa có ghi chú nào. Độc giả không thấy phần này.', 'No notes yet. Readers never see them.')}
        </p>
      )}
      <label>
        {say('Ghi chú mới', 'New note')}
        <textarea
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
        />
      </label>
      <button type="button" disabled={sending || text.trim() === ''} onClick={() => void send()}>
        {say('Gửi ghi chú', 'Send')} <kbd>Ctrl ↵</kbd>
      </button>
    </section>
  );
}
