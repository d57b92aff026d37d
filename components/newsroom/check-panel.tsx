'use client';

import { useAllFormFields, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef } from 'react';
import { type Check, countFindings } from '@/lib/newsroom/checks/check-model';
import { type Say, sayIn } from '@/lib/newsroom/desk/words';
import { CheckCards } from './check-cards';
import { askForCheck, useCheckState } from './check-desk';
import { CheckResults } from './check-results';
import { checksTab, severityWord, tallyOf } from './check-words';
import './check-panel.css';

// Long enough to end a word in, short enough to see what it does.
const pause = 600;

/**
 * In the tab for search and sharing: how the story will look among results and as a card, and what the audit would
 * find in its page. It follows what is typed; while another tab is open it is not there and asks for nothing.
 */
export function CheckPanel() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = sayIn(i18n.language);
  const { article, busy, check, problem } = useCheckedForm(id, i18n.language);
  const outcome = article === id ? check : undefined;
  return (
    <section
      className="check-panel"
      id={checksTab}
      tabIndex={-1}
      aria-label={say('Kiểm tra trước khi đăng', 'Checks before publication')}
      aria-busy={busy}
    >
      <h3>{say('Kiểm tra trước khi đăng', 'Checks before publication')}</h3>
      <p className="check-tally" role="status">
        {outcome
          ? tallyOf(countFindings(outcome.findings), say) ||
            say('Không có gì phải sửa.', 'Nothing needs to be changed.')
          : waiting(id, problem, say)}
      </p>
      {outcome && problem !== undefined && <p role="alert">{failed(problem, say)}</p>}
      {outcome && <Findings findings={outcome.findings} say={say} />}
      {outcome && <CheckResults search={outcome.search} say={say} />}
      {outcome && <CheckCards card={outcome.card} say={say} />}
    </section>
  );
}

function waiting(id: unknown, problem: string | undefined, say: Say): string {
  if (typeof id !== 'number')
    return say('Bài được kiểm tra sau lần lưu đầu tiên.', 'The story is checked once it has been saved.');
  return problem === undefined ? say('Đang kiểm tra…', 'Checking…') : failed(problem, say);
}

const failed = (problem: string, say: Say) =>
  `${say('Chưa kiểm tra được.', 'It could not be checked.')} ${problem}`.trim();

type FindingsProps = { findings: Check['findings']; say: Say };

function Findings({ findings, say }: FindingsProps) {
  return (
    <ul className="check-findings">
      {findings.map(({ rule, severity, message }) => (
        <li key={`${rule} ${message}`} data-severity={severity} data-rule={rule}>
          <b>{severityWord(severity, say)}</b>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** The checks of what stands in the form, anew whenever nothing is typed for a moment. */
function useCheckedForm(id: unknown, language: string) {
  const [fields] = useAllFormFields();
  const values = useRef<Record<string, unknown>>({});
  useEffect(() => {
    values.current = reduceFieldsToValues(fields, true);
    if (typeof id === 'number') askForCheck({ article: id, values: values.current, language, pause });
  }, [fields, id, language]);
  // Meanwhile a picture may have got its description, or a story that is linked here its readers.
  useEffect(() => {
    if (typeof id !== 'number') return;
    const look = () => askForCheck({ article: id, values: values.current, language, pause: 0, again: true });
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [id, language]);
  return useCheckState();
}
