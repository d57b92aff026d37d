import { sql } from '@payloadcms/db-postgres/drizzle';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { z } from 'zod';
import { recordAudit } from '../audit/record';
import type { Article } from '../payload-types';
import { databaseOf } from '../transaction';
import { savingOf } from '../workflow/saving';

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

/** A correction as it was published. */
type Dated = { id: string | null; text: string; at: string };
type Row = { id?: string | null; text: string };

async function stored(req: PayloadRequest, article: number): Promise<{ known: boolean; dated: Dated[] }> {
  const { rows } = await (await databaseOf(req)).execute(sql`
    SELECT coalesce(a.public_since <= now(), false) AS known, c.id, c.text,
           (extract(epoch FROM c.at) * 1000)::float8 AS at
    FROM articles a LEFT JOIN articles_corrections c ON c._parent_id = a.id AND c.at IS NOT NULL
    WHERE a.id = ${article} ORDER BY c._order`);
  const parsed = storedSchema.parse(rows);
  const dated = parsed.flatMap(({ id, text, at }) =>
    text === null || at === null ? [] : [{ id, text, at: new Date(at).toISOString() }],
  );
  return { known: parsed[0]?.known ?? false, dated };
}

/**
 * Which published correction each row is, and the words of those that no row is. A correction is its words: under the
 * same id other words are another one, and a program that sends the list anew may leave the ids out.
 */
function matchUp(rows: readonly Row[], dated: readonly Dated[]) {
  const left = new Set(dated);
  const matches = new Map<Row, Dated>();
  const match = (isSame: (row: Row, one: Dated) => boolean) => {
    for (const row of rows) {
      const one = matches.has(row) ? undefined : [...left].find((other) => isSame(row, other));
      if (!one) continue;
      left.delete(one);
      matches.set(row, one);
    }
  };
  match((row, one) => row.id === one.id && row.text === one.text);
  match((row, one) => row.text === one.text);
  return { matches, removed: [...left].map(({ text }) => text) };
}

/**
 * Dates corrections by the server's clock when they are first published, whatever a client says, and never again. A
 * correction of what readers have seen is a substantive change, and has its line in the audit log; so has one that is
 * taken away.
 */
export const dateCorrections: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  if (data.corrections === undefined) return data;
  const rows = data.corrections ?? [];
  const { known, dated } = originalDoc?.id ? await stored(req, originalDoc.id) : { known: false, dated: [] };
  if (rows.length === 0 && dated.length === 0) return data;
  const { matches, removed } = matchUp(rows, dated);
  const now = new Date().toISOString();
  const isPublished = data._status === 'published';
  const corrections = rows.map((row) => ({ ...row, at: matches.get(row)?.at ?? (isPublished ? now : null) }));
  const fresh = isPublished ? rows.filter((row) => !matches.has(row)).map(({ text }) => text) : [];
  // A draft is written beside the story, which keeps its corrections.
  const gone = isPublished || !savingOf(req).draft ? removed : [];
  if (!known || fresh.length + gone.length === 0) return { ...data, corrections };
  await recordAudit(req, {
    action: 'correction',
    subject: 'articles',
    subjectId: originalDoc?.id,
    title: data.headline ?? originalDoc?.headline,
    // Before and after, as the log has it everywhere.
    changes: { corrections: [gone.join('\n') || null, fresh.join('\n') || null] },
  });
  return { ...data, corrections, ...(fresh.length > 0 && { revisedAt: now }) };
};
