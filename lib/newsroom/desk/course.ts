import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, Payload } from 'payload';
import { z } from 'zod';
import { readConfig } from '@/lib/config';
import { refusal } from '../refuse';
import { may } from '../workflow/rules';
import { stateNames } from '../workflow/states';
import { type Appointment, type Course, stepNames } from './course-model';
import type { Viewer } from './lists';
import { stateOfStory, stories } from './stories';

const moment = z.coerce.date().transform((at) => at.toISOString());

const row = z.object({
  state: z.enum(stateNames),
  writer: z.number().nullable(),
  embargoUntil: moment.nullable(),
  publishedAt: moment.nullable(),
  publishId: z.number().nullable(),
  publishAt: moment.nullable(),
  unpublishId: z.number().nullable(),
  unpublishAt: moment.nullable(),
});

const appointment = (id: number | null, at: string | null): Appointment | null =>
  id !== null && at !== null ? { id, at } : null;

/** The course of a story as this viewer may see it; undefined when there is no such story. */
export async function courseOf(
  payload: Payload,
  article: number,
  viewer: Viewer,
): Promise<Course | undefined> {
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT ${stateOfStory} AS state, v.version_created_by_id AS writer,
      v.version_embargo_until AS "embargoUntil", a.published_at AS "publishedAt",
      p.id AS "publishId", p.at AS "publishAt", u.id AS "unpublishId", u.at AS "unpublishAt"
    FROM ${stories} WHERE v.latest AND a.id = ${article} ORDER BY v.id DESC LIMIT 1`);
  const [found] = z.array(row).parse(rows);
  if (!found) return undefined;
  const own = found.writer === viewer.id;
  // What waits beside a colleague's published story is not for a reporter.
  const hidden = viewer.role === 'reporter' && !own;
  const state = hidden && found.state === 'publishedWithDraft' ? 'published' : found.state;
  return {
    ...{ state, own, publishedAt: found.publishedAt, embargoUntil: hidden ? null : found.embargoUntil },
    publish: hidden ? null : appointment(found.publishId, found.publishAt),
    unpublish: hidden ? null : appointment(found.unpublishId, found.unpublishAt),
    discusses: !hidden,
    steps: stepNames.filter((step) => may(viewer.role, step, state, own)),
    timeZone: readConfig().timeZone,
  };
}

/** `GET /api/articles/:id/course`: the course of a story, for everybody who may read the story at the desk. */
export const courseEndpoint: Endpoint = {
  path: '/:id/course',
  method: 'get',
  handler: async (req) => {
    const missing = { vi: 'Không có bài này.', en: 'There is no such story.' };
    const id = Number(req.routeParams?.id);
    if (!req.user) throw refusal(req, 403, { vi: 'Cần đăng nhập.', en: 'Sign in first.' });
    if (!Number.isInteger(id)) throw refusal(req, 404, missing);
    await req.payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, trash: true, req, overrideAccess: false },
      select: { slug: true },
    });
    const course = await courseOf(req.payload, id, req.user);
    if (!course) throw refusal(req, 404, missing);
    return Response.json(course, { headers: { 'Cache-Control': 'no-store' } });
  },
};
