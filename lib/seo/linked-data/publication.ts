import { loadSite } from '@/lib/content/site';
import { readOutlet } from '@/lib/seo/outlet';
import type { Publication } from './graph';

/** The paper that this server brings out, for what its pages say of themselves. */
export async function readPublication(): Promise<Publication> {
  const [outlet, site] = await Promise.all([readOutlet(), loadSite()]);
  return { outlet, site };
}
