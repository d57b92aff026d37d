import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from './errors';

/** What a running command holds on to until it ends. */
export type Lifetime = {
  /** Registers how to end something; the last registered is ended first. When the end has begun already, it ends at once. */
  onStop(stop: () => Promise<void> | void): void;
  /** Ends everything with exit code 1, because something we depend on is gone. */
  fail(message: string): void;
  /** Whether the end has begun. */
  ending(): boolean;
  /** Settles with the exit code when a signal or a failure asks for the end. */
  asked: Promise<number>;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command until it is done or asked to stop, then ends in order what it has started.
 * Ctrl-C, SIGTERM and SIGHUP are ordinary ends. A second signal changes nothing: npm passes on what the terminal sent too.
 */
export async function liveUntilStopped(
  command: (life: Lifetime) => Promise<number>,
  interrupted = 0,
): Promise<number> {
  const stops: (() => Promise<void> | void)[] = [];
  const late: Promise<void>[] = [];
  let ending = false;
  let ask: (code: number) => void = () => {};
  const asked = new Promise<number>((done) => {
    ask = (code) => {
      ending = true;
      done(code);
    };
  });
  const report = (error: unknown) => {
    if (!ending) console.error(`\n${explain(error)}`);
    ask(1);
  };
  const fail = (message: string) => {
    if (!ending) console.error(`\n${message}`);
    ask(1);
  };
  for (const signal of signals) process.on(signal, () => ask(interrupted));
  process.on('uncaughtException', report).on('unhandledRejection', report);
  // A closed terminal or pipe is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  // A promise alone does not keep Node running.
  const awake = setInterval(() => {}, 60_000);
  const onStop = (stop: () => Promise<void> | void) => {
    if (ending) late.push(quietly(stop));
    else stops.push(stop);
  };
  const work = command({ onStop, fail, ending: () => ending, asked }).catch((error) => {
    report(error);
    return 1;
  });
  const code = await Promise.race([work, asked]);
  ending = true;
  for (const stop of stops.reverse()) await quietly(stop);
  // Something may have been starting when the end came.
  await Promise.race([work, sleep(5_000, undefined, { ref: false })]);
  await Promise.all(late);
  clearInterval(awake);
  return code;
}

async function quietly(stop: () => Promise<void> | void): Promise<void> {
  try {
    await stop();
  } catch (error) {
    console.error(explain(error));
  }
}
