import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { readConfig } from '@/lib/config';
import { deskTime, fromClock } from '../desk/moment';
import { inLanguage, refusal } from '../refuse';
import { auditActions } from './actions';
import { csvLine } from './csv';
import { recordAudit } from './record';

const batch = 500;

const row = z.object({
  id: z.number(),
  created_at: z.coerce.date(),
  action: z.string(),
  user_name: z.string().nullable(),
  ip: z.string().nullable(),
  subject: z.string().nullable(),
  subject_id: z.string().nullable(),
  title: z.string().nullable(),
  changes: z.unknown(),
});

type Range = { from: Date | undefined; until: Date | undefined; action: string | undefined };

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();
const query = z.object({
  tu: day,
  den: day,
  viec: z.enum(auditActions.map(({ value }) => value)).optional(),
});

/** What the address asks for: `tu` and `den` are days of the paper, both included; `viec` is an action. */
function readRange(req: PayloadRequest, timeZone: string): Range {
  const given = Object.fromEntries([...(req.searchParams ?? [])].filter(([, value]) => value !== ''));
  const asked = query.safeParse(given);
  const start = (of: string | undefined) => (of ? fromClock(`${of}T00:00`, timeZone) : undefined);
  const from = start(asked.data?.tu);
  const last = start(asked.data?.den);
  if (!asked.success || (asked.data.tu && !from) || (asked.data.den && !last)) {
    throw refusal(req, 400, {
      vi: 'Ngày phải có dạng 2026-11-22, và việc phải là một việc mà nhật ký biết.',
      en: 'Days look like 2026-11-22, and the action must be one that the log knows.',
    });
  }
  return { from, until: last && nextDay(last, timeZone), action: asked.data.viec };
}

/** Midnight after a midnight; days are not all 24 hours long. */
function nextDay(midnight: Date, timeZone: string): Date {
  const noon = new Date(midnight.getTime() + 36 * 3_600_000);
  const [date = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(noon).split(' ');
  return fromClock(`${date}T00:00`, timeZone) ?? noon;
}

async function readBatch(payload: Payload, { from, until, action }: Range, after: number) {
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT id, created_at, action, user_name, ip, subject, subject_id, title, changes FROM audit_log
    WHERE id > ${after}
      ${from ? sql`AND created_at >= ${from.toISOString()}` : sql``}
      ${until ? sql`AND created_at < ${until.toISOString()}` : sql``}
      ${action ? sql`AND action = ${action}` : sql``}
    ORDER BY id LIMIT ${batch}`);
  return z.array(row).parse(rows);
}

async function* lines(req: PayloadRequest, range: Range, timeZone: string): AsyncGenerator<string> {
  const inWords = new Map<string, string>(
    auditActions.map(({ value, label }) => [value, inLanguage(req, label)]),
  );
  const head = {
    vi: ['Lúc', 'Giờ UTC', 'Việc', 'Người làm', 'Từ đâu', 'Loại', 'Số', 'Cái gì', 'Thay đổi'],
    en: ['Time', 'UTC', 'Action', 'Who', 'From where', 'Collection', 'Id', 'What', 'Changes'],
  };
  // Spreadsheets read a file as UTF-8 when it begins with this mark.
  yield `\uFEFF${csvLine(req.i18n.language === 'en' ? head.en : head.vi)}`;
  for (let after = 0; ; ) {
    const rows = await readBatch(req.payload, range, after);
    yield rows
      .map((line) =>
        csvLine([
          deskTime(line.created_at, timeZone),
          line.created_at.toISOString(),
          inWords.get(line.action) ?? line.action,
          ...[line.user_name, line.ip, line.subject, line.subject_id, line.title].map((cell) => cell ?? ''),
          line.changes ? JSON.stringify(line.changes) : '',
        ]),
      )
      .join('');
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

/** `GET /api/auditLog/export?tu=&den=&viec=`: the log as a CSV file, for admins; the export is a line of the log. */
export const exportLog: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    if (req.user?.role !== 'admin') {
      throw refusal(req, 403, {
        vi: 'Chỉ quản trị viên được xuất nhật ký.',
        en: 'Only an admin exports the log.',
      });
    }
    const { timeZone } = readConfig();
    const range = readRange(req, timeZone);
    const asked = Object.fromEntries(req.searchParams ?? []);
    await recordAudit(req, { action: 'export', subject: 'auditLog', changes: asked });
    const encoder = new TextEncoder();
    const text = lines(req, range, timeZone);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await text.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      cancel: async () => {
        await text.return(undefined);
      },
    });
    return new Response(body, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="nhat-ky.csv"',
        'Cache-Control': 'no-store',
      },
    });
  },
};
