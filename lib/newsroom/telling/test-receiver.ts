import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestPaper } from '@/lib/content/test-paper';
import { tellOthers } from './tell';

/** A message as the receiver got it. */
export type Got = { method: string; path: string; type: string; body: string };

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A server that stands in for a search engine or a hub; how it answers can be changed at any time. */
export type TestReceiver = {
  url: string;
  got: Got[];
  answer: Answer;
  close(): Promise<void>;
};

/** Answers with a status, and headers if need be. */
export const says =
  (status: number, headers: Record<string, string> = {}, text = ''): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(text);
  };

/** Starts a receiver on this machine, which accepts everything at first. */
export async function openTestReceiver(): Promise<TestReceiver> {
  const got: Got[] = [];
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const { headers, method = '', url = '' } = request;
    const body = Buffer.concat(parts).toString('utf8');
    got.push({ method, path: url, type: headers['content-type'] ?? '', body });
    await receiver.answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const receiver: TestReceiver = {
    url: `http://127.0.0.1:${port}`,
    got,
    answer: says(200),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/** The key of the papers of these tests. */
export const testKey = '0123456789abcdef0123456789abcdef';

/** Switches on what is given, and off what is not. */
export async function setReceivers(
  paper: TestPaper,
  { indexNow, hub }: { indexNow?: string; hub?: string },
): Promise<void> {
  await paper.sql('DELETE FROM site_settings');
  await paper.sql(
    `INSERT INTO site_settings (name, machines_index_now, machines_index_now_endpoint, machines_index_now_key, machines_hub)
     VALUES ('Báo', $1, $2, $3, $4)`,
    [indexNow !== undefined, indexNow ?? null, testKey, hub ?? null],
  );
}

/** A moment so many seconds from now: clocks are given here, nobody waits. */
const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1_000);

/** Tells what is due by a clock that is so many seconds ahead. */
export const tellAfter = (
  paper: TestPaper,
  seconds: number,
  more: { siteUrl?: string; trial?: boolean; patience?: number } = {},
): Promise<void> =>
  tellOthers(paper.url, {
    ...{ siteUrl: 'https://bao.example', trial: true, patience: 5_000, random: () => 1 },
    ...{ now: () => inSeconds(seconds), ...more },
  });

/** The tellings of the paper, oldest first. */
export const tellingsOf = (paper: TestPaper) =>
  paper.sql(`SELECT address, channel::text, reason::text, state::text, attempts::int, status::int, outcome::text, answer,
               due_at IS NOT NULL AS due,
               article_id AS article FROM tellings ORDER BY id`);
