// Long lists: pages that crawlers can follow, each story once, and back to the list's own address.
import { expect, storyData, test, unique } from './support/newsroom';
import { storyPaths } from './support/paper';

test('a list of three pages shows each story once and leads back to its own address', async ({
  newsroom,
  request,
}) => {
  test.setTimeout(120_000);
  const slug = unique('dai');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const topic = await newsroom.make('topics', { name: slug, slug, generateSlug: false });
  const author = await newsroom.make('authors', { name: slug, slug, generateSlug: false });
  const count = 45;
  const wanted: string[] = [];
  for (let n = 0; n < count; n += 1) {
    // Some stories come out in the same second: their order must hold too.
    const publishedAt = new Date(Date.UTC(2020, 0, 1, 0, 0, Math.floor(n / 3))).toISOString();
    const story = storyData(section.id, `${slug}-${n}`, {
      publishedAt,
      topics: [topic.id],
      authors: [author.id],
    });
    await newsroom.make('articles', story);
    wanted.push(`/${slug}/${slug}-${n}`);
  }

  for (const list of [`/${slug}`, `/chu-de/${slug}`, `/tac-gia/${slug}`]) {
    const read = async (path: string) => {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      const html = await answer.text();
      expect(html, path).toMatch(new RegExp(`<link rel="canonical" href="[^"]+${path}"`));
      const paths = storyPaths(html.split('<aside class="rails">')[0] ?? '');
      const next = /<a rel="next" href="([^"]+)"/.exec(html)?.[1];
      const previous = /<a rel="prev" href="([^"]+)"/.exec(html)?.[1];
      return { paths, next, previous };
    };
    const shown: string[] = [];
    const visited: string[] = [];
    for (let path: string | undefined = list; path; ) {
      visited.push(path);
      const page: Awaited<ReturnType<typeof read>> = await read(path);
      shown.push(...page.paths);
      path = page.next;
    }
    expect(visited, list).toHaveLength(3);
    expect([...shown].sort(), list).toEqual([...wanted].sort());
    const newestFirst = shown.map((path) => Math.floor(Number(path.split('-').at(-1)) / 3));
    expect(newestFirst, list).toEqual([...newestFirst].sort((a, b) => b - a));

    const back: string[] = [];
    for (let path = visited.at(-1); path; path = (await read(path)).previous) back.push(path);
    expect(back, list).toEqual([...visited].reverse());
  }
});

test('a cursor that belongs to no story of the list is an unknown address', async ({ newsroom, request }) => {
  const slug = unique('la');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const story = await newsroom.make('articles', storyData(section.id, slug));
  expect((await request.get(`/${slug}`)).status()).toBe(200);
  const cursors = [story.id, story.id + 100_000, 0, -1, 'abc', '1e3', '9'.repeat(30), '..%2f'];
  for (const cursor of cursors) {
    const answer = await request.get(`/${slug}/truoc/${cursor}`);
    expect.soft(answer.status(), `/${slug}/truoc/${cursor}`).toBe(404);
  }
});

test('a list that nobody described still describes itself to search engines', async ({
  newsroom,
  request,
}) => {
  const slug = unique('tron');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const topic = await newsroom.make('topics', { name: slug, slug, generateSlug: false });
  const author = await newsroom.make('authors', { name: slug, slug, generateSlug: false });
  await newsroom.make('articles', storyData(section.id, slug, { topics: [topic.id], authors: [author.id] }));
  for (const path of [`/${slug}`, `/chu-de/${slug}`, `/tac-gia/${slug}`, `/${slug}/${slug}`]) {
    const html = await (await request.get(path)).text();
    expect.soft(/<meta name="description" content="[^"]+"/.test(html), path).toBe(true);
  }
});

test('a list is for search engines as soon as it has a story', async ({ newsroom, request }) => {
  const slug = unique('trong');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const topic = await newsroom.make('topics', { name: slug, slug, generateSlug: false });
  const author = await newsroom.make('authors', { name: slug, slug, generateSlug: false });
  const lists = [`/${slug}`, `/chu-de/${slug}`, `/tac-gia/${slug}`];
  const isClosed = async (path: string) => {
    const answer = await request.get(path);
    const html = await answer.text();
    const said = [
      html.includes('<meta name="robots" content="noindex, follow"'),
      !html.includes('application/ld+json'),
    ];
    expect(new Set(said).size, path).toBe(1);
    return [answer.status(), said[0]];
  };
  for (const path of lists) await expect.poll(() => isClosed(path), path).toEqual([200, true]);
  await newsroom.make('articles', storyData(section.id, slug, { topics: [topic.id], authors: [author.id] }));
  for (const path of lists) await expect.poll(() => isClosed(path), path).toEqual([200, false]);
});
