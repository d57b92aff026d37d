import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDesk } from '../import/test-newsroom';
import { importRedirects } from './import';

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
const words = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: 'Một câu.' };
const paragraph = { ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] };
const root = { ...common, type: 'root', children: [paragraph] };
type ArticleData = Partial<RequiredDataFromCollectionSlug<'articles'>>;

function publish(slug: string, more: ArticleData = {}) {
  const source = { indexPolicy: 'original' as const };
  const data = { headline: `Bài ${slug}`, slug, generateSlug: false, section, body: { root }, source };
  return payload.create({ collection: 'articles', data: { ...data, _status: 'published', ...more } });
}
const change = (id: number, data: ArticleData) => payload.update({ collection: 'articles', id, data });
const redirect = (from: string, to: string) =>
  payload.create({ collection: 'redirects', data: { from, to, origin: 'hand' } });
const rows = async () =>
  (await client.query('SELECT "from", "to", origin, note FROM redirects ORDER BY id')).rows;
const audited = async (action: string) =>
  (await client.query('SELECT title, changes FROM audit_log WHERE action = $1 ORDER BY id', [action])).rows;

describe('a redirect by hand', () => {
  test('is kept as the path that it means, by hand whatever is said', async () => {
    await payload.create({
      collection: 'redirects',
      data: { from: ' /tin%20c%C5%A9/ ', to: 'http://localhost:3000/thoi-su', origin: 'rename' },
    });
    expect(await rows()).toEqual([{ from: '/tin cũ', to: '/thoi-su', origin: 'hand', note: null }]);
  });

  test.each([
    ['//evil.example', '/thoi-su'],
    ['/x', '//evil.example'],
    ['/x', 'https://evil.example/'],
    ['/x', ''],
    ['/x', '/x/'],
  ])('from %s to %s is refused with a word at the field', async (from, to) => {
    await expect(redirect(from, to)).rejects.toMatchObject({ status: 400, name: 'ValidationError' });
    expect(await rows()).toEqual([]);
  });

  test('cannot hide a page, and says which', async () => {
    await publish('dang-doc');
    for (const from of ['/thoi-su/dang-doc', '/cu/dang-doc'])
      await expect(redirect(from, '/moi-nhat')).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('Bài dang-doc'),
      });
    await expect(redirect('/thoi-su', '/moi-nhat')).rejects.toThrow('Thời sự');
    expect(await rows()).toEqual([]);
  });

  test('leads in no circle, also over several and over renamed stories', async () => {
    await redirect('/a', '/b');
    await redirect('/b', '/c');
    await expect(redirect('/c', '/a')).rejects.toMatchObject({ status: 409 });
    const { id } = await redirect('/d', '/e');
    await expect(
      payload.update({ collection: 'redirects', id, data: { from: '/c', to: '/b' } }),
    ).rejects.toMatchObject({ status: 409 });
    for (let n = 0; n < 9; n += 1) await redirect(`/xa-${n}`, `/xa-${n + 1}`);
    await expect(redirect('/xa', '/xa-0')).resolves.toBeDefined();
    await expect(redirect('/xa-moi', '/xa')).rejects.toMatchObject({ status: 409 });

    const story = await publish('cu');
    await change(story.id, { slug: 'moi' });
    await redirect('/vong', '/thoi-su/cu');
    await expect(redirect('/thoi-su/moi', '/vong')).rejects.toMatchObject({ status: 409 });
  });

  test('stands for itself: a second one for the same address is told where the first leads', async () => {
    await redirect('/a', '/b');
    await expect(redirect('/a', '/c')).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('/b'),
    });
  });
});

test('of a renamed record only the note can be changed, and it can be deleted', async () => {
  const story = await publish('cu');
  await change(story.id, { slug: 'moi' });
  const { docs } = await payload.find({ collection: 'redirects' });
  const id = docs[0]?.id ?? 0;
  expect(docs[0]).toMatchObject({ from: '/thoi-su/cu', origin: 'rename' });
  for (const data of [{ to: '/x' }, { from: '/y' }])
    await expect(payload.update({ collection: 'redirects', id, data })).rejects.toMatchObject({
      status: 409,
    });
  await expect(redirect('/thoi-su/cu', '/moi-nhat')).rejects.toMatchObject({ status: 409 });
  await payload.update({ collection: 'redirects', id, data: { from: '/thoi-su/cu', note: 'Giữ' } });
  expect(await rows()).toMatchObject([{ note: 'Giữ', to: null }]);
  await payload.delete({ collection: 'redirects', id });
  await redirect('/thoi-su/cu', '/moi-nhat');
});

describe('a slug that leads elsewhere', () => {
  test('is avoided by one that is made, and refused when typed unless its editor insists', async () => {
    const story = await publish('ngap');
    await change(story.id, { slug: 'ngap-lut' });
    await redirect('/bat-ky/tay', '/moi-nhat');
    const made = await publish('', { headline: 'Ngập', generateSlug: true });
    expect(made.slug).toBe('ngap-2');
    expect((await publish('', { headline: 'Tay', generateSlug: true })).slug).toBe('tay-2');
    const said = 'Bài ngap» (/thoi-su/ngap-lut)';
    for (const insert of [() => publish('ngap'), () => change(made.id, { slug: 'ngap' })])
      await expect(insert()).rejects.toMatchObject({
        data: { errors: [{ path: 'slug', message: expect.stringContaining(said) }] },
      });
    const { takeAddress } = await change(made.id, { slug: 'ngap', takeAddress: true });
    expect(takeAddress).toBe(false);
    expect((await rows()).filter(({ from }) => from === '/thoi-su/ngap')).toEqual([]);
  });

  test('can be taken back by its own record, and by anybody once nothing is there', async () => {
    const story = await publish('mot');
    await change(story.id, { slug: 'hai' });
    await change(story.id, { slug: 'mot' });
    await payload.delete({ collection: 'articles', id: story.id });
    expect((await publish('mot')).slug).toBe('mot');
  });

  test('is refused to topics as well', async () => {
    const topic = await payload.create({ collection: 'topics', data: { name: 'Biển', slug: 'bien' } });
    await payload.update({ collection: 'topics', id: topic.id, data: { slug: 'bien-dong' } });
    const other = await payload.create({ collection: 'topics', data: { name: 'Biển', slug: '' } });
    expect(other.slug).toBe('bien-2');
    await expect(
      payload.update({ collection: 'topics', id: other.id, data: { slug: 'bien', generateSlug: false } }),
    ).rejects.toThrow();
  });
});

test('the audit log tells which public address has changed, and of nothing else', async () => {
  const earlier = (await audited('rename')).length;
  const renames = async () => (await audited('rename')).slice(earlier);
  const story = await publish('truoc');
  await change(story.id, { headline: 'Khác' });
  await payload.update({
    collection: 'articles',
    id: story.id,
    draft: true,
    data: { slug: 'sau', _status: 'draft' },
  });
  expect(await renames()).toEqual([]);
  await change(story.id, { _status: 'published' });
  const draft = await publish('nhap', { _status: 'draft' });
  await change(draft.id, { slug: 'nhap-moi', _status: 'draft' });
  const author = await payload.create({ collection: 'authors', data: { name: 'An', slug: 'an' } });
  await payload.update({
    collection: 'authors',
    id: author.id,
    data: { slug: 'an-nguyen', generateSlug: false },
  });
  expect(await renames()).toEqual([
    { title: 'Khác', changes: { address: ['/thoi-su/truoc', '/thoi-su/sau'] } },
    { title: 'An', changes: { slug: ['an', 'an-nguyen'] } },
  ]);
});

test('two stories cannot be merged into each other', async () => {
  const [one, two, three] = [await publish('mot'), await publish('hai'), await publish('ba')];
  await change(one.id, { mergedInto: two.id });
  await change(two.id, { mergedInto: three.id });
  await expect(change(three.id, { mergedInto: one.id })).rejects.toMatchObject({ status: 409 });
});

describe('a file', () => {
  const take = async (text: string) => importRedirects(await editor(), text);
  const editor = (): Promise<PayloadRequest> => createLocalReq({}, payload);

  test('is taken whole: new ones made, those that were there replaced, in any order of lines', async () => {
    await redirect('/a', '/b');
    const text = '\uFEFFTừ;Đến;Ghi chú\r\n/b;/a;\r\n/a;/moi-nhat;"Đổi; rồi"\r\n/c;/a';
    expect(await take(text)).toEqual({ created: 2, updated: 1 });
    expect(await rows()).toEqual([
      { from: '/a', to: '/moi-nhat', origin: 'file', note: 'Đổi; rồi' },
      { from: '/b', to: '/a', origin: 'file', note: null },
      { from: '/c', to: '/a', origin: 'file', note: null },
    ]);
    expect((await audited('import')).at(-1)).toEqual({ title: 'CSV', changes: { created: 2, updated: 1 } });
  });

  test('with bad lines leaves nothing, and tells of each', async () => {
    const story = await publish('dang-doc');
    await change(story.id, { slug: 'dang-doc-2' });
    const text = [
      ...['/tot,/moi-nhat', '//evil.example,/a', '/x,https://evil.example', '/chi-mot-cot', '/tot,/khac'],
      ...['/vong,/tron', '/tron,/vong', '/thoi-su/dang-doc-2,/a', '/thoi-su/dang-doc,/a', '/y,/y'],
    ];
    const result = await take(text.join('\n'));
    if (!('bad' in result)) throw new Error('It was taken');
    expect(result.bad.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(result.bad[3]?.reason.vi).toContain('dòng 1');
    expect(result.bad[6]?.reason.vi).toContain('Bài dang-doc');
    expect((await rows()).map(({ from }) => from)).toEqual(['/thoi-su/dang-doc']);
    expect(await take('from,to\n')).toHaveProperty('bad');
  });
});
