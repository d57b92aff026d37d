import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { mayPublish } from '../access';
import { databaseOf } from '../transaction';

const use = z.object({
  collection: z.enum(['articles', 'authors', 'siteSettings']),
  id: z.number(),
  title: z.string(),
  /** What readers have of it now; authors and settings are always out. */
  state: z.enum(['published', 'draft', 'trashed']),
  /** Where the picture stands in it. */
  places: z.array(z.enum(['main', 'body', 'share', 'portrait', 'logo'])),
});

/** A record that shows a picture, in what readers have or in its newest draft. */
export type PictureUse = z.infer<typeof use>;

/** Who uses a picture: the newest of them by name, and how many more there are, or that are not for this person. */
export type PictureUses = { uses: PictureUse[]; more: number };

const mostNamed = 50;
const row = use.extend({ mine: z.boolean(), total: z.coerce.number() });

/**
 * Who uses a picture, published or in the newest draft: stories (main picture, body, share picture), authors, the
 * paper's settings. Reporters are told of other people's unpublished stories only that there are some.
 */
export async function usesOfPicture(req: PayloadRequest, picture: number): Promise<PictureUses> {
  const seesAll = !req.user || mayPublish(req);
  const { rows } = await (await databaseOf(req)).execute(statement(picture, req.user?.id ?? 0));
  const found = rows.map((one) => row.parse(one));
  const uses = found
    .filter(({ mine, state }) => seesAll || mine || state === 'published')
    .map((one) => use.parse(one));
  return { uses, more: (found[0]?.total ?? 0) - uses.length };
}

const statement = (picture: number, user: number) => sql`
  WITH places AS (
    SELECT id, 'main' AS place FROM articles WHERE main_media_media_id = ${picture}
    UNION SELECT id, 'share' FROM articles WHERE seo_image_id = ${picture}
    UNION SELECT id, 'body' FROM articles WHERE body_pictures(body) @> ARRAY[${picture}::numeric]
    UNION SELECT parent_id, 'main' FROM _articles_v WHERE latest AND version_main_media_media_id = ${picture}
    UNION SELECT parent_id, 'share' FROM _articles_v WHERE latest AND version_seo_image_id = ${picture}
    UNION SELECT parent_id, 'body' FROM _articles_v
      WHERE latest AND body_pictures(version_body) @> ARRAY[${picture}::numeric]
  ), stories AS (
    SELECT a.id, coalesce(a.headline, '') AS title, a.created_by_id = ${user} AS mine, a.updated_at,
           CASE WHEN a.deleted_at IS NOT NULL THEN 'trashed' WHEN a._status = 'published' THEN 'published'
                ELSE 'draft' END AS state,
           array_agg(p.place ORDER BY p.place) AS places
    FROM places p JOIN articles a ON a.id = p.id GROUP BY a.id
  ), everything AS (
    SELECT 'articles' AS collection, id, title, state, places, mine, updated_at FROM stories
    UNION ALL SELECT 'authors', id, name, 'published', ARRAY['portrait'], false, updated_at
      FROM authors WHERE portrait_id = ${picture}
    UNION ALL SELECT 'siteSettings', id, name, 'published', ARRAY['logo'], false, updated_at
      FROM site_settings WHERE logo_id = ${picture}
  )
  SELECT collection, id, title, state, places, coalesce(mine, false) AS mine, count(*) OVER () AS total
  FROM everything ORDER BY updated_at DESC NULLS LAST, collection, id LIMIT ${mostNamed}`;
