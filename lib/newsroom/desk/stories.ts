import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import type { State } from '../workflow/rules';
import { stateNames } from '../workflow/states';

/**
 * The stories as the newsroom has them: the newest version `v` (the row `a` of a story that was never published is
 * stale) beside what readers have, and the appointments `p` and `u` that wait to publish it and to take it down.
 */
export const stories = sql`
  _articles_v v
  JOIN articles a ON a.id = v.parent_id
  LEFT JOIN schedule p ON p.article_id = a.id AND p.state = 'waiting' AND p.action = 'publish'
  LEFT JOIN schedule u ON u.article_id = a.id AND u.state = 'waiting' AND u.action = 'unpublish'`;

/** The state of a story in `stories`. */
export const stateOfStory = sql`
  CASE WHEN a.deleted_at IS NOT NULL THEN 'trashed'
       WHEN a._status = 'published' AND v.version__status = 'published' THEN 'published'
       WHEN a._status = 'published' THEN 'publishedWithDraft'
       WHEN p.id IS NOT NULL THEN 'scheduled'
       WHEN v.version_stage = 'inReview' THEN 'inReview'
       WHEN a.public_since <= now() THEN 'unpublished'
       ELSE 'draft' END`;

// All that are not simply published have a draft as their newest version: a small index knows those.
const isSettled = sql`a._status = 'published' AND v.version__status = 'published'`;

/** Stories in this state, in words that the indexes understand. */
export const inState = (state: State) =>
  state === 'published'
    ? sql`${isSettled} AND a.deleted_at IS NULL`
    : state === 'trashed'
      ? sql`a.deleted_at IS NOT NULL`
      : sql`v.version__status = 'draft' AND ${stateOfStory} = ${state}`;

/** Stories that this account began. */
export const begunBy = (user: number) => sql`v.version_created_by_id = ${user}`;

/** What the desk shows of a story; goes with `storyRow`. */
export const storyColumns = sql`
  a.id, v.id AS version, v.version_headline AS headline, ${stateOfStory} AS state,
  v.version_section_id AS section_id, v.version_created_by_id AS writer_id, v.updated_at AS "changedAt",
  a.published_at AS "publishedAt", v.version_embargo_until AS "embargoUntil",
  p.at AS "publishAt", u.at AS "unpublishAt"`;

const moment = z.coerce.date();

/** A story in a list of the desk. */
export const storyRow = z.object({
  id: z.number(),
  headline: z.string().nullable(),
  state: z.enum(stateNames),
  section: z.string().nullable(),
  /** The name of the account that began it. */
  writer: z.string().nullable(),
  byline: z.string().nullable(),
  changedAt: moment,
  publishedAt: moment.nullable(),
  embargoUntil: moment.nullable(),
  publishAt: moment.nullable(),
  unpublishAt: moment.nullable(),
  /** Why it was returned, in the lists that say so. */
  note: z.string().nullish(),
  noteBy: z.string().nullish(),
});

export type StoryRow = z.infer<typeof storyRow>;
