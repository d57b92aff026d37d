import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openBoundedLog } from '../database/server/bounded-log';
import { type Child, runNode } from './child';
import type { Environment } from './environment';
import { PaperError } from './errors';
import { root } from './install.mjs';

type Options = { dev: boolean; port: number; dataDir: string; env: Environment; folder: string };

// In bytes: whoever pastes ten thousand letters into the address of a search gets a page all the same.
const longestHead = 160 * 1024;

/** The web server, answering. */
export type Server = Child & {
  /** Shows from now on at the console what the server writes. */
  show(): void;
};

// Longer than proxies keep an idle connection (nginx: a minute): whoever closes first must not be us, or a request
// that is on its way is lost. Milliseconds.
const idle = 75_000;

const door = pathToFileURL(join(root, 'lib/http/stand-at-the-door.mjs')).href;

/** Starts the web server; `ready` settles when it answers and the database behind it does. */
export function serve({ dev, port, dataDir, env, folder }: Options): Server & { ready: Promise<void> } {
  const log = openBoundedLog(join(dataDir, 'logs', 'paper.log'));
  let shown = false;
  const next = ['node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '--port', String(port)];
  const more = dev ? [] : ['--keepAliveTimeout', String(idle)];
  // In development the framework speaks for itself.
  const preload = dev ? [] : ['--import', door];
  const child = runNode([`--max-http-header-size=${longestHead}`, ...preload, ...next, ...more], {
    env: { ...env, NEXT_DIST_DIR: folder, ...(dev && { NODE_ENV: 'development' }) },
    onLine(line) {
      log.write(`${line}\n`);
      if (shown) console.log(line);
    },
  });
  child.exited.then(() => log.close());
  return {
    ...child,
    show: () => {
      shown = true;
    },
    ready: waitUntilReady(child, port),
  };
}

async function waitUntilReady(child: Child, port: number): Promise<void> {
  let gone: number | string | undefined;
  child.exited.then((code) => {
    gone = code;
  });
  // A first page in development has to be compiled.
  const giveUp = Date.now() + 120_000;
  while (!(await isHealthy(port))) {
    if (gone !== undefined)
      throw new PaperError(`The web server did not start (${gone}):\n\n${child.output()}`);
    if (Date.now() > giveUp)
      throw new PaperError(`The web server does not answer on port ${port}:\n\n${child.output()}`);
    await sleep(50);
  }
}

/** Whether the paper on a port answers, with its database. */
export function isHealthy(port: number): Promise<boolean> {
  return new Promise((done) => {
    const request = get(
      { host: '127.0.0.1', port, path: '/api/health', agent: false, timeout: 60_000 },
      (response) => {
        response.resume();
        done(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => done(false));
  });
}
