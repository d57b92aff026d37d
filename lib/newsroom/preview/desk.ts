import type { Payload, PayloadRequest } from 'payload';
import { readConfig } from '@/lib/config';
import type { DraftBanner } from '@/lib/content/draft-tickets';
import { answerRefusal, answerSheet } from './answer';
import { draftPageOf } from './draft-page';
import { newsroom } from './newsroom';

type User = NonNullable<PayloadRequest['user']>;
type Found = { story: unknown; savedAt: string; shows: DraftBanner['shows'] };

const mostBytes = 2 * 1024 * 1024;

/** Shows a draft to somebody of the newsroom, as far as they may read it: the newest, a version, or the live one. */
export async function previewDraft(request: Request, articleId: number): Promise<Response> {
  const began = Date.now();
  const payload = await newsroom();
  const { user } = await payload.auth({ headers: request.headers });
  if (!user) return answerRefusal('staffOnly', began);
  const asked = new URL(request.url).searchParams;
  const version = asked.get('ban');
  const found = await (version === null
    ? findNewest(payload, user, articleId)
    : findVersion(payload, user, articleId, version));
  if (!found) return answerRefusal('notYours', began);
  const live = asked.get('truc-tiep') === '1';
  return draw(articleId, found.story, { shows: found.shows, savedAt: new Date(found.savedAt) }, live);
}

/**
 * Draws what stands in the form of an article at this moment, for whoever types it. Nothing of it is kept: the form
 * sends all of it each time.
 */
export async function previewTyped(request: Request, articleId: number): Promise<Response> {
  const began = Date.now();
  const payload = await newsroom();
  const { user } = await payload.auth({ headers: request.headers });
  if (!user || !isOwnOrigin(request.headers)) return answerRefusal('staffOnly', began);
  const [{ totalDocs }, text] = await Promise.all([
    payload.count({
      collection: 'articles',
      where: { id: { equals: articleId } },
      overrideAccess: false,
      user,
    }),
    readAtMost(request, mostBytes),
  ]);
  if (totalDocs === 0) return answerRefusal('notYours', began);
  if (text === undefined) return plain(413);
  const typed = parseJson(text);
  if (typed === undefined) return plain(400);
  return draw(articleId, typed, { shows: 'typed', savedAt: undefined }, true);
}

async function findNewest(payload: Payload, user: User, id: number): Promise<Found | undefined> {
  const story = await payload.findByID({
    ...{ collection: 'articles', id, draft: true, depth: 0, disableErrors: true },
    ...{ overrideAccess: false, user },
  });
  return story ? { story, savedAt: story.updatedAt, shows: 'newest' } : undefined;
}

async function findVersion(
  payload: Payload,
  user: User,
  article: number,
  id: string,
): Promise<Found | undefined> {
  if (!/^\d{1,9}$/.test(id)) return undefined;
  const found = await payload.findVersionByID({
    ...{ collection: 'articles', id, depth: 0, disableErrors: true },
    ...{ overrideAccess: false, user },
  });
  if (found?.parent !== article) return undefined;
  return { story: found.version, savedAt: found.updatedAt, shows: 'revision' };
}

async function draw(
  id: number,
  story: unknown,
  which: Pick<DraftBanner, 'shows' | 'savedAt'>,
  live: boolean,
): Promise<Response> {
  const banner = { ...which, recipient: undefined, expiresAt: undefined };
  return answerSheet({ kind: 'article', page: await draftPageOf(id, story), banner, live });
}

/** Whether a page of our own sent this: the cookie alone would let any page of the web draw in somebody's name. */
function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  return origin === null ? headers.get('sec-fetch-site') === 'same-origin' : origin === readConfig().siteUrl;
}

async function readAtMost(request: Request, most: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const plain = (status: 400 | 413) =>
  new Response(`${status}\n`, { status, headers: { 'Cache-Control': 'private, no-store' } });
