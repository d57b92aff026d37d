import type { ClientBase } from 'pg';
import type { Receivers } from './messages';

/** How long a change is let lie, so that what follows within seconds is told with it; in milliseconds. */
export const quiet = 3_000;

/** Whether changes wait to be taken over, for `SELECT`. */
export const someChanged = `(EXISTS (SELECT FROM address_changes WHERE due <= now() - interval '${quiet} ms')
  OR EXISTS (SELECT FROM feed_changes WHERE due <= now() - interval '${quiet} ms'))`;

const insert = (channel: keyof Receivers) => `
  INSERT INTO tellings (address, channel, reason, article_id, due_at, created_at, updated_at)
  SELECT address, '${channel}', reason, article_id,
    greatest($1, (SELECT until FROM telling_pauses WHERE channel = '${channel}')), $1, $1
  FROM pages ORDER BY turn
  ON CONFLICT (channel, address) WHERE state = 'waiting' DO UPDATE
  SET reason = excluded.reason, article_id = excluded.article_id, attempts = 0, due_at = excluded.due_at,
      updated_at = excluded.updated_at`;

// Of one address the last change counts. What nobody can know yet is told only if it is there now.
const takeAddresses = `
  WITH settled AS (SELECT DISTINCT path FROM address_changes WHERE due <= $2),
  taken AS (
    DELETE FROM address_changes c USING settled s WHERE c.path = s.path AND c.due <= $1 RETURNING c.*
  ), said AS (
    SELECT t.id AS turn, CASE WHEN t.known THEN t.path ELSE path_of_story(a) END AS address, t.reason,
      a.id AS article_id
    FROM taken t LEFT JOIN articles a ON a.id = t.article_id
    WHERE t.known OR (is_for_search(a) AND a.published_at <= $1)
  ), pages AS (
    SELECT DISTINCT ON (address) * FROM said WHERE address IS NOT NULL ORDER BY address, turn DESC
  )${insert('indexNow')}`;

// A story that left a list and joined it again in one transaction was only saved.
const takeFeeds = `
  WITH settled AS (SELECT DISTINCT list, list_id, path FROM feed_changes WHERE due <= $2),
  taken AS (
    DELETE FROM feed_changes c USING settled s
    WHERE c.list = s.list AND c.list_id = s.list_id AND c.path IS NOT DISTINCT FROM s.path AND c.due <= $1
    RETURNING c.*
  ), sums AS (
    SELECT list, list_id, article_id, path, sum(joined) AS joined FROM taken
    GROUP BY list, list_id, article_id, path, change
  ), lists AS (
    SELECT list, list_id FROM sums
    WHERE list NOT IN ('story', 'former') AND (article_id IS NULL OR joined < 0 OR (joined > 0 AND EXISTS (
      SELECT FROM article_listings l WHERE l.article_id = sums.article_id AND l.list = sums.list
        AND l.list_id = sums.list_id AND l.published_at <= $1)))
    UNION
    SELECT l.list, l.list_id FROM sums JOIN article_listings l ON l.article_id = sums.list_id
    WHERE sums.list = 'story' AND l.list <> 'featured' AND l.published_at <= $1
  ), addresses AS (
    SELECT 0 AS turn, '/' AS address FROM lists WHERE list = 'latest'
    UNION SELECT 1, '/' || s.slug FROM lists JOIN sections s ON list = 'section' AND list_id = s.id
    UNION SELECT 2, '/chu-de/' || t.slug FROM lists JOIN topics t ON list = 'topic' AND list_id = t.id
    UNION SELECT 3, '/tac-gia/' || a.slug FROM lists JOIN authors a ON list = 'author' AND list_id = a.id
    UNION SELECT 4, path FROM sums WHERE list = 'former'
  ), pages AS (
    SELECT min(turn) AS turn, address, 'feed'::enum_tellings_reason AS reason, NULL::integer AS article_id
    FROM addresses GROUP BY address
  )${insert('webSub')}`;

/**
 * Takes over what transactions have noted down: one telling a page, with its last state. What was noted for a channel
 * that has been switched off since is let go.
 */
export async function takeOver(client: ClientBase, receivers: Receivers, now: Date): Promise<void> {
  const settled = new Date(now.getTime() - quiet);
  await client.query('BEGIN');
  try {
    if (receivers.indexNow) await client.query(takeAddresses, [now, settled]);
    else await client.query('DELETE FROM address_changes WHERE due <= $1', [now]);
    if (receivers.webSub) await client.query(takeFeeds, [now, settled]);
    else await client.query('DELETE FROM feed_changes WHERE due <= $1', [now]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
