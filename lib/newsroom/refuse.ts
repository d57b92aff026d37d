import { APIError, type PayloadRequest } from 'payload';
import type { Label } from './labels';

/** The words in the language that the person at the desk has chosen. */
export const inLanguage = (req: Pick<PayloadRequest, 'i18n'>, words: Label): string =>
  req.i18n?.language === 'en' ? words.en : words.vi;

/**
 * An error that the person at the desk, or the program at the API, reads as it is.
 * @param status HTTP status: 400 bad input, 403 not allowed, 409 at odds with what is there
 */
export const refusal = (
  req: Pick<PayloadRequest, 'i18n'>,
  status: number,
  words: Label,
): APIError<Record<string, unknown>> =>
  // Payload sends the message of an error without data only while the error's class still has a name.
  new APIError(inLanguage(req, words), status, { refused: true }, true);
