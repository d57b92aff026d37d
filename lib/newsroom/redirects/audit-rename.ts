import { sql } from '@payloadcms/db-postgres/drizzle';
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { z } from 'zod';
import { articlePath } from '@/lib/urls';
import { recordAudit } from '../audit/record';
import type { Article } from '../payload-types';
import { databaseOf } from '../transaction';

const rowSchema = z.array(z.object({ section: z.string(), slug: z.string() }));

/** The address of a story that is or was public, as the database has it now; drafts beside it do not count. */
async function publicPath(req: PayloadRequest, id: number): Promise<string | undefined> {
  const { rows } = await (await databaseOf(req)).execute(sql`
    SELECT s.slug AS section, a.slug FROM articles a JOIN sections s ON s.id = a.section_id
    WHERE a.id = ${id} AND a.public_since <= now()`);
  const [row] = rowSchema.parse(rows);
  return row && articlePath(row.section, row.slug);
}

const key = (id: number) => `addressOfArticle${id}`;

/** Keeps the address that a story has before it is changed, for `auditRenamedArticle`. */
export const noteAddress: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  if (originalDoc?.id) req.context[key(originalDoc.id)] = await publicPath(req, originalDoc.id);
  return data;
};

/** Writes into the audit log that a public story has another address, by its slug or its section. */
export const auditRenamedArticle: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const before = req.context[key(doc.id)];
  if (typeof before !== 'string') return;
  const after = await publicPath(req, doc.id);
  if (after === undefined || after === before) return;
  await recordAudit(req, {
    action: 'rename',
    subject: 'articles',
    subjectId: doc.id,
    title: doc.headline,
    changes: { address: [before, after] },
  });
};

type Named = { id: number; name: string; slug: string };

/** Writes into the audit log that a section, topic or author has another address. */
export const auditRenamedName: CollectionAfterChangeHook<Named> = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update' || previousDoc.slug === doc.slug) return;
  await recordAudit(req, {
    action: 'rename',
    subject: collection.slug,
    subjectId: doc.id,
    title: doc.name,
    changes: { slug: [previousDoc.slug, doc.slug] },
  });
};
