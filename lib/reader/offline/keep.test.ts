import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frontPath, offlinePath, savedPath, stillTherePath } from '../../urls';

// The browser's stores and the network, as far as the worker uses them.

const site = 'https://bao.example';
const stores = new Map<string, Map<string, Response>>();
/** What the network answers, by path. */
const network = new Map<string, () => Response>();
let asked: string[] = [];
/** Paths for which there is no room. */
let tooLarge: (path: string) => boolean = () => false;

const fakeStore = (entries: Map<string, Response>) => ({
  match: async (path: string) => entries.get(path)?.clone(),
  put: async (path: string, response: Response) => {
    if (tooLarge(path)) throw new DOMException('No room', 'QuotaExceededError');
    entries.set(path, response);
  },
  delete: async (at: string | { url: string }) =>
    entries.delete(typeof at === 'string' ? at : new URL(at.url).pathname),
  keys: async () => [...entries.keys()].map((path) => ({ url: `${site}${path}` })),
});

function storeOf(name: string): Map<string, Response> {
  const found = stores.get(name) ?? new Map<string, Response>();
  stores.set(name, found);
  return found;
}

type Odd = ResponseInit & Partial<Pick<Response, 'type' | 'redirected'>>;

/** An answer as a browser sees it. */
function answered(body: string, url: string, more: Odd = {}): Response {
  const { type = 'basic', redirected = false, ...init } = more;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...init.headers };
  const response = new Response(body, { ...init, headers });
  for (const [key, value] of Object.entries({ type, redirected, url: `${site}${url}` }))
    Object.defineProperty(response, key, { value });
  return response;
}

const digest = (letter: string) => letter.repeat(20);

function publish(path: string, build = '1', picture?: string, script?: string): void {
  const img = picture ? `<img src="/anh/${digest(picture)}/640.webp"/>` : '';
  const html = `<html lang="vi"><head><link rel="stylesheet" href="/_next/static/${build}.css"/></head><body><main><article class="article">${img}<footer class="article-foot"></footer></article></main>${script ? `<script src="${script}" type="module"></script>` : ''}</body></html>`;
  network.set(path, () => answered(html, path));
  network.set(`/_next/static/${build}.css`, () => answered('', `/_next/static/${build}.css`));
  if (picture)
    network.set(`/anh/${digest(picture)}/640.webp`, () => answered('', `/anh/${digest(picture)}/640.webp`));
}

/** The worker's modules, as at the beginning of its life. */
const begin = async () => {
  vi.resetModules();
  const names = await import('./names');
  const keep = await import('./keep');
  const keys = (name: string) => [...storeOf(name).keys()];
  return { ...keep, pages: () => keys(names.pagesCache), files: () => keys(names.filesCache) };
};

afterEach(() => vi.useRealTimers());
beforeEach(() => {
  stores.clear();
  network.clear();
  asked = [];
  tooLarge = () => false;
  vi.stubGlobal('caches', { open: async (name: string) => fakeStore(storeOf(name)) });
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const answer = network.get(path);
    if (!answer) throw new TypeError('No network');
    return answer();
  });
  for (const path of [offlinePath, savedPath, frontPath]) publish(path);
});

test('a page is kept with what it needs; what nothing needs any more is given up', async () => {
  const worker = await begin();
  publish('/a/mot', '1', 'a');
  publish('/a/hai', '2', 'b');
  await worker.arrange([
    { id: 1, path: '/a/mot' },
    { id: 2, path: '/a/hai' },
  ]);
  expect(worker.pages()).toEqual([offlinePath, savedPath, frontPath, '/a/mot', '/a/hai']);
  expect(worker.files()).toEqual(expect.arrayContaining(['/_next/static/2.css', `/anh/${digest('b')}`]));
  await worker.arrange([{ id: 1, path: '/a/mot' }]);
  expect(worker.pages()).not.toContain('/a/hai');
  expect(worker.files()).toEqual(['/_next/static/1.css', `/anh/${digest('a')}`]);
  asked = [];
  await worker.arrange([{ id: 1, path: '/a/mot' }]);
  expect(asked).toEqual([]);
});

test.each<[string, Odd]>([
  ['an error', { status: 500 }],
  ['a part', { status: 206 }],
  ['a page of another address', { redirected: true }],
  ['an opaque one', { type: 'opaque' }],
  ['one that must not be stored', { headers: { 'Cache-Control': 'private, no-store' } }],
  ['something else than a page', { headers: { 'Content-Type': 'application/json' } }],
])('an answer is not kept that is %s', async (_, more) => {
  const worker = await begin();
  network.set('/a/mot', () => answered('<html></html>', '/a/mot', more));
  await worker.arrange([{ id: 1, path: '/a/mot' }]);
  expect(worker.pages()).not.toContain('/a/mot');
});

test('a page without its style sheet is not kept, one without a picture is', async () => {
  const worker = await begin();
  publish('/a/mot', 'x');
  network.delete('/_next/static/x.css');
  publish('/a/hai', '1', 'c');
  network.delete(`/anh/${digest('c')}/640.webp`);
  await worker.arrange([
    { id: 1, path: '/a/mot' },
    { id: 2, path: '/a/hai' },
  ]);
  expect(worker.pages()).not.toContain('/a/mot');
  expect(worker.pages()).toContain('/a/hai');
});

test('a story that was taken down loses its copy', async () => {
  const worker = await begin();
  publish('/a/mot', '1', 'a');
  await worker.arrange([{ id: 1, path: '/a/mot' }]);
  network.set('/a/mot', () => answered('', '/a/mot', { status: 410 }));
  await worker.keepPage('/a/mot');
  expect(worker.pages()).not.toContain('/a/mot');
});

test('without room the last are given up, and nothing breaks', async () => {
  const worker = await begin();
  for (const path of ['/a/mot', '/a/hai', '/a/ba']) publish(path);
  tooLarge = (path) => path === '/a/hai';
  await worker.arrange(['/a/mot', '/a/hai', '/a/ba'].map((path, index) => ({ id: index + 1, path })));
  expect(worker.pages()).toEqual([offlinePath, savedPath, frontPath, '/a/mot']);
});

/** Opens the front page, which the network answers. */
async function openFront(): Promise<Response> {
  const { answerPage } = await import('./answer');
  const { inTurn } = await import('./memory');
  const early = network.get(frontPath)?.();
  // A clone of an answer made here would lose what a browser knows of it.
  Object.assign(early ?? {}, { clone: () => network.get(frontPath)?.() });
  const answer = await answerPage(
    Object.assign(new Event('fetch'), {
      request: new Request(`${site}${frontPath}`),
      preloadResponse: Promise.resolve(early),
      respondWith: () => {},
      waitUntil: () => {},
    }),
    frontPath,
  );
  await inTurn(async () => {});
  return answer;
}

test('pages of the shell are kept with scripts of their own, and are not fetched again for these', async () => {
  const worker = await begin();
  const script = '/js/saved-list-A1.js';
  publish(savedPath, '1', undefined, script);
  network.set(script, () => answered('import"./chunk-B2.js";', script));
  network.set('/js/chunk-B2.js', () => answered('', '/js/chunk-B2.js'));
  await worker.arrange([]);
  expect(worker.files()).toEqual(['/_next/static/1.css', script, '/js/chunk-B2.js']);
  asked = [];
  await openFront();
  expect(asked).toEqual([]);
});

test('after a new build the kept pages of the shell are fetched again, and the old files go', async () => {
  const worker = await begin();
  await worker.arrange([]);
  expect(worker.files()).toEqual(['/_next/static/1.css']);
  for (const path of [offlinePath, savedPath, frontPath]) publish(path, '2');
  expect(await (await openFront()).text()).toContain('/_next/static/2.css');
  await worker.clear();
  expect(worker.files()).toEqual(['/_next/static/2.css']);
});

/** What the paper says of where stories are. */
const tell = (stories: { id: number; path: string }[]) =>
  network.set(stillTherePath, () => Response.json({ stories }));
const redirected = (path: string) => network.set(path, () => answered('', path, { redirected: true }));

test('a story that moved is kept at its new address, whatever pages still say', async () => {
  const worker = await begin();
  const { check, takeShelf } = await import('./check');
  publish('/a/cu', '1', 'a');
  await takeShelf([{ id: 1, path: '/a/cu' }]);
  redirected('/a/cu');
  publish('/b/moi', '1', 'a');
  tell([{ id: 1, path: '/b/moi' }]);
  await check(true);
  for (let page = 0; page < 3; page += 1) {
    asked = [];
    await takeShelf([{ id: 1, path: '/a/cu' }]);
    expect(worker.pages()).toEqual([offlinePath, savedPath, frontPath, '/b/moi']);
    expect(worker.files()).toContain(`/anh/${digest('a')}`);
    expect(asked).toEqual([stillTherePath]);
  }
});

test('a story that had moved before it was kept is found', async () => {
  const worker = await begin();
  const { takeShelf } = await import('./check');
  redirected('/a/cu');
  publish('/b/moi');
  tell([{ id: 1, path: '/b/moi' }]);
  await takeShelf([{ id: 1, path: '/a/cu' }]);
  expect(worker.pages()).toContain('/b/moi');
});

test('a page that knows a newer address than the worker is believed when the paper says so too', async () => {
  const worker = await begin();
  const { takeShelf } = await import('./check');
  publish('/a/cu');
  await takeShelf([{ id: 1, path: '/a/cu' }]);
  publish('/b/moi');
  tell([{ id: 1, path: '/b/moi' }]);
  await takeShelf([{ id: 1, path: '/b/moi' }]);
  expect(worker.pages()).not.toContain('/a/cu');
  expect(worker.pages()).toContain('/b/moi');
});

test('a story that was taken down is not asked for again, until the paper has it again', async () => {
  const worker = await begin();
  const { check, takeShelf } = await import('./check');
  network.set('/a/mot', () => answered('', '/a/mot', { status: 410 }));
  tell([]);
  await takeShelf([{ id: 1, path: '/a/mot' }]);
  asked = [];
  await takeShelf([{ id: 1, path: '/a/mot' }]);
  expect(asked).toEqual([]);
  publish('/a/mot');
  tell([{ id: 1, path: '/a/mot' }]);
  await check(true);
  expect(worker.pages()).toContain('/a/mot');
});

test('what found no room is not asked for again before something else goes', async () => {
  const worker = await begin();
  const paths = ['/a/mot', '/a/hai', '/a/ba'];
  const shelf = paths.map((path, index) => ({ id: index + 1, path }));
  for (const path of paths) publish(path);
  tooLarge = (path) => path === '/a/ba';
  await worker.arrange(shelf);
  expect(worker.pages()).toEqual([offlinePath, savedPath, frontPath, '/a/mot', '/a/hai']);
  tooLarge = () => false;
  asked = [];
  await worker.arrange(shelf);
  expect(asked).toEqual([]);
  await worker.arrange(shelf.slice(1));
  expect(worker.pages()).toEqual([offlinePath, savedPath, frontPath, '/a/hai', '/a/ba']);
});

test('a new story takes the place of the last one', async () => {
  const worker = await begin();
  const paths = ['/a/mot', '/a/hai', '/a/ba'];
  for (const path of paths) publish(path);
  const shelf = paths.map((path, index) => ({ id: index + 1, path }));
  await worker.arrange(shelf.slice(1));
  tooLarge = (path) => path === '/a/mot' && worker.pages().length > 4;
  await worker.arrange(shelf);
  expect(worker.pages()).toEqual([offlinePath, savedPath, frontPath, '/a/hai', '/a/mot']);
});

test.each([
  [410, '/a/mot', 1],
  [404, '/a/mot', 1],
  [200, '/a/mot', 0],
  [503, '/a/mot', 0],
  [410, '/a/hai', 0],
])(
  'a copy that was shown for want of an answer asks anew when that is %i, on %s %i times',
  async (status, shown, times) => {
    vi.useFakeTimers();
    const navigate = vi.fn();
    vi.stubGlobal('clients', {
      get: async (id: string) => (id === 'x' ? { url: site + shown, navigate } : undefined),
    });
    const worker = await begin();
    const { answerPage } = await import('./answer');
    publish('/a/mot');
    await worker.arrange([{ id: 1, path: '/a/mot' }]);
    tell([]);
    const waited: Promise<unknown>[] = [];
    const late = new Promise<Response>((answer) => {
      setTimeout(() => answer(new Response('', { status })), 9_000);
    });
    const event = Object.assign(new Event('fetch'), {
      request: new Request(`${site}/a/mot`),
      preloadResponse: late,
      resultingClientId: 'x',
      respondWith: () => {},
      waitUntil: (done: Promise<unknown>) => waited.push(done),
    });
    const answer = answerPage(event, '/a/mot');
    await vi.advanceTimersByTimeAsync(8_000);
    expect((await answer).status).toBe(200);
    expect(navigate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all(waited);
    expect(navigate).toHaveBeenCalledTimes(times);
    if (times > 0) expect(worker.pages()).not.toContain('/a/mot');
  },
);
