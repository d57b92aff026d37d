/**
 * How long from the editor's click to the reader: `npm run bench:publish -- http://localhost:3000 50` with the account in
 * ADMIN_EMAIL and ADMIN_PASSWORD. Writes stories through the newsroom's API, publishes them one after another, asks
 * every page that must show them until it does, takes them down again, and deletes them. Milliseconds.
 */
import { randomUUID } from 'node:crypto';

const [origin = 'http://localhost:3000', wanted = '50'] = process.argv.slice(2);
const rounds = Number(wanted);
const giveUp = 10_000;

type Doc = { id: number; slug: string };

let cookie = '';

async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${origin}/api/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: origin },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  const set = answer.headers.get('set-cookie')?.split(';')[0];
  if (set) cookie = set;
  return (await answer.json()) as T;
}

const make = async (collection: string, data: object): Promise<Doc> =>
  (await api<{ doc: Doc }>('POST', collection, data)).doc;

const body = {
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: [
      {
        ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
        children: [
          { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: 'Một câu.' },
        ],
      },
    ],
  },
};

/** Asks a page until it says what it should; the moment it did. */
async function until(path: string, holds: (html: string, status: number) => boolean): Promise<number> {
  for (const start = performance.now(); performance.now() - start < giveUp; ) {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    if (holds(await answer.text(), answer.status)) return performance.now();
  }
  throw new Error(`${path} did not follow within ${giveUp} ms`);
}

function line(name: string, taken: number[]): string {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figures = [at(0.5), at(0.05), at(0.95), sorted.at(-1) ?? 0];
  return name.padEnd(22) + figures.map((figure) => figure.toFixed(0).padStart(8)).join('');
}

async function run(): Promise<void> {
  await api('POST', 'users/login', { email: process.env.ADMIN_EMAIL, password: process.env.ADMIN_PASSWORD });
  const mark = `do-${randomUUID().slice(0, 8)}`;
  const named = { name: mark, slug: mark, generateSlug: false };
  const section = await make('sections', { ...named, order: 900 });
  const topic = await make('topics', named);
  const author = await make('authors', named);
  const taken: Record<string, number[]> = {};
  const note = (name: string, ms: number) => {
    taken[name] ??= [];
    taken[name].push(ms);
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const slug = `${mark}-${round}`;
      const path = `/${mark}/${slug}`;
      const story = await make('articles?draft=true', {
        ...{ headline: `Bài đo ${slug}`, slug, generateSlug: false, section: section.id, body },
        ...{ topics: [topic.id], authors: [author.id], _status: 'draft' },
      });
      const pages = [path, '/', '/moi-nhat', `/${mark}`, `/chu-de/${mark}`, `/tac-gia/${mark}`];
      const shows = (page: string) => (html: string, status: number) =>
        status === 200 && (page === path || html.includes(`href="${path}"`));
      const click = performance.now();
      const answered = api('PATCH', `articles/${story.id}`, { _status: 'published' });
      const seen = pages.map(async (page) =>
        note(
          page.replaceAll(slug, '{bài}').replaceAll(mark, '{…}'),
          (await until(page, shows(page))) - click,
        ),
      );
      await answered;
      note('the desk has its answer', performance.now() - click);
      await Promise.all(seen);
      const takenDown = performance.now();
      const gone = until(path, (_, status) => status === 410 || status === 404);
      await api('PATCH', `articles/${story.id}`, { _status: 'draft' });
      note('taken down', (await gone) - takenDown);
      await api('DELETE', `articles/${story.id}`);
    }
  } finally {
    for (const [collection, { id }] of Object.entries({
      topics: topic,
      authors: author,
      sections: section,
    })) {
      await api('DELETE', `${collection}/${id}`);
    }
  }
  console.log(
    `${rounds} publications at ${origin}, milliseconds from the click, while six pages are asked without pause`,
  );
  console.log(`${''.padEnd(22)}${['median', '5 %', '95 %', 'max'].map((name) => name.padStart(8)).join('')}`);
  for (const [name, figures] of Object.entries(taken)) console.log(line(name, figures));
}

await run();
