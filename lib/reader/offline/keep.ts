// Keeps pages with everything that they need, and gives up what nothing needs any more.
import { frontPath, offlinePath, savedPath } from '../../urls';
import { modulesOf, readPage } from './markup';
import { type Item, remember } from './memory';
import { filesCache, pagesCache } from './names';

/** Pages that are there whatever a reader has read. */
export const shell = [offlinePath, savedPath, frontPath];

// What a phone shows: across the page of a story, in a card on the front.
const storyWidth = 640;
const cardWidth = 320;
const mostPictures = { story: 24, front: 12 };

const pictureKey = (digest: string) => `/anh/${digest}`;

/** Whether an answer is a page as readers get it: whole, from us, where it was asked for, and for keeping. */
export const isKeepable = ({ status, type, redirected, headers }: Response): boolean =>
  status === 200 &&
  type === 'basic' &&
  !redirected &&
  (headers.get('Content-Type') ?? '').startsWith('text/html') &&
  !(headers.get('Cache-Control') ?? '').includes('no-store');

/** Where fetching fails, there is nothing; what was kept stays. */
const ask = (path: string, fresh = false): Promise<Response | undefined> =>
  fetch(path, { credentials: 'same-origin', ...(fresh && { cache: 'no-cache' }) }).catch(() => undefined);

type Keep = {
  /** The page, when it has just come from the network. */
  given?: Response;
  /** Pictures that the browser has already, which cost nothing. */
  loaded?: string[];
  /** Whether pictures are worth being fetched for it. */
  pictured?: boolean;
};

/**
 * Keeps a page with its files and pictures. A page without its style sheets and scripts is not kept.
 * @throws DOMException when there is no room
 */
export async function keepPage(
  path: string,
  { given, loaded = [], pictured = true }: Keep = {},
): Promise<void> {
  const memory = await remember();
  const answer = given ?? (await ask(path, true));
  if (!answer) return;
  if (!isKeepable(answer)) {
    if (answer.status === 404 || answer.status === 410 || answer.redirected) await losePage(path);
    return;
  }
  const html = await answer.text();
  const { files, pictures } = readPage(html, answer.headers.get('Link') ?? '');
  const all = await keepFiles(files);
  if (!all) return;
  const pages = await caches.open(pagesCache);
  await pages.put(path, new Response(html, { headers: answer.headers }));
  const isFront = path === frontPath;
  const wanted = [...pictures].slice(0, isFront ? mostPictures.front : mostPictures.story);
  memory.pages[path] = { files: all, pictures: [...pictures.keys()] };
  for (const [digest, widths] of wanted) {
    const least = isFront ? cardWidth : storyWidth;
    const enough = Math.min(least, Math.max(...widths));
    if ((memory.widths[digest] ?? 0) >= enough) continue;
    const there = loaded.find((address) => address.includes(`/anh/${digest}/`));
    if (!there && !pictured) continue;
    const width = widths.sort((a, b) => a - b).find((one) => one >= enough);
    const picture = await ask(there ?? `/anh/${digest}/${width}.webp`);
    if (picture) await keepPicture(new URL(picture.url).pathname, picture);
  }
}

/** Keeps files that are not there yet, scripts with the modules they load. Undefined when one cannot be had. */
async function keepFiles(paths: string[]): Promise<string[] | undefined> {
  const cache = await caches.open(filesCache);
  const all = new Set(paths);
  // What is added on the way is visited too.
  for (const path of all) {
    let file = await cache.match(path);
    if (!file) {
      file = await ask(path);
      if (file?.status !== 200 || file.type !== 'basic') return undefined;
      await cache.put(path, file.clone());
    }
    if (path.endsWith('.js')) for (const module of modulesOf(await file.text())) all.add(module);
  }
  return [...all];
}

/**
 * Keeps a picture in the place of a smaller derivative of the same.
 * @throws DOMException when there is no room
 */
export async function keepPicture(path: string, answer: Response): Promise<void> {
  const [, digest = '', width] = /^\/anh\/([0-9a-f]{20})\/(\d{2,5})\.\w+$/.exec(path) ?? [];
  if (!width || answer.status !== 200 || answer.type !== 'basic') return;
  const { widths } = await remember();
  if ((widths[digest] ?? 0) >= Number(width)) return;
  await (await caches.open(filesCache)).put(pictureKey(digest), answer);
  widths[digest] = Number(width);
}

/** Forgets a page; what only it needed goes with the next clearing. */
export async function dropPage(path: string): Promise<void> {
  const memory = await remember();
  delete memory.pages[path];
  await (await caches.open(pagesCache)).delete(path);
}

/** Forgets a page that the paper no longer has there. */
export async function losePage(path: string): Promise<void> {
  const memory = await remember();
  if (memory.pages[path]) memory.unfit = [];
  await dropPage(path);
  for (const item of memory.shelf) if (item.path === path) item.isGone = true;
}

/** Makes what is kept the same as what shall be: the shell, then the shelf as far as there is room. */
export async function arrange(shelf: Item[], loaded: string[] = []): Promise<void> {
  const memory = await remember();
  memory.shelf = shelf;
  const there = shelf.filter(({ isGone }) => !isGone);
  const wanted = [...new Set([...shell, ...there.map(({ path }) => path)])];
  const unwanted = Object.keys(memory.pages).filter((path) => !wanted.includes(path));
  for (const path of unwanted) await dropPage(path);
  // What goes makes room for what found none.
  memory.unfit = unwanted.length > 0 ? [] : memory.unfit.filter((path) => wanted.includes(path));
  for (const [index, path] of wanted.entries()) {
    if (memory.pages[path] || memory.unfit.includes(path)) continue;
    const after = wanted.slice(index + 1);
    if (await makeRoom(path, after, loaded)) continue;
    memory.unfit.push(path, ...after);
    break;
  }
  await clear();
}

/**
 * Keeps a page, in the place of those after it if there is no other: of one, then of two more, of four more.
 * @returns false when there is no room even so
 */
async function makeRoom(path: string, after: string[], loaded: string[], giveUp = 1): Promise<boolean> {
  const memory = await remember();
  try {
    await keepPage(path, { loaded });
  } catch (error) {
    await dropPage(path);
    // A network that ends in the middle is another matter.
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) return true;
    const last = after.filter((one) => memory.pages[one]).slice(-giveUp);
    for (const one of last) await dropPage(one);
    memory.unfit.push(...last);
    await clear();
    return last.length > 0 && (await makeRoom(path, after, loaded, giveUp * 2));
  }
  return true;
}

/** Deletes whatever no page that is kept needs. */
export async function clear(): Promise<void> {
  const { pages, widths } = await remember();
  const needed = new Set(
    Object.values(pages).flatMap(({ files, pictures }) => [...files, ...pictures.map(pictureKey)]),
  );
  const cache = await caches.open(filesCache);
  for (const request of await cache.keys())
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  for (const digest of Object.keys(widths)) if (!needed.has(pictureKey(digest))) delete widths[digest];
  // A page that the memory does not know is of a life that ended too early.
  const store = await caches.open(pagesCache);
  for (const request of await store.keys())
    if (!pages[new URL(request.url).pathname]) await store.delete(request);
}
