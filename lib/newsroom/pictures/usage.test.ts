import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { APIError, createLocalReq, type Field, type PayloadRequest } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from '@/lib/newsroom/import/test-newsroom';
import { bodyBlocks } from '../blocks/blocks';
import { noise } from './test-files';
import { usesOfPicture } from './usage';

let newsroom: TestNewsroom;
let client: Client;
let section: number;
let req: PayloadRequest;

const block = (fields: Record<string, unknown>) => ({
  ...{ type: 'block', version: 2, format: '' as const },
  fields: { id: 'abcdefabcdefabcdefabcdef', blockName: '', ...fields },
});
const body = (...blocks: ReturnType<typeof block>[]) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '' as const, indent: 0 },
    children: [...blocks, block({ blockType: 'pullQuote', text: 'Một câu.' })],
  },
});

async function upload(): Promise<number> {
  const data = await noise(60, 40).png().toBuffer();
  const file = { data, name: `${randomUUID()}.png`, mimetype: 'image/png', size: data.length };
  const { id } = await newsroom.payload.create({ collection: 'media', data: { alt: 'Ảnh' }, file });
  return id;
}

const story = (more: Record<string, unknown>) =>
  newsroom.payload.create({
    collection: 'articles',
    data: {
      ...{ headline: 'Bài', slug: '', section, source: { indexPolicy: 'original' as const } },
      ...{ body: body(), _status: 'published' as const },
      ...more,
    },
  });

const placesOf = async (picture: number) => {
  const { uses } = await usesOfPicture(req, picture);
  return uses.map(({ collection, id, state, places }) => ({ collection, id, state, places }));
};

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  client = new Client({ connectionString: newsroom.url });
  await client.connect();
  req = await createLocalReq({}, newsroom.payload);
  const made = await newsroom.payload.create({
    collection: 'sections',
    data: { name: 'Mục', slug: 'muc', order: 1, accent: 'lam' },
  });
  section = made.id;
});
afterAll(async () => {
  await client.end();
  await newsroom.close();
});

describe('where a picture is used', () => {
  it('is told for every place of a story', async () => {
    const [main, share, figure, item, poster, unused] = await Promise.all([1, 2, 3, 4, 5, 6].map(upload));
    const { id } = await story({
      mainMedia: { media: main },
      seo: { image: share },
      body: body(
        block({ blockType: 'figure', media: figure }),
        block({ blockType: 'gallery', items: [{ media: item }, { media: main }] }),
        block({ blockType: 'embed', url: 'https://example.com/', title: 'Nhúng', poster }),
      ),
    });
    const one = { collection: 'articles', id, state: 'published' };
    expect(await placesOf(main ?? 0)).toEqual([{ ...one, places: ['body', 'main'] }]);
    expect(await placesOf(share ?? 0)).toEqual([{ ...one, places: ['share'] }]);
    for (const picture of [figure, item, poster]) {
      expect(await placesOf(picture ?? 0)).toEqual([{ ...one, places: ['body'] }]);
    }
    expect(await placesOf(unused ?? 0)).toEqual([]);
  });

  it('follows what readers have and the newest draft, not older ones', async () => {
    const [published, drafted] = await Promise.all([upload(), upload()]);
    const { id } = await story({ mainMedia: { media: published } });
    const change = (media: number | undefined, draft: boolean) =>
      newsroom.payload.update({
        ...{ collection: 'articles', id, draft },
        data: { mainMedia: { media: media ?? null }, _status: draft ? 'draft' : 'published' },
      });
    await change(drafted, true);
    expect(await placesOf(published ?? 0)).toHaveLength(1);
    expect(await placesOf(drafted ?? 0)).toHaveLength(1);
    await change(published, true);
    expect(await placesOf(drafted ?? 0)).toEqual([]);
    await change(drafted, false);
    expect(await placesOf(published ?? 0)).toEqual([]);
    expect(await placesOf(drafted ?? 0)).toHaveLength(1);
  });

  it('counts a portrait, the logo and a story in the trash', async () => {
    const picture = await upload();
    const author = await newsroom.payload.create({
      collection: 'authors',
      data: { name: 'An', slug: 'an', portrait: picture },
    });
    await newsroom.payload.updateGlobal({ slug: 'siteSettings', data: { logo: picture } });
    const { id } = await story({ mainMedia: { media: picture } });
    await newsroom.payload.update({
      ...{ collection: 'articles', id },
      data: { deletedAt: new Date().toISOString() },
    });
    expect(await placesOf(picture)).toEqual(
      expect.arrayContaining([
        { collection: 'articles', id, state: 'trashed', places: ['main'] },
        { collection: 'authors', id: author.id, state: 'published', places: ['portrait'] },
        expect.objectContaining({ collection: 'siteSettings', places: ['logo'] }),
      ]),
    );
  });

  it('knows every column and every block field that can name a picture', async () => {
    const { rows } = await client.query<{ place: string }>(
      `SELECT conrelid::regclass || '.' || attname AS place FROM pg_constraint
       JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE contype = 'f' AND confrelid = 'media'::regclass ORDER BY 1`,
    );
    expect(rows.map(({ place }) => place).filter((place) => !place.startsWith('payload_'))).toEqual([
      '_articles_v.version_main_media_media_id',
      '_articles_v.version_seo_image_id',
      'articles.main_media_media_id',
      'articles.seo_image_id',
      'authors.portrait_id',
      'site_settings.logo_id',
    ]);
    const uploads = (fields: Field[]): string[] =>
      fields.flatMap((field) =>
        field.type === 'upload' ? [field.name] : 'fields' in field ? uploads(field.fields) : [],
      );
    const named = new Set(bodyBlocks.flatMap(({ fields }) => uploads(fields)));
    // What the function body_pictures of the database looks for.
    expect([...named].sort()).toEqual(['media', 'poster']);
  });
});

describe('deleting a picture', () => {
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof APIError ? { status: error.status, says: error.message } : error),
    );

  it('is refused with the list while it is in use, one at a time and many at once', async () => {
    const [used, free] = await Promise.all([upload(), upload()]);
    const { id } = await story({
      headline: 'Bài có ảnh',
      body: body(block({ blockType: 'figure', media: used })),
    });
    const { payload } = newsroom;
    expect(await refused(payload.delete({ collection: 'media', id: used ?? 0 }))).toMatchObject({
      ...{ status: 409, says: expect.stringContaining('«Bài có ảnh»') },
    });
    const { docs, errors } = await payload.delete({
      collection: 'media',
      where: { id: { in: [used, free] } },
    });
    expect(docs.map((doc) => doc.id)).toEqual([free]);
    expect(errors).toMatchObject([{ id: used, message: expect.stringContaining('«Bài có ảnh»') }]);
    await payload.delete({ collection: 'articles', id });
    expect(await refused(payload.delete({ collection: 'media', id: used ?? 0 }))).toBeUndefined();
  });
});

describe('a picture', () => {
  it('is not taken without alt text, and does not lose it', async () => {
    const data = await noise(60, 40).png().toBuffer();
    const file = { data, name: 'a.png', mimetype: 'image/png', size: data.length };
    for (const alt of ['', '  \n']) {
      await expect(newsroom.payload.create({ collection: 'media', data: { alt }, file })).rejects.toThrow();
    }
    const id = await upload();
    await expect(newsroom.payload.update({ collection: 'media', id, data: { alt: ' ' } })).rejects.toThrow();
    expect(await newsroom.payload.findByID({ collection: 'media', id })).toMatchObject({ alt: 'Ảnh' });
  });

  it('that is replaced, or whose replacement fails, keeps its original', async () => {
    const { payload } = newsroom;
    const id = await upload();
    const before = await payload.findByID({ collection: 'media', id });
    const originals = () =>
      readdirSync(path.join(newsroom.dataDir, 'media', 'originals'), { recursive: true }).map(String);
    const replace = (data: Buffer) =>
      payload.update({
        ...{ collection: 'media', id, data: {} },
        file: { data, name: 'b.png', mimetype: 'image/png', size: data.length },
      });
    const next = await noise(60, 40).png().toBuffer();
    await expect(replace(next.subarray(0, 3000))).rejects.toThrow();
    expect(await payload.findByID({ collection: 'media', id })).toEqual(before);
    expect(originals().filter((name) => name.includes(String(before.digest)))).toHaveLength(1);
    const after = await replace(next);
    expect(after.digest).not.toBe(before.digest);
    for (const digest of [before.digest, after.digest]) {
      expect(originals().filter((name) => name.includes(String(digest)))).toHaveLength(1);
    }
  });
});
