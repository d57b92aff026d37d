import { sql } from '@payloadcms/db-postgres/drizzle';
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';
import type { Article } from '@/lib/newsroom/payload-types';
import { query } from '../transaction';
import { savingOf } from '../workflow/saving';

const keptAutosaves = 20;
const held = 'heldAutosave';

/**
 * Makes every autosave a version of its own. Payload writes each one over the one before; so the one before is made
 * to look like a draft that somebody saved while the new one is written.
 */
export const holdLastAutosave: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  req.context[held] = undefined;
  if (!savingOf(req).autosave || originalDoc?.id === undefined) return data;
  const [last] = await query<{ id: number }>(
    req,
    sql`UPDATE _articles_v SET autosave = false
        WHERE parent_id = ${originalDoc.id} AND latest AND autosave RETURNING id`,
  );
  req.context[held] = last?.id;
  return data;
};

/** Keeps the last 20 autosaves of a story, and those that a preview link shows; other versions stay for good. */
export const keepLastAutosaves: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  if (!savingOf(req).autosave) return doc;
  if (req.context[held] !== undefined) {
    await query(req, sql`UPDATE _articles_v SET autosave = true WHERE id = ${req.context[held]}`);
  }
  await query(
    req,
    sql`DELETE FROM _articles_v old
        WHERE old.parent_id = ${doc.id} AND old.autosave AND old.version__status = 'draft' AND NOT old.latest
          AND old.id NOT IN (
            SELECT id FROM _articles_v WHERE parent_id = ${doc.id} AND autosave AND version__status = 'draft'
            ORDER BY updated_at DESC, id DESC LIMIT ${keptAutosaves})
          AND NOT EXISTS (SELECT FROM preview_links WHERE version = old.id)`,
  );
  return doc;
};
