// The checks in an article's form: what the audit would find in the page, and how results and cards will show it.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bodyOf, type Desk, storyData, unique } from './support/newsroom';
import { expect, makeDraft, test } from './support/preview';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const long = 'Hạn mặn đến sớm ở đồng bằng, nông dân trữ nước ngọt trong ao vườn từ tháng mười một';

const tab = (page: Page, name: string) => page.locator('.tabs-field__tab-button', { hasText: name });
const panelOf = (page: Page) => page.getByRole('region', { name: 'Kiểm tra trước khi đăng' });
const findingsOf = (page: Page, rule: string) => panelOf(page).locator(`[data-rule="${rule}"]`);

async function openPanel(page: Page, article: number): Promise<void> {
  await page.goto(`/toa-soan/collections/articles/${article}`);
  await expect(tab(page, 'Tìm kiếm và chia sẻ')).toBeVisible();
  // The form remembers the tab of the last time; a press too early is lost to that.
  await expect(async () => {
    await tab(page, 'Tìm kiếm và chia sẻ').click();
    await expect(panelOf(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(panelOf(page).getByRole('status')).toContainText(/lỗi|cảnh báo|lưu ý|Không có gì/);
}

test('the title is measured and cut while it is typed', async ({ newsroom, context, page }) => {
  const draft = await makeDraft(newsroom);
  await newsroom.enter(context, await newsroom.hire('editor'));
  await openPanel(page, draft.id);
  const panel = panelOf(page);
  const titles = panel.locator('.check-result-title');
  await expect(titles).toHaveText([new RegExp(`^Bài ${draft.word}`), new RegExp(`^Bài ${draft.word}`)]);
  await expect(panel.locator('.check-bar')).not.toContainText('bị cắt');

  await page.locator('#field-seo__title').fill(long);
  await expect(panel.locator('.check-bar')).toContainText(/\d{3} \/ 580 px – bị cắt/);
  await expect(titles.first()).toHaveText(/^Hạn mặn đến sớm .* …$/);
  await expect(findingsOf(page, 'title-cut')).toContainText('Cảnh báo');
  await expect(panel.locator('.check-card b').first()).toHaveText(long);

  await page.locator('#field-seo__title').fill('Hạn mặn đến sớm');
  await expect(titles.first()).toHaveText(/^Hạn mặn đến sớm – [^…]+$/);
  await expect(findingsOf(page, 'title-cut')).toHaveCount(0);
  await expect(panel.locator('.check-bar')).not.toContainText('bị cắt');
  await page.locator('#field-seo__description').fill('Ao vườn đã đầy nước ngọt.');
  await expect(panel.locator('.check-result-text').first()).toHaveText(
    /^\d+ thg \d+, \d{4} — Ao vườn đã đầy nước ngọt\.$/,
  );
  // The desk still asks for its locks while the account of the test is taken away again.
  await page.close();
});

test('a finding goes when what was missing is there, and the count beside the button leads to it', async ({
  newsroom,
  context,
  page,
}) => {
  const draft = await makeDraft(newsroom);
  const link = { type: 'link', version: 3, direction: null, format: '', indent: 0 };
  const body = bodyOf('Nội dung.');
  body.root.children.push({
    ...bodyOf('').root.children[0],
    children: [
      {
        ...{ ...link, fields: { linkType: 'custom', newTab: false, url: '/the-gioi/khong-bao-gio-co' } },
        children: bodyOf('chỗ này').root.children[0]?.children,
      },
    ],
  } as never);
  await newsroom.change('articles', draft.id, { body, _status: 'draft' });
  await newsroom.enter(context, await newsroom.hire('editor'));
  await openPanel(page, draft.id);
  await expect(findingsOf(page, 'standfirst-missing')).toBeVisible();
  await expect(findingsOf(page, 'topic-missing')).toBeVisible();
  await expect(findingsOf(page, 'link-lost')).toContainText(
    'Liên kết «chỗ này» không dẫn đến đâu: /the-gioi/khong-bao-gio-co',
  );
  const count = page.locator('.check-count');
  await expect(count).toContainText(/1 lỗi · \d cảnh báo/);

  await tab(page, 'Bài').first().click();
  await expect(panelOf(page)).toHaveCount(0);
  await page.locator('#field-standfirst').fill('Nông dân phấn khởi.');
  await count.click();
  await expect(panelOf(page)).toBeFocused();
  await expect(findingsOf(page, 'standfirst-missing')).toHaveCount(0);
  await expect(findingsOf(page, 'topic-missing')).toBeVisible();

  // Errors are said, and hold nobody back.
  await page.locator('#action-save').click();
  await expect
    .poll(async () => {
      const answer = await newsroom.desk.call('GET', `articles/${draft.id}?depth=0`);
      return ((await answer.json()) as { _status: string })._status;
    })
    .toBe('published');
  await page.close();
});

test('the panel is readable by axe in light and dark, and on a phone', async ({
  newsroom,
  context,
  page,
}) => {
  const draft = await makeDraft(newsroom);
  await newsroom.enter(context, await newsroom.hire('editor'));
  for (const theme of ['light', 'dark'] as const) {
    await context.addCookies([
      { name: 'payload-theme', value: theme, url: test.info().project.use.baseURL ?? '' },
    ]);
    await openPanel(page, draft.id);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const { violations } = await new AxeBuilder({ page })
      .include('.check-panel')
      .include('.check-count')
      .withTags(rules)
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  const panel = panelOf(page);
  await expect(panel.locator('.check-result')).toHaveCount(2);
  const overflow = () => panel.evaluate((element) => element.scrollWidth - element.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await page.close();
});

test('a reporter has the checks of the own story', async ({ newsroom, context, page }) => {
  const reporter = await newsroom.hire('reporter');
  const draft = await makeDraft(newsroom, reporter);
  await newsroom.enter(context, reporter);
  await openPanel(page, draft.id);
  await page.locator('#field-seo__title').fill(long);
  await expect(findingsOf(page, 'title-cut')).toBeVisible();
  await page.close();
});

const check = (desk: Desk, article: number, story: unknown) =>
  desk.call('POST', `articles/${article}/check`, story);

test('only who may read a story has it checked, and its words go nowhere else', async ({
  newsroom,
  guest,
}) => {
  const draft = await makeDraft(newsroom);
  const section = await newsroom.desk.call('GET', `sections/${draft.section}?depth=0`);
  const { slug } = (await section.json()) as { slug: string };
  const story = { headline: `Bài ${draft.word}`, slug: draft.word, section: draft.section };
  for (const [desk, status] of [
    [newsroom.nobody, 403],
    [await newsroom.hire('reporter'), 404],
  ] as const) {
    const refused = await check(desk, draft.id, story);
    expect(refused.status()).toBe(status);
    expect(await refused.text()).not.toContain(draft.word);
  }
  const answer = await check(newsroom.desk, draft.id, story);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toBe('private, no-store');
  const { search } = (await answer.json()) as {
    search: { canonical: string; title: string; index: boolean };
  };
  expect(search).toMatchObject({ index: true });
  expect(search.title).toContain(draft.word);
  expect(new URL(search.canonical).pathname).toBe(`/${slug}/${draft.word}`);

  const reader = await guest();
  for (const path of [
    `/${slug}/${draft.word}`,
    `/${slug}`,
    '/moi-nhat',
    `/tim-kiem?q=${draft.word}`,
    '/sitemap.xml',
  ]) {
    const page = await reader.get(path);
    const body = (await page.text())
      .replaceAll(`q=${draft.word}`, '')
      .replaceAll(`/${slug}/${draft.word}`, '');
    expect(body, path).not.toContain(`Bài ${draft.word}`);
  }
  expect((await reader.get(`/${slug}/${draft.word}`)).status()).toBe(404);
});

test('another story with the very same headline is named, whatever its capitals', async ({ newsroom }) => {
  const draft = await makeDraft(newsroom);
  const slug = unique('trung');
  await newsroom.make('articles', storyData(draft.section, slug, { headline: `Được mùa ${slug}` }));
  const rulesOf = async (headline: string) => {
    const answer = await check(newsroom.desk, draft.id, { headline, section: draft.section });
    const { findings } = (await answer.json()) as { findings: { rule: string; message: string }[] };
    return findings.filter(({ rule }) => rule === 'headline-taken').map(({ message }) => message);
  };
  expect(await rulesOf(`ĐƯỢC MÙA ${slug}`)).toEqual([expect.stringContaining(`/${slug}.`)]);
  expect(await rulesOf(`Được mùa lớn ${slug}`)).toEqual([]);
});

test('another site cannot ask in the name of somebody who is signed in', async ({ newsroom, colleague }) => {
  const draft = await makeDraft(newsroom);
  const editor = await colleague(await newsroom.hire('editor'));
  const data = { headline: 'Bài' };
  const from = (origin: string) =>
    editor.post(`/api/articles/${draft.id}/check`, {
      data,
      headers: { Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
    });
  expect((await from('https://noi-khac.example')).status()).toBe(403);
  expect((await editor.post(`/api/articles/${draft.id}/check`, { data })).status()).toBe(200);
});

test('bad input has one clear answer, and hostile words break nothing', async ({ newsroom, request }) => {
  const draft = await makeDraft(newsroom);
  const { headers } = newsroom.desk;
  const send = (data: string) =>
    request.post(`/api/articles/${draft.id}/check`, {
      data: Buffer.from(data),
      headers: { ...headers, 'Content-Type': 'application/json' },
    });
  for (const bad of ['', '{', '[]', '3', 'null', '"x"']) expect((await send(bad)).status(), bad).toBe(400);
  expect((await send(`{"headline":"${'a'.repeat(2_200_000)}"}`)).status()).toBe(413);
  expect((await check(newsroom.desk, 2_147_483_648, {})).status()).toBe(404);
  expect((await check(newsroom.desk, 0, {})).status()).toBe(404);
  const words = [
    'a'.repeat(10_000),
    'a\u0000b',
    '🌾'.repeat(300),
    '</script><script>alert(1)</script>',
    '\uD800',
  ];
  for (const headline of words) {
    const story = {
      headline,
      kicker: headline,
      slug: headline,
      seo: { title: headline },
      topics: ['x', null],
    };
    const answer = await check(newsroom.desk, draft.id, story);
    expect(answer.status(), headline.slice(0, 20)).toBe(200);
  }
  const empty = await check(newsroom.desk.inEnglish(), draft.id, {});
  const { findings } = (await empty.json()) as { findings: { rule: string; message: string }[] };
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'headline-missing',
      severity: 'error',
      message: 'The story has no headline.',
    }),
  );
  expect(findings.map(({ rule }) => rule)).toContain('section-missing');
});
