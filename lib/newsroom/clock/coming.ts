import type { Client } from 'pg';

/**
 * Tells the press what time alone has changed in `(since, until]`: stories that were published with a moment in the
 * future and have come out.
 */
export async function announceComing(client: Client, since: Date, until: Date): Promise<void> {
  await client.query(
    `SELECT pg_notify('paper_changed', tag) FROM (
       SELECT DISTINCT unnest(ARRAY['list:' || list || ':' || list_id, 'article:' || article_id]) AS tag
       FROM article_listings WHERE published_at > $1 AND published_at <= $2
     ) coming`,
    [since, until],
  );
}
