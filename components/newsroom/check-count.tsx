'use client';

import { useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect } from 'react';
import { countFindings } from '@/lib/newsroom/checks/check-model';
import { sayIn } from '@/lib/newsroom/desk/words';
import { askForCheck, forgetCheck, useCheckState } from './check-desk';
import { checksTab, tallyOf } from './check-words';
import './check-panel.css';
import './unseen.css';

// Nothing is asked while somebody types, unless the panel is open, which asks by itself.
const rest = 3_000;

/**
 * Beside the publish button: how many errors and warnings the story would come out with. It holds nobody back. It is
 * asked for when the form is opened and after a save.
 */
export function CheckCount() {
  const { id, lastUpdateTime } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { getFields } = useForm();
  const { article, check } = useCheckState();
  const say = sayIn(i18n.language);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is what makes it ask
  useEffect(() => {
    if (typeof id !== 'number' || document.getElementById(checksTab)) return;
    const values = reduceFieldsToValues(getFields(), true);
    askForCheck({ article: id, values, language: i18n.language, pause: rest });
  }, [id, lastUpdateTime, i18n.language]);
  useEffect(() => forgetCheck, []);

  if (article !== id || !check) return null;
  const { error, warning } = countFindings(check.findings);
  if (error + warning === 0) return null;
  return (
    <button
      type="button"
      className="check-count"
      data-severity={error > 0 ? 'error' : 'warning'}
      onClick={() => openTab(say('Tìm kiếm và chia sẻ', 'Search and sharing'))}
    >
      <span className="desk-unseen">{say('Kiểm tra trước khi đăng:', 'Checks before publication:')} </span>
      {tallyOf({ error, warning, note: 0 }, say)}
    </button>
  );
}

/** Opens the tab with the panel and goes there. */
function openTab(name: string): void {
  const tabs = document.querySelectorAll<HTMLElement>('.tabs-field__tab-button');
  [...tabs].find(({ textContent }) => textContent?.trim() === name)?.click();
  requestAnimationFrame(() => {
    const panel = document.getElementById(checksTab);
    panel?.scrollIntoView({ block: 'start' });
    panel?.focus({ preventScroll: true });
  });
}
