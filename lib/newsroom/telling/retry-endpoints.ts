import { sql } from '@payloadcms/db-postgres/drizzle';
import type { Endpoint, PayloadRequest } from 'payload';
import { refusal } from '../refuse';
import { query } from '../transaction';

/** Only admins have something sent once more. @throws APIError 403 for anybody else */
function holdToAdmins(req: PayloadRequest): void {
  if (req.user?.role === 'admin') return;
  throw refusal(req, 403, {
    vi: 'Chỉ quản trị viên được gửi lại.',
    en: 'Only an admin has something sent again.',
  });
}

/**
 * Puts tellings back into the queue, with all their attempts before them: one, or all that did not arrive. Of one
 * address only the newest waits, and a receiver that asked for patience keeps it.
 * @returns how many wait now
 */
async function sendAgain(req: PayloadRequest, id: number | undefined): Promise<number> {
  const chosen = id === undefined ? sql`t.state IN ('refused', 'givenUp', 'skipped')` : sql`t.id = ${id}`;
  const rows = await query<{ id: number }>(
    req,
    sql`
      WITH newest AS (
        SELECT DISTINCT ON (t.channel, t.address) t.id, t.channel FROM tellings t
        WHERE ${chosen} AND t.state <> 'waiting' AND NOT EXISTS (
          SELECT FROM tellings w WHERE w.channel = t.channel AND w.address = t.address AND w.state = 'waiting')
        ORDER BY t.channel, t.address, t.id DESC)
      UPDATE tellings t SET state = 'waiting', attempts = 0, updated_at = now(),
        due_at = greatest(now(), (SELECT p.until FROM telling_pauses p WHERE p.channel = t.channel))
      FROM newest WHERE newest.id = t.id
      RETURNING t.id`,
  );
  return rows.length;
}

const answer = (waiting: number) => Response.json({ waiting }, { headers: { 'Cache-Control': 'no-store' } });

/** `POST /api/tellings/retry`: everything that did not arrive is sent once more. */
export const retryAllEndpoint: Endpoint = {
  path: '/retry',
  method: 'post',
  handler: async (req) => {
    holdToAdmins(req);
    return answer(await sendAgain(req, undefined));
  },
};

/** `POST /api/tellings/:id/retry`: one telling is sent once more, whatever became of it. */
export const retryEndpoint: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  handler: async (req) => {
    holdToAdmins(req);
    const id = Number(req.routeParams?.id);
    if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647)
      throw refusal(req, 404, { vi: 'Không có lần báo này.', en: 'There is no such notice.' });
    return answer(await sendAgain(req, id));
  },
};
