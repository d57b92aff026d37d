// Fronts that people lay out: in the browser for the paper's front page, through the API for a section of the test's own.
import AxeBuilder from '@axe-core/playwright';
import { type Desk, type Doc, expect, type Newsroom, storyData, test, unique } from './support/newsroom';
import { isOfTest, storyPaths } from './support/paper';

const atOnce = { timeout: 5_000 };

async function sectionOf(newsroom: Newsroom): Promise<Doc & { slug: string }> {
  const slug = unique('muc');
  return {
    ...(await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 })),
    slug,
  };
}

/** Published stories of a section, the first one the newest. */
async function storiesOf(
  newsroom: Newsroom,
  section: number,
  count: number,
): Promise<(Doc & { slug: string })[]> {
  const made: (Doc & { slug: string })[] = [];
  for (let n = 0; n < count; n += 1) {
    const slug = unique('bai');
    const publishedAt = new Date(Date.UTC(2020, 0, 28 - n)).toISOString();
    made.push({ ...(await newsroom.make('articles', storyData(section, slug, { publishedAt }))), slug });
  }
  return made;
}

const curated = (title: string, stories: { article: number; pinned?: boolean; until?: string }[]) => ({
  ...{ title, layout: 'row', fill: 'curated', stories },
});

const ofSlugs = (html: string) => storyPaths(html).map((path) => path.split('/').at(-1));

/** What stands above the list of a section, and what in it. */
function partsOf(html: string): { front: unknown[]; list: unknown[] } {
  const [above = '', below = ''] = html.split('<div class="with-rail">');
  return { front: ofSlugs(above), list: ofSlugs(below.split('<aside class="rails">')[0] ?? '') };
}

test('the front of a section is published, changed, taken back to an earlier version and removed', async ({
  newsroom,
  request,
}) => {
  const section = await sectionOf(newsroom);
  const [a, b, c] = await storiesOf(newsroom, section.id, 3);
  if (!a || !b || !c) throw new Error('three stories were made');
  const parts = async () => partsOf(await (await request.get(`/${section.slug}`)).text());
  await expect.poll(parts, atOnce).toEqual({ front: [], list: [a.slug, b.slug, c.slug] });

  const front = await newsroom.make('fronts', {
    section: section.id,
    containers: [curated('Đáng đọc', [{ article: c.id }])],
    _status: 'published',
  });
  expect([front.name, (front.savedBy as Doc).id]).toEqual([section.slug, newsroom.desk.account?.id]);
  await expect.poll(parts, atOnce).toEqual({ front: [c.slug], list: [a.slug, b.slug] });

  // A draft is nobody's business yet.
  const containers = [curated('Đáng đọc', [{ article: a.id }, { article: b.id }])];
  const draft = await newsroom.desk.call('PATCH', `fronts/${front.id}?draft=true`, {
    containers,
    _status: 'draft',
  });
  expect(draft.status()).toBe(200);
  expect((await parts()).front).toEqual([c.slug]);
  await newsroom.change('fronts', front.id, { _status: 'published', containers });
  await expect.poll(parts, atOnce).toEqual({ front: [a.slug, b.slug], list: [c.slug] });

  const where = `where[parent][equals]=${front.id}&where[version._status][equals]=published&sort=createdAt`;
  const versions = await newsroom.desk.call('GET', `fronts/versions?${where}`);
  const [first] = ((await versions.json()) as { docs: Doc[] }).docs;
  expect((await newsroom.desk.call('POST', `fronts/versions/${first?.id}`)).status()).toBe(200);
  await newsroom.change('fronts', front.id, { _status: 'published' });
  await expect.poll(parts, atOnce).toEqual({ front: [c.slug], list: [a.slug, b.slug] });

  expect((await newsroom.desk.call('DELETE', `fronts/${front.id}`)).status()).toBe(200);
  await expect.poll(parts, atOnce).toEqual({ front: [], list: [a.slug, b.slug, c.slug] });
});

test('a story that is unpublished leaves the front by itself, and its place is kept', async ({
  newsroom,
  request,
}) => {
  const section = await sectionOf(newsroom);
  const [a, b] = await storiesOf(newsroom, section.id, 2);
  if (!a || !b) throw new Error('two stories were made');
  const front = await newsroom.make('fronts', {
    section: section.id,
    containers: [curated('Đáng đọc', [{ article: a.id }, { article: b.id }])],
    _status: 'published',
  });
  const above = async () => partsOf(await (await request.get(`/${section.slug}`)).text()).front;
  await expect.poll(above, atOnce).toEqual([a.slug, b.slug]);
  await newsroom.change('articles', a.id, { _status: 'draft' });
  await expect.poll(above, atOnce).toEqual([b.slug]);
  // It does not stand in the way of the next publication either.
  await newsroom.change('fronts', front.id, { _status: 'published' });
  await newsroom.change('articles', a.id, { _status: 'published' });
  await expect.poll(above, atOnce).toEqual([a.slug, b.slug]);
});

test('a story whose time is over leaves the front without anybody publishing', async ({
  newsroom,
  request,
}) => {
  const section = await sectionOf(newsroom);
  const [a, b] = await storiesOf(newsroom, section.id, 2);
  if (!a || !b) throw new Error('two stories were made');
  const until = new Date(Date.now() + 3_000).toISOString();
  await newsroom.make('fronts', {
    section: section.id,
    containers: [curated('Đáng đọc', [{ article: b.id, until, pinned: true }, { article: a.id }])],
    _status: 'published',
  });
  const above = async () => partsOf(await (await request.get(`/${section.slug}`)).text()).front;
  await expect.poll(above, { timeout: 15_000 }).toEqual([a.slug]);
});

test('what is not a front is refused, in words', async ({ newsroom }) => {
  const section = await sectionOf(newsroom);
  const [a] = await storiesOf(newsroom, section.id, 1);
  const place = { section: section.id, _status: 'published' };
  const attempt = async (data: Record<string, unknown>, desk: Desk = newsroom.desk) => {
    const answer = await desk.call('POST', 'fronts', { ...place, ...data });
    const body = await answer.text();
    if (answer.status() === 201) newsroom.note('fronts', (JSON.parse(body) as { doc: Doc }).doc.id);
    return { status: answer.status(), body };
  };
  const refused: [Record<string, unknown>, string][] = [
    [{ containers: [curated('Khối', [])] }, 'ít nhất một bài'],
    [{ containers: [curated('', [{ article: a?.id ?? 0 }])] }, 'cần một tiêu đề'],
    [{ containers: [{ layout: 'row', fill: 'automatic', source: 'section' }] }, 'Hãy chọn chuyên mục'],
    [{ containers: [{ layout: 'row', fill: 'automatic', source: 'topic' }] }, 'Hãy chọn chủ đề'],
    [{ containers: [curated('Khối', [{ article: 999_999_999 }])] }, 'Có bài không còn'],
    [{ containers: [{ layout: 'thap-dung', fill: 'automatic', source: 'latest' }] }, ''],
    [{ section: 999_999_999 }, ''],
  ];
  for (const [data, message] of refused) {
    const { status, body } = await attempt(data);
    expect(status, body).toBe(400);
    expect(body).toContain(message);
  }
  const reporter = await newsroom.hire('reporter');
  expect((await attempt({ containers: [] }, reporter)).status).toBe(403);
  expect((await attempt({ containers: [] }, newsroom.nobody)).status).toBe(403);

  // Two editors at the same moment: one front.
  const both = await Promise.all([attempt({ containers: [] }), attempt({ containers: [] })]);
  expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
  const third = await attempt({ containers: [] });
  expect(third.status).toBe(409);
  expect(third.body).toContain('đã có');
});

/** Containers that show what the front page shows by itself, so that readers and other tests miss nothing. */
async function usualContainers(newsroom: Newsroom): Promise<Record<string, unknown>[]> {
  const docs = async (path: string) =>
    ((await (await newsroom.desk.call('GET', path)).json()) as { docs: (Doc & { slug: string })[] }).docs;
  const sections = await docs('sections?limit=100&sort=order&depth=0&where[parent][exists]=false');
  const [splash] = await docs(
    'articles?limit=1&sort=-publishedAt&depth=0&where[featured][equals]=true&where[_status][equals]=published&where[mainMedia.media][exists]=true',
  );
  return [
    {
      ...{ layout: 'top', fill: 'curatedThenAutomatic', source: 'latest' },
      stories: [{ article: splash?.id }],
    },
    { layout: 'row', fill: 'automatic', source: 'featured' },
    ...sections
      .filter(({ slug }) => !isOfTest(slug))
      .map(({ id }, index) => ({
        ...{
          layout: ['leadAndList', 'row', 'duo'][index % 3],
          fill: 'automatic',
          source: 'section',
          section: id,
        },
      })),
  ];
}

test('an editor lays out the front page in the browser', async ({ newsroom, page, request }) => {
  test.slow();
  const section = await sectionOf(newsroom);
  const [a, b] = await storiesOf(newsroom, section.id, 2);
  if (!a || !b) throw new Error('two stories were made');
  const containers = await usualContainers(newsroom);
  const made = await newsroom.desk.call('POST', 'fronts?draft=true', { containers, _status: 'draft' });
  expect(made.status(), await made.text()).toBe(201);
  const { doc: front } = (await made.json()) as { doc: Doc };
  newsroom.note('fronts', front.id);
  expect(front.name).toBe('Trang nhất');

  const { account } = await newsroom.hire('editor');
  await page.goto('/toa-soan/login');
  await page.getByLabel('Email').fill(account?.email ?? '');
  await page.getByLabel('Mật khẩu').fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/toa-soan$/);
  await page.goto(`/toa-soan/collections/fronts/${front.id}`);
  await expect(page.locator(`#containers-row-${containers.length - 1}`)).toBeVisible();

  await page.getByRole('button', { name: 'Thêm: Khối' }).click();
  const own = page.locator(`#containers-row-${containers.length}`);
  const title = unique('khoi');
  await own.getByLabel('Tiêu đề khối').fill(title);
  // A layout by its picture, with the arrow keys.
  await own.getByRole('radio', { name: /Một bài chính và danh sách/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(own.getByRole('radio', { name: /Một hàng bốn bài/ })).toBeChecked();
  await own.locator('[id$=__fill]').click();
  await page.getByRole('option', { name: 'Chỉ bài chọn tay' }).click();

  // Stories by search: with Enter and with a click.
  const search = own.getByRole('combobox', { name: 'Tìm bài để thêm' });
  await search.fill(a.slug);
  await expect(own.getByRole('option')).toHaveCount(1);
  await expect(own.getByRole('option')).toContainText(section.slug);
  await search.press('Enter');
  const rows = own.locator('.front-row-label .front-row-name');
  await expect(rows).toHaveText([title, `Bài ${a.slug}`]);
  await search.fill(b.slug);
  await own.getByRole('option', { name: b.slug }).click();
  await expect(rows).toHaveText([title, `Bài ${a.slug}`, `Bài ${b.slug}`]);
  await search.fill(a.slug);
  await expect(own.getByRole('option')).toContainText(`Đã có ở khối ${containers.length + 1}`);
  await search.press('Enter');
  await expect(own.getByText('Đã có trong khối này')).toBeVisible();
  const third = own.locator('[id$="stories-row-2"]');
  await third.locator('.array-actions__button').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect(rows).toHaveCount(3);

  // The second story before the first, by keyboard alone.
  const handle = own.locator('[id$="stories-row-1"]').locator('.collapsible__drag');
  // Each key when the one before has been answered, as a person would.
  const said = async () => (await page.locator('[id^=DndLiveRegion]').allTextContents()).join('');
  await handle.focus();
  await page.keyboard.press('Space');
  await expect.poll(said).toContain('was moved over');
  const lifted = await said();
  await page.keyboard.press('ArrowUp');
  await expect.poll(said).not.toBe(lifted);
  await page.keyboard.press('Space');
  await expect(rows).toHaveText([title, `Bài ${b.slug}`, `Bài ${a.slug}`]);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .include('.front-layouts')
      .include('.front-search')
      .include('.front-row-label')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  await expect(page.locator('.status__value').first()).toHaveText(/Đã xuất bản/);
  const own2 = async () => {
    const html = await (await request.get('/')).text();
    return ofSlugs(html.split(`>${title}</h2>`)[1] ?? '').slice(0, 2);
  };
  await expect.poll(own2, atOnce).toEqual([b.slug, a.slug]);
  const paths = storyPaths(await (await request.get('/')).text());
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  await expect(page.locator('#preview-button')).toHaveAttribute(
    'href',
    new RegExp(`/xem-truoc/trang-bia/${front.id}$`),
  );
});
