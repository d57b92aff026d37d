import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developPictures, picturesBeside } from './pictures';

let folder: string;
const picture = (file: string) => ({
  file,
  alt: 'a',
  caption: undefined,
  credit: undefined,
  licence: undefined,
  field: 'mainMedia.file',
});
const noise = (width: number) =>
  sharp({
    create: {
      width,
      height: 60,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

async function develop(file: string) {
  const problems: string[] = [];
  const complain = (field: string, message: string) => problems.push(`${field}: ${message}`);
  const read = picturesBeside(path.join(folder, 'bai', 'bai.md'));
  const developed = await developPictures([picture(file), picture(file)], read, complain);
  return { developed: developed.get(file), problems };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trang-nhat-pictures-'));
  process.env.DATA_DIR = path.join(folder, 'data');
  const beside = (name: string) => path.join(folder, 'bai', name);
  await mkdir(beside('anh'), { recursive: true });
  const whole = {
    'a.jpg': await noise(90).jpeg().toBuffer(),
    'a.png': await noise(90).png().toBuffer(),
    'a.webp': await noise(90).webp().toBuffer(),
    'a.avif': await noise(90).avif({ effort: 0 }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(whole)) {
    await writeFile(beside(name), bytes);
    await writeFile(beside(`half-${name}`), bytes.subarray(0, Math.floor(bytes.length * 0.6)));
  }
  await writeFile(beside('anh/Cầu phao.PNG'.normalize('NFD')), whole['a.jpg']);
  await writeFile(beside('draw.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await writeFile(beside('text.jpg'), 'không phải ảnh');
  await writeFile(beside('empty.jpg'), '');
  await writeFile(path.join(folder, 'outside.jpg'), whole['a.jpg']);
  await symlink(path.join(folder, 'outside.jpg'), beside('link.jpg'));
  const frames = await Promise.all([noise(20).png().toBuffer(), noise(20).png().toBuffer()]);
  await writeFile(
    beside('moving.webp'),
    await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer(),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('pictures beside an article', () => {
  it.each([
    ['a.jpg', 'a.jpg', 'image/jpeg'],
    ['./a.png', 'a.png', 'image/png'],
    ['a.webp', 'a.webp', 'image/webp'],
    ['a.avif', 'a.avif', 'image/avif'],
    // What it is counts, not what it is called.
    ['anh/Cầu phao.PNG', 'cau-phao.jpg', 'image/jpeg'],
  ])('takes %s', async (file, name, mimetype) => {
    const { developed, problems } = await develop(file);
    expect(problems).toEqual([]);
    expect(developed).toMatchObject({ name, mimetype, digest: expect.stringMatching(/^[0-9a-f]{20}$/) });
  });

  it.each([
    ['none.jpg', 'does not exist'],
    ['anh', 'is no file'],
    ['empty.jpg', 'is empty'],
    ['text.jpg', 'is no image'],
    ['draw.svg', 'is no JPEG, PNG, WebP or AVIF image'],
    ['moving.webp', 'is an animated image'],
    ['half-a.jpg', 'is a damaged or truncated image'],
    ['half-a.png', 'is a damaged or truncated image'],
    ['half-a.webp', ''],
    ['half-a.avif', ''],
    ['../outside.jpg', 'is outside the folder of the article'],
    ['anh/../../outside.jpg', 'is outside the folder of the article'],
    ['..\\outside.jpg', 'is outside the folder of the article'],
    ['/etc/hostname', 'is outside the folder of the article'],
    ['C:\\a.jpg', 'is outside the folder of the article'],
    ['link.jpg', 'is outside the folder of the article'],
    ['https://example.com/a.jpg', 'is a web address'],
    ['file:///etc/hostname', 'is a web address'],
  ])('refuses %s in one line', async (file, why) => {
    const { developed, problems } = await develop(file);
    expect(developed).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`mainMedia.file: “${file}” ${why}`);
  });
});
