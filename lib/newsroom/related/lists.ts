import type { ClientBase } from 'pg';
import { findCandidates } from './candidates';
import { forgetWords, type KnownStory, raritiesOf, readStories, storeWords } from './records';
import { freshness, leastScore, likeness } from './score';

/** How many stories are kept for each: more than a page shows, since some of them will be on it already. */
export const mostRelated = 12;

// A story that loses one of its last few is looked after anew.
const fewest = 6;
const mostNeighbours = 40;

type Scored = { id: number; score: number };

/**
 * Works out anew what to read after a story, and offers the story to those that it resembles. A story that readers
 * see no more is taken out everywhere. Must run in a transaction, in one process at a time.
 */
export async function rewriteRelated(client: ClientBase, id: number): Promise<void> {
  const [story] = await readStories(client, [id]);
  if (!story) return forgetStory(client, id);
  await storeWords(client, [story]);
  const rarities = await raritiesOf(client, story);
  const candidates = (await findCandidates(client, story, rarities)).map((other) => ({
    other,
    like: likeness(story, other, rarities),
  }));
  const ranked = (under: (other: KnownStory, like: number) => number, most: number): Scored[] =>
    candidates
      .map(({ other, like }) => ({ id: other.id, score: under(other, like) }))
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score || b.id - a.id)
      .slice(0, most);
  const own = ranked((other, like) => like * freshness(other.publishedAt, story.publishedAt), mostRelated);
  const neighbours = ranked(
    (other, like) => like * freshness(story.publishedAt, other.publishedAt),
    mostNeighbours,
  );

  const touched = [id, ...neighbours.map((neighbour) => neighbour.id), ...(await holdersOf(client, id))];
  const before = await listsOf(client, touched);
  await client.query('DELETE FROM related_articles WHERE article_id = $1 OR related_id = $1', [id]);
  await client.query('INSERT INTO related_articles SELECT $1, * FROM unnest($2::int[], $3::real[])', [
    id,
    own.map((one) => one.id),
    own.map(({ score }) => score),
  ]);
  await offer(client, id, neighbours);
  await announce(client, before, await listsOf(client, touched));
}

/** Puts a story into the lists of others where it belongs among their best. */
async function offer(client: ClientBase, id: number, neighbours: Scored[]): Promise<void> {
  const ids = neighbours.map((neighbour) => neighbour.id);
  await client.query(
    `INSERT INTO related_articles SELECT offered.id, $1, offered.score
     FROM unnest($2::int[], $3::real[]) AS offered (id, score)
     LEFT JOIN (SELECT article_id, count(*) AS held, min(score) AS least FROM related_articles
                WHERE article_id = ANY ($2) GROUP BY article_id) list ON list.article_id = offered.id
     WHERE coalesce(list.held, 0) < $4 OR offered.score > list.least`,
    [id, ids, neighbours.map(({ score }) => score), mostRelated],
  );
  await client.query(
    `DELETE FROM related_articles r USING (
       SELECT article_id, related_id,
              row_number() OVER (PARTITION BY article_id ORDER BY score DESC, related_id DESC) AS place
       FROM related_articles WHERE article_id = ANY ($1)
     ) ranked
     WHERE ranked.place > $2 AND r.article_id = ranked.article_id AND r.related_id = ranked.related_id`,
    [ids, mostRelated],
  );
}

/** Takes a story out of everything; who is left with few to read next is queued, and so is what comes out later. */
async function forgetStory(client: ClientBase, id: number): Promise<void> {
  const holders = await holdersOf(client, id);
  const before = await listsOf(client, holders);
  await client.query('DELETE FROM related_articles WHERE article_id = $1 OR related_id = $1', [id]);
  await forgetWords(client, id);
  await client.query(
    `INSERT INTO related_queue (article_id) SELECT holder FROM unnest($1::int[]) holder
     WHERE (SELECT count(*) FROM related_articles WHERE article_id = holder) < $2
     ON CONFLICT DO NOTHING`,
    [holders, fewest],
  );
  await client.query(
    `INSERT INTO related_queue (article_id, due) SELECT id, published_at FROM articles
     WHERE id = $1 AND _status = 'published' AND deleted_at IS NULL AND published_at > now()
     ON CONFLICT DO NOTHING`,
    [id],
  );
  await announce(client, before, await listsOf(client, holders));
}

async function holdersOf(client: ClientBase, id: number): Promise<number[]> {
  const { rows } = await client.query<{ article_id: number }>(
    'SELECT article_id FROM related_articles WHERE related_id = $1',
    [id],
  );
  return rows.map(({ article_id }) => article_id);
}

async function listsOf(client: ClientBase, ids: number[]): Promise<Map<number, string>> {
  const { rows } = await client.query<{ article_id: number; list: string }>(
    `SELECT article_id, string_agg(related_id::text, ',' ORDER BY score DESC, related_id DESC) AS list
     FROM related_articles WHERE article_id = ANY ($1) GROUP BY article_id`,
    [ids],
  );
  return new Map(rows.map(({ article_id, list }) => [article_id, list]));
}

/** Tells the press, when this is committed, whose list reads otherwise now. */
async function announce(
  client: ClientBase,
  before: Map<number, string>,
  after: Map<number, string>,
): Promise<void> {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );
  await client.query(`SELECT pg_notify('paper_changed', 'related:' || id) FROM unnest($1::int[]) id`, [
    changed,
  ]);
}
