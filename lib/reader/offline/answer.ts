// Answers what pages ask for: the network decides, and what is kept stands in when there is none.
import { frontPath, offlinePath, savedPath } from '../../urls';
import { check } from './check';
import { isKeepable, keepPage, keepPicture, losePage } from './keep';
import { inTurn, remember } from './memory';
import { filesCache, pagesCache } from './names';
import { type WorkerRequest, worker } from './scope';

// A network that says nothing for so long is none, if the page is kept. Until then it decides: a copy may be of a
// story that was taken down.
const silence = 8_000;

const copyOf = async (path: string) => (await caches.open(pagesCache)).match(path);

/**
 * What the network says. The browser has begun to ask while the worker was waking up: to ask again would be a second
 * request, and some addresses count theirs.
 */
export const fromNetwork = (event: WorkerRequest): Promise<Response> =>
  Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));

/** What was found, which is never kept; without a network the list of what can be read. */
export const answerSearch = (event: WorkerRequest): Promise<Response> =>
  fromNetwork(event).catch(async () => (await copyOf(offlinePath)) ?? Response.error());

/** A page: from the network, or its copy, or the list of what can be read without a network. */
export async function answerPage(event: WorkerRequest, path: string): Promise<Response> {
  const asked = fromNetwork(event);
  let isCopyShown = false;
  const noted = asked.then(async (answer) => {
    const copy = answer.status === 200 ? answer.clone() : answer;
    await inTurn(() => note(path, copy));
    if (isCopyShown && isGone(answer)) await showAgain(event.resultingClientId, path);
  });
  event.waitUntil(noted.catch(() => {}));
  const copy = await copyOf(path);
  const patience = copy && new Promise<undefined>((enough) => setTimeout(enough, silence));
  const answer = await Promise.race([asked.catch(() => undefined), ...(patience ? [patience] : [])]);
  isCopyShown = !answer && Boolean(copy);
  return answer ?? copy ?? (await copyOf(offlinePath)) ?? Response.error();
}

/** Has a page on the screen ask anew: the copy that it shows is of what was taken down, and is deleted by now. */
async function showAgain(id: string | undefined, path: string): Promise<void> {
  const shown = id ? await worker.clients.get(id) : undefined;
  if (shown && new URL(shown.url).pathname === path) await shown.navigate?.(shown.url);
}

const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

/** What the network's answer says of the copy: it is new, or it must go. */
async function note(path: string, answer: Response): Promise<void> {
  const { pages } = await remember();
  if (isGone(answer) || answer.type === 'opaqueredirect') await losePage(path);
  if (isKeepable(answer) && (pages[path] || path === frontPath))
    await keepPage(path, { given: answer }).catch(() => {});
  // Not waited for: it takes until the page has read the other half, which may be never.
  else if (answer.status === 200) answer.body?.cancel().catch(() => {});
  if (path === frontPath) await refreshShell();
  if (answer.status < 500) await check(!pages[path] || path === frontPath);
}

/**
 * A new build of the paper has other files: the pages of the shell are fetched again when the front names some that
 * they do not. Beside these they have scripts of their own; where those are new the worker is.
 */
async function refreshShell(): Promise<void> {
  const { pages } = await remember();
  const files = pages[frontPath]?.files.filter((file) => !file.endsWith('.woff2')) ?? [];
  for (const path of [offlinePath, savedPath])
    if (!files.every((file) => pages[path]?.files.includes(file))) await keepPage(path).catch(() => {});
}

/** A file, which never changes under its address: what is kept first, then the network. */
export async function answerFile(event: WorkerRequest, path: string): Promise<Response> {
  const [, digest, width] = /^\/anh\/([0-9a-f]{20})\/(\d{2,5})\.\w+$/.exec(path) ?? [];
  const memory = await remember();
  const kept = await (await caches.open(filesCache)).match(digest ? `/anh/${digest}` : path);
  // Of a picture one derivative is kept; a wider one comes from the network while there is any.
  if (kept && (!digest || (memory.widths[digest] ?? 0) >= Number(width))) return kept;
  try {
    const answer = await fetch(event.request);
    const page = memory.pages[new URL(event.request.referrer, location.origin).pathname];
    if (digest && page?.pictures.includes(digest) && answer.status === 200) {
      const copy = answer.clone();
      event.waitUntil(inTurn(() => keepPicture(path, copy)));
    }
    return answer;
  } catch {
    return kept ?? Response.error();
  }
}
