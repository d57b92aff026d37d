const waiting = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after everything that was begun before under the same name. Saves of one story wait for each other
 * here, before they hold a database connection: twenty that wait inside would leave none for the one that goes on.
 */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = waiting.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.catch(() => {});
  waiting.set(name, settled);
  try {
    return await mine;
  } finally {
    if (waiting.get(name) === settled) waiting.delete(name);
  }
}
