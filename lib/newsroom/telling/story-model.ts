import { z } from 'zod';
import { outcomes, tellingStates } from './outcomes';

const values = <T extends string>(options: readonly { value: T }[]): [T, ...T[]] => {
  const [first, ...rest] = options.map(({ value }) => value);
  if (first === undefined) throw new Error('No options');
  return [first, ...rest];
};

const moment = z.coerce.date().transform((at) => at.toISOString());

/** What search engines were told of a story last. Moments are ISO times. */
export const storyTelling = z.object({
  /** `noted`: it was changed just now, and the clock has not come to it yet. */
  state: z.enum(['noted', ...values(tellingStates)]),
  outcome: z.enum(values(outcomes)).nullable(),
  /** The HTTP status that came back. */
  status: z.coerce.number().nullable(),
  /** When it was tried last, and when it will be tried next. */
  triedAt: moment.nullable(),
  dueAt: moment.nullable(),
});

export type StoryTelling = z.infer<typeof storyTelling>;

/** What the desk is told; null when there is nothing to tell. */
export const storyTellingAnswer = z.object({ telling: storyTelling.nullable() });
