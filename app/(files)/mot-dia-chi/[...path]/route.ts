import { movedTo, plain } from '@/app/(feeds)/answers';
import { whereIs } from '@/lib/content/addresses';
import { whenAvailable } from '@/lib/content/door';
import { pathOfSegments } from '@/lib/content/missing';
import { slashPath } from '@/lib/urls';

/**
 * Leads from an address with a slash at its end to the one without, or straight to where that leads, so that nobody is
 * sent on twice. Requests come here by the rewrite of next.config.mjs, under the address that was asked for.
 */
async function lead(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const segments = pathname.split('/').filter(Boolean);
  const path = pathOfSegments(segments);
  // Nobody links to this route itself.
  if (path === undefined || `/${segments[0]}` === slashPath) return plain(404);
  const place = await whenAvailable(() => whereIs(path));
  if (typeof place === 'object') return movedTo(place.moved);
  return plain(308, { Location: `/${segments.join('/')}${search}` });
}

export const GET = lead;
export const HEAD = lead;
export const POST = lead;
export const PUT = lead;
export const PATCH = lead;
export const DELETE = lead;
