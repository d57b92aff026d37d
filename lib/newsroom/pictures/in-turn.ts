let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one piece of work after the other in this process: a decoded picture takes up to 180 MB, so that many people
 * who upload at once wait for each other instead of filling the memory.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => {});
  return turn;
}
