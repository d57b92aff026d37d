import { z } from 'zod';
import { type Severity, severities } from '@/lib/audit/severity';

/** What the desk is told of the page that a story would have if it came out now. */
export const checkModel = z.object({
  search: z.object({
    /** The whole title of the document, with the name of the paper at its end. */
    title: z.string(),
    /** Width in pixels of the story's own part of it, as it stands in a search result. */
    titleWidth: z.number(),
    description: z.string(),
    site: z.string(),
    host: z.string(),
    /** What stands between the host and the story. */
    crumbs: z.array(z.string()),
    /** The day of publication as a result writes it. */
    date: z.string(),
    canonical: z.string(),
    /** Whether search engines may take the page in. */
    index: z.boolean(),
  }),
  card: z.object({
    title: z.string(),
    description: z.string(),
    host: z.string(),
    /** The picture: a path of the paper's own. */
    picture: z.string().optional(),
  }),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(severities),
      /** What is wrong and what helps, in the language of whoever asks. */
      message: z.string(),
    }),
  ),
});

/** The outcome of the checks of one story. */
export type Check = z.infer<typeof checkModel>;

/** How many findings there are of each weight. */
export function countFindings(findings: Check['findings']): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
