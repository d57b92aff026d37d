// Pictures that come into the newsroom: good ones in every form that readers get, bad ones with a clear refusal.
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test, unique } from './support/newsroom';

/** A picture of noise, so that no two tests upload the same bytes. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

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

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const bad: [string, string, string, () => Promise<Buffer>][] = [
  ['an SVG that calls itself PNG', 'hinh.png', 'image/png', async () => Buffer.from(svg)],
  ['an SVG', 'hinh.svg', 'image/svg+xml', async () => Buffer.from(svg)],
  [
    'a truncated JPEG',
    'cut.jpg',
    'image/jpeg',
    async () => (await noise(800, 600).jpeg().toBuffer()).subarray(0, 9000),
  ],
  [
    'a text that calls itself JPEG',
    'text.jpg',
    'image/jpeg',
    async () => Buffer.from('không phải ảnh '.repeat(99)),
  ],
  [
    'an HTML page',
    'trang.html',
    'text/html',
    async () => Buffer.from('<!doctype html><script>alert(1)</script>'),
  ],
  ['a file of no bytes', 'rong.png', 'image/png', async () => Buffer.alloc(0)],
];

for (const [what, name, type, bytes] of bad) {
  test(`${what} is refused with a message, and nothing is kept`, async ({ newsroom, request }) => {
    const stem = unique('hong');
    const answer = await newsroom.desk.upload(`${stem}-${name}`, type, await bytes());
    expect(answer.status(), await answer.text()).toBe(400);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(/\S{3,}/);
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
