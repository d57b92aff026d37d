// What becomes of a telling, however the receiver answers.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';
import {
  openTestReceiver,
  says,
  setReceivers,
  type TestReceiver,
  tellAfter,
  tellingsOf,
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
/** Seconds until what waits is tried next. */
const wait = async (): Promise<number> => {
  const [row] = await paper.sql(
    `SELECT extract(epoch FROM due_at - tried_at)::float8 AS seconds FROM tellings WHERE state = 'waiting' LIMIT 1`,
  );
  return Number(row?.seconds);
};

describe('a receiver that', () => {
  test('fails is tried again, later each time, and given up after ten times', async () => {
    await add();
    receiver.answer = says(503, {}, 'Bảo trì\0\n');
    const pauses: number[] = [];
    for (let now = 10; pauses.length < 9; now += (pauses.at(-1) ?? 0) + 1) {
      await tellAfter(paper, now);
      pauses.push(Math.round(await wait()));
      await tellAfter(paper, now + 1);
    }
    expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(await tellingsOf(paper)).toMatchObject([
      { state: 'waiting', outcome: 'serverError', status: 503, answer: 'Bảo trì', attempts: 9 },
    ]);
    await tellAfter(paper, 100_000);
    await tellAfter(paper, 200_000);
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'givenUp', attempts: 10, due: false }]);
    expect(receiver.got).toHaveLength(10);
  });

  test('fails and comes back gets everything at once, what is new included', async () => {
    await add('mot');
    receiver.answer = says(500);
    await tellAfter(paper, 10);
    await add('hai');
    await tellAfter(paper, 20);
    expect(receiver.got).toHaveLength(1);
    receiver.answer = says(202);
    await tellAfter(paper, 60);
    expect(urlsOf(receiver.got.at(-1)?.body)).toEqual([
      'https://bao.example/the-gioi/mot',
      'https://bao.example/the-gioi/hai',
    ]);
    expect(await tellingsOf(paper)).toMatchObject([
      { state: 'sent', attempts: 2 },
      { state: 'sent', attempts: 1 },
    ]);
  });

  test('fails for one does not hold up the other', async () => {
    await setReceivers(paper, { indexNow: `${receiver.url}/indexnow`, hub: `${receiver.url}/hub` });
    await add();
    receiver.answer = (request, response) => says(request.url === '/hub' ? 204 : 500)(request, response);
    await tellAfter(paper, 10);
    const rows = await tellingsOf(paper);
    expect(rows.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
      'indexNow waiting',
      'webSub sent',
      'webSub sent',
    ]);
  });

  test('asks for patience gets it', async () => {
    await add();
    receiver.answer = says(429, { 'Retry-After': '7200' });
    await tellAfter(paper, 10);
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'waiting', outcome: 'tooMany', status: 429 }]);
    expect(Math.round(await wait())).toBe(7_200);
    await add('hai');
    await tellAfter(paper, 7_000);
    expect(receiver.got).toHaveLength(1);
    receiver.answer = says(200);
    await tellAfter(paper, 7_220);
    expect(urlsOf(receiver.got.at(-1)?.body)).toHaveLength(2);
  });

  test.each([
    ['does not take the key', 403, 'badKey'],
    ['does not take the addresses', 422, 'wrongAddress'],
    ['does not understand', 400, 'refused'],
    ['is gone', 410, 'gone'],
    ['is not there', 404, 'refused'],
  ])('%s is not asked again', async (_, status, outcome) => {
    await add();
    receiver.answer = says(status, {}, 'No');
    await tellAfter(paper, 10);
    await tellAfter(paper, 100_000);
    expect(await tellingsOf(paper)).toMatchObject([
      { state: 'refused', outcome, status, answer: 'No', attempts: 1 },
    ]);
    expect(receiver.got).toHaveLength(1);
  });

  test('has moved within its house is followed, message and all', async () => {
    await add();
    receiver.answer = (request, response) =>
      request.url === '/indexnow'
        ? says(308, { Location: '/v2' })(request, response)
        : says(200)(request, response);
    await tellAfter(paper, 10);
    expect(receiver.got.map(({ path }) => path)).toEqual(['/indexnow', '/v2']);
    expect(receiver.got[1]).toMatchObject({ method: 'POST', body: receiver.got[0]?.body });
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'sent' }]);
  });

  test.each([301, 302, 303, 307, 308])('sends elsewhere (%d) is not followed', async (status) => {
    const elsewhere = await openTestReceiver();
    await add();
    receiver.answer = says(status, { Location: `${elsewhere.url}/inside` });
    await tellAfter(paper, 10);
    expect(elsewhere.got).toEqual([]);
    expect(await tellingsOf(paper)).toMatchObject([
      { state: 'refused', outcome: 'redirected', status, answer: `${elsewhere.url}/inside` },
    ]);
    await elsewhere.close();
  });

  test('sends in circles is left', async () => {
    await add();
    receiver.answer = says(307, { Location: '/indexnow' });
    await tellAfter(paper, 10);
    expect(receiver.got).toHaveLength(4);
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'refused', outcome: 'redirected' }]);
  });

  test('never answers is not waited for', async () => {
    await add();
    receiver.answer = () => {};
    await tellAfter(paper, 10, { patience: 100 });
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'waiting', outcome: 'timeout', status: null }]);
  });

  test('answers and never ends has answered', async () => {
    await add();
    receiver.answer = (_, response) => {
      response.writeHead(200).write('Vâng');
    };
    await tellAfter(paper, 10, { patience: 200 });
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'sent', status: 200, answer: 'Vâng' }]);
  });

  test('answers with more than anybody wants is cut short', async () => {
    await add();
    receiver.answer = (_, response) => {
      response.writeHead(200).write('😀'.repeat(100_000));
    };
    await tellAfter(paper, 10);
    const [row] = await tellingsOf(paper);
    expect(row).toMatchObject({ state: 'sent' });
    expect([...String(row?.answer)]).toHaveLength(300);
  });

  test('cuts the connection is tried again', async () => {
    await add();
    receiver.answer = (request) => void request.socket.destroy();
    await tellAfter(paper, 10);
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'waiting', outcome: 'unreachable' }]);
  });

  test('is not there at all is tried again', async () => {
    await add();
    await setReceivers(paper, { indexNow: 'http://127.0.0.1:1/indexnow' });
    await tellAfter(paper, 10);
    expect(await tellingsOf(paper)).toMatchObject([{ state: 'waiting', outcome: 'unreachable' }]);
  });
});
