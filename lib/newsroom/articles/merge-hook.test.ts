import type { RequiredDataFromCollectionSlug } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whereIs } from '@/lib/content/addresses';
import { openTestNewsroom, type TestNewsroom } from '../import/test-newsroom';

let newsroom: TestNewsroom;
let payload: TestNewsroom['payload'];
let section = 0;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ payload } = newsroom);
  const data = { name: 'Thời sự', slug: 'thoi-su', order: 1, accent: 'do' as const };
  section = (await payload.create({ collection: 'sections', data })).id;
});
afterAll(() => newsroom.close());

type Data = Partial<RequiredDataFromCollectionSlug<'articles'>>;

const common = { version: 1, direction: null, format: '' as const, indent: 0 };
const words = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: 'Một câu.' };
const paragraph = { ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] };
const body = { root: { ...common, type: 'root', children: [paragraph] } };

async function publish(slug: string): Promise<number> {
  const source = { indexPolicy: 'original' as const };
  const data = { headline: `Bài ${slug}`, slug, generateSlug: false, section, body, source };
  return (await payload.create({ collection: 'articles', data: { ...data, _status: 'published' } })).id;
}
/** As the desk takes a story down, and as it saves what is not published. */
const takeDown = (id: number) =>
  payload.update({ collection: 'articles', id, data: { _status: 'draft' }, unpublishAllLocales: true });
const save = (id: number, data: Data, more: { autosave?: boolean; trash?: boolean } = {}) =>
  payload.update({ collection: 'articles', id, data: { _status: 'draft', ...data }, draft: true, ...more });
const placeOf = (slug: string) => whereIs(`/thoi-su/${slug}`);

test('a story that is merged after it was taken down leads to the other, until it is led elsewhere or nowhere', async () => {
  const [id, one, other] = [await publish('go'), await publish('mot'), await publish('hai')];
  await takeDown(id);
  await save(id, { mergedInto: one });
  expect(await placeOf('go')).toEqual({ moved: '/thoi-su/mot' });
  await save(id, { headline: 'Không đổi chỗ' });
  expect(await placeOf('go')).toEqual({ moved: '/thoi-su/mot' });
  await save(id, { mergedInto: other }, { autosave: true });
  expect(await placeOf('go')).toEqual({ moved: '/thoi-su/hai' });
  await save(id, { mergedInto: null });
  expect(await placeOf('go')).toBe('gone');
});

test('a story in the trash leads to the other as well', async () => {
  const [id, other] = [await publish('thung-rac'), await publish('thay-the')];
  const deletedAt = new Date().toISOString();
  await payload.update({ collection: 'articles', id, data: { deletedAt } });
  expect(await placeOf('thung-rac')).toBe('gone');
  await save(id, { mergedInto: other }, { trash: true });
  expect(await placeOf('thung-rac')).toEqual({ moved: '/thoi-su/thay-the' });
});

test('beside a published story the merger waits for the taking down', async () => {
  const [id, other] = [await publish('con-dang'), await publish('dich-den')];
  const published = () => payload.findByID({ collection: 'articles', id, depth: 0 });
  await save(id, { mergedInto: other });
  expect((await published()).mergedInto).toBeNull();
  expect(await placeOf('con-dang')).toBeUndefined();
  await takeDown(id);
  expect((await published()).mergedInto).toBe(other);
  expect(await placeOf('con-dang')).toEqual({ moved: '/thoi-su/dich-den' });
});

test('a merger that is refused leads nowhere', async () => {
  const [id, other] = [await publish('vong-a'), await publish('vong-b')];
  await takeDown(id);
  await takeDown(other);
  await save(id, { mergedInto: other });
  await expect(save(other, { mergedInto: id })).rejects.toMatchObject({ status: 409 });
  expect(await placeOf('vong-b')).toBe('gone');
});
