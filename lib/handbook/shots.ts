import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { newsroomPath } from '@/lib/urls';
import type { Person, Stage } from './stage';

/** One picture of the handbook: who looks, how it comes about, and on what screen. */
export type Shot = {
  /** The file's name, as docs/editors-guide.md says it. */
  name: string;
  who: Person | 'reader';
  screen?: 'desktop' | 'phone';
  /** Opens what is to be seen and waits until it is there. */
  open(page: Page, stage: Stage): Promise<void>;
};

const at = (path: string) => `${newsroomPath}/${path}`;
const article = (id: number) => at(`collections/articles/${id}`);

/** Goes to an address and waits for what the picture is about. */
async function show(page: Page, path: string, about: string): Promise<void> {
  await page.goto(path);
  await page.locator(about).first().waitFor();
}

/** Opens a story's form, and one of the steps of its panel. */
async function openStep(page: Page, story: number, step: string): Promise<void> {
  await show(page, article(story), '.article-panel');
  const panel = page.locator('.article-panel');
  await panel.getByRole('button', { name: step }).click();
  await panel.locator('.article-panel-ask').waitFor();
  await panel.scrollIntoViewIfNeeded();
}

async function pasted(page: Page): Promise<void> {
  const pictures = await Promise.all(
    [1, 2].map(async () => {
      const raw = { width: 40, height: 25, channels: 3 } as const;
      const blurred = sharp(randomBytes(40 * 25 * 3), { raw })
        .resize(1600, 1000)
        .blur(40)
        .jpeg();
      return (await blurred.toBuffer()).toString('base64');
    }),
  );
  await page
    .locator('.rich-text-lexical [contenteditable=true]')
    .first()
    .evaluate((element, files) => {
      const clipboardData = new DataTransfer();
      for (const [index, file] of files.entries()) {
        const bytes = Uint8Array.from(atob(file), (one) => one.charCodeAt(0));
        clipboardData.items.add(new File([bytes], `anh-${index + 1}.jpg`, { type: 'image/jpeg' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, pictures);
  await page.locator('.drawer--is-open input[name=alt]').waitFor();
  await page.locator('.drawer--is-open .picture-crop-list img').first().waitFor();
}

/** The pictures in the order in which they are taken. */
export const shots: Shot[] = [
  { name: 'dang-nhap', who: 'reader', open: (page) => show(page, newsroomPath, 'form input[type=password]') },
  { name: 'ban-lam-viec', who: 'editor', open: (page) => show(page, newsroomPath, '.desk-lists') },
  {
    name: 'ban-lam-viec-dien-thoai',
    who: 'reporter',
    screen: 'phone',
    open: (page) => show(page, newsroomPath, '.desk-lists'),
  },
  {
    name: 'viet-bai',
    who: 'reporter',
    open: (page, { stories }) => show(page, article(stories.draft), '.rich-text-lexical p'),
  },
  {
    name: 'dan-anh',
    who: 'reporter',
    async open(page, { stories }) {
      await show(page, article(stories.draft), '.rich-text-lexical p');
      await page.locator('.rich-text-lexical p').first().click();
      await pasted(page);
    },
  },
  {
    name: 'khuon-cat',
    who: 'editor',
    async open(page, { picture }) {
      await show(page, at(`collections/media/${picture}`), '.picture-usage a');
      await page.locator('.picture-usage').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'gui-duyet',
    who: 'reporter',
    async open(page, { stories }) {
      await show(page, article(stories.draft), '.article-panel button');
      await page.locator('.article-panel').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'tra-lai',
    who: 'editor',
    async open(page, { stories }) {
      await openStep(page, stories.submitted, 'Trả lại…');
      await page
        .locator('.article-panel-ask textarea')
        .fill('Cần thêm một nguồn độc lập về số liệu ở đoạn hai.');
    },
  },
  {
    name: 'hen-gio',
    who: 'editor',
    open: (page, { stories }) => openStep(page, stories.submitted, 'Hẹn đăng…'),
  },
  {
    name: 'kiem-tra-bai',
    who: 'editor',
    async open(page, { stories }) {
      await show(page, article(stories.submitted), '.tabs-field__tab-button');
      await page.locator('.check-count').click();
      await page.locator('.check-panel .check-findings').waitFor();
      await page.locator('.check-panel').evaluate((panel) => panel.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'lien-ket-xem-truoc',
    who: 'editor',
    async open(page, { stories }) {
      await show(page, article(stories.submitted), '.preview-panel');
      const panel = page.locator('.preview-panel');
      await panel.getByLabel('Gửi cho ai').fill('Luật sư Hoa');
      await panel.getByRole('button', { name: 'Tạo liên kết' }).click();
      await panel.getByLabel('Địa chỉ').waitFor();
      await panel.getByLabel('Địa chỉ').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'trang-xem-truoc',
    who: 'editor',
    async open(page, { stories }) {
      await show(page, article(stories.submitted), '.preview-panel');
      const panel = page.locator('.preview-panel');
      await panel.getByLabel('Gửi cho ai').fill('Nhà nghiên cứu Bình');
      await panel.getByRole('button', { name: 'Tạo liên kết' }).click();
      const link = await panel.getByLabel('Địa chỉ').inputValue();
      await page.context().clearCookies();
      await show(page, link, 'h1');
    },
  },
  {
    name: 'xem-truc-tiep',
    who: 'editor',
    async open(page, { stories }) {
      await show(page, article(stories.submitted), '#live-preview-toggler');
      await page.locator('#live-preview-toggler').click();
      await page.frameLocator('#live-preview-iframe').locator('h1').waitFor();
    },
  },
  {
    name: 'phien-ban',
    who: 'editor',
    open: (page, { stories }) => show(page, `${article(stories.corrected)}/lich-su`, 'table tbody tr'),
  },
  {
    name: 'so-sanh',
    who: 'editor',
    open: (page, { stories, revisions }) =>
      show(page, `${article(stories.corrected)}/versions/${revisions[0]}`, '.render-field-diffs'),
  },
  {
    name: 'dan-trang',
    who: 'editor',
    open: (page, { front }) => show(page, at(`collections/fronts/${front}`), '.front-row-label'),
  },
  {
    name: 'tin-nong',
    who: 'reader',
    async open(page, { breaking }) {
      await breaking('Cầu Bảy Nhịp thông xe từ trưa nay');
      await page.goto('/');
      await page.getByText('Cầu Bảy Nhịp thông xe từ trưa nay').first().waitFor();
      await breaking(null);
    },
  },
  {
    name: 'dinh-chinh',
    who: 'editor',
    async open(page, { stories }) {
      await show(page, article(stories.corrected), '.tabs-field__tab-button');
      await page.getByRole('button', { name: 'Đính chính', exact: true }).click();
      await page
        .locator('textarea[name="corrections.0.text"], #field-corrections__0__text')
        .first()
        .waitFor();
    },
  },
  {
    name: 'bai-da-go',
    who: 'reader',
    screen: 'phone',
    open: (page, { gonePath }) => show(page, gonePath, 'h1'),
  },
  {
    name: 'chuyen-huong',
    who: 'editor',
    async open(page) {
      await show(page, at('collections/redirects'), 'table tbody tr');
      await page.locator('.redirects-import summary').click();
    },
  },
  { name: 'nhat-ky', who: 'admin', open: (page) => show(page, at('collections/auditLog'), 'table tbody tr') },
  { name: 'tai-khoan', who: 'admin', open: (page) => show(page, at('collections/users'), 'table tbody tr') },
];
