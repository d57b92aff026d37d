import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { z } from 'zod';
import type { State } from '../workflow/rules';
import { begunBy, inState, type StoryRow, stories, storyColumns, storyRow } from './stories';

type Sql = ReturnType<typeof sql>;

/** The first stories of a list, and whether it has more. */
export type DeskList = { stories: StoryRow[]; more: boolean };

/** Who looks: reporters see what they began, editors and admins everything. */
export type Viewer = { id: number; role: 'reporter' | 'editor' | 'admin' };

const listLength = 8;
/** Stories on one page of the overview. */
export const overviewLength = 50;

const seenBy = ({ id, role }: Viewer) => (role === 'reporter' ? begunBy(id) : sql`true`);

type Asked = { where: Sql; order: Sql; limit?: number; offset?: number; extra?: Sql };

/** Chooses the stories first, and then names what belongs to the chosen ones. */
async function read(payload: Payload, asked: Asked): Promise<DeskList> {
  const { where, order, limit = listLength, offset = 0, extra = sql`` } = asked;
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT x.*, s.name AS section, w.name AS writer,
      (SELECT string_agg(n.name, ', ' ORDER BY r."order") FROM _articles_v_rels r
       JOIN authors n ON n.id = r.authors_id
       WHERE r.parent_id = x.version AND r.path = 'version.authors') AS byline
      ${extra}
    FROM (SELECT ${storyColumns}, row_number() OVER (ORDER BY ${order}) AS place FROM ${stories}
          WHERE v.latest AND ${where} ORDER BY ${order} LIMIT ${limit + 1} OFFSET ${offset}) x
    LEFT JOIN sections s ON s.id = x.section_id
    LEFT JOIN users w ON w.id = x.writer_id
    ORDER BY x.place`);
  const found = z.array(storyRow).parse(rows);
  return { stories: found.slice(0, limit), more: found.length > limit };
}

const newest = sql`v.updated_at DESC, v.id DESC`;
const lastReturn = (story: Sql) => sql`
  SELECT n.text, n.author_name FROM notes n
  WHERE n.article_id = ${story} AND n.kind = 'return' ORDER BY n.created_at DESC, n.id DESC LIMIT 1`;

/** What waits for an editor, longest first; a reporter sees the own ones. */
export const waitingForReview = (payload: Payload, viewer: Viewer): Promise<DeskList> =>
  read(payload, { where: sql`${inState('inReview')} AND ${seenBy(viewer)}`, order: sql`v.updated_at, v.id` });

/** What will be published or taken down, next first; also what was published for a later moment. */
export const comingUp = (payload: Payload, viewer: Viewer): Promise<DeskList> =>
  read(payload, {
    where: sql`a.deleted_at IS NULL AND ${seenBy(viewer)} AND a.id IN (
      SELECT article_id FROM schedule WHERE state = 'waiting'
      UNION SELECT id FROM articles WHERE published_at > now() AND _status = 'published')`,
    order: sql`least(p.at, u.at, CASE WHEN a._status = 'published' AND a.published_at > now()
      THEN a.published_at END), a.id`,
  });

/** Drafts that this account began and nobody sent back. */
export const ownDrafts = (payload: Payload, { id }: Viewer): Promise<DeskList> =>
  read(payload, {
    where: sql`${inState('draft')} AND ${begunBy(id)} AND NOT EXISTS (${lastReturn(sql`a.id`)})`,
    order: newest,
  });

/** Drafts of this account that an editor sent back, with the editor's words. */
export const returned = (payload: Payload, { id }: Viewer): Promise<DeskList> =>
  read(payload, {
    where: sql`${inState('draft')} AND ${begunBy(id)} AND EXISTS (${lastReturn(sql`a.id`)})`,
    order: newest,
    extra: sql`, (SELECT text FROM (${lastReturn(sql`x.id`)}) n) AS note,
      (SELECT author_name FROM (${lastReturn(sql`x.id`)}) n) AS "noteBy"`,
  });

/** What came out today on the paper's clock, newest first. */
export const publishedToday = (payload: Payload, viewer: Viewer, timeZone: string): Promise<DeskList> =>
  read(payload, {
    where: sql`a._status = 'published' AND a.deleted_at IS NULL AND ${seenBy(viewer)}
      AND a.published_at >= date_trunc('day', now() AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone}
      AND a.published_at <= now()`,
    order: sql`a.published_at DESC, a.id DESC`,
  });

/** What somebody looks for in the overview: slugs of a section and an author, a state, a page from 1. */
export type Filters = {
  state: State | undefined;
  section: string | undefined;
  author: string | undefined;
  mine: boolean;
  page: number;
};

/** The stories that match, last changed first. */
export function overview(payload: Payload, viewer: Viewer, filters: Filters): Promise<DeskList> {
  const { state, section, author, mine, page } = filters;
  const named = sql`SELECT id FROM sections WHERE slug = ${section}`;
  return read(payload, {
    where: sql`${state ? inState(state) : sql`a.deleted_at IS NULL`} AND ${seenBy(viewer)}
      ${mine ? sql`AND ${begunBy(viewer.id)}` : sql``}
      ${section ? sql`AND v.version_section_id IN (${named} UNION SELECT id FROM sections WHERE parent_id IN (${named}))` : sql``}
      ${
        author
          ? sql`AND v.id IN (SELECT r.parent_id FROM _articles_v_rels r JOIN authors n ON n.id = r.authors_id
              WHERE r.path = 'version.authors' AND n.slug = ${author})`
          : sql``
      }`,
    order: newest,
    limit: overviewLength,
    offset: (page - 1) * overviewLength,
  });
}

const choice = z.object({ slug: z.string(), name: z.string() });
export type Choice = z.infer<typeof choice>;

/** The sections and authors that the overview can be narrowed to. */
export async function choices(payload: Payload): Promise<{ sections: Choice[]; authors: Choice[] }> {
  const db = payload.db.drizzle;
  const [sections, authors] = await Promise.all([
    db.execute(sql`SELECT slug, name FROM sections ORDER BY "order", name`),
    db.execute(sql`SELECT slug, name FROM authors ORDER BY name LIMIT 500`),
  ]);
  return { sections: z.array(choice).parse(sections.rows), authors: z.array(choice).parse(authors.rows) };
}

const refusedRow = z.object({
  id: z.number(),
  headline: z.string().nullable(),
  action: z.enum(['publish', 'unpublish']),
  at: z.coerce.date(),
  outcome: z.string().nullable(),
});
export type RefusedAppointment = z.infer<typeof refusedRow>;

/** Appointments of the last day that could not be kept, newest first. */
export async function refusedAppointments(payload: Payload, viewer: Viewer): Promise<RefusedAppointment[]> {
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT a.id, v.version_headline AS headline, k.action, k.at, k.outcome
    FROM schedule k JOIN articles a ON a.id = k.article_id JOIN _articles_v v ON v.parent_id = a.id AND v.latest
    WHERE k.state = 'refused' AND k.at > now() - interval '1 day' AND a.deleted_at IS NULL AND ${seenBy(viewer)}
    ORDER BY k.at DESC LIMIT ${listLength}`);
  return z.array(refusedRow).parse(rows);
}
