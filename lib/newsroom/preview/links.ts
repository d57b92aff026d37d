import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { createLocalReq, type Payload } from 'payload';
import { z } from 'zod';
import type { DraftRefusal } from '@/lib/content/draft-tickets';
import { recordAudit } from '../audit/record';
import { inTransaction } from '../transaction';
import { digestOf } from './pass';

const linkSchema = z.object({
  id: z.number(),
  label: z.string(),
  article: z.number().nullable(),
  headline: z.string().nullable(),
  version: z.coerce.number().nullable().catch(null),
  expiresAt: z.coerce.date(),
  expired: z.boolean(),
  revoked: z.boolean(),
  usedUp: z.boolean(),
});

/** A preview link as it stands now; `article` is null when the story is gone or in the trash. */
export type PreviewLink = z.infer<typeof linkSchema>;

/** The link that a token opens. */
export const linkOfToken = (payload: Payload, token: string): Promise<PreviewLink | undefined> =>
  findLink(payload, sql`link.token_hash = ${digestOf(token)}`);

/** The link with this id. */
export const linkOfId = (payload: Payload, id: number): Promise<PreviewLink | undefined> =>
  findLink(payload, sql`link.id = ${id}`);

async function findLink(payload: Payload, which: SQL): Promise<PreviewLink | undefined> {
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT link.id, link.label, article.id AS article, article.headline,
           CASE WHEN link.version IS NOT NULL THEN link.version::text END AS version,
           to_json(link.expires_at)#>>'{}' AS "expiresAt",
           link.expires_at <= now() AS expired,
           link.revoked_at IS NOT NULL AS revoked,
           coalesce(link.visits >= link.max_visitors, false) AS "usedUp"
    FROM preview_links link
    LEFT JOIN articles article ON article.id = link.article_id AND article.deleted_at IS NULL
    WHERE ${which}`);
  return rows[0] && linkSchema.parse(rows[0]);
}

/** Why a link opens for nobody any more; undefined when it does. */
export function whyClosed(link: PreviewLink): DraftRefusal | undefined {
  if (link.revoked) return 'revoked';
  if (link.expired) return 'expired';
  return link.article === null ? 'gone' : undefined;
}

/**
 * Lets a visitor in: one who was here before always, a new one while there is room, and then counts them. However
 * many come at once, no more are let in than the link is for.
 */
export async function letIn(
  payload: Payload,
  headers: Headers,
  link: PreviewLink,
  visitor: string,
): Promise<boolean> {
  const visitorHash = digestOf(visitor);
  return inTransaction(payload, async ({ db, req }) => {
    const { rows: seen } = await db.execute(sql`
      INSERT INTO preview_visitors (link_id, visitor_hash) VALUES (${link.id}, ${visitorHash})
      ON CONFLICT (link_id, visitor_hash) DO UPDATE SET last_seen_at = now()
      RETURNING xmax = 0 AS fresh`);
    const isNew = seen[0]?.fresh === true;
    const { rows: counted } = await db.execute(sql`
      UPDATE preview_links SET visits = coalesce(visits, 0) + ${isNew ? 1 : 0}, last_visit_at = now()
      WHERE id = ${link.id} AND revoked_at IS NULL AND expires_at > now()
        AND (${!isNew} OR max_visitors IS NULL OR coalesce(visits, 0) < max_visitors)
      RETURNING id`);
    if (counted.length === 0) {
      if (isNew)
        await db.execute(
          sql`DELETE FROM preview_visitors WHERE link_id = ${link.id} AND visitor_hash = ${visitorHash}`,
        );
      return false;
    }
    if (isNew) {
      await recordAudit(await createLocalReq({ req: { ...req(), headers } }, payload), {
        action: 'previewVisit',
        subject: 'previewLinks',
        subjectId: link.id,
        title: link.headline,
        userName: `Khách: ${link.label}`,
      });
    }
    return true;
  });
}
