import type { Channel, Outcome } from './outcomes';
import type { Reply } from './post';

/** What an attempt comes to: it is done, is made again, or never will be. */
export type Verdict = {
  fate: 'done' | 'again' | 'never';
  outcome: Outcome;
  status: number | null;
  /** What the receiver said, as it may be kept and shown. */
  answer: string | null;
};

const longestAnswer = 300;

/** What is kept of what somebody else wrote: a line of plain characters. */
const plainLine = (text: string): string | null =>
  [...text.replace(/[\s\p{C}]+/gu, ' ').trim()].slice(0, longestAnswer).join('') || null;

const refusals: Partial<Record<number, Outcome>> = { 410: 'gone', 422: 'wrongAddress' };

/** What a receiver's reply means for what was sent. */
export function judge(channel: Channel, reply: Reply): Verdict {
  if ('failure' in reply) {
    const fate = reply.failure === 'notAllowed' ? 'never' : 'again';
    return { fate, outcome: reply.failure, status: null, answer: plainLine(reply.text) };
  }
  const { location, status, text } = reply;
  const verdict = (fate: Verdict['fate'], outcome: Outcome, answer = text): Verdict => ({
    ...{ fate, outcome, status, answer: plainLine(answer) },
  });
  if (status >= 200 && status < 300) return verdict('done', 'accepted');
  if (status >= 300 && status < 400) return verdict('never', 'redirected', location);
  if (status === 429) return verdict('again', 'tooMany');
  if (status === 408 || status === 425 || status >= 500) return verdict('again', 'serverError');
  if (status === 403 && channel === 'indexNow') return verdict('never', 'badKey');
  return verdict('never', refusals[status] ?? 'refused');
}

/** Attempts after which a telling is given up: the tenth, some three hours after the first. */
export const mostAttempts = 10;

const second = 1_000;
const shortest = 30 * second;
const longest = 3_600 * second;
const longestAsked = 86_400 * second;

/**
 * How long a receiver is left in peace after so many failures in a row, in milliseconds: twice as long each time, half
 * a minute to an hour, somewhat less by chance so that papers do not come back all at once; and at least as long as it
 * asked for (`Retry-After`, RFC 9110, 10.2.3), up to a day.
 * @param random from 0 to 1
 */
export function pauseAfter(failures: number, reply: Reply, now: Date, random: number): number {
  const pause = Math.min(longest, shortest * 2 ** Math.min(failures - 1, 20)) * (0.75 + random / 4);
  return Math.max(Math.round(pause), 'status' in reply ? askedFor(reply.retryAfter, now) : 0);
}

function askedFor(retryAfter: string | undefined, now: Date): number {
  const text = retryAfter?.trim() ?? '';
  const asked = /^\d{1,10}$/.test(text) ? Number(text) * second : Date.parse(text) - now.getTime();
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), longestAsked) : 0;
}
