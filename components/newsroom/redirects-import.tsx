'use client';

import { Button, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { z } from 'zod';
import './redirects-import.css';

const answerSchema = z.union([
  z.object({ created: z.number(), updated: z.number() }),
  z.object({
    errors: z.array(z.object({ message: z.string() })).min(1),
    lines: z.array(z.object({ line: z.number(), reason: z.string() })).optional(),
  }),
]);
type Answer = z.infer<typeof answerSchema>;

const words = {
  vi: {
    title: 'Nhập từ tệp CSV',
    help: 'Mỗi dòng: địa chỉ cũ, địa chỉ mới, ghi chú (không bắt buộc). Tệp UTF-8, tối đa 1 MB. Có một dòng sai thì không dòng nào được nhập.',
    file: 'Tệp CSV',
    send: 'Nhập',
    sending: 'Đang nhập…',
    done: (created: number, updated: number) => `Đã nhập: ${created} chuyển hướng mới, ${updated} được thay.`,
    line: (line: number, reason: string) => `Dòng ${line}: ${reason}`,
    lines: 'Các dòng sai',
    failed: 'Không gửi được tệp. Xin thử lại.',
  },
  en: {
    title: 'Import a CSV file',
    help: 'On each line: old address, new address, note (optional). UTF-8, at most 1 MB. One bad line, and nothing is imported.',
    file: 'CSV file',
    send: 'Import',
    sending: 'Importing…',
    done: (created: number, updated: number) => `Imported: ${created} new redirects, ${updated} replaced.`,
    line: (line: number, reason: string) => `Line ${line}: ${reason}`,
    lines: 'Bad lines',
    failed: 'The file could not be sent. Please try again.',
  },
};

/** Above the list of redirects: takes a CSV file in, and tells which lines stand against it. */
export function RedirectsImport() {
  const { i18n } = useTranslation();
  const say = i18n.language === 'en' ? words.en : words.vi;
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer>();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (!file || busy) return;
    setBusy(true);
    setAnswer(undefined);
    try {
      const response = await fetch('/api/redirects/import', {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv', 'Accept-Language': i18n.language },
        body: file,
      });
      setAnswer(answerSchema.parse(await response.json()));
      if (response.ok) {
        if (input.current) input.current.value = '';
        router.refresh();
      }
    } catch {
      setAnswer({ errors: [{ message: say.failed }] });
    } finally {
      setBusy(false);
    }
  };

  return (
    <details className="redirects-import">
      <summary>{say.title}</summary>
      <form onSubmit={send}>
        <label>
          {say.file}
          <input ref={input} type="file" accept=".csv,text/csv" required aria-describedby="redirects-help" />
        </label>
        <Button type="submit" size="small" disabled={busy}>
          {busy ? say.sending : say.send}
        </Button>
      </form>
      <p id="redirects-help">{say.help}</p>
      <div role="status">
        {answer && 'created' in answer && <p>{say.done(answer.created, answer.updated)}</p>}
      </div>
      {answer && 'errors' in answer && (
        <div role="alert">
          <p>{answer.errors[0]?.message}</p>
          {answer.lines && (
            <ul aria-label={say.lines}>
              {answer.lines.map(({ line, reason }) => (
                <li key={`${line} ${reason}`}>{say.line(line, reason)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </details>
  );
}
