import { isMainThread } from 'node:worker_threads';

// Preloaded into our child processes: their standard input is a pipe from the launcher, and when it closes the
// launcher is gone, even after kill -9. Then the child and its helpers leave too. Grandchildren, which inherit this
// preload, are not concerned.

if (isMainThread && process.env.LIFELINE_PARENT === String(process.ppid)) {
  const leave = () => {
    process.kill(-process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 10_000).unref();
  };
  process.stdin.on('end', leave).on('error', leave).resume();
  process.stdin.unref();
}
