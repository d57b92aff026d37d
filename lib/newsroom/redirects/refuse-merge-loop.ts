import { sql } from '@payloadcms/db-postgres/drizzle';
import type { CollectionBeforeChangeHook } from 'payload';
import { label } from '../labels';
import type { Article } from '../payload-types';
import { refusal } from '../refuse';
import { databaseOf } from '../transaction';

/** Refuses to merge a story into one that was merged, over whatever stops, into the story itself. */
export const refuseMergeLoop: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  const into = typeof data.mergedInto === 'object' ? data.mergedInto?.id : data.mergedInto;
  if (!into || !originalDoc?.id) return data;
  const { rows } = await (await databaseOf(req)).execute(sql`
    WITH RECURSIVE way AS (
      SELECT ${into}::integer AS id
      UNION SELECT a.merged_into_id FROM way JOIN articles a ON a.id = way.id WHERE a.merged_into_id IS NOT NULL
    )
    SELECT FROM way WHERE id = ${originalDoc.id}`);
  if (rows.length === 0) return data;
  throw refusal(
    req,
    409,
    label(
      'Bài được chọn đã gộp vào chính bài này; hai bài không thể dẫn đến nhau',
      'The chosen story is merged into this one; two stories cannot lead to each other',
    ),
  );
};
