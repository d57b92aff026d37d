/** A query over the demo edition, in which way it was typed, and the stories of which the first hit should be one. */
export type JudgedQuery = { way: string; query: string; finds: string[] };

/** Queries of one way of typing, each with the slugs of what should be found first. */
export const as = (way: string, ...queries: [string, ...string[]][]): JudgedQuery[] =>
  queries.map(([query, ...finds]) => ({ way, query, finds }));
