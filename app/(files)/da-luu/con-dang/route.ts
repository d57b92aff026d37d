import { unavailable, whenAvailable } from '@/lib/content/door';
import { askedStories, stillThere } from '@/lib/content/still-there';
import { readAtMost } from '@/lib/text/read-at-most';

// Two hundred numbers of ten digits, and their commas.
const mostBytes = 4096;
const headers = { 'Cache-Control': 'no-store' };

/** Which of the stories that a device keeps the paper still has: `{ ids }` → `{ stories: [{ id, path, headline }] }`. */
export async function POST(request: Request): Promise<Response> {
  const asked = askedStories.safeParse(
    await readAtMost(request, mostBytes)
      .then(JSON.parse)
      .catch(() => undefined),
  );
  if (!asked.success) return Response.json({ error: 'ids: at most 200 numbers' }, { status: 400, headers });
  const stories = await whenAvailable(() => stillThere(asked.data.ids));
  if (stories === unavailable) return Response.json({ error: 'unavailable' }, { status: 503, headers });
  return Response.json({ stories }, { headers });
}
