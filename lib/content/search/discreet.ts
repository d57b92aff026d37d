import { rootCause } from '../door';

/** What stands for an answer that failed. */
export const failed = 'failed';

/**
 * Runs what knows what somebody looks for. When it fails the log says what kind of error it was and where, never its
 * message: that of the database's library holds every parameter of the statement, and others may quote them.
 */
export async function discreetly<T>(work: () => Promise<T>): Promise<T | typeof failed> {
  try {
    return await work();
  } catch (error) {
    console.error('A search failed:', withoutWords(rootCause(error)));
    return failed;
  }
}

function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...places].join('\n');
}
