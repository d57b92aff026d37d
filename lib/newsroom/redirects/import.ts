import { sql } from '@payloadcms/db-postgres/drizzle';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { readConfig } from '@/lib/config';
import { recordAudit } from '../audit/record';
import { type Label, label } from '../labels';
import { inTransaction, type Transaction } from '../transaction';
import { redirectProblem } from './check';
import { type CsvLine, parseCsv } from './csv';
import { ownPath } from './own-path';

/** Why a line of the file cannot be taken. */
export type BadLine = { line: number; reason: Label };
/** What an import did: new and changed redirects, or, when nothing was written, every line that stands against it. */
export type Imported = { created: number; updated: number } | { bad: BadLine[] };

/** More lines than any newspaper moved with; a longer file is imported in parts. */
export const mostLines = 5_000;

type Row = { line: number; from: string; to: string; note: string | null };

class Refused extends Error {
  constructor(readonly bad: BadLine[]) {
    super('The file has lines that cannot be taken');
  }
}

/**
 * Takes redirects (`from,to[,note]` a line) in from a CSV file: all of them in one transaction, or none. A line whose
 * address has a redirect already replaces it, unless a renamed record made that.
 */
export async function importRedirects(req: PayloadRequest, text: string): Promise<Imported> {
  const { rows, bad } = readRows(parseCsv(text));
  try {
    return await inTransaction(req.payload, async (transaction) => {
      const written = await write(transaction, rows);
      bad.push(...written.bad);
      // Judged together, so that the order of the lines does not matter.
      for (const { line, from } of written.rows) {
        const reason = await redirectProblem(from, transaction.db);
        if (reason) bad.push({ line, reason });
      }
      if (bad.length > 0) throw new Refused(bad.sort((a, b) => a.line - b.line));
      const { created, updated } = written;
      await recordImport(req, transaction, { created, updated });
      return { created, updated };
    });
  } catch (error) {
    if (error instanceof Refused) return { bad: error.bad };
    throw error;
  }
}

function readRows(lines: CsvLine[]): { rows: Row[]; bad: BadLine[] } {
  const rows = new Map<string, Row>();
  const bad: BadLine[] = [];
  const { siteUrl } = readConfig();
  const [first] = lines;
  const body = first && isHeader(first) ? lines.slice(1) : lines;
  if (body.length === 0) bad.push({ line: 1, reason: label('Tệp không có dòng nào', 'The file is empty') });
  if (body.length > mostLines) {
    const reason = label(`Tệp có hơn ${mostLines} dòng`, `The file has more than ${mostLines} lines`);
    return { rows: [], bad: [{ line: body[mostLines]?.line ?? 1, reason }] };
  }
  for (const { line, cells } of body) {
    const [from, to] = [
      ownPath(cells[0] ?? '', siteUrl, 'from'),
      ownPath(cells[1] ?? '', siteUrl, 'to'),
    ] as const;
    const note = cells[2]?.normalize('NFC').slice(0, 300) || null;
    if (cells.length < 2 || cells.length > 3)
      bad.push({ line, reason: label('Cần hai hoặc ba cột', 'Two or three columns are needed') });
    else if ('problem' in from) bad.push({ line, reason: from.problem });
    else if ('problem' in to) bad.push({ line, reason: to.problem });
    else if (from.path === to.path)
      bad.push({ line, reason: label('Hai địa chỉ là một', 'Both addresses are the same') });
    else if (rows.has(from.path))
      bad.push({
        line,
        reason: label(
          `«${from.path}» đã có ở dòng ${rows.get(from.path)?.line}`,
          `«${from.path}» is in line ${rows.get(from.path)?.line} already`,
        ),
      });
    else rows.set(from.path, { line, from: from.path, to: to.path, note });
  }
  return { rows: [...rows.values()], bad };
}

// A path begins with a slash or a scheme; what a person calls the column does not.
const isHeader = ({ cells: [from = '', to = ''] }: CsvLine): boolean =>
  ![from, to].some((cell) => /[/\\:]/.test(cell));

const writtenRows = z.array(z.object({ from: z.string(), created: z.boolean() }));

async function write({ db }: Transaction, rows: Row[]) {
  const answer = await db.execute(sql`
    INSERT INTO redirects ("from", "to", origin, note)
    SELECT "from", "to", 'file', note
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS file ("from" varchar, "to" varchar, note varchar)
    ON CONFLICT ("from") DO UPDATE SET "to" = excluded."to", origin = 'file', note = excluded.note, updated_at = now()
      WHERE redirects.origin <> 'rename'
    RETURNING "from", xmax = 0 AS created`);
  const written = new Map(writtenRows.parse(answer.rows).map((row) => [row.from, row.created]));
  const created = [...written.values()].filter(Boolean).length;
  return {
    created,
    updated: written.size - created,
    rows: rows.filter(({ from }) => written.has(from)),
    bad: rows
      .filter(({ from }) => !written.has(from))
      .map(({ line, from }) => ({
        line,
        reason: label(
          `«${from}» đang tự chuyển hướng vì một bản ghi đã đổi địa chỉ`,
          `«${from}» leads to a renamed record by itself`,
        ),
      })),
  };
}

async function recordImport(
  req: PayloadRequest,
  transaction: Transaction,
  changes: { created: number; updated: number },
): Promise<void> {
  // The line of the log belongs to the same transaction, and tells who asked and from where.
  req.transactionID = transaction.req().transactionID;
  try {
    await recordAudit(req, { action: 'import', subject: 'redirects', title: 'CSV', changes });
  } finally {
    delete req.transactionID;
  }
}
