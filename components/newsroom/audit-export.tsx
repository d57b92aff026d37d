import type { BeforeListTableServerProps } from 'payload';
import { auditActions } from '@/lib/newsroom/audit/actions';
import { sayIn } from '@/lib/newsroom/desk/words';
import './audit-export.css';

/** Above the audit log: the days and the deed that one wants as a file. */
export function AuditExport({ i18n, payload }: BeforeListTableServerProps) {
  const say = sayIn(i18n.language);
  return (
    <form
      className="audit-export"
      action={`${payload.config.routes.api}/auditLog/export`}
      method="get"
      aria-label={say('Xuất nhật ký', 'Export the log')}
    >
      <label>
        {say('Từ ngày', 'From')}
        <input type="date" name="tu" />
      </label>
      <label>
        {say('Đến ngày', 'Until')}
        <input type="date" name="den" />
      </label>
      <label>
        {say('Việc', 'Action')}
        <select name="viec" defaultValue="">
          <option value="">{say('Tất cả', 'All')}</option>
          {auditActions.map(({ value, label }) => (
            <option key={value} value={value}>
              {say(label.vi, label.en)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn btn--style-secondary btn--size-small">
        {say('Xuất CSV', 'Export CSV')}
      </button>
    </form>
  );
}
