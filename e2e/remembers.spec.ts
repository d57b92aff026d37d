// What the web remembers: former addresses, what was taken down, corrections, and what changed in a story.
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import { bodyOf, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
// A change has been committed when the desk answers; the press hears of it a moment later.
const soon = { timeout: 5_000 };

/** Status of an address, and where it leads. */
const ask = async (request: APIRequestContext, path: string): Promise<string> => {
  const answer = await request.get(path, { maxRedirects: 0 });
  const { location } = answer.headers();
  return [answer.status(), ...(location ? [decodeURI(location)] : [])].join(' ');
};
const expectAnswer = (request: APIRequestContext, path: string, answer: string) =>
  expect.poll(() => ask(request, path), { ...soon, message: path }).toBe(answer);

async function makeSection(newsroom: Newsroom, what = 'muc') {
  const slug = unique(what);
  const { id } = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  return { id, slug };
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

test('each of ten former addresses of a story leads straight to the present one', async ({
  newsroom,
  request,
}) => {
  const section = await makeSection(newsroom);
  const other = await makeSection(newsroom);
  const slug = unique('doi-ten');
  const { id } = await newsroom.make('articles', storyData(section.id, slug));
  const path = (n: number) => `/${section.slug}/${n === 0 ? slug : `${slug}-${n}`}`;
  for (let n = 1; n <= 10; n += 1) await newsroom.change('articles', id, { slug: `${slug}-${n}` });
  await expectAnswer(request, path(10), '200');
  for (let n = 0; n < 10; n += 1) await expectAnswer(request, path(n), `308 ${path(10)}`);
  await expectAnswer(request, `${path(0)}?utm_source=x`, `308 ${path(10)}`);
  await expectAnswer(request, `${path(0)}/thay-doi`, `308 ${path(10)}/thay-doi`);

  await newsroom.change('articles', id, { section: other.id });
  await expectAnswer(request, path(3), `308 /${other.slug}/${slug}-10`);
  await expectAnswer(request, path(10), `308 /${other.slug}/${slug}-10`);
  await newsroom.change('sections', other.id, { slug: `${other.slug}-moi`, generateSlug: false });
  await expectAnswer(request, path(3), `308 /${other.slug}-moi/${slug}-10`);
  await expectAnswer(request, `/${other.slug}/${slug}-10`, `308 /${other.slug}-moi/${slug}-10`);
});

test('two stories that swap their slugs answer at once, each under the other address', async ({
  newsroom,
  request,
}) => {
  const section = await makeSection(newsroom);
  const [a, b] = [unique('trao-a'), unique('trao-b')];
  const [one, two] = [
    await newsroom.make('articles', storyData(section.id, a)),
    await newsroom.make('articles', storyData(section.id, b)),
  ];
  await newsroom.change('articles', one.id, { slug: `${a}-tam` });
  // The address leads to the first story now: it has to be said that this shall end.
  const refused = await newsroom.desk.call('PATCH', `articles/${two.id}`, { slug: a });
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain(`/${section.slug}/${a}-tam`);
  await newsroom.change('articles', two.id, { slug: a, takeAddress: true });
  await newsroom.change('articles', one.id, { slug: b, takeAddress: true });
  for (const [slug, headline] of [
    [a, `Bài ${b}`],
    [b, `Bài ${a}`],
  ])
    await expect
      .poll(async () => (await request.get(`/${section.slug}/${slug}`)).text(), soon)
      .toContain(`<h1 class="headline">${headline}</h1>`);
  await expectAnswer(request, `/${section.slug}/${a}-tam`, `308 /${section.slug}/${b}`);
});

test('renamed sections, topics and authors are found under their former addresses', async ({
  newsroom,
  request,
}) => {
  for (const [collection, before] of [
    ['sections', '/'],
    ['topics', '/chu-de/'],
    ['authors', '/tac-gia/'],
  ] as const) {
    const slug = unique('ten');
    const { id } = await newsroom.make(collection, { name: slug, slug, generateSlug: false, order: 1000 });
    for (const n of [1, 2])
      await newsroom.change(collection, id, { slug: `${slug}-${n}`, generateSlug: false });
    await expectAnswer(request, `${before}${slug}-2`, '200');
    for (const former of [slug, `${slug}-1`]) {
      await expectAnswer(request, before + former, `308 ${before}${slug}-2`);
      await expectAnswer(request, `${before}${former}/truoc/7`, `308 ${before}${slug}-2/truoc/7`);
    }
  }
});

test.describe('taken down', () => {
  test.use({ expectedErrors: /status of 410/ });

  test('is gone with a helpful page that says nothing of the story, and comes back', async ({
    newsroom,
    request,
    page,
  }) => {
    const section = await makeSection(newsroom);
    const slug = unique('go-bai');
    const path = `/${section.slug}/${slug}`;
    const secret = 'Lời đã gỡ';
    const { id } = await newsroom.make('articles', storyData(section.id, slug, { headline: secret }));
    const states: [Record<string, unknown>, string][] = [
      [{ _status: 'draft' }, '410'],
      [{ _status: 'published' }, '200'],
      [{ deletedAt: new Date().toISOString() }, '410'],
      [{ deletedAt: null, _status: 'published' }, '200'],
      [{ _status: 'draft' }, '410'],
    ];
    for (const [data, status] of states) {
      const answer = await newsroom.desk.call('PATCH', `articles/${id}?trash=true`, data);
      expect(answer.status(), await answer.text()).toBe(200);
      await expectAnswer(request, path, status);
    }
    const gone = await request.get(path);
    expect(await gone.text()).not.toContain(secret);
    expect(await gone.text()).toContain('<meta name="robots" content="noindex');
    expect(gone.headers()['cache-control'] ?? '').not.toMatch(/max-age=([7-9]\d|\d{3,})/);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang này không còn trên báo');
    await expect(page.getByRole('navigation', { name: 'Đọc theo chuyên mục' })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);

    const deleted = await newsroom.desk.call('DELETE', `articles/${id}`);
    expect(deleted.status()).toBe(200);
    await expectAnswer(request, path, '410');
  });

  test('a merged story leads to the other one', async ({ newsroom, request }) => {
    const section = await makeSection(newsroom);
    const [a, b] = [unique('gop'), unique('gop-vao')];
    const other = await newsroom.make('articles', storyData(section.id, b));
    const { id } = await newsroom.make('articles', storyData(section.id, a));
    await newsroom.change('articles', id, { slug: `${a}-1` });
    await newsroom.change('articles', id, { mergedInto: other.id, _status: 'draft' });
    for (const slug of [a, `${a}-1`])
      await expectAnswer(request, `/${section.slug}/${slug}`, `308 /${section.slug}/${b}`);
    await newsroom.change('articles', other.id, { _status: 'draft' });
    await expectAnswer(request, `/${section.slug}/${a}`, '410');
    await newsroom.change('articles', other.id, { _status: 'published' });

    // As the desk saves what is not published: beside the story.
    const save = (mergedInto: number | null) =>
      newsroom.desk.call('PATCH', `articles/${id}?draft=true`, { mergedInto, _status: 'draft' });
    await expectAnswer(request, `/${section.slug}/${a}`, `308 /${section.slug}/${b}`);
    expect((await save(null)).status()).toBe(200);
    await expectAnswer(request, `/${section.slug}/${a}`, '410');
    expect((await save(other.id)).status()).toBe(200);
    await expectAnswer(request, `/${section.slug}/${a}`, `308 /${section.slug}/${b}`);
  });
});

test('redirects by hand work at any depth; a reporter sets none, and nobody an open one', async ({
  newsroom,
  request,
}) => {
  const section = await makeSection(newsroom);
  const slug = unique('dich');
  const { id } = await newsroom.make('articles', storyData(section.id, slug));
  const old = unique('cu');
  const make = (from: string, to: string) => newsroom.make('redirects', { from, to });
  const paths = [`/${old}.html`, `/${old}/a`, `/${old}/tin tức/2019/5`];
  for (const path of paths) await make(path, `/${section.slug}/${slug}`);
  for (const path of paths) await expectAnswer(request, encodeURI(path), `308 /${section.slug}/${slug}`);
  await newsroom.change('articles', id, { slug: `${slug}-moi` });
  for (const path of paths) await expectAnswer(request, encodeURI(path), `308 /${section.slug}/${slug}-moi`);

  for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    const answer = await newsroom.desk.call('POST', 'redirects', { from: `/${old}-x`, to });
    expect(answer.status(), to).toBe(400);
  }
  const hidden = await newsroom.desk.call('POST', 'redirects', { from: `/${section.slug}`, to: '/moi-nhat' });
  expect(hidden.status()).toBe(409);
  const reporter = await newsroom.hire('reporter');
  expect((await reporter.call('POST', 'redirects', { from: `/${old}-y`, to: '/moi-nhat' })).status()).toBe(
    403,
  );
});

test.describe('at the desk', () => {
  // The browser's own line about the file that is refused.
  test.use({ expectedErrors: /status of 400/ });

  test('a file of redirects is taken in at the desk, whole or not at all', async ({
    newsroom,
    page,
    request,
  }) => {
    const old = unique('tep');
    const importing = async (who: Newsroom['desk'], body: string, type = 'text/csv') =>
      request.post('/api/redirects/import', {
        headers: { ...who.headers, 'Content-Type': type },
        data: body,
      });
    const editor = await newsroom.hire('editor');
    expect((await importing(newsroom.nobody, `/${old},/moi-nhat`)).status()).toBe(403);
    expect((await importing(await newsroom.hire('reporter'), `/${old},/moi-nhat`)).status()).toBe(403);
    expect((await importing(editor, `/${old},/moi-nhat`, 'application/json')).status()).toBe(400);
    expect((await importing(editor, `/${old},/moi-nhat,${'x'.repeat(1024 * 1024)}`)).status()).toBe(400);

    await signInAt(page, editor);
    await page.goto('/toa-soan/collections/redirects');
    await page.getByText('Nhập từ tệp CSV').click();
    const file = page.getByLabel('Tệp CSV');
    const send = (text: string) =>
      file.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const button = page.getByRole('button', { name: 'Nhập', exact: true });
    const alert = page.locator('.redirects-import [role=alert]');
    // A file that is chosen before the desk has come to life is not seen by it.
    await expect(async () => {
      await send(`/${old},/moi-nhat\n/${old}-2,//evil.example`);
      await button.click();
      await expect(alert).toContainText('Dòng 2: Chỉ nhận địa chỉ trên chính báo này', { timeout: 3_000 });
    }).toPass({ timeout: 20_000 });
    const { violations } = await new AxeBuilder({ page })
      .include('.redirects-import')
      .withTags(rules)
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await expectAnswer(request, `/${old}`, '404');

    await send(`\uFEFFTừ;Đến\n/${old};/moi-nhat\n/${old}-2;/${old}`);
    await button.click();
    await expect(page.locator('.redirects-import [role=status]')).toContainText('2 chuyển hướng mới');
    const found = await newsroom.desk.call('GET', `redirects?where[from][like]=${old}&limit=10`);
    const { docs } = (await found.json()) as { docs: { id: number; origin: string }[] };
    for (const { id } of docs) newsroom.note('redirects', id);
    expect(docs.map(({ origin }) => origin)).toEqual(['file', 'file']);
    await expectAnswer(request, `/${old}-2`, '308 /moi-nhat');
  });
});

async function signInAt(page: Page, who: Newsroom['desk']): Promise<void> {
  const answer = await page.request.post('/api/users/login', { data: who.account });
  expect(answer.status()).toBe(200);
}

test.describe('corrections', () => {
  test('stand where the error was, under the story and on their page; their dates are the server’s', async ({
    newsroom,
    page,
    request,
  }) => {
    const section = await makeSection(newsroom);
    const slug = unique('sai');
    const path = `/${section.slug}/${slug}`;
    const body = bodyOf('Có 2 xe trên đường.', 'Đoạn cuối không đổi.');
    const { id } = await newsroom.make('articles', storyData(section.id, slug, { body }));
    expect(await (await request.get(path)).text()).not.toMatch(/Bài có đính chính|Xem các lần sửa/);
    expect(await ask(request, `${path}/thay-doi`)).toBe('200');

    const place = {
      ...{ type: 'block', version: 2, format: '' },
      fields: { id: 'a', blockName: '', blockType: 'correctionPlace', number: 2 },
    };
    const mended = bodyOf('Có 3 xe trên đường.', 'Đoạn cuối không đổi.');
    const corrected = {
      root: { ...mended.root, children: [mended.root.children[0], place, mended.root.children[1]] },
    };
    const words = [`${slug} sửa thứ nhất`, `${slug} sửa thứ hai`];
    await newsroom.change('articles', id, {
      body: corrected,
      corrections: words.map((text) => ({ text, at: '2001-01-01T00:00:00.000Z' })),
    });
    await expect.poll(async () => (await request.get(path)).text(), soon).toContain('Bài có đính chính');
    await page.goto(path);
    await expect(page.locator('.body > .correction')).toContainText(words[1] ?? '');
    await expect(page.locator('.corrections-under .correction')).toContainText(words[0] ?? '');
    const year = String(new Date().getFullYear());
    await expect(page.locator('.correction time').first()).toContainText(year);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Bài có đính chính' }).click();
    await expect(page).toHaveURL(/#dinh-chinh-\d$/);

    await page.getByRole('link', { name: 'Xem các lần sửa' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Các lần sửa: Bài ${slug}`);
    await expect(page.locator('del')).toContainText('2');
    await expect(page.locator('ins')).toContainText('3');
    await expect(page.locator('.changes')).not.toContainText('Đoạn cuối');
    await expect(page.locator('.changes .correction')).toHaveCount(2);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`${path}$`));
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    expect(await violationsOf(page)).toEqual([]);

    const list = async () => (await request.get('/dinh-chinh')).text();
    await expect.poll(list, soon).toContain(words[0]);
    expect(await list()).toContain(`href="${path}#dinh-chinh-2"`);
    await page.goto('/dinh-chinh');
    expect(await violationsOf(page)).toEqual([]);

    await newsroom.change('articles', id, { showHistory: false });
    await expectAnswer(request, `${path}/thay-doi`, '404');
    await newsroom.change('articles', id, { _status: 'draft' });
    await expect.poll(list, soon).not.toContain(words[0]);
    await expectAnswer(request, `${path}/thay-doi`, '410');
  });
});

test.describe('in a browser', () => {
  // Its own line about a page that is gone.
  test.use({ expectedErrors: /status of 410/ });

  test('who was led on, or told that a story is gone, is asked in again when it comes back', async ({
    newsroom,
    page,
  }) => {
    const section = await makeSection(newsroom);
    const slug = unique('di-ve');
    const { id } = await newsroom.make('articles', storyData(section.id, slug));
    const path = `/${section.slug}/${slug}`;
    const opens = async (address: string, status: number) =>
      expect(async () => expect((await page.goto(address))?.status()).toBe(status)).toPass({
        timeout: 10_000,
      });
    await newsroom.change('articles', id, { slug: `${slug}-moi` });
    await opens(path, 200);
    await expect(page).toHaveURL(new RegExp(`${slug}-moi$`));
    await newsroom.change('articles', id, { slug, takeAddress: true });
    await opens(path, 200);
    await expect(page).toHaveURL(new RegExp(`${slug}$`));
    await newsroom.change('articles', id, { _status: 'draft' });
    await opens(path, 410);
    await newsroom.change('articles', id, { _status: 'published' });
    await opens(path, 200);
  });
});
