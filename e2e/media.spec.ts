// Pictures that come into the newsroom: good ones in every form that readers get, bad ones with a clear refusal.
import AxeBuilder from '@axe-core/playwright';
import sharp from 'sharp';
import {
  animated,
  animatedPng,
  bombPng,
  isoFile,
  noise,
  scriptedSvg,
} from '../lib/newsroom/pictures/test-files';
import { type Desk, type Doc, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

type PictureDoc = Doc & { digest: string; widths: number[]; url: string; warning: string | null };

async function uploaded(newsroom: Newsroom, width = 400, by: Desk = newsroom.desk): Promise<PictureDoc> {
  const answer = await by.upload('ảnh.png', 'image/png', await noise(width, 300).png().toBuffer());
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: PictureDoc };
  newsroom.note('media', doc.id);
  return doc;
}

async function sectionOf(newsroom: Newsroom): Promise<Doc & { slug: string }> {
  const slug = unique('muc');
  const made = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  return { ...made, slug };
}

test('a good picture answers in modern forms, for good', async ({ newsroom, request }) => {
  const answer = await newsroom.desk.upload('tốt.png', 'image/png', await noise(700, 400).png().toBuffer());
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: { id: number; digest: string; widths: number[] } };
  newsroom.note('media', doc.id);
  expect(doc.widths).toEqual([320, 480, 640, 700]);
  for (const width of doc.widths) {
    for (const format of ['avif', 'webp'] as const) {
      const file = await request.get(`/anh/${doc.digest}/${width}.${format}`);
      expect(file.status()).toBe(200);
      expect(file.headers()['content-type']).toBe(`image/${format}`);
      expect(file.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
      const picture = await sharp(await file.body()).metadata();
      expect(picture.width).toBe(width);
    }
  }
  const share = await request.get(`/anh/${doc.digest}/share.jpg`);
  expect(share.headers()['content-type']).toBe('image/jpeg');
});

test('the place where a photograph was taken stays with the newsroom', async ({ newsroom, request }) => {
  const withPlace = await noise(400, 300)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Người chụp bí mật' },
      IFD3: { GPSLatitude: '21/1 1/1 0/1', GPSLatitudeRef: 'N' },
    })
    .toBuffer();
  expect((await sharp(withPlace).metadata()).exif).toBeDefined();
  const answer = await newsroom.desk.upload('noi-chup.jpg', 'image/jpeg', withPlace);
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: { id: number; digest: string } };
  newsroom.note('media', doc.id);
  for (const file of ['320.avif', '320.webp', 'share.jpg']) {
    const bytes = await (await request.get(`/anh/${doc.digest}/${file}`)).body();
    expect((await sharp(bytes).metadata()).exif, file).toBeUndefined();
  }
});

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6));
const bad: [string, string, string, () => Buffer | Promise<Buffer>, RegExp][] = [
  ['an SVG that calls itself PNG', 'hinh.png', 'image/png', scriptedSvg, /Chỉ nhận ảnh JPEG/],
  ['an SVG', 'hinh.svg', 'image/svg+xml', scriptedSvg, /Chỉ nhận ảnh JPEG/],
  [
    'an HTML page that calls itself JPEG',
    'trang.jpg',
    'image/jpeg',
    () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    /Chỉ nhận ảnh JPEG/,
  ],
  ['a text', 'chu.jpg', 'image/jpeg', () => Buffer.from('không phải ảnh '.repeat(99)), /không phải là ảnh/],
  ['a file of no bytes', 'rong.png', 'image/png', () => Buffer.alloc(0), /\S/],
  [
    'a truncated JPEG',
    'cut.jpg',
    'image/jpeg',
    async () => half(await noise(800, 600).jpeg().toBuffer()),
    /bị hỏng/,
  ],
  ['a GIF', 'dong.gif', 'image/gif', () => animated('gif'), /Chỉ nhận ảnh JPEG/],
  ['an animated WebP', 'dong.webp', 'image/webp', () => animated('webp'), /ảnh động/],
  ['an animated PNG', 'dong.png', 'image/png', animatedPng, /ảnh động/],
  ['a sequence of AVIF', 'dong.avif', 'image/avif', () => isoFile('avis', 'avif', 'mif1'), /ảnh động/],
  ['a HEIC', 'IMG_1.HEIC', 'image/heic', () => isoFile('heic', 'mif1', 'heic'), /HEIC/],
  ['a HEIC that calls itself JPEG', 'IMG_1.jpg', 'image/jpeg', () => isoFile('heic', 'mif1'), /HEIC/],
  ['a bomb of 300 million pixels', 'bom.png', 'image/png', () => bombPng(20_000, 15_000), /quá lớn/],
];

for (const [what, name, type, bytes, says] of bad) {
  test(`${what} is refused with a message, and nothing is kept`, async ({ newsroom, request }) => {
    const stem = unique('hong');
    const answer = await newsroom.desk.upload(`${stem}-${name}`, type, await bytes());
    expect(answer.status(), await answer.text()).toBe(400);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(says);
    const kept = await newsroom.desk.call('GET', `media?where[filename][like]=${stem}`);
    expect(((await kept.json()) as { totalDocs: number }).totalDocs).toBe(0);
    expect((await request.get('/api/health')).status()).toBe(200);
  });
}

test('nobody uploads without an account, nor reads an original', async ({ newsroom, request }) => {
  const picture = await noise(300, 200).png().toBuffer();
  expect((await newsroom.nobody.upload('la.png', 'image/png', picture)).status()).toBe(403);
  const answer = await newsroom.desk.upload('goc.png', 'image/png', picture);
  const { doc } = (await answer.json()) as { doc: { id: number; url: string } };
  newsroom.note('media', doc.id);
  expect([401, 403, 404]).toContain((await request.get(doc.url)).status());
});

test('a refusal is in English for those who chose it', async ({ newsroom }) => {
  const english = await newsroom.desk.inEnglish().upload('a.gif', 'image/gif', await animated('gif'));
  expect(((await english.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(
    /^Only JPEG/,
  );
});

test('nothing is fetched from an address, and nobody sets what the server computes', async ({ newsroom }) => {
  const where = { filename: 'a.png', url: 'https://example.com/a.png', alt: 'Từ xa' };
  expect((await newsroom.desk.call('POST', 'media', where)).status()).toBe(400);
  const picture = await uploaded(newsroom);
  await newsroom.change('media', picture.id, { digest: 'f'.repeat(20), widths: [1], warning: 'x' });
  const kept = (await (await newsroom.desk.call('GET', `media/${picture.id}`)).json()) as PictureDoc;
  expect(kept).toMatchObject({ digest: picture.digest, widths: picture.widths });
});

test('no picture is without alt text', async ({ newsroom }) => {
  const picture = await uploaded(newsroom);
  for (const alt of ['', '   ', null]) {
    const answer = await newsroom.desk.call('PATCH', `media/${picture.id}`, { alt });
    expect(answer.status(), await answer.text()).toBe(400);
  }
});

test('the answer warns of a narrow picture and takes it', async ({ newsroom }) => {
  expect((await uploaded(newsroom, 1199)).warning).toContain('1199');
  expect((await uploaded(newsroom, 1200)).warning).toBeNull();
});

test('a moved focal point leaves original and addresses alone', async ({ newsroom }) => {
  const { id, digest } = await uploaded(newsroom);
  const edits = 'uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=81.4';
  const answer = await newsroom.desk.call('PATCH', `media/${id}?${edits}`, {});
  expect(answer.status(), await answer.text()).toBe(200);
  const { doc } = (await answer.json()) as { doc: PictureDoc };
  expect(doc).toMatchObject({ digest, focalX: 20, focalY: 81 });
  const original = await newsroom.desk.call('GET', doc.url.replace(/^.*\/api\//, ''));
  expect((await sharp(await original.body()).metadata()).width).toBe(400);
});

test('a replaced picture has new addresses, on the pages too; the old ones go on answering', async ({
  newsroom,
  request,
}) => {
  const section = await sectionOf(newsroom);
  const slug = unique('bai');
  const picture = await uploaded(newsroom);
  await newsroom.make('articles', storyData(section.id, slug, { mainMedia: { media: picture.id } }));
  const html = async () => (await request.get(`/${section.slug}/${slug}`)).text();
  await expect.poll(html).toContain(`/anh/${picture.digest}/`);
  const next = await noise(500, 300).jpeg().toBuffer();
  const answer = await newsroom.desk.upload('mới.jpg', 'image/jpeg', next, picture.id);
  expect(answer.status(), await answer.text()).toBe(200);
  const { doc } = (await answer.json()) as { doc: PictureDoc };
  await expect.poll(html, { timeout: 5_000 }).toContain(`/anh/${doc.digest}/`);
  expect(await html()).not.toContain(picture.digest);
  for (const digest of [picture.digest, doc.digest]) {
    expect((await request.get(`/anh/${digest}/320.avif`)).status()).toBe(200);
  }
  const bad = await newsroom.desk.upload('hỏng.jpg', 'image/jpeg', half(next), picture.id);
  expect(bad.status()).toBe(400);
  const original = await newsroom.desk.call('GET', doc.url.replace(/^.*\/api\//, ''));
  expect((await original.body()).equals(next)).toBe(true);
});

test('where a picture is used is told, but not the title of somebody else’s draft; it stays while it is used', async ({
  newsroom,
}) => {
  const section = await sectionOf(newsroom);
  const [picture, free] = [await uploaded(newsroom), await uploaded(newsroom)];
  const mainMedia = { media: picture.id };
  const out = await newsroom.make('articles', storyData(section.id, unique('ra'), { mainMedia }));
  const written = await newsroom.desk.call(
    'POST',
    'articles?draft=true',
    storyData(section.id, unique('nhap'), { mainMedia, _status: 'draft' }),
  );
  const { doc: draft } = (await written.json()) as { doc: Doc };
  newsroom.note('articles', draft.id);
  const uses = async (desk: Desk) => (await desk.call('GET', `media/${picture.id}/usage`)).json();
  const use = (story: Doc, state: string) => ({
    ...{ collection: 'articles', id: story.id, title: story.headline, state, places: ['main'] },
  });
  const chief = (await uses(newsroom.desk)) as { uses: unknown[]; more: number };
  expect(chief.uses).toEqual(expect.arrayContaining([use(out, 'published'), use(draft, 'draft')]));
  expect(await uses(await newsroom.hire('reporter'))).toEqual({ uses: [use(out, 'published')], more: 1 });
  expect((await newsroom.nobody.call('GET', `media/${picture.id}/usage`)).status()).toBe(403);
  expect((await newsroom.desk.call('GET', 'media/999999999/usage')).status()).toBe(404);

  const one = await newsroom.desk.call('DELETE', `media/${picture.id}`);
  expect(one.status()).toBe(409);
  expect(await one.text()).toContain(`«${out.headline}»`);
  const many = await newsroom.desk.call('DELETE', `media?where[id][in]=${picture.id},${free.id}`);
  expect(await many.text()).toContain(`«${out.headline}»`);
  expect((await newsroom.desk.call('GET', `media/${picture.id}`)).status()).toBe(200);
  expect((await newsroom.desk.call('GET', `media/${free.id}`)).status()).toBe(404);
});

test('pictures pasted into a story ask for their words and become figures; the desk shows each crop', async ({
  newsroom,
  page,
  request,
}) => {
  const section = await sectionOf(newsroom);
  const slug = unique('bai');
  const story = await newsroom.make('articles', storyData(section.id, slug));
  const { account } = await newsroom.hire('admin');
  await page.goto('/toa-soan');
  await page.getByLabel('Email').fill(account?.email ?? '');
  await page.getByLabel('Mật khẩu').fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/toa-soan$/);
  await page.goto(`/toa-soan/collections/articles/${story.id}`);
  const body = page.locator('.rich-text-lexical [contenteditable=true]').first();
  await body.getByText('Nội dung để kiểm thử.').click();
  const files = [await noise(500, 300).png().toBuffer(), await noise(500, 300).png().toBuffer()];
  await body.evaluate(
    (element, pictures) => {
      const clipboardData = new DataTransfer();
      for (const picture of pictures) {
        const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
        clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    files.map((file) => file.toString('base64')),
  );
  const drawer = page.getByRole('dialog').last();
  const alt = drawer.locator('input[name=alt]');
  await expect(drawer.getByText('1 trong số 2')).toBeVisible();
  await alt.fill('Ảnh dán thứ nhất');
  await drawer.locator('.file-selections__fileRow').nth(1).click();
  await expect(drawer.getByText('2 trong số 2')).toBeVisible();
  await expect(alt).toHaveValue('');
  await alt.fill('Ảnh dán thứ hai');
  const saved = page.waitForResponse(
    (answer) => answer.url().includes('/api/media') && answer.status() === 201,
  );
  await drawer.getByRole('button', { name: 'Lưu', exact: true }).click();
  await saved;
  await expect(body.locator('.LexicalEditorTheme__block-figure')).toHaveCount(2);
  await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  const html = async () => (await request.get(`/${section.slug}/${slug}`)).text();
  await expect.poll(html).toMatch(/Nội dung để kiểm thử[\s\S]*Ảnh dán thứ nhất[\s\S]*Ảnh dán thứ hai/);

  const found = await newsroom.desk.call('GET', 'media?where[alt][like]=Ảnh dán thứ&sort=-id&limit=2');
  const { docs } = (await found.json()) as { docs: PictureDoc[] };
  for (const { id } of docs) newsroom.note('media', id);
  // What is noted last is removed first.
  newsroom.note('articles', story.id);
  await page.goto(`/toa-soan/collections/media/${docs[0]?.id}`);
  await expect(page.locator('.picture-crops img')).toHaveCount(6);
  await expect(page.locator('.picture-warning')).toContainText('500');
  await expect(page.locator('.picture-usage').getByRole('link')).toHaveText(String(story.headline));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .include('.picture-crops')
      .include('.picture-usage')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
});
