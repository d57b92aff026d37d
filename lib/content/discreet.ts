import { rootCause } from './door';

/** Something failed that must not be told in full; what went wrong is in the log. */
export class DiscreetError extends Error {
  override name = 'DiscreetError';
}

/**
 * Does what was asked with words of a reader. An error of the database repeats them (with each parameter, and in the
 * message too); what gets into the log is only its kind and where it came from.
 * @throws DiscreetError in place of every error
 */
export async function discreetly<T>(title: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(`${title}:`, withoutWords(rootCause(error)));
    throw new DiscreetError(title);
  }
}

/** The name, code and place of an error, without its message and whatever else may quote what was given. */
function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames =
    error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line)) ?? [];
  return [`${error.name}${code}`, ...frames].join('\n');
}
