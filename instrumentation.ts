/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return;
  const { readConfig } = await import('./lib/config');
  const { timeZone, trustProxy } = readConfig();
  const { believeProxies } = await import('./lib/forwarded');
  believeProxies(trustProxy);
  const { listen } = await import('./lib/press/wire.mjs');
  await listen(process.env.DATABASE_URL);
  const { startClock } = await import('./lib/newsroom/clock/clock');
  startClock(process.env.DATABASE_URL);
  const { countingOf } = await import('./lib/reads/counting');
  countingOf(process.env.DATABASE_URL, timeZone).start();
}
