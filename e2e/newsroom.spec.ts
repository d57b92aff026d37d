// The way of a story: typed at the desk in Vietnamese, published, changed, taken back; readers see each step at once.
import { bodyOf, type Doc, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

const atOnce = { timeout: 5_000 };

async function sectionOf(newsroom: Newsroom): Promise<Doc & { slug: string; name: string }> {
  const slug = unique('muc');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  return { ...section, slug, name: slug };
}

test('a story that is typed and published at the desk is on the paper at once', async ({
  newsroom,
  page,
  request,
}) => {
  test.slow();
  const section = await sectionOf(newsroom);
  const { account } = await newsroom.hire('admin');
  const mark = unique('bai').split('-').at(-1);
  const headline = `Kiểm thử: Đường sắt “Bắc – Nam” đã ổn ${mark}`;
  const path = `/${section.slug}/kiem-thu-duong-sat-bac-nam-da-on-${mark}`;

  await page.goto('/toa-soan');
  await page.getByLabel('Email').fill(account?.email ?? '');
  await page.getByLabel('Mật khẩu').fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/toa-soan$/);
  await expect(page.getByRole('link', { name: 'Chuyên mục' }).first()).toBeVisible();

  await page.goto('/toa-soan/collections/articles/create');
  await expect(page).toHaveURL(/\/articles\/\d+$/);
  newsroom.note('articles', Number(page.url().split('/').at(-1)));
  await page.getByLabel('Tiêu đề').first().fill(headline);
  await page.locator('#field-section').click();
  await page.locator('#field-section').getByRole('combobox').fill(section.name);
  await page.getByRole('option', { name: section.name }).click();
  const body = page.locator('.rich-text-lexical [contenteditable=true]').first();
  await body.click();
  await page.keyboard.type('Đoạn mở đầu được gõ ngay tại tòa soạn.');
  await expect(body).toContainText('Đoạn mở đầu được gõ ngay tại tòa soạn.');
  expect((await request.get(path)).status()).toBe(404);
  await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  await expect(page.locator('.status__value').first()).toHaveText(/Đã xuất bản/);

  const text = async (address: string) => (await request.get(address)).text();
  await expect.poll(async () => (await request.get(path)).status(), atOnce).toBe(200);
  const html = await text(path);
  expect(html).toContain(`<h1 class="headline">${headline}</h1>`);
  expect(html).toContain('<p>Đoạn mở đầu được gõ ngay tại tòa soạn.</p>');
  for (const list of ['/moi-nhat', '/', `/${section.slug}`]) {
    await expect.poll(() => text(list), { ...atOnce, message: list }).toContain(`href="${path}"`);
  }
});

test('what readers see follows what the newsroom changes', async ({ newsroom, request }) => {
  const section = await sectionOf(newsroom);
  const other = await sectionOf(newsroom);
  const slug = unique('bai');
  const topic = await newsroom.make('topics', { name: unique('chu-de'), slug, generateSlug: false });
  const story = await newsroom.make('articles', {
    ...storyData(section.id, slug, { publishedAt: null, topics: [topic.id] }),
  });
  const path = `/${section.slug}/${slug}`;
  const status = async (address = path) => (await request.get(address, { maxRedirects: 0 })).status();
  const text = async (address = path) => (await request.get(address)).text();
  const lists = ['/', '/moi-nhat', `/${section.slug}`, `/chu-de/${slug}`];
  const listed = async () =>
    Promise.all(lists.map(async (list) => (await text(list)).includes(`href="${path}"`)));
  const everywhere = lists.map(() => true);
  const nowhere = lists.map(() => false);
  await expect.poll(listed, atOnce).toEqual(everywhere);

  await newsroom.change('articles', story.id, { headline: 'Tiêu đề đã đổi ý' });
  await expect.poll(() => text(), atOnce).toContain('<h1 class="headline">Tiêu đề đã đổi ý</h1>');
  for (const list of lists) await expect.poll(() => text(list), atOnce).toContain('>Tiêu đề đã đổi ý</a>');
  // The address of a published story stays, whatever its headline becomes.
  expect(await status()).toBe(200);

  await newsroom.change('articles', story.id, { body: bodyOf('Nội dung mới.'), substantiveChange: true });
  await expect.poll(() => text(), atOnce).toContain('<p>Nội dung mới.</p>');
  expect(await text()).toMatch(/Cập nhật <time dateTime="[^"]+\+07:00">/);

  // A change that waits as a draft is nobody's business yet.
  const draft = await newsroom.desk.call('PATCH', `articles/${story.id}?draft=true`, {
    ...{ headline: 'Bản nháp kín', _status: 'draft' },
  });
  expect(draft.status()).toBe(200);
  expect(await text()).toContain('<h1 class="headline">Tiêu đề đã đổi ý</h1>');

  await newsroom.change('articles', story.id, { _status: 'draft' });
  await expect.poll(() => status(), atOnce).toBe(410);
  await expect.poll(listed, atOnce).toEqual(nowhere);

  await newsroom.change('articles', story.id, { _status: 'published', section: other.id });
  await expect.poll(() => status(`/${other.slug}/${slug}`), atOnce).toBe(200);
  await expect.poll(() => status(), atOnce).toBe(308);

  await newsroom.change('articles', story.id, { section: section.id, _status: 'published' });
  await expect.poll(() => status(), atOnce).toBe(200);
  await newsroom.change('articles', story.id, { deletedAt: new Date().toISOString() });
  await expect.poll(() => status(), atOnce).toBe(410);
  await expect.poll(listed, atOnce).toEqual(nowhere);
});

test('a story that is due tomorrow is not there today', async ({ newsroom, request }) => {
  const section = await sectionOf(newsroom);
  const slug = unique('mai');
  const publishedAt = new Date(Date.now() + 86_400_000).toISOString();
  await newsroom.make('articles', storyData(section.id, slug, { publishedAt }));
  expect((await request.get(`/${section.slug}/${slug}`)).status()).toBe(404);
  expect(await (await request.get(`/${section.slug}`)).text()).not.toContain(slug);
});

test('two stories with one headline get two addresses', async ({ newsroom, request }) => {
  const section = await sectionOf(newsroom);
  const mark = unique('doi');
  const headline = `Đặng ${mark}`;
  const slugs: unknown[] = [];
  for (let n = 0; n < 2; n += 1) {
    const data = storyData(section.id, '', { headline, slug: undefined, generateSlug: undefined });
    slugs.push((await newsroom.make('articles', data)).slug);
  }
  expect(slugs).toEqual([`dang-${mark}`, `dang-${mark}-2`]);
  for (const slug of slugs) {
    await expect.poll(async () => (await request.get(`/${section.slug}/${slug}`)).status(), atOnce).toBe(200);
  }
});

test('what is typed is text, never markup', async ({ newsroom, request }) => {
  const section = await sectionOf(newsroom);
  const slug = unique('ma');
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  await newsroom.make('articles', {
    ...storyData(section.id, slug, { headline: evil, standfirst: evil, kicker: evil, body: bodyOf(evil) }),
  });
  for (const path of [`/${section.slug}/${slug}`, `/${section.slug}`]) {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain('&lt;img src=x');
    expect(html, path).not.toMatch(/<script>alert|<img src=x/);
  }
});
