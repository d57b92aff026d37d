import type { ClientBase } from 'pg';
import { z } from 'zod';
import { unlessUnderWay } from '../clock/own-connection';
import { messages, pagesAtOnce, type Receivers } from './messages';
import { type Channel, channels } from './outcomes';
import { post, type Reply } from './post';
import { indexNowEndpoint, isIndexNowKey, isPublicSite } from './receivers';
import { someChanged, takeOver } from './take-over';
import { judge, mostAttempts, pauseAfter, type Verdict } from './verdict';

/** The paper that tells. */
export type Teller = {
  siteUrl: string;
  /** Tells servers on this machine, and no others. */
  trial: boolean;
  /** The clock; what is due by it is told. */
  now?: () => Date;
  /** From 0 to 1. */
  random?: () => number;
  /** How long a receiver has to answer, in milliseconds. */
  patience?: number;
};

// One process tells at a time, however many there are: so everything is told once, and in one message.
const lock = 20_261_123;
const patience = 15_000;
const keptDays = 30;

/** Whether there is something to tell, or an old telling to forget, for `SELECT`. */
export const someToTell = `(${someChanged}
  OR EXISTS (SELECT FROM tellings WHERE state = 'waiting' AND due_at <= now())
  OR EXISTS (SELECT FROM tellings WHERE state <> 'waiting' AND created_at < now() - interval '${keptDays} days'))`;

/**
 * Tells those who want to know what has changed on the paper. What is told is noted after the answer: whoever is
 * killed in between tells it again, and nothing is lost. Ends when nothing is due, or when another process is at it.
 */
export const tellOthers = (databaseUrl: string, teller: Teller): Promise<void> =>
  unlessUnderWay('telling', databaseUrl, async (client) => {
    // The lock of a process whose machine is gone is given up within a minute.
    await client.query(
      'SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3',
    );
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [lock]);
    if (rows[0]?.mine) await tellAll(client, teller);
  });

async function tellAll(client: ClientBase, teller: Teller): Promise<void> {
  const now = teller.now ?? (() => new Date());
  await takeOver(client, await readReceivers(client), now());
  for (const { value: channel } of channels) {
    // Read anew for every message: who switches it off means it.
    while (await tellSome(client, channel, await readReceivers(client), teller, now));
  }
  await client.query(`DELETE FROM tellings WHERE state <> 'waiting' AND created_at < $1`, [
    new Date(now().getTime() - keptDays * 86_400_000),
  ]);
}

const settingsRow = z.object({
  on: z.boolean().nullable(),
  endpoint: z.string().nullable(),
  key: z.string().nullable(),
  hub: z.string().nullable(),
});

async function readReceivers(client: ClientBase): Promise<Receivers> {
  const { rows } = await client.query(
    `SELECT machines_index_now AS on, machines_index_now_endpoint AS endpoint, machines_index_now_key AS key,
            machines_hub AS hub FROM site_settings LIMIT 1`,
  );
  const { on, endpoint, key, hub } = settingsRow.nullish().parse(rows[0]) ?? {};
  return {
    indexNow: on && key && isIndexNowKey(key) ? { endpoint: endpoint || indexNowEndpoint, key } : undefined,
    webSub: hub ? { endpoint: hub } : undefined,
  };
}

type Batch = { ids: number[]; paths: string[] };

async function readBatch(client: ClientBase, channel: Channel, now: Date): Promise<Batch> {
  const { rows } = await client.query<{ id: number; address: string }>(
    `SELECT id, address FROM tellings WHERE state = 'waiting' AND channel = $1 AND due_at <= $2
     ORDER BY id LIMIT $3`,
    [channel, now, pagesAtOnce[channel]],
  );
  return { ids: rows.map(({ id }) => id), paths: rows.map(({ address }) => address) };
}

/** Sends one message of what is due; whether there was any. */
async function tellSome(
  client: ClientBase,
  channel: Channel,
  receivers: Receivers,
  teller: Teller,
  now: () => Date,
): Promise<boolean> {
  const { ids, paths } = await readBatch(client, channel, now());
  if (ids.length === 0) return false;
  const { siteUrl, trial } = teller;
  const told = toSend(channel, paths, siteUrl, receivers);
  if (!told || !(trial || isPublicSite(siteUrl))) {
    const outcome = told ? 'siteNotPublic' : 'switchedOff';
    await client.query(
      `UPDATE tellings SET state = 'skipped', due_at = NULL, outcome = $2, status = NULL, answer = NULL,
         updated_at = $3
       WHERE id = ANY ($1)`,
      [ids, outcome, now()],
    );
    return true;
  }
  const agent = `TrangNhat (+${siteUrl}/)`;
  const sending = { agent, trial, patience: teller.patience ?? patience };
  const reply = await post(told.endpoint, told.message, sending);
  await noteReply(client, { channel, ids, reply, now: now(), random: (teller.random ?? Math.random)() });
  return true;
}

function toSend(channel: Channel, paths: string[], siteUrl: string, { indexNow, webSub }: Receivers) {
  if (channel === 'indexNow')
    return indexNow && { endpoint: indexNow.endpoint, message: messages.indexNow(paths, siteUrl, indexNow) };
  return webSub && { endpoint: webSub.endpoint, message: messages.webSub(paths, siteUrl) };
}

type Told = { channel: Channel; ids: number[]; reply: Reply; now: Date; random: number };

const states: Record<Exclude<Verdict['fate'], 'again'>, string> = { done: 'sent', never: 'refused' };

/** Notes what came back, for each telling of the message and for the receiver: all of it, or nothing. */
async function noteReply(client: ClientBase, { channel, ids, reply, now, random }: Told): Promise<void> {
  const { answer, fate, outcome, status } = judge(channel, reply);
  await client.query('BEGIN');
  try {
    await client.query(
      `UPDATE tellings SET attempts = attempts + 1, tried_at = $2, updated_at = $2, outcome = $3, status = $4, answer = $5,
         state = CASE WHEN $6::text IS NOT NULL THEN $6::enum_tellings_state
                      WHEN attempts + 1 >= $7 THEN 'givenUp' ELSE 'waiting' END,
         due_at = CASE WHEN $6::text IS NULL AND attempts + 1 < $7 THEN due_at END
       WHERE id = ANY ($1)`,
      [ids, now, outcome, status, answer, fate === 'again' ? null : states[fate], mostAttempts],
    );
    if (fate === 'again') await leaveInPeace(client, channel, reply, now, random);
    else await client.query('DELETE FROM telling_pauses WHERE channel = $1', [channel]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** Lets everything wait that is for this receiver. */
async function leaveInPeace(
  client: ClientBase,
  channel: Channel,
  reply: Reply,
  now: Date,
  random: number,
): Promise<void> {
  const { rows } = await client.query<{ failures: number }>(
    `INSERT INTO telling_pauses (channel, failures, until) VALUES ($1, 1, $2)
     ON CONFLICT (channel) DO UPDATE SET failures = telling_pauses.failures + 1 RETURNING failures`,
    [channel, now],
  );
  const until = new Date(now.getTime() + pauseAfter(rows[0]?.failures ?? 1, reply, now, random));
  await client.query('UPDATE telling_pauses SET until = $2 WHERE channel = $1', [channel, until]);
  await client.query(
    `UPDATE tellings SET due_at = greatest(due_at, $2) WHERE channel = $1 AND state = 'waiting'`,
    [channel, until],
  );
}
