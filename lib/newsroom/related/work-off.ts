import { type ClientBase, DatabaseError } from 'pg';
import { unlessUnderWay } from '../clock/own-connection';
import { rewriteRelated } from './lists';
import { readStories, storeWords } from './records';

// One process works at a time, however many there are: the lists of neighbours are nobody's own.
const lock = 20_261_122;
const learnedAtOnce = 100;
// A story that cannot be worked off lets all others pass, and is tried again.
const putOffFor = '1 hour';

/** Whether stories wait for what to read next after them, for `SELECT`. */
export const someWait = 'EXISTS (SELECT FROM related_queue WHERE due <= now())';

/**
 * Works off the stories that were published, changed or withdrawn: first the words of those that are new, all of
 * them, then what to read next, a story in a transaction. Ends when none is left, or another process is at it.
 */
export const workOffRelated = (databaseUrl: string): Promise<void> =>
  unlessUnderWay('related', databaseUrl, async (client) => {
    // What a crash would lose is still in the queue then.
    await client.query('SET synchronous_commit = off');
    while (await step(client));
  });

/** One transaction of the work; whether there was any. */
async function step(client: ClientBase): Promise<boolean> {
  const alone = async (work: () => Promise<boolean>) => {
    await client.query('BEGIN');
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
        lock,
      ]);
      const done = rows[0]?.mine === true && (await work());
      await client.query('COMMIT');
      return done;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  };
  return (await alone(() => learnNewWords(client))) || (await alone(() => rewriteNext(client)));
}

/** Learns the words of stories that are not known yet, so that each is measured against all others. */
async function learnNewWords(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT DISTINCT p.id FROM related_queue q JOIN published_articles p ON p.id = q.article_id
     LEFT JOIN story_words w ON w.article_id = q.article_id
     WHERE q.due <= now() AND w.article_id IS NULL LIMIT $1`,
    [learnedAtOnce],
  );
  if (rows.length === 0) return false;
  const ids = rows.map(({ id }) => id);
  const learn = async (some: number[]) => storeWords(client, await readStories(client, some));
  if (await attempt(client, 'The words of new stories', () => learn(ids))) return true;
  for (const id of ids) {
    if (!(await attempt(client, `The words of story ${id}`, () => learn([id])))) await putOff(client, id);
  }
  return true;
}

async function rewriteNext(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ id: number; changes: string[] }>(
    `SELECT article_id AS id, array_agg(change::text) AS changes FROM related_queue
     WHERE article_id = (SELECT article_id FROM related_queue WHERE due <= now() ORDER BY due, article_id LIMIT 1)
       AND due <= now()
     GROUP BY article_id`,
  );
  const [next] = rows;
  if (!next) return false;
  if (
    !(await attempt(client, `What to read after story ${next.id}`, () => rewriteRelated(client, next.id)))
  ) {
    await putOff(client, next.id);
    return true;
  }
  // Changes that were committed meanwhile have rows of their own and stay.
  await client.query('DELETE FROM related_queue WHERE article_id = $1 AND change::text = ANY ($2)', [
    next.id,
    next.changes,
  ]);
  return true;
}

/**
 * Does a part of the work; whether it went well. What a part that failed has written is undone.
 * @throws Error when the database is away or two transactions are in each other's way: that says nothing of the story
 */
async function attempt(client: ClientBase, title: string, work: () => Promise<void>): Promise<boolean> {
  await client.query('SAVEPOINT story');
  try {
    await work();
    return true;
  } catch (error) {
    // 57014 is a statement that took too long.
    const code = (error instanceof DatabaseError && error.code) || '';
    if (code !== '57014' && /^(08|53|57|40)/.test(code)) throw error;
    // Fails on a connection that is lost.
    await client.query('ROLLBACK TO story');
    console.error(`${title}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** Lets what is due of a story wait; changes that are committed meanwhile have rows of their own and do not. */
async function putOff(client: ClientBase, id: number): Promise<void> {
  await client.query(
    'UPDATE related_queue SET due = now() + $2::interval WHERE article_id = $1 AND due <= now()',
    [id, putOffFor],
  );
}
