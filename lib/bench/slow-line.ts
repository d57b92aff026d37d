import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

type Line = {
  /** Milliseconds there and back. */
  roundTrip: number;
  /** Bytes a second, shared by everything that is under way. */
  speed: number;
  /** An answer given in place of the paper's, with its path. */
  instead?: { path: string; headers: Record<string, string>; body: string };
};

/**
 * A line to a running paper as a phone has it, for all tabs and for what a browser gets ahead: throttling inside the
 * browser holds for one tab alone. Answers with the address to use and how to close it.
 */
export async function openSlowLine(
  site: string,
  line: Line,
): Promise<{ address: string; close: () => void }> {
  const upstream = new URL(site);
  let free = 0;
  const slow = () =>
    new Transform({
      async transform(chunk: Buffer, _, done) {
        const begin = Math.max(free, performance.now());
        free = begin + (1000 * chunk.length) / line.speed;
        await wait(free - performance.now());
        done(null, chunk);
      },
    });
  const server: Server = createServer(async (asked, answer) => {
    await wait(line.roundTrip);
    if (line.instead && asked.url === line.instead.path) {
      answer.writeHead(200, line.instead.headers).end(line.instead.body);
      return;
    }
    const { method, url: path, headers } = asked;
    const passed = request(
      {
        host: upstream.hostname,
        port: upstream.port,
        method,
        path,
        headers: { ...headers, host: upstream.host },
      },
      (found) => {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(slow()).pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
