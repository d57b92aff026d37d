'use client';

import { toast, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { sayIn } from '@/lib/newsroom/desk/words';
import { callDesk } from './desk-call';

const answered = z.object({ waiting: z.number() });

type Props = { path: string; vi: string; en: string };

/** A button by which an admin has something sent once more; others do not see it. */
function SendAgain({ path, vi, en }: Props) {
  const { user } = useAuth();
  const { i18n } = useTranslation();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const say = sayIn(i18n.language);
  if (user?.role !== 'admin') return null;

  const send = async () => {
    setBusy(true);
    const answer = await callDesk({ method: 'POST', path }, i18n.language);
    setBusy(false);
    if (!answer.ok) return void toast.error(answer.message);
    const { waiting } = answered.parse(answer.json);
    if (waiting === 0) toast.info(say('Không có gì để gửi lại.', 'There is nothing to send again.'));
    else {
      toast.success(
        say(
          `Sẽ gửi lại ${waiting} trang.`,
          waiting === 1 ? 'One page will be sent again.' : `${waiting} pages will be sent again.`,
        ),
      );
    }
    router.refresh();
  };

  return (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-small"
      disabled={busy}
      onClick={() => void send()}
    >
      {say(vi, en)}
    </button>
  );
}

/** Above the list of what was told: everything that did not arrive, once more. */
export function TellingsRetry() {
  return (
    <SendAgain
      path="tellings/retry"
      vi="Gửi lại tất cả tin chưa đến nơi"
      en="Send again what did not arrive"
    />
  );
}

/** With one telling: once more, whatever became of it. */
export function TellingRetry() {
  const { id } = useDocumentInfo();
  return typeof id === 'number' ? (
    <SendAgain path={`tellings/${id}/retry`} vi="Gửi lại" en="Send again" />
  ) : null;
}
