import { z } from 'zod/mini';

const text = z.nullish(z.string());
const count = z.nullish(z.number());
const linkSchema = z.object({
  id: z.number(),
  label: z.string(),
  maker: text,
  expiresAt: z.string(),
  revokedAt: text,
  lastVisitAt: text,
  version: count,
  maxVisitors: count,
  visits: count,
});
const linksSchema = z.object({ docs: z.array(linkSchema) });
const madeSchema = z.object({ doc: z.object({ address: z.string() }) });
const refusedSchema = z.object({ errors: z.array(z.object({ message: z.string() })) });
const versionSchema = z.object({
  id: z.number(),
  updatedAt: z.string(),
  autosave: z.nullish(z.boolean()),
  version: z.object({ _status: z.nullish(z.enum(['draft', 'published'])) }),
});
const versionsSchema = z.object({ docs: z.array(versionSchema) });

/** A preview link as its makers see it; nobody sees its address again. */
export type LinkRow = z.infer<typeof linkSchema>;
/** A revision of a story in a list. */
export type VersionRow = z.infer<typeof versionSchema>;
/** What an editor says of a new link. */
export type NewLink = {
  label: string;
  duration: '1h' | '8h' | '3d';
  pin: boolean;
  maxVisitors: number | undefined;
};

/** What the newsroom answered instead, in words for the person at the desk; empty when it said nothing. */
export class Refused extends Error {}

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`/api/${path}`, { credentials: 'include', headers, ...init });
  const body: unknown = await answer.json();
  if (answer.ok) return body;
  throw new Refused(refusedSchema.safeParse(body).data?.errors[0]?.message ?? '');
}

/** The links of a story, newest first. @throws Refused */
export async function readLinks(article: number): Promise<LinkRow[]> {
  const query = `where[article][equals]=${article}&sort=-createdAt&depth=0&limit=50`;
  return linksSchema.parse(await ask(`previewLinks?${query}`)).docs;
}

/** Makes a link and gives its address. @throws Refused */
export async function makeLink(article: number, link: NewLink): Promise<string> {
  const body = JSON.stringify({ article, ...link });
  return madeSchema.parse(await ask('previewLinks?depth=0', { method: 'POST', body })).doc.address;
}

/** Closes a link for good. @throws Refused */
export async function revokeLink(id: number): Promise<void> {
  const body = JSON.stringify({ revokedAt: new Date().toISOString() });
  await ask(`previewLinks/${id}?depth=0`, { method: 'PATCH', body });
}

/** The newest revisions of a story. @throws Refused */
export async function readVersions(article: number): Promise<VersionRow[]> {
  const select = 'select[updatedAt]=true&select[autosave]=true&select[version][_status]=true';
  const query = `where[parent][equals]=${article}&sort=-updatedAt&depth=0&limit=30&${select}`;
  return versionsSchema.parse(await ask(`articles/versions?${query}`)).docs;
}
