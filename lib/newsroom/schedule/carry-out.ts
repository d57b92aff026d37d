import { sql } from '@payloadcms/db-postgres/drizzle';
import { APIError, createLocalReq, type Payload } from 'payload';
import { recordAudit } from '../audit/record';
import { inTransaction, type Transaction } from '../transaction';
import { clockContext } from '../workflow/saving';
import { lockStory } from '../workflow/standing';

type Due = { id: number; article: number; action: 'publish' | 'unpublish'; by: number | null; at: Date };

/**
 * Does what is due: publishes and takes down, each in a transaction of its own together with the note that it is
 * done, so that it happens once or not at all, however many processes there are and whenever one of them ends.
 * What cannot be done (an embargo, a story that is not whole) is noted as refused with the reason, and stops no other.
 */
export async function carryOut(payload: Payload): Promise<void> {
  const { rows } = await payload.db.drizzle.execute<{ id: number; article: number }>(
    sql`SELECT id, article_id AS article FROM schedule WHERE state = 'waiting' AND at <= now() ORDER BY at, id`,
  );
  for (const { id, article } of rows) {
    try {
      await carryOutOne(payload, id, article);
    } catch (error) {
      payload.logger.warn(`Appointment ${id}: ${error instanceof Error ? error.message : error}`);
      // A database that is away or busy is no verdict on the story: the next round tries again.
      if (isPassing(error)) continue;
      await noteRefusal(payload, id, error instanceof APIError ? error.message : 'Lỗi máy chủ');
    }
  }
}

async function carryOutOne(payload: Payload, id: number, article: number): Promise<void> {
  await inTransaction(payload, async (transaction) => {
    // First the story, then the appointment: in the order in which the desk takes them.
    const req = await createLocalReq({ req: transaction.req() }, payload);
    await lockStory(req, article);
    const due = await stillDue(transaction, id);
    if (!due) return;
    const user =
      due.by === null
        ? null
        : await payload.findByID({ collection: 'users', id: due.by, depth: 0, disableErrors: true, req });
    await payload.update({
      collection: 'articles',
      id: due.article,
      data: { _status: due.action === 'publish' ? 'published' : 'draft' },
      depth: 0,
      context: clockContext(new Date(due.at)),
      // Whoever ordered it stands in the log; that they may do it was settled then.
      ...(user && { user: { ...user, collection: 'users' } }),
      req: transaction.req(),
    });
    await transaction.db.execute(
      sql`UPDATE schedule SET state = 'done', done_at = now(), updated_at = now() WHERE id = ${due.id}`,
    );
  });
}

async function stillDue({ db }: Transaction, id: number): Promise<Due | undefined> {
  const { rows } = (await db.execute(
    sql`SELECT id, article_id AS article, action, created_by_id AS by, at FROM schedule
        WHERE id = ${id} AND state = 'waiting' AND at <= now() FOR UPDATE SKIP LOCKED`,
  )) as unknown as { rows: Due[] };
  return rows[0];
}

// Of the database: connection lost, resources, operator intervention, deadlock and serialisation; of the system: E….
const passing = /^(?:08|53|57|40)|^E[A-Z]+$/;

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && passing.test(code)) return true;
  return /timeout|terminated/i.test(error.message) || isPassing(error.cause);
}

async function noteRefusal(payload: Payload, id: number, why: string): Promise<void> {
  await inTransaction(payload, async ({ db, req }) => {
    const { rows } = (await db.execute(
      sql`UPDATE schedule SET state = 'refused', outcome = ${why.slice(0, 500)}, done_at = now(), updated_at = now()
          WHERE id = ${id} AND state = 'waiting' RETURNING article_id AS article, action`,
    )) as unknown as { rows: Pick<Due, 'article' | 'action'>[] };
    for (const { article, action } of rows) {
      const changes = { action, refused: why };
      const about = { subject: 'articles', subjectId: article, userName: 'Đồng hồ tòa soạn' };
      await recordAudit(await createLocalReq({ req: req() }, payload), {
        action: 'unschedule',
        ...about,
        changes,
      });
    }
  });
}
