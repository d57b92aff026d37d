'use client';

import {
  toast,
  useAllFormFields,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';
import { sameWords } from '@/lib/newsroom/articles/content';
import { deskTime } from '@/lib/newsroom/desk/moment';
import { dropCopy, keepCopy, readCopy, type TypedCopy } from './typed-copy';
import './typing-guard.css';

const words = {
  vi: {
    found: 'Trình duyệt này còn giữ phần bạn gõ lúc {time} mà chưa lưu được.',
    restore: 'Lấy lại',
    drop: 'Bỏ đi',
    failed: 'Chưa lấy lại được: {why}',
    offline: 'Mất kết nối: phần bạn gõ được giữ trong trình duyệt này và sẽ được lưu khi có mạng.',
  },
  en: {
    found: 'This browser still keeps what you typed at {time} and could not save.',
    restore: 'Take it back',
    drop: 'Drop it',
    failed: 'It could not be taken back: {why}',
    offline: 'No connection: what you type is kept in this browser and will be saved when it is back.',
  },
};

const retryAfter = 8_000;
const signOfLife = 30_000;

/**
 * Keeps what is typed safe until the server has it: in this browser from one keystroke to the next, through a reload,
 * a lost connection or a save that was refused, and offers it again.
 */
export function TypingGuard() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = i18n.language === 'en' ? words.en : words.vi;
  const [fields] = useAllFormFields();
  const modified = useFormModified();
  const { submit } = useForm();
  const { mostRecentUpdate } = useDocumentEvents();
  const [found, setFound] = useState<TypedCopy>();
  const [offline, setOffline] = useState(false);
  const latest = useRef<Record<string, unknown>>({});
  latest.current = reduceFieldsToValues(fields, true);

  // What was left from before is looked at once, when the form has its values.
  const checked = useRef(false);
  const loaded = Object.keys(fields).length > 0;
  useEffect(() => {
    if (id === undefined || !loaded || checked.current) return;
    checked.current = true;
    const copy = readCopy(id);
    if (copy && sameWords(copy.content, latest.current)) dropCopy(id);
    else setFound(copy);
  }, [id, loaded]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the fields is kept
  useEffect(() => {
    if (id === undefined || !modified || found) return;
    keepCopy(id, latest.current);
  }, [id, fields, modified, found]);

  useEffect(() => {
    const saved = mostRecentUpdate;
    if (id === undefined || saved?.id !== id || !saved.doc) return;
    const copy = readCopy(id);
    if (copy && sameWords(copy.content, saved.doc as Record<string, unknown>)) dropCopy(id);
  }, [id, mostRecentUpdate]);

  // Colleagues see who is in: from the first change until this page is left.
  const isIn = useRef(false);
  useEffect(() => {
    if (id === undefined) return;
    const signal = (what: 'here' | 'away') => navigator.sendBeacon(`/api/articles/${id}/${what}`);
    const come = () => {
      if (modified) isIn.current = true;
      if (isIn.current && document.visibilityState === 'visible') signal('here');
    };
    const go = () => {
      if (isIn.current) signal('away');
    };
    come();
    const timer = setInterval(come, signOfLife);
    window.addEventListener('pagehide', go);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', go);
    };
  }, [id, modified]);
  useEffect(() => {
    return () => {
      if (isIn.current) navigator.sendBeacon(`/api/articles/${id}/away`);
    };
  }, [id]);

  // A save that failed on the way is tried again, also when nothing more is typed.
  useEffect(() => {
    if (id === undefined || !modified) return;
    const retry = () => {
      setOffline(!navigator.onLine);
      const copy = readCopy(id);
      if (!navigator.onLine || !copy || Date.now() - copy.at < retryAfter) return;
      void submit({
        acceptValues: { overrideLocalChanges: false },
        action: `/api/articles/${id}?autosave=true&draft=true&depth=0`,
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      });
    };
    const timer = setInterval(retry, retryAfter);
    const away = () => setOffline(true);
    window.addEventListener('online', retry);
    window.addEventListener('offline', away);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
      window.removeEventListener('offline', away);
      setOffline(false);
    };
  }, [id, modified, submit]);

  const restore = async () => {
    if (!found) return;
    const answer = await fetch(`/api/articles/${id}?draft=true&depth=0`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(found.content),
    }).catch(() => undefined);
    if (answer?.ok) {
      dropCopy(id ?? '');
      window.location.reload();
      return;
    }
    const problem = (await answer?.json().catch(() => undefined)) as
      | { errors?: { message?: string }[] }
      | undefined;
    toast.error(say.failed.replace('{why}', problem?.errors?.[0]?.message ?? say.offline));
  };
  const drop = () => {
    dropCopy(id ?? '');
    setFound(undefined);
  };

  if (found) {
    const time = deskTime(new Date(found.at));
    return (
      <div className="typing-guard" role="alert">
        <p>{say.found.replace('{time}', time)}</p>
        <button type="button" onClick={() => void restore()}>
          {say.restore}
        </button>
        <button type="button" onClick={drop}>
          {say.drop}
        </button>
      </div>
    );
  }
  return (
    <div role="status" className={offline ? 'typing-guard' : undefined}>
      {offline && <p>{say.offline}</p>}
    </div>
  );
}
