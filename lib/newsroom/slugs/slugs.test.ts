import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDesk } from '../import/test-newsroom';
import type { Article } from '../payload-types';

let desk: Awaited<ReturnType<typeof openTestDesk>>;
let payload: (typeof desk)['payload'];
let client: (typeof desk)['client'];
let section = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  ({ payload, client, section } = desk);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await client.query('DELETE FROM articles');
  await client.query('DELETE FROM redirects');
});

const common = { version: 1, direction: null, format: '' as const, indent: 0 };
const text = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: 'Một câu.' };
const paragraph = { ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: [text] };
const body: Article['body'] = { root: { ...common, type: 'root', children: [paragraph] } };

type Words = Partial<Pick<Article, 'headline' | 'slug' | 'generateSlug' | 'standfirst' | 'takeAddress'>>;

/** Opens a new story as the desk does: empty, and saved before the first word. */
const open = async (words: Words = {}) => {
  const data = { ...words, source: { indexPolicy: 'original' as const } };
  // What a draft may lack is not in Payload's type of it.
  return (await payload.create({ collection: 'articles', draft: true, data: data as Article })).id;
};
const autosave = (id: number, data: Words) =>
  payload.update({ collection: 'articles', id, data, draft: true, autosave: true });
const publish = (id: number, data: Words = {}) =>
  payload.update({
    collection: 'articles',
    id,
    data: { body, section, ...data, _status: 'published' },
  });
const written = async (headline: string) => {
  const id = await open();
  await autosave(id, { headline });
  return id;
};

/** Types a headline as the desk sees it: each save holds the slug that the one before answered. */
async function type(id: number, headline: string, step = 3): Promise<string | null | undefined> {
  let { slug } = await payload.findByID({ collection: 'articles', id, draft: true });
  for (let end = step; end < headline.length + step; end += step) {
    ({ slug } = await autosave(id, { headline: headline.slice(0, end), slug }));
  }
  return slug;
}

describe('the slug of a new story', () => {
  test('follows its headline to the last word, however many saves that takes', async () => {
    const id = await open();
    expect(await type(id, 'Cầu phao qua sông Lô thông xe sớm')).toBe('cau-phao-qua-song-lo-thong-xe-som');
    expect((await autosave(id, { headline: 'Cầu phao' })).slug).toBe('cau-phao');
    expect(await publish(id)).toMatchObject({ slug: 'cau-phao', generateSlug: false });
  });

  test('is made when the headline comes last, and of whatever headline it is published with', async () => {
    const id = await open();
    for (let n = 0; n < 5; n += 1) await autosave(id, { standfirst: `Sapo ${n}` });
    expect(await type(id, 'Sau cùng mới có tít')).toBe('sau-cung-moi-co-tit');
    expect((await publish(id, { headline: 'Tít chốt' })).slug).toBe('tit-chot');
  });

  test('stays once somebody has typed one, or said that it shall', async () => {
    const typed = await written('Bão số 9');
    expect(await autosave(typed, { slug: 'bao-vao-bo' })).toMatchObject({ generateSlug: false });
    await autosave(typed, { headline: 'Bão số 9 tan' });
    expect((await publish(typed, { headline: 'Bão đã tan' })).slug).toBe('bao-vao-bo');

    const kept = await written('Lũ về');
    await autosave(kept, { generateSlug: false });
    expect((await autosave(kept, { headline: 'Lũ đã rút' })).slug).toBe('lu-ve');
  });

  test('still follows when the desk was asked to make it anew', async () => {
    const id = await written('Bão số 9');
    await autosave(id, { headline: 'Bão số 10', slug: 'bao-so-10' });
    expect((await autosave(id, { headline: 'Bão số 11' })).slug).toBe('bao-so-11');
  });

  test('may be emptied while somebody thinks, and is made of the headline at publication', async () => {
    const id = await written('Bão số 9');
    for (const slug of ['', null]) {
      // The desk sends null as well, which the type of a required field leaves out.
      expect((await autosave(id, { slug: slug as string })).slug).toBeNull();
    }
    expect(await publish(id, { headline: 'Bão tan' })).toMatchObject({
      slug: 'bao-tan',
      generateSlug: false,
    });
    await autosave(id, { slug: '' });
    expect((await publish(id, { headline: 'Khác hẳn' })).slug).toBe('bao-tan');
  });

  test('is asked for when there is nothing to make it of', async () => {
    const id = await written('！？');
    await expect(publish(id)).rejects.toMatchObject({
      data: { errors: [{ path: 'slug', message: expect.stringContaining('Cần có đường dẫn') }] },
    });
  });

  test('of a copy is its own, and follows the words that the copy gets', async () => {
    const id = await written('Bão số 9');
    await publish(id);
    const copy = await payload.duplicate({ collection: 'articles', id, draft: true });
    expect(copy).toMatchObject({ slug: 'bao-so-9-2', generateSlug: true });
    expect((await autosave(copy.id, { headline: 'Bão số 10' })).slug).toBe('bao-so-10');
  });
});

test('a story that was public keeps its slug, also when it is taken down and told to follow', async () => {
  const id = await written('Cầu phao');
  await publish(id);
  expect((await publish(id, { headline: 'Cầu cứng' })).slug).toBe('cau-phao');
  await payload.update({ collection: 'articles', id, data: { _status: 'draft' } });
  const after = await autosave(id, { headline: 'Cầu khác', generateSlug: true });
  expect(after).toMatchObject({ slug: 'cau-phao', generateSlug: false });
  expect((await autosave(id, { slug: 'cau-khac' })).slug).toBe('cau-khac');
});

describe('a slug that is taken', () => {
  test('by the newest words of another draft gets a number, and keeps it while the headline means the same', async () => {
    const first = await written('Bão số 9');
    const second = await written('Bão số 9');
    const now = async (id: number) =>
      (await payload.findByID({ collection: 'articles', id, draft: true })).slug;
    expect([await now(first), await now(second)]).toEqual(['bao-so-9', 'bao-so-9-2']);
    await autosave(first, { headline: 'Chuyện khác' });
    expect((await autosave(second, { headline: 'Bão: số 9!' })).slug).toBe('bao-so-9-2');
    expect((await autosave(first, { headline: 'Bão số 9' })).slug).toBe('bao-so-9');
    expect((await publish(second)).slug).toBe('bao-so-9-2');
  });

  test('by a story that came first, whichever of the two took it earlier, gets a number', async () => {
    const slow = await written('Bão số 9');
    const quick = await open({ headline: 'Bão', slug: 'bao-so-9', generateSlug: false });
    await publish(quick);
    expect((await publish(slow)).slug).toBe('bao-so-9-2');
  });

  test('by what leads elsewhere gets a number: a former address of another story, a redirect by hand', async () => {
    const story = await written('Ngập');
    await publish(story);
    await publish(story, { slug: 'ngap-lut' });
    const data = { from: '/bat-ky/tay', to: '/moi-nhat', origin: 'hand' as const };
    await payload.create({ collection: 'redirects', data });
    const other = await open();
    expect((await autosave(other, { headline: 'Ngập' })).slug).toBe('ngap-2');
    expect((await autosave(other, { headline: 'Tây' })).slug).toBe('tay-2');
    expect((await autosave(story, { headline: 'Tây' })).slug).toBe('ngap-lut');
  });

  test('many times over gets the first number that is free', async () => {
    await client.query(
      `INSERT INTO articles (headline, slug, _status)
       SELECT 'Tin vắn', CASE n WHEN 1 THEN 'tin-van' ELSE 'tin-van-' || n END, 'draft'
       FROM generate_series(1, 700) n WHERE n <> 650`,
    );
    await client.query(
      `INSERT INTO articles (headline, slug, _status) VALUES ('', 'tin-van-trong-ngay', 'draft')`,
    );
    const id = await open();
    expect((await autosave(id, { headline: 'Tin vắn' })).slug).toBe('tin-van-650');
  });

  test('keeps to its length with its number', async () => {
    const headline = 'thật dài '.repeat(20).trim();
    await publish(await open({ headline }));
    const { slug } = await publish(await open({ headline }));
    expect(slug).toMatch(/^(that-|dai-)+2$/);
    expect(slug.length).toBeLessThanOrEqual(120);
  });
});

test('a section keeps its slug whatever it is called later', async () => {
  const made = await payload.create({
    collection: 'sections',
    data: { name: 'Đời sống', slug: '', order: 2, accent: 'do' },
  });
  expect(made).toMatchObject({ slug: 'doi-song', generateSlug: false });
  const data = { name: 'Đời sống mới', generateSlug: true };
  expect((await payload.update({ collection: 'sections', id: made.id, data })).slug).toBe('doi-song');
  await expect(
    payload.update({ collection: 'sections', id: made.id, data: { slug: '' } }),
  ).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } });
});

test('the desk’s button gives a story its own slug back', async () => {
  const id = await written('Bão số 9');
  await written('Bão số 9');
  const field = payload.collections.articles.config.flattenedFields.find(({ name }) => name === 'slug');
  const ask = (referer?: string) =>
    field?.custom?.slugify({
      data: {},
      req: { payload, headers: new Headers(referer ? { referer } : {}) },
      valueToSlugify: 'Bão số 9',
    });
  expect(await ask(`http://localhost:3000/toa-soan/collections/articles/${id}`)).toBe('bao-so-9');
  expect(await ask()).toBe('bao-so-9-3');
});

test('as many people as there are connections write new stories at once', async () => {
  const { max = 0 } = payload.db.pool.options;
  const ids = await Promise.all(Array.from({ length: max }, () => open()));
  for (const words of ['một', 'một hai', 'một hai ba']) {
    const saved = await Promise.all(ids.map((id, n) => autosave(id, { headline: `Bài ${n} ${words}` })));
    expect(saved.map(({ slug }) => slug)).toContain(`bai-9-${words.replace(/ /g, '-').replace('ộ', 'o')}`);
  }
});
