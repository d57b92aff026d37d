import { unlessUnderWay } from './own-connection';

const atOnce = 50;

/** Whether stories wait to be read again for the search, for `SELECT`. */
export const someWaitForSearch = 'EXISTS (SELECT FROM search_waiting)';

/**
 * Reads again, for the search, the stories of a topic or an author with a new name that were too many for the
 * transaction that renamed it: some at a time, until none waits. Several processes may do so at once.
 */
export const workOffSearch = (databaseUrl: string): Promise<void> =>
  unlessUnderWay('search', databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ done: number }>('SELECT search_work_off($1) AS done', [atOnce]);
      if (!rows[0]?.done) return;
    }
  });
