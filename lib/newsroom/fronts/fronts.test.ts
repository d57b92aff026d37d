import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadFrontFrom } from '@/lib/content/front';
import { publishedFront } from '@/lib/content/front-published';
import type { Front } from '@/lib/newsroom/payload-types';
import { openTestNewsroom, type TestNewsroom } from '../import/test-newsroom';
import { frontContainers } from './front-containers';

let newsroom: TestNewsroom;
let section: number;
const stories: number[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  process.env.DATABASE_URL = newsroom.url;
  for (const headline of ['Một', 'Hai', 'Ba']) {
    stories.push((await newsroom.write([`headline: ${headline}`, 'section: Khoa học'])).id);
  }
  const { docs } = await newsroom.payload.find({ collection: 'sections' });
  section = docs[0]?.id ?? 0;
});
beforeEach(() => newsroom.payload.delete({ collection: 'fronts', where: {} }));
afterAll(() => newsroom.close());

type Containers = NonNullable<Front['containers']>;

const chosen = (title: string, ...article: (number | undefined)[]): Containers[number] => ({
  ...{ title, layout: 'row', fill: 'curated' },
  stories: article.map((id) => ({ article: id ?? 0 })),
});

const publish = (data: { section?: number; containers: Containers }) =>
  newsroom.payload.create({ collection: 'fronts', data: { ...data, _status: 'published' }, depth: 0 });

test('a front is named after its place, of which there is one', async () => {
  expect((await publish({ containers: [] })).name).toBe('Trang nhất');
  expect((await publish({ section, containers: [] })).name).toBe('Khoa học');
  await expect(publish({ containers: [] })).rejects.toMatchObject({ status: 409 });
  await expect(publish({ section, containers: [] })).rejects.toMatchObject({ status: 409 });
});

test('a published container has what it needs; a draft may lack it', async () => {
  const lacking: Containers[] = [
    [chosen('Khối')],
    [chosen(' ', stories[0])],
    [{ layout: 'row', fill: 'automatic', source: 'section' }],
    [{ layout: 'row', fill: 'automatic', source: 'topic' }],
  ];
  for (const containers of lacking) {
    await expect(publish({ containers }), JSON.stringify(containers)).rejects.toMatchObject({ status: 400 });
    const draft = await newsroom.payload.create({
      collection: 'fronts',
      data: { containers, _status: 'draft' },
      draft: true,
    });
    await newsroom.payload.delete({ collection: 'fronts', id: draft.id });
  }
  await expect(publish({ containers: [chosen('Khối', 999_999)] })).rejects.toThrow('Có bài không còn');
  await publish({ containers: [{ ...chosen('', stories[0]), layout: 'top' }] });
});

test('readers see what was published last; an earlier version comes back, and a draft makes the same front', async () => {
  const { payload } = newsroom;
  const { id } = await publish({ containers: [chosen('Đầu', stories[0])] });
  await payload.update({
    collection: 'fronts',
    id,
    data: { containers: [chosen('Sau', stories[1], stories[2])], _status: 'published' },
  });
  const draftContainers = [chosen('Nháp', stories[2])];
  await payload.update({
    collection: 'fronts',
    id,
    data: { containers: draftContainers, _status: 'draft' },
    draft: true,
  });
  const titles = async () => (await publishedFront(undefined)).map(({ title }) => title);
  expect(await titles()).toEqual(['Sau']);

  for (const depth of [0, 2]) {
    const draft = await payload.findByID({ collection: 'fronts', id, draft: true, depth });
    const { containers } = await loadFrontFrom(frontContainers(draft), undefined);
    expect(containers.map(({ title, stories }) => [title, stories.map(({ id }) => id)])).toEqual([
      ['Nháp', [stories[2]]],
    ]);
  }

  const { docs } = await payload.findVersions({
    collection: 'fronts',
    where: { parent: { equals: id }, 'version._status': { equals: 'published' } },
    sort: 'createdAt',
  });
  await payload.restoreVersion({ collection: 'fronts', id: docs[0]?.id ?? '' });
  await payload.update({ collection: 'fronts', id, data: { _status: 'published' } });
  expect(await titles()).toEqual(['Đầu']);
  const published = await payload.findByID({ collection: 'fronts', id, depth: 0 });
  expect(frontContainers(published)).toEqual(await publishedFront(undefined));
});
