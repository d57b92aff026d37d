import { sql } from '@payloadcms/db-postgres/drizzle';
import type { CollectionAfterChangeHook } from 'payload';
import type { Article } from '../payload-types';
import { query } from '../transaction';

const idOf = (story: Article['mergedInto']) => (typeof story === 'object' ? story?.id : story) ?? null;

/**
 * Lets a merger of a story that is not in the paper work at once. Payload writes a draft beside the story only, and
 * readers follow addresses through the story itself; what is published keeps what was published with it.
 */
export const mergeAtOnce: CollectionAfterChangeHook<Article> = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const into = idOf(data.mergedInto);
  if (operation !== 'update' || data.mergedInto === undefined || into === idOf(previousDoc.mergedInto))
    return;
  await query(
    req,
    sql`UPDATE articles SET merged_into_id = ${into}
        WHERE id = ${doc.id} AND (_status <> 'published' OR deleted_at IS NOT NULL)`,
  );
};
