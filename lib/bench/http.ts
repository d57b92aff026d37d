/**
 * How many requests a second the paper answers: `npm run bench:http -- http://localhost:3000 …`, with as many papers
 * as shall be compared, asked in turns. Sixteen connections ask one address for four seconds at a time, three times
 * each; the processor time is that of the web server, where it runs on this machine. Nothing is unpacked or drawn.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

const origins = process.argv.slice(2);
const [connections, seconds, rounds] = [16, 4, 3];

type Kind = { name: string; path: string; headers: Record<string, string> };
type Taken = { answers: number; bytes: number; processor: number | undefined };

const headEnd = Buffer.from('\r\n\r\n');

/** Reads one answer after the other; `bytes` of an answer, head and body. */
function answersOf(socket: Socket, onAnswer: (bytes: number) => void): void {
  let waiting = Buffer.alloc(0);
  socket.on('data', (part) => {
    waiting = waiting.length === 0 ? part : Buffer.concat([waiting, part]);
    for (let end = waiting.indexOf(headEnd); end >= 0; end = waiting.indexOf(headEnd)) {
      const head = waiting.subarray(0, end).toString('latin1');
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      const chunked = /\r\ntransfer-encoding: chunked/i.test(head);
      const stop = chunked ? waiting.indexOf('\r\n0\r\n\r\n', end) + 7 : end + 4 + Number(length ?? 0);
      if (stop < end + 4 || waiting.length < stop) return;
      waiting = waiting.subarray(stop);
      onAnswer(stop);
    }
  });
}

/** Seconds of a processor that a process has used; undefined where the system does not tell. */
function processorSeconds(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The process that listens on a port. */
function listener(port: string): number | undefined {
  try {
    const found = execFileSync('ss', ['-ltnpH', `sport = :${port}`], { encoding: 'utf8' });
    return Number(/pid=(\d+)/.exec(found)?.[1]) || undefined;
  } catch {
    return undefined;
  }
}

async function take(origin: string, { path, headers }: Kind): Promise<Taken> {
  const { hostname, port, host } = new URL(origin);
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
  const pid = listener(port);
  const before = processorSeconds(pid);
  const taken = { answers: 0, bytes: 0 };
  const end = Date.now() + 1000 * seconds;
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((done, fail) => {
          const socket = connect(Number(port), hostname, () => socket.write(request));
          socket.setNoDelay(true);
          socket.on('error', fail);
          socket.on('close', () => done());
          answersOf(socket, (bytes) => {
            taken.answers += 1;
            taken.bytes = bytes;
            if (Date.now() < end) socket.write(request);
            else socket.end();
          });
        }),
    ),
  );
  const after = processorSeconds(pid);
  return { ...taken, processor: before === undefined || after === undefined ? undefined : after - before };
}

/** A story of the paper, and the tag by which it is known. */
async function kindsOf(origin: string): Promise<Kind[]> {
  const list = await (await fetch(`${origin}/moi-nhat`)).text();
  const path = /class="story-headline"><a href="([^"]+)"/.exec(list)?.[1] ?? '/';
  const etag = (await fetch(origin + path)).headers.get('etag') ?? '';
  return [
    { name: 'story, as it is', path, headers: {} },
    { name: 'story, gzip', path, headers: { 'Accept-Encoding': 'gzip' } },
    { name: 'story, as browsers ask', path, headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } },
    { name: 'story, known already', path, headers: { 'If-None-Match': etag, 'Accept-Encoding': 'gzip, br' } },
    { name: 'feed, gzip', path: '/rss.xml', headers: { 'Accept-Encoding': 'gzip' } },
  ];
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

for (const origin of origins) for (const kind of await kindsOf(origin)) await take(origin, kind);
console.log('                          address  requests/s   bytes each   processor, ms each');
const names = (await kindsOf(origins[0] ?? '')).map(({ name }) => name);
for (const name of names) {
  const all = new Map<string, Taken[]>(origins.map((origin) => [origin, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const origin of origins) {
      const kind = (await kindsOf(origin)).find((one) => one.name === name);
      if (kind) all.get(origin)?.push(await take(origin, kind));
    }
  for (const [origin, taken] of all) {
    const each = taken.map(({ processor, answers }) =>
      processor === undefined ? Number.NaN : (1000 * processor) / answers,
    );
    const figures = [
      median(taken.map(({ answers }) => answers / seconds))
        .toFixed(0)
        .padStart(8),
      median(taken.map(({ bytes }) => bytes))
        .toFixed(0)
        .padStart(13),
      median(each).toFixed(2).padStart(12),
    ];
    console.log(name.padEnd(24), new URL(origin).port.padStart(7), ...figures);
  }
}
