import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, Payload } from 'payload';
import { mayPublish } from '../access';
import { refusal } from '../refuse';
import { type Reads, readsModel } from './reads-model';

/** How often a story was read: in the last 24 hours, in seven days, and in all. */
export async function readsOf(payload: Payload, article: number): Promise<Reads> {
  const { rows } = await payload.db.drizzle.execute(sql`
    WITH present AS (SELECT date_trunc('hour', now(), 'UTC') AS hour), mine AS (
      SELECT r.hour, r.reads, r.places, p.hour AS present FROM article_reads r, present p WHERE r.article_id = ${article}
    ), sums AS (
      SELECT coalesce(sum(reads), 0)::int AS all_reads, coalesce(sum(places), 0)::int AS all_places,
        coalesce(sum(reads) FILTER (WHERE hour > present - interval '24 hours'), 0)::int AS day_reads,
        coalesce(sum(places) FILTER (WHERE hour > present - interval '24 hours'), 0)::int AS day_places,
        coalesce(sum(reads) FILTER (WHERE hour > present - interval '168 hours'), 0)::int AS week_reads,
        coalesce(sum(places) FILTER (WHERE hour > present - interval '168 hours'), 0)::int AS week_places
      FROM mine
    )
    SELECT jsonb_build_object('reads', day_reads, 'places', day_places) AS day,
      jsonb_build_object('reads', week_reads, 'places', week_places) AS week,
      jsonb_build_object('reads', all_reads, 'places', all_places) AS all,
      (SELECT jsonb_agg(jsonb_build_object('at', h.at, 'reads', coalesce(m.reads, 0)) ORDER BY h.at)
       FROM present p, generate_series(p.hour - interval '23 hours', p.hour, interval '1 hour') h (at)
       LEFT JOIN mine m ON m.hour = h.at) AS hours
    FROM sums`);
  return readsModel.parse(rows[0]);
}

/** `GET /api/articles/:id/reads`: how often a story was read, for editors, and for reporters of their own stories. */
export const readsEndpoint: Endpoint = {
  path: '/:id/reads',
  method: 'get',
  handler: async (req) => {
    const id = Number(req.routeParams?.id);
    if (!req.user) throw refusal(req, 403, { vi: 'Cần đăng nhập.', en: 'Sign in first.' });
    if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647)
      throw refusal(req, 404, { vi: 'Không có bài này.', en: 'There is no such story.' });
    const { createdBy } = await req.payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, trash: true, req, overrideAccess: false },
      select: { createdBy: true },
    });
    if (!mayPublish(req) && createdBy !== req.user.id)
      throw refusal(req, 403, {
        vi: 'Chỉ xem được lượt đọc bài của mình.',
        en: 'You see the reads of your own stories only.',
      });
    return Response.json(await readsOf(req.payload, id), { headers: { 'Cache-Control': 'no-store' } });
  },
};
