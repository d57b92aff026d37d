// Preloaded into our child processes: their standard input is a pipe from the launcher, and when it closes the
// launcher is gone, even after kill -9. Then the child and its helpers leave too.

if (process.env.LIFELINE) {
  // Grandchildren inherit the preload, but their standard input is something else.
  delete process.env.LIFELINE;
  const leave = () => {
    process.kill(-process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 10_000).unref();
  };
  process.stdin.on('end', leave).on('error', leave).resume();
  process.stdin.unref();
}
