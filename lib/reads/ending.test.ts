import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPaper, type TestPaper } from '@/lib/content/test-paper';

let paper: TestPaper;
let story: number;
beforeAll(async () => {
  paper = await openTestPaper();
  story = await paper.add({ slug: 'bai', section: 1 });
});
afterAll(() => paper.close());

// A server that ends as Next's does: it closes, and exits when the last request is answered.
const likeNext = `
  const server = createServer(async (request, response) => {
    if (request.url === '/late') await new Promise((done) => process.once('closing', done));
    await counting.counter.take({ article: STORY, address: '198.51.100.7', agent: request.url });
    response.writeHead(204).end();
  }).listen(0, () => console.log('port ' + server.address().port));
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, (given) => {
    server.close(() => process.exit(given === 'SIGTERM' ? 143 : 130));
    process.emit('closing');
  });`;

function run(serve: string) {
  const script = `(async () => {
    const { createServer } = await import('node:http');
    const { Counting } = await import(${JSON.stringify(join(import.meta.dirname, 'counting.ts'))});
    const counting = new Counting(${JSON.stringify(paper.url)}, 'Asia/Ho_Chi_Minh');
    ${serve.replace('STORY', String(story))}
    counting.start();
    const awake = setInterval(() => {}, 1_000);
  })()`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, ended: once(child, 'close'), line: async () => String((await lines.next()).value) };
}

const counted = async () => (await paper.sql('SELECT FROM read_visits')).length;

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a process that ends by %s has written what it answered', async (signal, code) => {
  await paper.sql('TRUNCATE read_visits, read_places');
  const { child, ended, line } = run(likeNext);
  const url = `http://127.0.0.1:${(await line()).slice(5)}`;
  for (const path of ['/1', '/2', '/3']) expect((await fetch(url + path)).status).toBe(204);
  // Taken in while the process ends already.
  const late = fetch(`${url}/late`);
  await fetch(`${url}/4`);
  child.kill(signal);
  child.kill(signal);
  expect((await late).status).toBe(204);
  expect((await ended)[0]).toBe(code);
  expect(await counted()).toBe(5);
});

test('a process that nobody else would end ends as the signal says', async () => {
  await paper.sql('TRUNCATE read_visits, read_places');
  const { child, ended, line } = run(`
    await counting.counter.take({ article: STORY, address: '198.51.100.7', agent: 'A' });
    setTimeout(() => console.log('taken'));`);
  expect(await line()).toBe('taken');
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect(await counted()).toBe(1);
});

test('a database that does not answer cannot keep a process from ending', async () => {
  const other = await import('pg');
  const locker = new other.Client({ connectionString: paper.url });
  await locker.connect();
  const { child, ended, line } = run(`
    await counting.counter.take({ article: STORY, address: '198.51.100.7', agent: 'B' });
    setTimeout(() => console.log('taken'));`);
  expect(await line()).toBe('taken');
  await locker.query('BEGIN');
  await locker.query("SELECT pg_advisory_xact_lock(hashtext('trang-nhat.reads'))");
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
  await locker.query('ROLLBACK');
  await locker.end();
});
