// The preview at the desk: the page beside the form follows what is typed, and links are made at the story's side.
import AxeBuilder from '@axe-core/playwright';
import { expect, makeDraft, test, titleOf } from './support/preview';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

test('the page beside the form follows what is typed', async ({ newsroom, context, page }) => {
  const draft = await makeDraft(newsroom);
  await newsroom.enter(context, await newsroom.hire('editor'));
  await page.goto(`/toa-soan/collections/articles/${draft.id}`);
  await expect(page.locator('.rich-text-lexical [contenteditable=true]').first()).toBeVisible();
  await page.locator('#live-preview-toggler').click();
  const shown = page.frameLocator('#live-preview-iframe');
  await expect(shown.locator('h1')).toHaveText(`Bài ${draft.word}`);
  await expect(shown.locator('.draft-banner')).toContainText('Bản nháp');

  await page.locator('#field-headline').fill('Gạo Việt được mùa');
  await expect(shown.locator('h1')).toHaveText('Gạo Việt được mùa');
  await page.locator('#field-standfirst').fill('Nông dân phấn khởi.');
  await expect(shown.locator('.standfirst')).toHaveText('Nông dân phấn khởi.');
  const body = page.locator('.rich-text-lexical [contenteditable=true]').first();
  await body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await body.pressSequentially(' Thêm một câu.');
  await expect(shown.locator('.body')).toContainText('Thêm một câu.');
  await page.locator('#field-headline').fill('');
  await expect(shown.locator('h1')).toHaveText('Chưa có tiêu đề');

  // In the widths of readers' screens.
  await page.locator('.live-preview-toolbar-controls__breakpoint').click();
  await page.getByRole('button', { name: /Điện thoại/ }).click();
  await expect.poll(() => shown.locator('html').evaluate(() => window.innerWidth)).toBe(390);
});

test('an editor makes a link at the side of the story, sends it and takes it back', async ({
  newsroom,
  context,
  page,
  guest,
}) => {
  const draft = await makeDraft(newsroom);
  await newsroom.enter(context, await newsroom.hire('editor'));
  await page.goto(`/toa-soan/collections/articles/${draft.id}`);
  const panel = page.getByRole('region', { name: 'Liên kết xem trước' });
  await expect(panel).toContainText('Bài này chưa có liên kết nào.');
  await panel.getByLabel('Gửi cho ai').fill('Luật sư Hạnh');
  await panel.getByLabel('1 giờ').check();
  await panel.getByLabel('Số người xem nhiều nhất').fill('3');
  await panel.getByRole('button', { name: 'Tạo liên kết' }).click();
  const address = await panel.getByLabel('Địa chỉ').inputValue();
  await expect(panel.getByRole('listitem')).toContainText(
    /Luật sư Hạnh.*Đang mở.*Kiểm thử editor.*Chưa ai xem/,
  );

  const problems = async () => {
    const { violations } = await new AxeBuilder({ page }).include('.preview-panel').withTags(rules).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  };
  expect(await problems()).toEqual([]);

  const visitor = await guest();
  expect(await titleOf(await visitor.get(address))).toBe(`Bài ${draft.word}`);
  await context.addCookies([{ name: 'payload-theme', value: 'dark', url: page.url() }]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(panel.getByRole('listitem')).toContainText('1/3 người đã xem');
  expect(await problems()).toEqual([]);
  await expect(panel.getByLabel('Địa chỉ')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Thu hồi liên kết: Luật sư Hạnh' }).click();
  await expect(panel.getByRole('listitem')).toContainText('Đã thu hồi');
  expect((await visitor.get(address)).status()).toBe(410);

  await panel.getByText('Xem trước một bản sửa').click();
  const revision = panel.locator('.preview-revisions a').first();
  await expect(revision).toHaveAttribute('href', /\/xem-truoc\/bai\/\d+\?ban=\d+$/);
  const [opened] = await Promise.all([context.waitForEvent('page'), revision.click()]);
  await expect(opened.locator('h1')).toHaveText(`Bài ${draft.word}`);
});

test('a reporter has the preview, and no links', async ({ newsroom, context, page }) => {
  const reporter = await newsroom.hire('reporter');
  const draft = await makeDraft(newsroom, reporter);
  await newsroom.enter(context, reporter);
  await page.goto(`/toa-soan/collections/articles/${draft.id}`);
  await expect(page.locator('#live-preview-toggler')).toBeVisible();
  await expect(page.locator('.preview-panel')).toHaveCount(0);
});

test('a draft is readable by axe, in light and dark', async ({ newsroom, context, page }) => {
  const draft = await makeDraft(newsroom);
  await newsroom.enter(context, await newsroom.hire('editor'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/xem-truoc/bai/${draft.id}`);
    await expect(page.locator('h1')).toHaveText(`Bài ${draft.word}`);
    const { violations } = await new AxeBuilder({ page }).withTags([...rules, 'best-practice']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
});
