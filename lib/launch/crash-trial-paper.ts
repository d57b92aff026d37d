import { execFileSync } from 'node:child_process';
import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runNode } from './child';
import { bareEnvironment } from './environment';
import { root } from './install.mjs';
import { nextFreePort } from './port';
import { processesIn } from './processes';
import { isHealthy } from './serve';

/** A paper as `npm start` brings it out, to be tormented. */
export type Paper = {
  pid: number;
  /** Where it answers, without a slash at the end. */
  address: string;
  output(): string;
  isEnded(): boolean;
  ended(): Promise<void>;
  /** The number of the launcher's helper process that prepares, builds or makes the database files. */
  helper(kind: string): number | undefined;
  /** Settles when the paper answers, and its front page too. */
  answers(): Promise<void>;
  /** Stops it in order; tells what is left of it, if anything. */
  stop(): Promise<string | undefined>;
};

// Apart from the paper's own build; the folder is that of the tests.
const folder = process.env.NEXT_DIST_DIR || '.next-test';

type Launch = {
  /** Makes it build first. */
  rebuild?: boolean;
  /** Without the demo edition it is an empty paper. */
  demo?: boolean;
  /** The first account of the newsroom. */
  account?: { email: string; password: string };
};

/** Launches the paper on a data folder. */
export async function launchPaper(
  dataDir: string,
  { rebuild = false, demo = true, account }: Launch = {},
): Promise<Paper> {
  if (rebuild) rmSync(join(root, folder), { recursive: true, force: true, maxRetries: 5 });
  const port = await nextFreePort(3300);
  const launcher = runNode(['lib/launch/start.mjs'], {
    env: {
      ...bareEnvironment(),
      DATA_DIR: dataDir,
      PORT: String(port),
      NEXT_DIST_DIR: folder,
      DEMO_EDITION: demo ? '1' : '0',
      ...(account && { ADMIN_EMAIL: account.email, ADMIN_PASSWORD: account.password }),
    },
  });
  let code: number | string | undefined;
  const ended = launcher.exited.then((result) => {
    code = result;
  });
  return {
    pid: launcher.pid,
    address: `http://127.0.0.1:${port}`,
    output: launcher.output,
    isEnded: () => code !== undefined,
    ended: () => ended,
    helper: (kind) => findHelper(launcher.pid, kind),
    async answers() {
      // It may have to build first, on a machine that has more to do.
      const giveUp = Date.now() + 900_000;
      while (!launcher.output().includes('Ctrl-C stops it')) {
        if (code !== undefined) throw new Error(`It did not come up (${code}):\n${launcher.output()}`);
        if (Date.now() > giveUp)
          throw new Error(`It is not up after a quarter of an hour:\n${launcher.output()}`);
        await sleep(50);
      }
      if (!(await isHealthy(port))) throw new Error('It says that it is up, but does not answer.');
      const { status } = await fetch(`http://127.0.0.1:${port}/`);
      if (status !== 200) throw new Error(`Its front page answers with ${status}.`);
    },
    async stop() {
      await launcher.stop(90);
      await ended;
      const servers = processesIn(realpathSync(join(dataDir, 'postgres')), 'postgres', []);
      if (servers.length > 0) return `database processes are left: ${servers.join(', ')}`;
      return code === 0 ? undefined : `it stopped with ${code}`;
    },
  };
}

function findHelper(launcher: number, kind: string): number | undefined {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  for (const line of list.split('\n')) {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    if (Number(parent) === launcher && args.join(' ').includes(kind)) return Number(pid);
  }
  return undefined;
}
