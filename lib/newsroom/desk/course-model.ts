import { z } from 'zod';
import type { Step } from '../workflow/rules';
import { stateNames } from '../workflow/states';

/** All steps of the newsroom's rules. */
export const stepNames = [
  'write',
  'submit',
  'withdraw',
  'return',
  'schedule',
  'publish',
  'unpublish',
  'trash',
  'liftEmbargo',
] as const satisfies readonly Step[];

/** An appointment that waits; `at` is an ISO time. */
const appointment = z.object({ id: z.number(), at: z.string() });

/** Where one story stands, and what somebody may do with it now. Moments are ISO times. */
export const courseModel = z.object({
  state: z.enum(stateNames),
  /** Whether who asks began the story. */
  own: z.boolean(),
  embargoUntil: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publish: appointment.nullable(),
  unpublish: appointment.nullable(),
  steps: z.array(z.enum(stepNames)),
  /** Whether who asks takes part in what is said about the story. */
  discusses: z.boolean(),
  /** The clock on which the desk shows moments and asks for them. */
  timeZone: z.string(),
});

export type Course = z.infer<typeof courseModel>;
export type Appointment = z.infer<typeof appointment>;
