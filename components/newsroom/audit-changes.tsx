'use client';

import { useField, useTranslation } from '@payloadcms/ui';
import './audit-changes.css';

type Props = { path: string };

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What a line of the log says has changed: one row a field, what it was and what it is. */
export function AuditChanges({ path }: Props) {
  const { value } = useField<Record<string, unknown> | null>({ path });
  const { i18n } = useTranslation();
  const say = (vi: string, en: string) => (i18n.language === 'en' ? en : vi);
  const rows = Object.entries(value ?? {});
  if (rows.length === 0) return null;
  return (
    <div className="audit-changes">
      <table>
        <caption>{say('Thay đổi', 'Changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('Ô', 'Field')}</th>
            <th scope="col">{say('Trước', 'Before')}</th>
            <th scope="col">{say('Sau', 'After')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([field, change]) => {
            const pair = Array.isArray(change) && change.length === 2;
            return (
              <tr key={field}>
                <th scope="row">{field}</th>
                {pair && <td>{shown(change[0])}</td>}
                <td colSpan={pair ? 1 : 2}>{shown(pair ? change[1] : change)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
