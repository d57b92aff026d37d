import { sql } from '@payloadcms/db-postgres/drizzle';
import type { Endpoint, Payload } from 'payload';
import { mayPublish } from '../access';
import { refusal } from '../refuse';
import { type StoryTelling, storyTelling } from './story-model';

/** What search engines were told of a story last, or will be in a moment; undefined when there is nothing to tell. */
export async function tellingOf(payload: Payload, article: number): Promise<StoryTelling | undefined> {
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT 'noted' AS state, NULL AS outcome, NULL AS status, NULL AS "triedAt", NULL AS "dueAt", 0 AS turn, 0 AS id
    FROM address_changes WHERE article_id = ${article} AND due <= now()
    UNION ALL
    SELECT state::text, outcome::text, status, tried_at, due_at, 1, id FROM tellings
    WHERE article_id = ${article} AND channel = 'indexNow'
    ORDER BY turn, id DESC LIMIT 1`);
  return rows[0] && storyTelling.parse(rows[0]);
}

/** `GET /api/articles/:id/telling`: what search engines were told of a story, for editors. */
export const storyTellingEndpoint: Endpoint = {
  path: '/:id/telling',
  method: 'get',
  handler: async (req) => {
    const id = Number(req.routeParams?.id);
    if (!mayPublish(req))
      throw refusal(req, 403, { vi: 'Chỉ biên tập viên xem được.', en: 'For editors only.' });
    if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647)
      throw refusal(req, 404, { vi: 'Không có bài này.', en: 'There is no such story.' });
    const telling = (await tellingOf(req.payload, id)) ?? null;
    return Response.json({ telling }, { headers: { 'Cache-Control': 'no-store' } });
  },
};
