import type { CollectionAfterChangeHook, Endpoint, PayloadRequest, Where } from 'payload';
import type { Article } from '@/lib/newsroom/payload-types';
import { savingOf } from '../workflow/saving';

const locks = 'payload-locked-documents';

/** How long somebody counts as being in a story after their last sign of life, seconds. */
export const presenceLasts = 120;

const ofStory = (id: number): Where[] => [
  { 'document.relationTo': { equals: 'articles' } },
  { 'document.value': { equals: id } },
];

/**
 * Whoever saves a story stays in it: Payload drops the lock at every save, so with autosave the next person would see
 * nobody in it as soon as the typing pauses.
 */
export const stayIn: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  if (savingOf(req).autosave && req.user && req.payloadAPI === 'REST') await enter(req, doc.id);
  return doc;
};

/** Enters the story, or gives a sign of life in it; does nothing while somebody else is in it. */
async function enter(req: PayloadRequest, id: number): Promise<void> {
  const { db } = req.payload;
  const { docs } = await db.find<{ id: number; updatedAt: string; user?: { value?: unknown } }>({
    collection: locks,
    where: { and: ofStory(id) },
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    req,
  });
  const [lock] = docs;
  const alive = lock && Date.now() - Date.parse(lock.updatedAt) < 1000 * presenceLasts;
  if (alive && lock.user?.value !== req.user?.id) return;
  if (alive) {
    const data = { updatedAt: new Date().toISOString() };
    await db.updateOne({ collection: locks, id: lock.id, data, returning: false, req });
    return;
  }
  await db.deleteMany({ collection: locks, where: { and: ofStory(id) }, req });
  await db.create({
    collection: locks,
    data: {
      document: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: req.user?.id },
    },
    returning: false,
    req,
  });
}

async function leave(req: PayloadRequest, id: number): Promise<void> {
  const own: Where = { and: [...ofStory(id), { 'user.value': { equals: req.user?.id } }] };
  await req.payload.db.deleteMany({ collection: locks, where: own, req });
}

/** The desk says that somebody has begun to change a story, still does, or has left it. */
export const presenceEndpoints: Endpoint[] = [
  { path: '/:id/here', method: 'post', handler: (req) => signal(req, enter) },
  { path: '/:id/away', method: 'post', handler: (req) => signal(req, leave) },
];

async function signal(
  req: PayloadRequest,
  act: (req: PayloadRequest, id: number) => Promise<void>,
): Promise<Response> {
  const id = Number(req.routeParams?.id);
  if (!req.user || !Number.isInteger(id)) return new Response(null, { status: 403 });
  const story = await req.payload.findByID({
    ...{ collection: 'articles', id, draft: true, depth: 0, select: { slug: true } },
    ...{ disableErrors: true, overrideAccess: false, user: req.user, req },
  });
  if (!story) return new Response(null, { status: 403 });
  await act(req, id);
  return new Response(null, { status: 204 });
}
