// The worker that keeps the front page, what was read last and what was saved, for when there is no network.
import { litePath, manifestPath, searchPath, workerPath } from '../urls';
import { answerFile, answerPage, answerSearch, fromNetwork } from './offline/answer';
import { takeShelf } from './offline/check';
import { keepPage, shell } from './offline/keep';
import { type Item, inTurn } from './offline/memory';
import { cachePrefix, filesCache, memoryCache, pagesCache } from './offline/names';
import { worker } from './offline/scope';

// Never kept nor answered from here: the newsroom and its API, drafts, search, and what is no page.
const untouched = ['/toa-soan', '/api', '/xem-truoc', searchPath, litePath, workerPath, manifestPath];
const files = ['/anh/', '/_next/static/', '/js/'];
const mostItems = 230;

// Pages come from the network with their own files, whatever worker stands between: a new one may take over at once.
worker.addEventListener('install', (event) => {
  worker.skipWaiting();
  event.waitUntil(
    inTurn(async () => {
      // The front's pictures come when it is opened: who only reads one story does not pay for them.
      for (const path of shell) await keepPage(path, { pictured: false }).catch(() => {});
    }),
  );
});

worker.addEventListener('activate', (event) => {
  const drop = async () => {
    const current = [pagesCache, filesCache, memoryCache];
    for (const name of await caches.keys())
      if (name.startsWith(cachePrefix) && !current.includes(name)) await caches.delete(name);
    await worker.registration.navigationPreload?.enable().catch(() => {});
    await worker.clients.claim();
  };
  event.waitUntil(drop());
});

worker.addEventListener('message', (event) => {
  const { shelf, loaded } = readMessage(event.data);
  if (shelf) event.waitUntil(inTurn(() => takeShelf(shelf, loaded)));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return;
  const isPage = request.mode === 'navigate';
  if (untouched.some((path) => pathname === path || pathname.startsWith(`${path}/`))) {
    if (isPage && pathname === searchPath) event.respondWith(answerSearch(event));
    else if (isPage && event.preloadResponse) event.respondWith(fromNetwork(event));
  } else if (isPage) event.respondWith(answerPage(event, pathname));
  else if (files.some((path) => pathname.startsWith(path))) event.respondWith(answerFile(event, pathname));
});

/** The lists that a page of ours has sent; nothing of a message that is none. */
function readMessage(data: unknown): { shelf?: Item[]; loaded?: string[] } {
  const given: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  if (typeof given.shelf !== 'object' || given.shelf === null) return {};
  const lists: Record<string, unknown> = { ...given.shelf };
  const items = [lists.saved, lists.read].flatMap((list) => (Array.isArray(list) ? list : []));
  const byId = new Map<number, Item>();
  for (const item of items) {
    const isItem = Number.isInteger(item?.id) && /^\/[a-z0-9-]+\/[a-z0-9-]+$/.test(item?.path);
    if (isItem && !byId.has(item.id) && byId.size < mostItems)
      byId.set(item.id, { id: item.id, path: item.path });
  }
  const loaded = (Array.isArray(given.loaded) ? given.loaded : []).filter(
    (address) => typeof address === 'string' && address.startsWith(`${location.origin}/anh/`),
  );
  return { shelf: [...byId.values()], loaded };
}
