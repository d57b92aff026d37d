import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../config';
import { newsroomPath } from '../urls';
import { build } from './build';
import { openDatabase } from './database';
import { buildFolder, loadEnvironmentFile, paperEnvironment } from './environment';
import { root } from './install.mjs';
import { type Lifetime, liveUntilStopped } from './lifetime';
import { type Holder, type Lock, paperLock, takeLock } from './lock';
import { choosePort } from './port';
import { accountShown, accountToShow, prepare } from './preparation';
import { isAlive, processIdentity, stopProcess } from './processes';
import { openProgress, type Progress } from './progress';
import { serve } from './serve';

/** Brings out the paper and keeps it running until it is asked to stop; the answer is the exit code. */
export function start({ dev }: { dev: boolean }): Promise<number> {
  return liveUntilStopped(async (life) => {
    const progress = openProgress();
    loadEnvironmentFile();
    const wanted = readConfig();

    const lock = await lockPaper(wanted, life, progress);
    if (!lock) return 0;
    const config = await withFreePort(wanted, dev, life);

    const databaseUrl = await progress.step(
      config.databaseUrl ? 'Reaching the database' : 'Starting the database',
      (update) => openDatabase(config, life, update),
    );
    await progress.step('Preparing the paper', (update) => prepare(config, databaseUrl, life, update));
    if (!dev) await progress.step('Building the pages', (update) => build(root, buildFolder(), life, update));
    await progress.step('Starting the web server', () =>
      startServer({ dev, config, databaseUrl, lock, life }),
    );

    announce(config, progress);
    const code = await life.asked;
    progress.say('\nStopping …');
    return code;
  });
}

/** Takes the paper's lock; when another process has it, says so and where the paper is. */
async function lockPaper({ dataDir }: Config, life: Lifetime, progress: Progress): Promise<Lock | undefined> {
  for (;;) {
    const taken = await takeLock(paperLock(dataDir), 'paper', () =>
      progress.say('The paper was running elsewhere; watching for a sign of life …'),
    );
    if ('lock' in taken) {
      life.onStop(taken.lock.release);
      await stopLeftServer(taken.left);
      return taken.lock;
    }
    const { pid, purpose, address } = taken.holder;
    if (purpose === 'paper') {
      progress.say(
        address
          ? `The paper is already running at ${address} (process ${pid}).`
          : `The paper is already being started (process ${pid}).`,
      );
      return undefined;
    }
    await progress.step(`Waiting for "${purpose}" to finish (process ${pid})`, () => untilGone(pid, life));
    if (life.ending()) return undefined;
  }
}

/** After kill -9 of the launcher the web server leaves by itself; should it not have, it is stopped here. */
async function stopLeftServer(left: Holder | undefined): Promise<void> {
  const server = left?.server;
  if (!server || processIdentity(server.pid) !== server.identity) return;
  await stopProcess(server.pid, [
    ['SIGTERM', 5_000],
    ['SIGKILL', 5_000],
  ]);
}

async function withFreePort(config: Config, dev: boolean, life: Lifetime): Promise<Config> {
  const port = await choosePort(config.port, { command: dev ? 'npm run dev' : 'npm start', life });
  return port === config.port ? config : readConfig({ ...process.env, PORT: String(port) });
}

type Serving = { dev: boolean; config: Config; databaseUrl: string; lock: Lock; life: Lifetime };

async function startServer({ dev, config, databaseUrl, lock, life }: Serving): Promise<void> {
  const env = paperEnvironment(config, databaseUrl);
  const server = serve({ dev, port: config.port, dataDir: config.dataDir, env, folder: buildFolder() });
  life.onStop(() => server.stop());
  lock.update({ server: { pid: server.pid, identity: processIdentity(server.pid) ?? '' } });
  await server.ready;
  server.exited.then((code) =>
    life.fail(`The web server has stopped by itself (${code}). Stopping the paper.\n\n${server.output()}`),
  );
  lock.update({ address: config.siteUrl });
  server.show();
}

function announce(config: Config, progress: Progress): void {
  const local = `http://localhost:${config.port}`;
  const here = config.siteUrl === local ? '' : `   (on this machine: ${local})`;
  const lines = [
    '',
    'Trang Nhất is out.',
    '',
    `  Paper      ${config.siteUrl}${here}`,
    `  Newsroom   ${config.siteUrl}${newsroomPath}`,
  ];
  const account = accountToShow(config.dataDir);
  if (account) {
    const password =
      account.password === config.adminPassword
        ? '(the one in ADMIN_PASSWORD)'
        : `${account.password}   (shown only this once)`;
    lines.push('', `  Account    ${account.email}`, `  Password   ${password}`);
  }
  progress.say([...lines, '', 'Ctrl-C stops it.', ''].join('\n'));
  accountShown(config.dataDir);
}

async function untilGone(pid: number, life: Lifetime): Promise<void> {
  while (isAlive(pid) && !life.ending()) await sleep(200);
}
