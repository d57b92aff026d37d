import { z } from 'zod';

const sums = z.object({
  reads: z.number(),
  /** In how many networks, a network once a day. */
  places: z.number(),
});

/** What the desk is told of a story's reads. */
export const readsModel = z.object({
  day: sums,
  week: sums,
  all: sums,
  /** The last 24 hours, the oldest first, the present one last. */
  hours: z.array(z.object({ at: z.string(), reads: z.number() })),
});

export type Reads = z.infer<typeof readsModel>;
