import { sql } from '@payloadcms/db-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '@/lib/config';
import type { User } from '@/lib/newsroom/payload-types';
import type { Role } from '../access';
import { openTestNewsroom, type TestNewsroom } from '../import/test-newsroom';
import { stateNames } from '../workflow/states';
import { actionsOf } from './actions';
import { courseOf } from './course';
import { overviewPath, readFilters } from './filters';
import * as lists from './lists';

let newsroom: TestNewsroom;
let payload: TestNewsroom['payload'];
const people = new Map<string, User>();
const sections = new Map<string, number>();
let author: number;

const viewer = (name: string): lists.Viewer => {
  const user = people.get(name);
  if (!user) throw new Error(`Nobody is called ${name}`);
  return { id: user.id, role: user.role };
};

const section = (slug: string): number => {
  const id = sections.get(slug);
  if (!id) throw new Error(`There is no section ${slug}`);
  return id;
};

const node = { version: 1, direction: null, format: '' as const, indent: 0 };
const words = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: 'Một câu.' };
const body = {
  root: { ...node, type: 'root', children: [{ ...node, type: 'paragraph', children: [words] }] },
};

type More = { section?: string; authors?: number[]; embargoUntil?: string };

/** A draft that somebody has begun. */
async function begin(by: string, headline: string, more: More = {}): Promise<number> {
  const user = people.get(by);
  if (!user) throw new Error(`Nobody is called ${by}`);
  const { id } = await payload.create({
    collection: 'articles',
    data: {
      ...{ headline, body, _status: 'draft', source: { indexPolicy: 'original' } },
      ...{ ...more, section: section(more.section ?? 'thoi-su') },
    },
    draft: true,
    user: { ...user, collection: 'users' },
  });
  return id;
}

const draft = (id: number, data: Record<string, unknown>) =>
  payload.update({ collection: 'articles', id, data, draft: true });
const change = (id: number, data: Record<string, unknown>) =>
  payload.update({ collection: 'articles', id, data });
const appoint = (article: number, action: 'publish' | 'unpublish', at: string) =>
  payload.create({ collection: 'schedule', data: { article, action, at, state: 'waiting' } });

const headlines = ({ stories }: lists.DeskList) => stories.map(({ headline }) => headline);
const stateOf = async (id: number, by = 'Chi') => (await courseOf(payload, id, viewer(by)))?.state;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ payload } = newsroom);
  const staff: [string, Role][] = [
    ['Anh', 'admin'],
    ['Chi', 'editor'],
    ['Lan', 'reporter'],
    ['Minh', 'reporter'],
  ];
  for (const [name, role] of staff) {
    const data = { name, role, email: `${name}@example.com`.toLowerCase(), password: 'mật khẩu dài' };
    people.set(name, await payload.create({ collection: 'users', data }));
  }
  for (const [name, slug, parent] of [
    ['Thời sự', 'thoi-su', undefined],
    ['Giao thông', 'giao-thong', 'thoi-su'],
    ['Thể thao', 'the-thao', undefined],
  ] as const) {
    const data = { name, slug, order: 1, accent: 'do' as const, parent: parent && section(parent) };
    sections.set(slug, (await payload.create({ collection: 'sections', data })).id);
  }
  author = (await payload.create({ collection: 'authors', data: { name: 'Lan Phạm', slug: 'lan-pham' } })).id;
});

afterAll(() => newsroom.close());

describe('the course of a story', () => {
  it('follows it from the first draft to the end', async () => {
    const id = await begin('Lan', 'Đường đi của một bài');
    expect(await stateOf(id)).toBe('draft');
    await draft(id, { stage: 'inReview' });
    expect(await stateOf(id)).toBe('inReview');
    const made = await appoint(id, 'publish', '2036-01-01T01:00:00.000Z');
    expect(await courseOf(payload, id, viewer('Chi'))).toMatchObject({
      ...{ state: 'scheduled', publish: { id: made.id, at: '2036-01-01T01:00:00.000Z' }, unpublish: null },
      ...{ own: false, discusses: true, timeZone: readConfig().timeZone },
    });
    await payload.update({ collection: 'schedule', id: made.id, data: { state: 'cancelled' } });
    expect(await stateOf(id)).toBe('inReview');
    await change(id, { _status: 'published' });
    expect(await stateOf(id)).toBe('published');
    await draft(id, { headline: 'Đường đi của một bài, sửa' });
    expect(await stateOf(id)).toBe('publishedWithDraft');
    await change(id, { _status: 'draft', stage: 'draft' });
    expect(await stateOf(id)).toBe('unpublished');
    await change(id, { deletedAt: new Date().toISOString() });
    expect(await stateOf(id)).toBe('trashed');
    expect(await stateOf(999_999)).toBeUndefined();
  });

  it('offers each role its own steps', async () => {
    const id = await begin('Lan', 'Bước của mỗi người');
    const steps = async (name: string) => (await courseOf(payload, id, viewer(name)))?.steps;
    expect(await steps('Lan')).toEqual(['write', 'submit']);
    expect(await steps('Minh')).toEqual([]);
    expect(await steps('Chi')).toEqual(['write', 'submit', 'schedule', 'publish', 'trash']);
    expect(await steps('Anh')).toContain('liftEmbargo');
    await draft(id, { stage: 'inReview' });
    expect(await steps('Lan')).toEqual(['withdraw']);
    expect(await steps('Chi')).toContain('return');
  });

  it('keeps from a reporter what waits beside a colleague’s published story', async () => {
    const id = await begin('Lan', 'Bài của Lan', { embargoUntil: '2020-01-01T00:00:00.000Z' });
    await change(id, { _status: 'published' });
    await draft(id, { headline: 'Bản sửa kín' });
    await appoint(id, 'unpublish', '2036-01-01T01:00:00.000Z');
    expect(await courseOf(payload, id, viewer('Minh'))).toMatchObject({
      ...{ state: 'published', discusses: false, unpublish: null, embargoUntil: null, steps: [] },
    });
  });

  it('shows the buttons that make sense', async () => {
    const id = await begin('Lan', 'Nút nào', { embargoUntil: '2036-01-01T00:00:00.000Z' });
    const now = new Date();
    const actions = async (name: string) => {
      const course = await courseOf(payload, id, viewer(name));
      return course && actionsOf(course, now);
    };
    expect(await actions('Lan')).toEqual(['submit']);
    expect(await actions('Chi')).toEqual(['submit', 'schedulePublish']);
    expect(await actions('Anh')).toEqual(['submit', 'schedulePublish', 'liftEmbargo']);
    const chief = people.get('Anh');
    await payload.update({
      ...{ collection: 'articles', id, draft: true },
      data: { embargoUntil: null, embargoReason: 'Đã công bố.' },
      ...(chief && { user: { ...chief, collection: 'users' as const } }),
    });
    await draft(id, { stage: 'inReview' });
    await appoint(id, 'publish', '2036-01-01T01:00:00.000Z');
    expect(await actions('Chi')).toEqual(['scheduleUnpublish']);
    await payload.delete({ collection: 'schedule', where: { article: { equals: id } } });
    await change(id, { _status: 'published' });
    expect(await actions('Chi')).toEqual(['scheduleUnpublish', 'unpublish']);
    expect(await actions('Lan')).toEqual([]);
  });
});

describe('the lists of the desk', () => {
  it('show what waits, what comes and what came back, to those whom it concerns', async () => {
    const first = await begin('Lan', 'Chờ lâu nhất');
    await draft(first, { stage: 'inReview' });
    const second = await begin('Minh', 'Chờ ít hơn', {
      authors: [author],
      embargoUntil: '2036-02-01T00:00:00.000Z',
    });
    await draft(second, { stage: 'inReview' });
    const review = await lists.waitingForReview(payload, viewer('Chi'));
    expect(headlines(review).filter((headline) => headline?.startsWith('Chờ'))).toEqual([
      'Chờ lâu nhất',
      'Chờ ít hơn',
    ]);
    expect(review.stories.find(({ id }) => id === second)).toMatchObject({
      ...{ section: 'Thời sự', writer: 'Minh', byline: 'Lan Phạm', state: 'inReview' },
      embargoUntil: new Date('2036-02-01T00:00:00.000Z'),
    });
    expect(headlines(await lists.waitingForReview(payload, viewer('Minh')))).toEqual(['Chờ ít hơn']);

    const later = await begin('Lan', 'Đăng năm sau');
    await appoint(later, 'publish', '2035-06-01T00:00:00.000Z');
    const sooner = await begin('Minh', 'Gỡ trước đó');
    await change(sooner, { _status: 'published' });
    await appoint(sooner, 'unpublish', '2035-05-01T00:00:00.000Z');
    const soon = await lists.comingUp(payload, viewer('Chi'));
    expect(headlines(soon).slice(0, 2)).toEqual(['Gỡ trước đó', 'Đăng năm sau']);
    expect(headlines(await lists.comingUp(payload, viewer('Minh')))).toEqual(['Gỡ trước đó']);

    const back = await begin('Lan', 'Bài bị trả lại');
    for (const text of ['Thiếu nguồn.', 'Vẫn thiếu nguồn.']) {
      await payload.create({
        collection: 'notes',
        data: { article: back, text, kind: 'return', authorName: 'Chi' },
      });
    }
    const sentBack = await lists.returned(payload, viewer('Lan'));
    expect(sentBack.stories).toMatchObject([{ id: back, note: 'Vẫn thiếu nguồn.', noteBy: 'Chi' }]);
    const drafts = headlines(await lists.ownDrafts(payload, viewer('Lan')));
    expect(drafts).not.toContain('Bài bị trả lại');
    expect(drafts).not.toContain('Chờ lâu nhất');
    expect((await lists.returned(payload, viewer('Minh'))).stories).toEqual([]);
  });

  it('show what came out today on the paper’s clock', async () => {
    const today = await begin('Lan', 'Ra hôm nay');
    await change(today, { _status: 'published' });
    const yesterday = await begin('Lan', 'Ra hôm kia');
    const publishedAt = new Date(Date.now() - 2 * 86_400_000).toISOString();
    await change(yesterday, { _status: 'published', publishedAt });
    const tomorrow = await begin('Lan', 'Ra ngày kia');
    await change(tomorrow, {
      ...{ _status: 'published', publishedAt: new Date(Date.now() + 2 * 86_400_000).toISOString() },
    });
    const found = headlines(await lists.publishedToday(payload, viewer('Chi'), 'Asia/Ho_Chi_Minh'));
    expect(found).toContain('Ra hôm nay');
    expect(found).not.toContain('Ra hôm kia');
    expect(found).not.toContain('Ra ngày kia');
    expect(headlines(await lists.comingUp(payload, viewer('Chi')))).toContain('Ra ngày kia');
    expect(headlines(await lists.publishedToday(payload, viewer('Minh'), 'Asia/Ho_Chi_Minh'))).not.toContain(
      'Ra hôm nay',
    );
  });

  it('say which appointments could not be kept', async () => {
    const id = await begin('Lan', 'Hẹn không thành');
    await appoint(id, 'publish', '2036-01-01T00:00:00.000Z');
    await payload.db.drizzle.execute(sql`
      UPDATE schedule SET state = 'refused', at = now(), outcome = 'Bài chưa có chuyên mục.'
      WHERE article_id = ${id}`);
    expect(await lists.refusedAppointments(payload, viewer('Chi'))).toMatchObject([
      { id, headline: 'Hẹn không thành', action: 'publish', outcome: 'Bài chưa có chuyên mục.' },
    ]);
    expect(await lists.refusedAppointments(payload, viewer('Minh'))).toEqual([]);
  });

  it('the overview finds by state, section with its sub-sections, author and owner', async () => {
    const bridge = await begin('Minh', 'Cầu vượt', { section: 'giao-thong', authors: [author] });
    const match = await begin('Lan', 'Trận đấu', { section: 'the-thao' });
    const gone = await begin('Anh', 'Đã gỡ rồi');
    await change(gone, { _status: 'published' });
    await change(gone, { _status: 'draft' });
    const all = { state: undefined, section: undefined, author: undefined, mine: false, page: 1 };
    const find = async (filters: Partial<lists.Filters>, by = 'Chi') =>
      (await lists.overview(payload, viewer(by), { ...all, ...filters })).stories.map(({ id }) => id);
    expect(await find({ section: 'thoi-su' })).toContain(bridge);
    expect(await find({ section: 'giao-thong' })).toEqual([bridge]);
    expect(await find({ section: 'the-thao' })).toEqual([match]);
    expect(await find({ author: 'lan-pham', state: 'draft' })).toEqual([bridge]);
    expect(await find({ author: 'khong-co' })).toEqual([]);
    expect(await find({ mine: true })).toEqual([]);
    expect(await find({ section: 'giao-thong' }, 'Lan')).toEqual([]);
    for (const state of stateNames) {
      const { stories } = await lists.overview(payload, viewer('Anh'), { ...all, state });
      expect(stories.length, state).toBeGreaterThan(0);
      expect(new Set(stories.map((story) => story.state)), state).toEqual(new Set([state]));
    }
  });

  it('has addresses that say what they ask for', () => {
    expect(readFilters({})).toBeUndefined();
    expect(readFilters({ 'trang-thai': '' })).toBeUndefined();
    const path = overviewPath({ state: 'inReview', section: 'the-thao', mine: true, page: 3 });
    expect(path).toBe('/toa-soan?trang-thai=cho-duyet&chuyen-muc=the-thao&cua-toi=1&trang=3');
    const query = Object.fromEntries(new URL(path, 'http://x').searchParams);
    expect(readFilters(query)).toEqual({
      ...{ state: 'inReview', section: 'the-thao', author: undefined, mine: true, page: 3 },
    });
    expect(readFilters({ 'trang-thai': 'tat-ca', trang: '-4' })).toMatchObject({ state: undefined, page: 1 });
    expect(readFilters({ 'trang-thai': ['a', 'b'], 'tac-gia': 'x' })).toMatchObject({ author: 'x' });
  });
});

it('deleting a story for good takes its notes and appointments along', async () => {
  const id = await begin('Lan', 'Xóa hẳn');
  await payload.create({ collection: 'notes', data: { article: id, text: 'Ghi chú', kind: 'note' } });
  await appoint(id, 'publish', '2036-01-01T00:00:00.000Z');
  await payload.delete({ collection: 'articles', id });
  const { rows } = await payload.db.drizzle.execute(
    sql`SELECT id FROM notes WHERE article_id = ${id} UNION ALL SELECT id FROM schedule WHERE article_id = ${id}`,
  );
  expect(rows).toEqual([]);
});
