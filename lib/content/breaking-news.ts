import { breaking_news } from '@/lib/database/schema.generated';
import { keep } from '@/lib/press/keep';
import { isLocalPath } from '@/lib/urls';
import { isBuilding, paper, unavailable, whenAvailable } from './door';

/** The banner on every page; `path` is an address of the paper. */
export type BreakingNews = { text: string; path: string | undefined };

// With nothing that ends, the page's own loaders say how old it may get.
const oldest = 900;

/** The breaking news of this moment; undefined when there is none. Whatever the newsroom saves outdates every page. */
export async function loadBreakingNews(): Promise<BreakingNews | undefined> {
  'use cache';
  if (isBuilding()) return undefined;
  const found = await whenAvailable(readBreakingNews);
  return found === unavailable ? undefined : found;
}

async function readBreakingNews(): Promise<BreakingNews | undefined> {
  const [row] = await paper().select().from(breaking_news).limit(1);
  const text = row?.text?.trim();
  if (!row || !text) return undefined;
  const left = row.expiresAt ? new Date(row.expiresAt).getTime() - Date.now() : Number.POSITIVE_INFINITY;
  if (left <= 0) return undefined;
  keep({ stories: [], lists: [], seconds: Math.min(oldest, Math.ceil(left / 1000)) });
  return { text, path: row.link && isLocalPath(row.link) ? row.link : undefined };
}
