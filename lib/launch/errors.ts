import { ConfigError } from '../config';
import { DatabaseError } from '../database/server/error';

/** Something a person can put right; the message says what, and no stack trace is shown. */
export class PaperError extends Error {
  override name = 'PaperError';
}

/** What to print for an error: the plain message when it is meant for people, else everything. */
export function explain(error: unknown): string {
  if (error instanceof PaperError || error instanceof ConfigError || error instanceof DatabaseError)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
