import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does `work` when the process is asked to end (SIGTERM, SIGINT), for `longest` milliseconds at most, and only then
 * lets those end it who have listened before: Next exits without waiting for anybody. `work` must not throw.
 */
export function beforeTheEnd(work: () => Promise<void>, longest: number): void {
  let ending = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const before = process.listeners(signal);
    process.removeAllListeners(signal);
    const end = async () => {
      // The terminal and the launcher may both send one.
      if (ending) return;
      ending = true;
      await Promise.race([work(), sleep(longest)]);
      for (const listener of before) listener(signal);
      if (before.length > 0) return;
      process.off(signal, end);
      process.kill(process.pid, signal);
    };
    process.on(signal, end);
  }
}
