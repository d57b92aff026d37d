// The desk as the newsroom sees it: the start page of each role, the story's panel and its notes.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  bodyOf,
  type Desk,
  type Doc,
  expect,
  type Newsroom,
  storyData,
  test,
  unique,
} from './support/newsroom';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

async function sectionOf(newsroom: Newsroom): Promise<Doc & { slug: string }> {
  const slug = unique('muc');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  return { ...section, slug };
}

/** A draft that somebody has begun. */
async function begin(newsroom: Newsroom, desk: Desk, section: Doc, headline: string): Promise<number> {
  const answer = await desk.call('POST', 'articles?draft=true', {
    ...{ headline, section: section.id, body: bodyOf('Nội dung để kiểm thử.'), _status: 'draft' },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: Doc };
  newsroom.note('articles', doc.id);
  return doc.id;
}

const submit = async (desk: Desk, id: number) =>
  expect((await desk.call('PATCH', `articles/${id}?draft=true`, { stage: 'inReview' })).status()).toBe(200);

/** Writes a story from its first word, in the form. */
async function writeStory(newsroom: Newsroom, page: Page, section: string): Promise<number> {
  await page.goto('/toa-soan');
  await page.getByRole('link', { name: 'Viết bài mới' }).click();
  await expect(page).toHaveURL(/\/articles\/\d+$/);
  const id = Number(page.url().split('/').at(-1));
  newsroom.note('articles', id);
  await page.getByLabel('Tiêu đề').first().fill('Bài đi từng bước');
  await page.locator('#field-section').click();
  await page.locator('#field-section').getByRole('combobox').fill(section);
  await page.getByRole('option', { name: section }).click();
  const body = page.locator('.rich-text-lexical [contenteditable=true]').first();
  await body.click();
  await page.keyboard.type('Chữ đầu tiên của phóng viên.');
  await expect(body).toContainText('Chữ đầu tiên của phóng viên.');
  return id;
}

const openStory = async (page: Page, id: number) => {
  await page.goto(`/toa-soan/collections/articles/${id}`);
  await expect(page.locator('.article-panel-state')).toBeVisible();
};

async function faults(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(rules).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}

const sizes = [
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
];

test('the start page tells each role what concerns it', async ({ context, newsroom, page }) => {
  const section = await sectionOf(newsroom);
  const [lan, minh, chi] = [
    await newsroom.hire('reporter'),
    await newsroom.hire('reporter'),
    await newsroom.hire('editor'),
  ];
  const mark = unique('ban');
  await begin(newsroom, lan, section, `Nháp của Lan ${mark}`);
  await begin(newsroom, minh, section, `Nháp của Minh ${mark}`);
  await submit(lan, await begin(newsroom, lan, section, `Lan đã gửi ${mark}`));
  const list = (name: string) => page.getByRole('region', { name, exact: true });

  await newsroom.enter(context, chi);
  await page.goto('/toa-soan');
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
  await expect(list('Chờ duyệt').getByRole('link', { name: `Lan đã gửi ${mark}` })).toBeVisible();
  await expect(list('Bản nháp của tôi')).toContainText('Bạn không có bản nháp nào.');
  await expect(page.locator('.desk')).not.toContainText(`Nháp của Lan ${mark}`);
  await expect(page.getByRole('link', { name: 'Dàn trang nhất' })).toBeVisible();

  await newsroom.enter(context, lan);
  await page.goto('/toa-soan');
  await expect(list('Bản nháp của tôi').getByRole('link')).toHaveText([`Nháp của Lan ${mark}`]);
  await expect(list('Bài của tôi đang chờ duyệt').getByRole('link')).toHaveText([`Lan đã gửi ${mark}`]);
  await expect(page.locator('.desk')).not.toContainText(`Nháp của Minh ${mark}`);
  await expect(page.getByRole('link', { name: 'Dàn trang nhất' })).toHaveCount(0);
});

test('stories are found by state and section, and a reporter finds only the own ones', async ({
  context,
  newsroom,
  page,
}) => {
  const section = await sectionOf(newsroom);
  const [lan, chi] = [await newsroom.hire('reporter'), await newsroom.hire('editor')];
  await begin(newsroom, lan, section, 'Bản nháp');
  await submit(lan, await begin(newsroom, lan, section, 'Chờ duyệt nhé'));
  await newsroom.make('articles', storyData(section.id, unique('bai'), { headline: 'Đã ra báo' }));

  await newsroom.enter(context, chi);
  await page.goto('/toa-soan');
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption(section.slug);
  await page.getByRole('button', { name: 'Lọc bài' }).click();
  const found = page.getByRole('table').getByRole('link');
  await expect(found).toHaveText(['Đã ra báo', 'Chờ duyệt nhé', 'Bản nháp']);
  await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('Chờ duyệt');
  await page.getByRole('button', { name: 'Lọc bài' }).click();
  await expect(found).toHaveText(['Chờ duyệt nhé']);
  await expect(page).toHaveURL(/trang-thai=cho-duyet/);

  await newsroom.enter(context, lan);
  await page.goto(`/toa-soan?trang-thai=tat-ca&chuyen-muc=${section.slug}`);
  await expect(found).toHaveText(['Chờ duyệt nhé', 'Bản nháp']);
});

for (const { name, viewport } of sizes) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test('a story goes from its writer to the editor and back, and to the paper at its time', async ({
      context,
      newsroom,
      page,
      browser,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      const section = await sectionOf(newsroom);
      const [lan, chi] = [await newsroom.hire('reporter'), await newsroom.hire('editor')];
      const panel = page.locator('.article-panel');
      const state = page.locator('.article-panel-state');

      await newsroom.enter(context, lan);
      const id = await writeStory(newsroom, page, section.slug);
      await expect(state).toContainText('Đang viết');
      await expect(page.locator('#action-save')).toHaveCount(0);
      await expect(panel.getByRole('button', { name: 'Hẹn đăng…' })).toHaveCount(0);
      // What is typed at the last moment goes along.
      const headline = `Bài đi từng bước một ${section.slug.slice(-8)}`;
      await page.getByLabel('Tiêu đề').first().fill(headline);
      await panel.getByRole('button', { name: 'Gửi duyệt' }).click();
      await expect(state).toContainText('Chờ duyệt');
      await expect(panel.getByRole('button', { name: 'Rút lại để viết tiếp' })).toBeVisible();

      // The story is free again for the next one once its writer has left it.
      await page.goto('/toa-soan');
      const held = async () => {
        const locks = await newsroom.desk.call(
          'GET',
          `payload-locked-documents?where[document.value][equals]=${id}`,
        );
        return ((await locks.json()) as { totalDocs: number }).totalDocs;
      };
      await expect.poll(held).toBe(0);
      const other = await browser.newContext({ baseURL, viewport, locale: 'vi-VN' });
      await newsroom.enter(other, chi);
      const desk = await other.newPage();
      await openStory(desk, id);
      await expect(desk.getByLabel('Tiêu đề').first()).toHaveValue(headline);
      const editing = desk.locator('.article-panel');
      await editing.getByRole('button', { name: 'Trả lại…' }).click();
      await editing.getByLabel('Người viết cần sửa gì?').fill('Cần thêm nguồn thứ hai.');
      await editing.getByRole('button', { name: 'Trả lại bài' }).click();
      await expect(desk.locator('.article-panel-state')).toContainText('Đang viết');
      await expect(editing.getByRole('listitem')).toContainText(['Cần thêm nguồn thứ hai.']);

      await page.goto('/toa-soan');
      await expect(page.getByRole('region', { name: 'Trả lại cho tôi' })).toContainText(
        'Cần thêm nguồn thứ hai.',
      );
      await openStory(page, id);
      await expect(panel.locator('.notes-thread')).toContainText('Cần thêm nguồn thứ hai.');

      await desk.reload();
      await editing.getByRole('button', { name: 'Hẹn đăng…' }).click();
      await editing.getByLabel('Đăng lúc').fill('2036-05-01T06:30');
      await editing.getByRole('button', { name: 'Hẹn đăng', exact: true }).click();
      await expect(desk.locator('.article-panel-state')).toContainText('Đã hẹn giờ đăng');
      await expect(editing).toContainText('06:30 1.5.2036');
      await editing.getByRole('button', { name: /Hủy hẹn/ }).click();
      await expect(editing).not.toContainText('06:30 1.5.2036');

      await desk.locator('#action-save').click();
      await expect(desk.locator('.article-panel-state')).toContainText('Đã đăng');
      const front = async () => (await desk.request.get('/')).text();
      await expect.poll(front).toContain(headline);
      await editing.getByRole('button', { name: 'Gỡ bài…' }).click();
      await editing.getByRole('button', { name: 'Gỡ ngay' }).click();
      await expect(desk.locator('.article-panel-state')).toContainText('Đã gỡ');
      await expect.poll(front).not.toContain(headline);
      await other.close();
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('axe finds nothing at the desk', async ({ context, newsroom, page }) => {
        const section = await sectionOf(newsroom);
        const chi = await newsroom.hire('admin');
        const id = await begin(newsroom, chi, section, 'Bài để xem xét');
        await submit(chi, id);
        await begin(newsroom, chi, section, 'Bài khác');
        await newsroom.desk.call('POST', 'notes', { article: id, text: 'Một ghi chú.' });
        await newsroom.enter(context, chi);
        await page.goto('/toa-soan');
        await expect(page.getByRole('heading', { name: 'Chờ duyệt' })).toBeVisible();
        expect.soft(await faults(page, '.desk'), 'start page').toEqual([]);
        await page.goto(`/toa-soan?trang-thai=tat-ca&chuyen-muc=${section.slug}`);
        await expect(page.getByRole('table')).toBeVisible();
        expect.soft(await faults(page, '.desk'), 'overview').toEqual([]);
        await openStory(page, id);
        await expect(page.locator('.notes-thread')).toContainText('Một ghi chú.');
        await page.getByRole('button', { name: 'Hẹn đăng…' }).click();
        expect.soft(await faults(page, '.article-panel'), 'panel').toEqual([]);
        await page.goto('/toa-soan/collections/auditLog');
        await expect(page.locator('.audit-export')).toBeVisible();
        expect.soft(await faults(page, '.audit-export'), 'export').toEqual([]);
      });
    });
  }
}

test('notes are signed by the server, stay as they are, and are nobody else’s business', async ({
  context,
  newsroom,
  page,
  request,
}) => {
  const section = await sectionOf(newsroom);
  const [lan, minh, chi] = [
    await newsroom.hire('reporter'),
    await newsroom.hire('reporter'),
    await newsroom.hire('editor'),
  ];
  const id = await begin(newsroom, lan, section, 'Bài có trao đổi');
  await newsroom.enter(context, lan);
  await openStory(page, id);
  const secret = unique('bi-mat');
  await page.getByLabel('Ghi chú mới').fill(`Xin đọc giúp đoạn hai.\n${secret}`);
  await page.keyboard.press('Control+Enter');
  const said = page.locator('.notes-thread').getByRole('listitem');
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('Kiểm thử reporter');
  await expect(said).toContainText(secret);
  await expect(page.getByLabel('Ghi chú mới')).toHaveValue('');

  const forged = { article: id, text: 'Của ai?', kind: 'return', author: lan.account?.id, authorName: 'Giả' };
  const answer = await chi.call('POST', 'notes?depth=0', forged);
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: Doc };
  expect(doc).toMatchObject({ kind: 'note', author: chi.account?.id, authorName: 'Kiểm thử editor' });

  const about = `notes?where[article][equals]=${id}`;
  const count = async (desk: Desk) =>
    ((await (await desk.call('GET', about)).json()) as { totalDocs: number }).totalDocs;
  expect([await count(lan), await count(chi), await count(minh)]).toEqual([2, 2, 0]);
  expect((await newsroom.nobody.call('GET', about)).status()).toBe(403);
  expect((await minh.call('GET', `notes/${doc.id}`)).status()).toBe(404);
  expect((await minh.call('POST', 'notes', { article: id, text: 'Xen vào' })).status()).toBe(403);
  expect((await newsroom.nobody.call('POST', 'notes', { article: id, text: 'Xen vào' })).status()).toBe(403);
  expect((await chi.call('POST', 'notes', { article: id, text: '   ' })).status()).toBe(400);
  for (const desk of [chi, newsroom.desk, lan]) {
    expect((await desk.call('PATCH', `notes/${doc.id}`, { text: 'Sửa lời' })).status()).toBe(403);
    expect((await desk.call('DELETE', `notes/${doc.id}`)).status()).toBe(403);
  }

  // Published or not, readers get none of it.
  const slug = unique('bai');
  await newsroom.change('articles', id, { _status: 'published', slug, generateSlug: false });
  await expect.poll(async () => (await request.get(`/${section.slug}/${slug}`)).status()).toBe(200);
  expect(await (await request.get(`/${section.slug}/${slug}`)).text()).not.toContain(secret);
  expect(await (await newsroom.nobody.call('GET', `articles/${id}`)).text()).not.toContain(secret);
});

test('the course of a story is told to those who may read it', async ({ newsroom }) => {
  const section = await sectionOf(newsroom);
  const [lan, minh] = [await newsroom.hire('reporter'), await newsroom.hire('reporter')];
  const id = await begin(newsroom, lan, section, 'Bài riêng');
  const course = (desk: Desk, of: number | string = id) => desk.call('GET', `articles/${of}/course`);
  expect(await (await course(lan)).json()).toMatchObject({
    state: 'draft',
    own: true,
    steps: ['write', 'submit'],
  });
  expect([403, 404]).toContain((await course(minh)).status());
  expect((await course(newsroom.nobody)).status()).toBe(403);
  expect((await course(newsroom.desk, 'khong-phai-so')).status()).toBe(404);
  expect((await course(newsroom.desk, 999_999_999)).status()).toBe(404);
});
