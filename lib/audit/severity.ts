/** How bad something is, the worst first: an error costs readers or search engines something, a note is only to be known. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];
