import pg from 'pg';
import { press } from './state.mjs';

const channel = 'paper_changed';
const longestPause = 5_000;

/**
 * Listens to the database for what changes on the paper and outdates the pages that show it. The database notifies
 * after the commit, whoever made the change, so a page can never be made again from the row before. While the
 * connection is down every page is made for each request.
 * @param {string} databaseUrl
 */
export function listen(databaseUrl) {
  let pause = 100;

  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      press.listening = false;
      client.end().catch(() => {});
      setTimeout(connect, pause).unref();
      pause = Math.min(2 * pause, longestPause);
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => payload && press.outdate(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      pause = 100;
      press.clear();
      press.listening = true;
    } catch {
      lose();
    }
  };

  return connect();
}
