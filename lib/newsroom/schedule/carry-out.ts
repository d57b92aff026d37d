import { sql } from '@payloadcms/db-postgres/drizzle';
import { APIError, createLocalReq, type Payload } from 'payload';
import { recordAudit } from '../audit/record';
import { inTransaction } from '../transaction';
import { clockContext } from '../workflow/saving';

type Due = { id: number; article: number; action: 'publish' | 'unpublish'; by: number | null };

/**
 * Does what is due: publishes and takes down, each in a transaction of its own together with the note that it is
 * done, so that it happens once or not at all, however many processes there are and whenever one of them ends.
 * What cannot be done (an embargo, a story that is not whole) is noted as refused with the reason.
 */
export async function carryOut(payload: Payload): Promise<void> {
  const { rows } = await payload.db.drizzle.execute<{ id: number }>(
    sql`SELECT id FROM schedule WHERE state = 'waiting' AND at <= now() ORDER BY at, id`,
  );
  for (const { id } of rows) {
    try {
      await carryOutOne(payload, id);
    } catch (error) {
      // Anything else (the database away) is no verdict on the story: the next round tries again.
      if (!(error instanceof APIError)) throw error;
      await noteRefusal(payload, id, error.message);
      payload.logger.warn(`Appointment ${id} was refused: ${error.message}`);
    }
  }
}

async function carryOutOne(payload: Payload, id: number): Promise<void> {
  await inTransaction(payload, async ({ db, req }) => {
    const { rows } = (await db.execute(
      sql`SELECT id, article_id AS article, action, created_by_id AS by FROM schedule
          WHERE id = ${id} AND state = 'waiting' FOR UPDATE SKIP LOCKED`,
    )) as unknown as { rows: Due[] };
    const [due] = rows;
    if (!due) return;
    const user =
      due.by === null
        ? null
        : await payload.findByID({
            collection: 'users',
            id: due.by,
            depth: 0,
            disableErrors: true,
            req: req(),
          });
    const published = due.action === 'publish';
    await payload.update({
      collection: 'articles',
      id: due.article,
      data: { _status: published ? 'published' : 'draft' },
      depth: 0,
      context: clockContext,
      // Whoever ordered it stands in the log; that they may do it was settled then.
      ...(user && { user: { ...user, collection: 'users' } }),
      req: req(),
    });
    await db.execute(
      sql`UPDATE schedule SET state = 'done', done_at = now(), updated_at = now() WHERE id = ${due.id}`,
    );
  });
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
