import type { Severity } from '@/lib/audit/severity';
import type { Say } from '@/lib/newsroom/desk/words';

/** The id of the panel, which is in the document only while its tab is open. */
export const checksTab = 'kiem-tra-bai';

/** How much a finding weighs, in a word. */
export const severityWord = (severity: Severity, say: Say): string =>
  ({ error: say('Lỗi', 'Error'), warning: say('Cảnh báo', 'Warning'), note: say('Lưu ý', 'Note') })[severity];

/** How many findings there are, in words; those of which there are none are left out. */
export function tallyOf({ error, warning, note }: Record<Severity, number>, say: Say): string {
  const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  const parts = [
    error > 0 && say(`${error} lỗi`, plural(error, 'error')),
    warning > 0 && say(`${warning} cảnh báo`, plural(warning, 'warning')),
    note > 0 && say(`${note} lưu ý`, plural(note, 'note')),
  ];
  return parts.filter(Boolean).join(' · ');
}
