import type { RequiredDataFromCollectionSlug } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from '../import/test-newsroom';
import type { User } from '../payload-types';

let newsroom: TestNewsroom;
let payload: TestNewsroom['payload'];
let section = 0;
let editor: Person;
let reporter: Person;

type Person = User & { collection: 'users' };
type Data = Partial<RequiredDataFromCollectionSlug<'articles'>>;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ payload } = newsroom);
  const hire = async (role: User['role']) => {
    const data = { role, name: role, email: `${role}@example.com`, password: 'mat-khau-thu-1' };
    return { ...(await payload.create({ collection: 'users', data })), collection: 'users' as const };
  };
  await hire('admin');
  editor = await hire('editor');
  reporter = await hire('reporter');
  const data = { name: 'Thời sự', slug: 'thoi-su', order: 1, accent: 'do' as const };
  section = (await payload.create({ collection: 'sections', data })).id;
});
afterAll(() => newsroom.close());

const common = { version: 1, direction: null, format: '' as const, indent: 0 };
const words = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: 'Một câu.' };
const paragraph = { ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] };
const body = { root: { ...common, type: 'root', children: [paragraph] } };
const forged = '2031-01-01T00:00:00.000Z';

function begin(user: Person | undefined, slug: string, more: Data = {}) {
  const source = { indexPolicy: 'original' as const };
  const data = { headline: `Bài ${slug}`, slug, generateSlug: false, section, body, source, ...more };
  const who = user && { user, overrideAccess: false };
  return payload.create({
    collection: 'articles',
    data,
    draft: data._status !== 'published',
    depth: 0,
    ...who,
  });
}
const save = (user: Person | undefined, id: number, data: Data, draft = false) =>
  payload.update({
    ...{ collection: 'articles', id, data, draft, depth: 0 },
    ...(user && { user, overrideAccess: false }),
  });

test('nobody at the desk sets the time of the last substantive change, only the tick does', async () => {
  const { id, revisedAt } = await begin(editor, 'gio', { _status: 'published', revisedAt: forged });
  expect(revisedAt).toBeNull();
  expect((await save(editor, id, { revisedAt: forged })).revisedAt).toBeNull();
  expect((await save(editor, id, { revisedAt: forged, _status: 'draft' }, true)).revisedAt).toBeNull();

  const before = Date.now();
  const ticked = await save(editor, id, {
    revisedAt: forged,
    substantiveChange: true,
    _status: 'published',
  });
  expect(Date.parse(ticked.revisedAt ?? '')).toBeGreaterThanOrEqual(before);
  expect(Date.parse(ticked.revisedAt ?? '')).toBeLessThanOrEqual(Date.now());
  for (const data of [{ revisedAt: forged }, { revisedAt: null }, { kicker: 'Nhãn' }])
    expect((await save(editor, id, data)).revisedAt).toBe(ticked.revisedAt);

  const own = await begin(reporter, 'nhap', { revisedAt: forged });
  expect(own.revisedAt).toBeNull();
  const draft = await save(reporter, own.id, { revisedAt: forged, _status: 'draft' }, true);
  expect(draft.revisedAt).toBeNull();
  expect((await save(editor, own.id, { _status: 'published' })).revisedAt).toBeNull();
});

test('an older version brings its words back, not its time of change', async () => {
  const { id } = await begin(editor, 'cu', { _status: 'published' });
  const { revisedAt } = await save(editor, id, { headline: 'Bài mới', substantiveChange: true });
  expect(revisedAt).not.toBeNull();
  const where = { parent: { equals: id } };
  const { docs } = await payload.findVersions({ collection: 'articles', where, sort: 'updatedAt', depth: 0 });
  const version = docs[0]?.id ?? '';
  for (const draft of [true, false]) {
    const who = { user: editor, overrideAccess: false };
    await payload.restoreVersion({ collection: 'articles', id: version, draft, depth: 0, ...who });
    const now = await payload.findByID({ collection: 'articles', id, draft, depth: 0 });
    expect(now).toMatchObject({ headline: 'Bài cu', revisedAt });
  }
});

test('the import brings the times of its stories with it', async () => {
  const { id, revisedAt } = await begin(undefined, 'nhap-khau', { _status: 'published', revisedAt: forged });
  expect(revisedAt).toBe(forged);
  const other = '2030-01-01T00:00:00.000Z';
  expect((await save(undefined, id, { revisedAt: other })).revisedAt).toBe(other);
});
