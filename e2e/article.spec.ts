// An article's page: its parts in their order, every kind of block, onward reading without repetition, the one
// right address, and the embed that asks nobody before it is clicked.
import { expect, test } from './fixtures/test';
import { unique } from './support/newsroom';
import {
  blockKinds,
  isSyndicated,
  type Story,
  sections,
  stories,
  storiesWithAllBlocks,
  storyPaths,
  storyWith,
} from './support/paper';

/** What must follow what on the page; each is found after the one before it. */
const order = [
  ['breadcrumb', /<nav [^>]*class="breadcrumb"/],
  ['kicker', /<p class="kicker">/],
  ['headline', /<h1 class="headline">/],
  ['standfirst', /<p class="standfirst">/],
  ['byline', /<a href="\/tac-gia\/[^"]+" rel="author">/],
  ['time', /<time dateTime="[^"]+\+07:00">/],
  ['main picture', /<figure class="figure figure-hero/],
  ['caption', /<figcaption>[^<]+/],
  ['credit', /<span class="credit">/],
  ['body', /<div class="body"><p>/],
  ['related story', /<aside aria-label="Bài liên quan"/],
  ['source', /<p class="source-line">Nguồn:/],
  ['topics', /<a href="\/chu-de\/[^"]+" rel="tag">/],
  ['Cùng chủ đề', /<h2 id="cung-chu-de"[^>]*>Cùng chủ đề</],
  ['Cùng tác giả', /<h2 id="cung-tac-gia"[^>]*>Cùng tác giả</],
  ['Cùng chuyên mục', /<h2 id="cung-chuyen-muc"[^>]*>Cùng chuyên mục</],
  ['Nổi bật', /<h2 id="noi-bat"[^>]*>Nổi bật</],
  ['Mới nhất', /<h2 id="moi-nhat"[^>]*>Mới nhất</],
] as const;

/** Those of the named parts that the page has, each after the one before it. */
function partsInOrder(html: string, names: string[]): string[] {
  let from = 0;
  return order.flatMap(([name, pattern]) => {
    if (!names.includes(name)) return [];
    const at = html.slice(from).search(pattern);
    if (at < 0) return [];
    from += at;
    return [name];
  });
}

test('a syndicated story of a full kind has all parts in their order', async ({ request }) => {
  const names: string[] = order.map(([name]) => name);
  const parts = (await stories(request)).filter(isSyndicated).map(({ html }) => partsInOrder(html, names));
  expect(parts).toContainEqual(names);
});

test('every story has headline, byline, time, body and topics in their order', async ({ request }) => {
  const needed = ['breadcrumb', 'headline', 'byline', 'time', 'body', 'topics'];
  const incomplete = (await stories(request)).filter(({ html }) => {
    return partsInOrder(html, needed).length < needed.length || html.match(/<h1/g)?.length !== 1;
  });
  expect(incomplete.map(({ path }) => path)).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`article, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('its parts can be seen and lead where they say', async ({ page, request }) => {
      const story = await storyWith(request, isSyndicated);
      await page.goto(story.path);
      const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      const crumbs = page.getByRole('navigation', { name: 'Vị trí trang' });
      await expect(crumbs.locator('[aria-current=page]')).toHaveText(headline);
      await expect(crumbs.getByRole('link', { name: 'Trang chủ' })).toHaveAttribute('href', '/');
      const section = `/${story.path.split('/')[1]}`;
      await expect(crumbs.getByRole('link').last()).toHaveAttribute('href', section);

      await expect(page.locator('.standfirst')).toBeVisible();
      await expect(page.locator('.byline a[rel=author]').first()).toHaveAttribute(
        'href',
        /^\/tac-gia\/[a-z0-9-]+$/,
      );
      const time = page.locator('.article-times time').first();
      await expect(time).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
      const [day = '', clock = ''] = ((await time.getAttribute('datetime')) ?? '').split('T');
      const [year, month, date] = day.split('-').map(Number);
      await expect(time).toHaveText(new RegExp(`^${clock.slice(0, 5)}, .+ ${date}\\.${month}\\.${year}$`));
      await expect(page.locator('.figure-hero img')).toBeVisible();
      await expect(page.locator('.figure-hero img')).toHaveAttribute('alt', /\S/);
      await expect(page.locator('.figure-hero .credit')).toBeVisible();
      const source = page.locator('.source-line');
      await expect(source).toHaveText(/^Nguồn: \S/);
      await expect(source.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
      await expect(page.locator('.topics a').first()).toHaveAttribute('href', /^\/chu-de\/[a-z0-9-]+$/);
      const sameTopic = page.getByRole('region', { name: 'Cùng chủ đề' });
      await expect(sameTopic.locator('.story-standfirst').first()).toBeVisible();
      expect(await sameTopic.locator('.story').count()).toBe(
        await sameTopic.locator('.story-standfirst').count(),
      );
      for (const rail of ['Nổi bật', 'Mới nhất']) {
        await expect(page.getByRole('region', { name: rail, exact: true })).toBeVisible();
      }
    });
  });
}

test('a story in a nested section names the parent in its breadcrumb', async ({ page, request }) => {
  const parent = (await sections(request)).find(({ children }) => children.length > 0);
  const [child] = parent?.children ?? [];
  const story = await storyWith(request, ({ path }) => path.startsWith(`${child?.path}/`));
  await page.goto(story.path);
  const crumbs = page.getByRole('navigation', { name: 'Vị trí trang' });
  const headline = (await page.locator('h1').textContent()) ?? '';
  await expect(crumbs.getByRole('listitem')).toHaveText([
    'Trang chủ',
    parent?.name ?? '',
    child?.name ?? '',
    headline,
  ]);
});

test('no story stands twice on an article page, nor the article itself', async ({ request }) => {
  const repetitions = (await stories(request)).flatMap(({ path, html }) => {
    const related = /<aside[^>]*class="related">.*?href="([^"]+)"/gs;
    const offered = [...html.matchAll(related)].map(([, address = '']) => address);
    const all = [path, ...new Set(offered), ...storyPaths(html)];
    return all.filter((one, index) => all.indexOf(one) !== index).map((twice) => `${twice} on ${path}`);
  });
  expect(repetitions).toEqual([]);
});

test('onward reading keeps its promise: same topic, same author, same section', async ({ request }) => {
  const all = new Map((await stories(request)).map((story) => [story.path, story]));
  const tree = await sections(request);
  // A parent's list holds the stories of its sub-sections too.
  const family = (path: string) => {
    const section = `/${path.split('/')[1]}`;
    const children = tree.find((one) => one.path === section)?.children ?? [];
    return [section, ...children.map((child) => child.path)];
  };
  const names = ({ html }: Story, rel: string) =>
    [...html.matchAll(new RegExp(`<a href="([^"]+)" rel="${rel}">`, 'g'))].map(([, address]) => address);
  const wrong = [...all.values()].flatMap((story) => {
    const offered = (id: string) =>
      storyPaths(new RegExp(`<h2 id="${id}".*?</section>`, 's').exec(story.html)?.[0] ?? '');
    const shares = (path: string, rel: string) => {
      const other = all.get(path);
      return !other || names(other, rel).some((name) => names(story, rel).includes(name));
    };
    return [
      ...offered('cung-chu-de').filter((path) => !shares(path, 'tag')),
      ...offered('cung-tac-gia').filter((path) => !shares(path, 'author')),
      ...offered('cung-chuyen-muc').filter((path) => !family(story.path).includes(`/${path.split('/')[1]}`)),
    ].map((path) => `${path} on ${story.path}`);
  });
  expect(wrong).toEqual([]);
});

test('every kind of block is drawn somewhere in the demo edition', async ({ request }) => {
  const drawn = new Set((await storiesWithAllBlocks(request)).flatMap(({ blocks }) => blocks));
  expect([...drawn].sort()).toEqual([...blockKinds].sort());
});

test('a wrong section in the address leads for good to the right one', async ({ request }) => {
  const { path } = await storyWith(request, () => true);
  const [, section, slug] = path.split('/');
  const other = (await sections(request)).find((one) => one.path !== `/${section}`);
  // The last one is new to the server, and answered from its cache the second time.
  const unknown = `/${unique('muc')}/${slug}`;
  for (const wrong of [`${other?.path}/${slug}`, unknown, unknown]) {
    const answer = await request.get(wrong, { maxRedirects: 0 });
    expect.soft(answer.status(), wrong).toBe(308);
    const locations = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'location');
    expect
      .soft(
        locations.map(({ value }) => new URL(value, answer.url()).pathname),
        wrong,
      )
      .toEqual([path]);
    expect.soft((await request.get(path)).status()).toBe(200);
  }
});

test.describe('embed', () => {
  test.use({ mayLeaveSite: true });

  test('loads nothing from outside until it is clicked, then the player', async ({
    page,
    request,
    baseURL,
  }) => {
    const { path } = await storyWith(request, ({ blocks }) => blocks.includes('embed'));
    const outside: string[] = [];
    await page.route(
      (url) => url.origin !== baseURL,
      (route) => {
        outside.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>player</title>' });
      },
    );
    await page.goto(path);
    const embed = page.locator('video-embed').first();
    await embed.scrollIntoViewIfNeeded();
    await expect(embed.getByRole('link', { name: /^Xem video: / })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(outside).toEqual([]);
    await embed.getByRole('link').click();
    const frame = embed.locator('iframe');
    await expect(frame).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]+/);
    await expect(frame).toHaveAttribute('title', /\S/);
    await expect(frame).toBeVisible();
    await expect(page).toHaveURL(path);
    expect(outside.map((address) => new URL(address).hostname)).toEqual(['www.youtube-nocookie.com']);
  });
});

test.describe('embed without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is a link to the video', async ({ page, request }) => {
    const { path } = await storyWith(request, ({ blocks }) => blocks.includes('embed'));
    await page.goto(path);
    const link = page.locator('video-embed').first().getByRole('link');
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('href', /^https:\/\//);
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});
