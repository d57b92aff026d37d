// What is sent, to a server that stands in for search engines and hubs, and what becomes of it however that answers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import { tellOthers } from './tell';
import {
  openTestReceiver,
  says,
  setReceivers,
  type TestReceiver,
  tellAfter,
  tellingsOf,
  testKey,
} from './test-receiver';

let paper: TestPaper;
let receiver: TestReceiver;

beforeAll(async () => {
  paper = await openTestPaper();
});
beforeEach(async () => {
  receiver = await openTestReceiver();
  await setReceivers(paper, { indexNow: `${receiver.url}/indexnow` });
});
afterEach(async () => {
  await receiver.close();
  await paper.sql('TRUNCATE articles, address_changes, feed_changes, tellings, telling_pauses CASCADE');
});
afterAll(() => paper.close());

const add = (slug = 'bai') => paper.add({ slug, section: 1 });
const urlsOf = (body: string | undefined): string[] =>
  (JSON.parse(body ?? '{}') as { urlList: string[] }).urlList;
describe('what is sent', () => {
  test('IndexNow gets host, key, the key’s address and the pages', async () => {
    await add();
    await tellAfter(paper, 10);
    expect(receiver.got).toMatchObject([
      { method: 'POST', path: '/indexnow', type: 'application/json; charset=utf-8' },
    ]);
    expect(JSON.parse(receiver.got[0]?.body ?? '')).toEqual({
      ...{ host: 'bao.example', key: testKey, keyLocation: `https://bao.example/${testKey}.txt` },
      urlList: ['https://bao.example/the-gioi/bai'],
    });
    expect(await tellingsOf(paper)).toMatchObject([
      { state: 'sent', outcome: 'accepted', status: 200, attempts: 1, reason: 'published', due: false },
    ]);
  });

  test('a hub gets every feed of every list that changed', async () => {
    await setReceivers(paper, { hub: receiver.url });
    await add();
    receiver.answer = says(204);
    await tellAfter(paper, 10);
    const form = new URLSearchParams(receiver.got[0]?.body);
    expect(receiver.got).toMatchObject([{ method: 'POST', type: 'application/x-www-form-urlencoded' }]);
    expect(form.getAll('hub.mode')).toEqual(['publish']);
    expect(form.getAll('hub.url').sort()).toEqual(
      ['', '/the-gioi']
        .flatMap((list) =>
          ['atom.xml', 'feed.json', 'rss.xml'].map((file) => `https://bao.example${list}/${file}`),
        )
        .sort(),
    );
    expect(await tellingsOf(paper)).toMatchObject([{ status: 204, state: 'sent' }, { state: 'sent' }]);
  });

  test('as few messages as can be: 10,000 pages in one', async () => {
    await paper.sql(`INSERT INTO address_changes (path, reason, due)
      SELECT '/p/' || n, 'updated', now() FROM generate_series(1, 20001) n`);
    await tellAfter(paper, 10);
    expect(receiver.got.map(({ body }) => urlsOf(body).length)).toEqual([10_000, 10_000, 1]);
    expect(new Set(receiver.got.flatMap(({ body }) => urlsOf(body))).size).toBe(20_001);
  });

  test('two at once send once', async () => {
    await setReceivers(paper, { indexNow: receiver.url, hub: receiver.url });
    await add();
    const elsewhere = new URL(paper.url);
    elsewhere.searchParams.set('application_name', 'another-process');
    const teller = { siteUrl: 'https://bao.example', trial: true, now: () => new Date(Date.now() + 10_000) };
    await Promise.all([tellOthers(paper.url, teller), tellOthers(elsewhere.href, teller)]);
    await tellAfter(paper, 11);
    expect(receiver.got).toHaveLength(2);
  });
});

describe('what is not sent', () => {
  test.each([
    'http://localhost:3000',
    'https://localhost',
    'http://bao.vn',
    'https://192.0.2.1',
    'https://bao.local',
  ])('nothing from %s', async (siteUrl) => {
    await setReceivers(paper, { indexNow: receiver.url, hub: receiver.url });
    await add();
    await tellAfter(paper, 10, { siteUrl, trial: false });
    const rows = await tellingsOf(paper);
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toMatchObject({ state: 'skipped', outcome: 'siteNotPublic', attempts: 0 });
    expect(receiver.got).toEqual([]);
  });

  test('nothing from a public paper into its own network', async () => {
    await add();
    for (const endpoint of [
      receiver.url,
      receiver.url.replace('http:', 'https:').replace('127.0.0.1', 'localhost'),
    ]) {
      await setReceivers(paper, { indexNow: endpoint });
      await paper.sql(`UPDATE tellings SET state = 'waiting', due_at = now()`);
      await tellAfter(paper, 10, { siteUrl: 'https://bao.vn', trial: false });
      expect(await tellingsOf(paper)).toMatchObject([{ state: 'refused', outcome: 'notAllowed' }]);
    }
    expect(receiver.got).toEqual([]);
  });

  test('nothing to the internet in a trial', async () => {
    await add();
    await setReceivers(paper, { indexNow: 'https://api.indexnow.org/indexnow' });
    await tellAfter(paper, 10);
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'refused', outcome: 'notAllowed' }]);
  });

  test('nothing that was switched off while it waited', async () => {
    await add();
    receiver.answer = says(500);
    await tellAfter(paper, 10);
    await setReceivers(paper, {});
    await tellAfter(paper, 120);
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'skipped', outcome: 'switchedOff' }]);
    expect(receiver.got).toHaveLength(1);
  });
});

test('who is killed between question and answer asks again, and nothing is lost', async () => {
  await add();
  let killed = false;
  receiver.answer = async (request, response) => {
    // The teller's connection ends as when its process does: the lock with it, the answer unheard.
    if (!killed) {
      killed = true;
      await paper.sql(`SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE l.locktype = 'advisory' AND d.datname = current_database() AND l.pid <> pg_backend_pid()`);
    }
    says(200)(request, response);
  };
  await expect(tellAfter(paper, 10)).rejects.toThrow();
  expect(await tellingsOf(paper)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  await expect
    .poll(() => tellAfter(paper, 20).then(() => tellingsOf(paper)))
    .toMatchObject([{ state: 'sent', attempts: 1 }]);
  expect(receiver.got).toHaveLength(2);
});

test('a process that is killed with its message under way leaves everything to the next', async () => {
  await add();
  receiver.answer = () => {};
  const program = `import { tellOthers } from './lib/newsroom/telling/tell.ts';
    await tellOthers(process.argv[1], {
      siteUrl: 'https://bao.example', trial: true, now: () => new Date(Date.now() + 10_000) });`;
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, [...flags, paper.url], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  await expect.poll(() => receiver.got.length, { timeout: 20_000 }).toBe(1);
  child.kill('SIGKILL');
  await gone;
  expect(await tellingsOf(paper)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  receiver.answer = says(200);
  await expect
    .poll(() => tellAfter(paper, 20).then(() => tellingsOf(paper)), { timeout: 10_000 })
    .toMatchObject([{ state: 'sent', attempts: 1 }]);
  expect(receiver.got).toHaveLength(2);
});

test('while somebody tells, nobody else does', async () => {
  await add();
  const other = new Client({ connectionString: paper.url });
  await other.connect();
  await other.query('SELECT pg_advisory_lock(20261123)');
  await tellAfter(paper, 10);
  expect(receiver.got).toEqual([]);
  await other.end();
  await expect.poll(() => tellAfter(paper, 10).then(() => receiver.got.length)).toBe(1);
});

test('a change while its message is under way is told after it', async () => {
  const id = await add();
  receiver.answer = async (request, response) => {
    if (receiver.got.length === 1)
      await paper.sql('UPDATE articles SET revised_at = now() WHERE id = $1', [id]);
    says(200)(request, response);
  };
  await tellAfter(paper, 10);
  await tellAfter(paper, 10);
  const rows = await tellingsOf(paper);
  expect(rows.map(({ reason, state }) => `${reason} ${state}`)).toEqual(['published sent', 'updated sent']);
});

test('what is older than 30 days is forgotten, unless it waits', async () => {
  const old = (state: string) =>
    paper.sql(
      `INSERT INTO tellings (address, channel, reason, state, due_at, created_at)
       VALUES ('/' || $1, 'webSub', 'feed', $1::text::enum_tellings_state, now() + interval '1 day', now() - interval '31 days')`,
      [state],
    );
  for (const state of ['sent', 'refused', 'givenUp', 'skipped', 'waiting']) await old(state);
  await tellAfter(paper, 0);
  expect((await tellingsOf(paper)).map(({ state }) => state)).toEqual(['waiting']);
});
