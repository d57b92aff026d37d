import { sql } from '@payloadcms/db-postgres/drizzle';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { z } from 'zod';
import { recordAudit } from '../audit/record';
import type { Article } from '../payload-types';
import { databaseOf } from '../transaction';

const storedSchema = z.array(
  z.object({
    /** Whether readers have ever seen the story. */
    known: z.boolean(),
    id: z.string().nullable(),
    text: z.string().nullable(),
    /** Milliseconds since 1970. */
    at: z.number().nullable(),
  }),
);

async function stored(req: PayloadRequest, article: number) {
  const { rows } = await (await databaseOf(req)).execute(sql`
    SELECT coalesce(a.public_since <= now(), false) AS known, c.id, c.text,
           (extract(epoch FROM c.at) * 1000)::float8 AS at
    FROM articles a LEFT JOIN articles_corrections c ON c._parent_id = a.id AND c.at IS NOT NULL
    WHERE a.id = ${article}`);
  const dates = new Map<string, string>();
  const parsed = storedSchema.parse(rows);
  for (const { id, text, at } of parsed) {
    if (at === null) continue;
    const date = new Date(at).toISOString();
    if (id !== null) dates.set(id, date);
    if (text !== null) dates.set(text, date);
  }
  return { known: parsed[0]?.known ?? false, dates };
}

/**
 * Dates corrections by the server's clock when they are first published, whatever a client says, and never again. A
 * correction of what readers have seen is a substantive change, and has its line in the audit log.
 */
export const dateCorrections: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  if (!data.corrections?.length) return data;
  const { known, dates } = originalDoc?.id
    ? await stored(req, originalDoc.id)
    : { known: false, dates: new Map<string, string>() };
  const now = new Date().toISOString();
  // A program that sends the list anew may leave the ids out: the same words are the same correction.
  const dateOf = ({ id, text }: { id?: string | null; text: string }) =>
    (id ? dates.get(id) : undefined) ?? dates.get(text);
  const isPublished = data._status === 'published';
  const corrections = data.corrections.map((row) => ({
    ...row,
    at: dateOf(row) ?? (isPublished ? now : null),
  }));
  const fresh = isPublished && known ? data.corrections.filter((row) => dateOf(row) === undefined) : [];
  if (fresh.length === 0) return { ...data, corrections };
  await recordAudit(req, {
    action: 'correction',
    subject: 'articles',
    subjectId: originalDoc?.id,
    title: data.headline ?? originalDoc?.headline,
    changes: { corrections: fresh.map(({ text }) => text) },
  });
  return { ...data, corrections, revisedAt: now };
};
