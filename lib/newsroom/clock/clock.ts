import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres';
import { readConfig } from '@/lib/config';
import { announceExpiries } from '../fronts/expired';
import { someWait, workOffRelated } from '../related/work-off';
import { carryOut } from '../schedule/carry-out';
import { someToTell, tellOthers } from '../telling/tell';
import { announceComing } from './coming';
import { onOwnConnection } from './own-connection';
import { someWaitForSearch, workOffSearch } from './search-waiting';

const tick = 5_000;

/**
 * Starts the newsroom's clock in this process: every five seconds it asks the database what is due and does it. Any
 * number of processes may have one. What fell due while none was running is done at the first tick.
 */
export function startClock(databaseUrl: string): void {
  let since = new Date();
  const round = async () => {
    try {
      since = await look(databaseUrl, since);
    } catch (error) {
      complain(error);
    }
    setTimeout(round, tick).unref();
  };
  void round();
}

const complain = (error: unknown) =>
  console.error(`The newsroom's clock: ${error instanceof Error ? error.message : error}`);

type Look = { now: Date; due: boolean; related: boolean; search: boolean; tell: boolean };

/** One look at the database; answers until when it has looked. */
const look = (databaseUrl: string, since: Date): Promise<Date> =>
  onOwnConnection(databaseUrl, async (client) => {
    const { rows } = await client.query<Look>(
      `SELECT now() AS now, EXISTS (SELECT FROM schedule WHERE state = 'waiting' AND at <= now()) AS due,
              ${someWait} AS related, ${someWaitForSearch} AS search, ${someToTell} AS tell`,
    );
    const [state] = rows;
    if (!state) return since;
    // The newsroom itself is opened only when there is something to do: a paper that sleeps stays small.
    // What the hour changes by itself is told also when an appointment cannot be kept.
    if (state.due) await carryOut(await openDesk()).catch(complain);
    await announceComing(client, since, state.now);
    await announceExpiries(drizzle(client), since, state.now);
    // On a connection of its own, and nobody waits for it: after an import it takes longer than a tick.
    if (state.related) void workOffRelated(databaseUrl).catch(complain);
    if (state.search) void workOffSearch(databaseUrl).catch(complain);
    if (state.tell) void tellOthers(databaseUrl, readTeller()).catch(complain);
    return state.now;
  });

async function openDesk() {
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../payload.config'),
  ]);
  return getPayload({ config });
}

function readTeller() {
  const { siteUrl, tellingTrial: trial } = readConfig();
  return { siteUrl, trial };
}
