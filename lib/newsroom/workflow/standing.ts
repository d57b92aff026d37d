import { sql } from '@payloadcms/db-postgres/drizzle';
import type { PayloadRequest } from 'payload';
import { query } from '../transaction';
import type { State } from './rules';

/** What the database knows of a story besides its words. */
export type Standing = {
  /** Whether readers have it (or will, at its time). */
  published: boolean;
  /** Whether it has ever been public. */
  wasPublic: boolean;
  trashed: boolean;
  /** The newest version: its number in the count of saves, who saved it and when. */
  revision: number;
  savedBy: string | null;
  savedAt: Date;
  newestIsDraft: boolean;
  stage: 'draft' | 'inReview';
  embargoUntil: Date | null;
  /** When it is to be published or taken down. */
  publishAt: Date | null;
  unpublishAt: Date | null;
};

// Any number will do, as long as nobody else uses it.
const savingLock = 7_204;

/** Keeps everybody else from saving this story until the transaction of the request ends. */
export async function lockStory(req: PayloadRequest, id: number): Promise<void> {
  await query(req, sql`SELECT pg_advisory_xact_lock(${savingLock}, ${id})`);
}

/** Where a story stands now; undefined when there is none with this id. */
export async function standingOf(req: PayloadRequest, id: number): Promise<Standing | undefined> {
  const [row] = await query<Standing>(
    req,
    sql`
      SELECT a._status = 'published' AS published, a.public_since IS NOT NULL AS "wasPublic",
             a.deleted_at IS NOT NULL AS trashed,
             coalesce(v.version_revision, a.revision, 0)::integer AS revision,
             u.name AS "savedBy", coalesce(v.updated_at, a.updated_at) AS "savedAt",
             coalesce(v.version__status::text, a._status::text) = 'draft' AS "newestIsDraft",
             coalesce(v.version_stage::text, a.stage::text, 'draft') AS stage,
             coalesce(v.version_embargo_until, CASE WHEN v.id IS NULL THEN a.embargo_until END) AS "embargoUntil",
             (SELECT s.at FROM schedule s
              WHERE s.article_id = a.id AND s.state = 'waiting' AND s.action = 'publish') AS "publishAt",
             (SELECT s.at FROM schedule s
              WHERE s.article_id = a.id AND s.state = 'waiting' AND s.action = 'unpublish') AS "unpublishAt"
      FROM articles a
      LEFT JOIN _articles_v v ON v.parent_id = a.id AND v.latest
      LEFT JOIN users u ON u.id = coalesce(v.version_saved_by_id, a.saved_by_id)
      WHERE a.id = ${id}
      ORDER BY v.updated_at DESC LIMIT 1`,
  );
  if (!row) return undefined;
  const moment = (value: Date | string | null) => (value === null ? null : new Date(value));
  return {
    ...row,
    savedAt: new Date(row.savedAt),
    embargoUntil: moment(row.embargoUntil),
    publishAt: moment(row.publishAt),
    unpublishAt: moment(row.unpublishAt),
  };
}

/** The state of a story on its way, as the rules count it. */
export function stateOf(standing: Standing): State {
  if (standing.trashed) return 'trashed';
  if (standing.published) return standing.newestIsDraft ? 'publishedWithDraft' : 'published';
  if (standing.publishAt) return 'scheduled';
  if (standing.stage === 'inReview') return 'inReview';
  return standing.wasPublic ? 'unpublished' : 'draft';
}
