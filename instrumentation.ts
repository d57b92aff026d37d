/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return;
  const { listen } = await import('./lib/press/wire.mjs');
  await listen(process.env.DATABASE_URL);
  const { startClock } = await import('./lib/newsroom/clock/clock');
  startClock(process.env.DATABASE_URL);
}
