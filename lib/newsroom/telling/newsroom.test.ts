// Telling others, from the desk's side: settings, saves as the newsroom makes them, and sending once more.
import { createLocalReq, type PayloadRequest, type User } from 'payload';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTestDesk } from '../import/test-newsroom';
import { retryAllEndpoint, retryEndpoint } from './retry-endpoints';
import { tellingOf } from './story-endpoint';
import { tellOthers } from './tell';
import { openTestReceiver, says, type TestReceiver } from './test-receiver';

let desk: Awaited<ReturnType<typeof openTestDesk>>;
let receiver: TestReceiver;

beforeAll(async () => {
  process.env.TELLING_TRIAL = '1';
  desk = await openTestDesk();
  receiver = await openTestReceiver();
});
afterEach(async () => {
  receiver.got.length = 0;
  receiver.answer = says(200);
  await desk.client.query('TRUNCATE tellings, telling_pauses, address_changes, feed_changes');
});
afterAll(async () => {
  delete process.env.TELLING_TRIAL;
  await receiver.close();
  await desk.close();
});

const set = (machines: Record<string, unknown>) =>
  desk.payload.updateGlobal({ slug: 'siteSettings', data: { machines } });
const tell = (seconds = 10) =>
  tellOthers(desk.newsroom.url, {
    ...{ siteUrl: 'https://bao.example', trial: true, random: () => 1 },
    now: () => new Date(Date.now() + seconds * 1_000),
  });
const urls = () =>
  receiver.got.flatMap(({ body }) =>
    (JSON.parse(body) as { urlList: string[] }).urlList.map((url) => new URL(url).pathname),
  );

test('a paper that tells search engines has a key, and keeps it', async () => {
  expect((await set({ indexNow: false })).machines?.indexNowKey ?? null).toBeNull();
  const { machines } = await set({ indexNow: true, indexNowEndpoint: receiver.url });
  expect(machines?.indexNowKey).toMatch(/^[0-9a-f]{32}$/);
  expect((await set({ feedText: 'full' })).machines?.indexNowKey).toBe(machines?.indexNowKey);
  const renewed = await set({ indexNowKey: '' });
  expect(renewed.machines?.indexNowKey).toMatch(/^[0-9a-f]{32}$/);
  expect(renewed.machines?.indexNowKey).not.toBe(machines?.indexNowKey);
});

test('what nobody could be sent to is refused', async () => {
  for (const machines of [
    { hub: 'http://hub.vn/' },
    { hub: 'https://192.168.1.1/' },
    { hub: 'https://hub.vn/\0' },
    { hub: `https://hub.vn/${'a'.repeat(10_000)}` },
    { indexNow: true, indexNowEndpoint: 'javascript:alert(1)' },
    { indexNow: true, indexNowKey: '../robots' },
  ]) {
    await expect(set(machines), JSON.stringify(machines).slice(0, 60)).rejects.toThrow();
  }
});

test('a story through the newsroom: out, a comma, an update, gone', async () => {
  await set({ indexNow: true, indexNowEndpoint: receiver.url });
  const { id } = await desk.newsroom.write([
    ...['headline: Một bài', 'slug: mot-bai', 'section: Thời sự', 'standfirst: Sapo', 'draft: true'],
  ]);
  const save = (data: Record<string, unknown>) => desk.payload.update({ collection: 'articles', id, data });
  await save({ _status: 'published' });
  expect((await tellingOf(desk.payload, id))?.state).toBe('noted');
  await tell();
  expect(urls()).toEqual(['/thoi-su/mot-bai']);
  expect(await tellingOf(desk.payload, id)).toMatchObject({
    state: 'sent',
    outcome: 'accepted',
    status: 200,
  });
  await save({ headline: 'Một bài, có phẩy', _status: 'published' });
  await desk.payload.update({
    collection: 'articles',
    id,
    data: { headline: 'Bản nháp' },
    draft: true,
    autosave: true,
  });
  await tell();
  expect(urls()).toHaveLength(1);
  await save({ substantiveChange: true, _status: 'published' });
  await tell();
  expect(urls()).toHaveLength(2);
  await save({ _status: 'draft' });
  await tell();
  expect(urls()).toHaveLength(3);
  const { rows } = await desk.client.query('SELECT reason::text FROM tellings ORDER BY id');
  expect(rows.map(({ reason }) => reason)).toEqual(['published', 'updated', 'gone']);
});

async function as(role: User['role']): Promise<PayloadRequest> {
  const email = `${role}-${Math.random()}@example.com`;
  const data = { role, name: role, email, password: 'mat-khau-thu-1' };
  const user = await desk.payload.create({ collection: 'users', data });
  return createLocalReq({ user: { ...user, collection: 'users' } }, desk.payload);
}

test('what was refused is sent again when an admin says so, and nobody else', async () => {
  await set({ indexNow: true, indexNowEndpoint: receiver.url });
  await desk.client.query(`INSERT INTO address_changes (path, reason) VALUES ('/a', 'gone'), ('/b', 'gone')`);
  receiver.answer = says(403);
  await tell();
  const { rows } = await desk.client.query<{ id: number; outcome: string }>(
    'SELECT id, outcome FROM tellings',
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(['badKey', 'badKey']);
  const admin = await as('admin');
  await expect(Promise.resolve(retryAllEndpoint.handler(await as('editor')))).rejects.toMatchObject({
    status: 403,
  });
  receiver.answer = says(200);
  const one = await retryEndpoint.handler(Object.assign(admin, { routeParams: { id: String(rows[0]?.id) } }));
  expect(await one.json()).toEqual({ waiting: 1 });
  await tell();
  const rest = await retryAllEndpoint.handler(admin);
  expect(await rest.json()).toEqual({ waiting: 1 });
  await tell();
  const after = await desk.client.query('SELECT state::text, attempts::int FROM tellings');
  expect(after.rows).toEqual([
    { state: 'sent', attempts: 1 },
    { state: 'sent', attempts: 1 },
  ]);
  expect(await (await retryAllEndpoint.handler(admin)).json()).toEqual({ waiting: 0 });
});
