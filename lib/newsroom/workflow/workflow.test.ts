import { sql } from '@payloadcms/db-postgres/drizzle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from '../import/test-newsroom';
import type { Article, User } from '../payload-types';
import { carryOut } from '../schedule/carry-out';

let newsroom: TestNewsroom;
let section: number;
let editor: User & { collection: 'users' };
let admin: User & { collection: 'users' };
let reporter: User & { collection: 'users' };

const minute = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString();

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const { payload } = newsroom;
  const hire = async (role: User['role']) => {
    const data = { role, name: `Người ${role}`, email: `${role}@example.com`, password: 'mat-khau-thu-1' };
    return { ...(await payload.create({ collection: 'users', data })), collection: 'users' as const };
  };
  // One after another: the collection checks that an admin is left.
  admin = await hire('admin');
  editor = await hire('editor');
  reporter = await hire('reporter');
  section = (
    await payload.create({
      collection: 'sections',
      data: { name: 'Thời sự', slug: '', order: 1, accent: 'do' },
    })
  ).id;
});

afterAll(() => newsroom.close());

const body = (text: string): Article['body'] => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: [
      {
        ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
        children: [{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text }],
      },
    ],
  },
});

type Person = typeof editor;
type Change = Partial<Omit<Article, 'id'>>;

const begin = (person: Person, more: Change = {}) =>
  newsroom.payload.create({
    collection: 'articles',
    data: { headline: 'Một bài thử', section, body: body('Một câu.'), slug: '', ...more },
    draft: true,
    user: person,
    overrideAccess: false,
  });

type Saving = { draft?: boolean; autosave?: boolean };

const save = (
  person: Person | undefined,
  id: number,
  data: Change,
  { draft = true, autosave = false }: Saving = {},
) =>
  newsroom.payload.update({
    collection: 'articles',
    id,
    data,
    draft,
    autosave,
    ...(person && { user: person, overrideAccess: false }),
  });

const publish = (person: Person | undefined, id: number, data: Change = {}) =>
  save(person, id, { ...data, _status: 'published' }, { draft: false });

const refused = (status: number, message?: RegExp) =>
  expect.objectContaining({ status, ...(message && { message: expect.stringMatching(message) }) });

const versionsOf = async (id: number) => {
  const { rows } = await newsroom.payload.db.drizzle.execute<{
    autosave: boolean;
    status: string;
    headline: string;
  }>(
    sql`SELECT coalesce(autosave, false) AS autosave, version__status AS status, version_headline AS headline
        FROM _articles_v WHERE parent_id = ${id} ORDER BY updated_at, id`,
  );
  return rows;
};

describe('review', () => {
  test('a story in review is the editors’: its reporter takes it back before changing it', async () => {
    const { id } = await begin(reporter);
    await save(reporter, id, { stage: 'inReview' });
    await expect(save(reporter, id, { headline: 'Sửa lén' })).rejects.toEqual(refused(403));
    await save(editor, id, { headline: 'Biên tập sửa' });
    await save(reporter, id, { stage: 'draft' });
    await save(reporter, id, { headline: 'Sửa tiếp' });
    await expect(publish(reporter, id)).rejects.toEqual(refused(403));
  });

  test('an editor returns a story with a note, or not at all', async () => {
    const { id } = await begin(reporter, { stage: 'inReview' });
    await expect(save(editor, id, { stage: 'draft' })).rejects.toEqual(refused(400, /vì sao/));
    await save(editor, id, { stage: 'draft', returnNote: 'Thiếu nguồn tin.' });
    const { docs } = await newsroom.payload.find({
      collection: 'notes',
      where: { article: { equals: id } },
      depth: 0,
    });
    expect(docs).toMatchObject([{ kind: 'return', text: 'Thiếu nguồn tin.', author: editor.id }]);
    await expect(save(editor, id, { stage: 'draft', returnNote: 'Nữa' })).rejects.toEqual(refused(409));
  });

  test('a reporter does not touch a story that is to be published', async () => {
    const { id } = await begin(reporter);
    const at = inMinutes(30);
    await newsroom.payload.create({
      collection: 'schedule',
      data: { article: id, action: 'publish', at, state: 'waiting' },
      user: editor,
    });
    await expect(save(reporter, id, { headline: 'Sửa lén' })).rejects.toEqual(refused(403));
  });
});

describe('revisions', () => {
  test('a save that was begun on an older version is refused and writes nothing', async () => {
    const { id, revision } = await begin(editor);
    await save(admin, id, { headline: 'Người thứ hai' });
    await expect(save(editor, id, { headline: 'Người thứ nhất', revision })).rejects.toEqual(
      refused(409, /Người admin lưu lúc/),
    );
    const now = await newsroom.payload.findByID({ collection: 'articles', id, draft: true });
    expect(now.headline).toBe('Người thứ hai');
    await save(editor, id, { headline: 'Người thứ nhất', revision: now.revision ?? 0 });
  });

  test('every published version and the last twenty autosaves are kept', async () => {
    const { id } = await begin(editor, { headline: 'Bản đầu' });
    await publish(editor, id);
    for (let n = 1; n <= 23; n += 1) await save(editor, id, { headline: `Tự lưu ${n}` }, { autosave: true });
    await publish(editor, id, { headline: 'Bản hai' });
    await save(editor, id, { _status: 'draft' }, { draft: false });
    const versions = await versionsOf(id);
    expect(versions.filter(({ status }) => status === 'published').map(({ headline }) => headline)).toEqual([
      'Bản đầu',
      'Bản hai',
    ]);
    const autosaves = versions.filter(({ autosave }) => autosave).map(({ headline }) => headline);
    expect(autosaves).toEqual(Array.from({ length: 20 }, (_, n) => `Tự lưu ${n + 4}`));
  });

  test('taking a story down by the desk’s button keeps the version that was published', async () => {
    const { id } = await begin(editor);
    await publish(editor, id);
    await newsroom.payload.update({
      collection: 'articles',
      id,
      data: {},
      unpublishAllLocales: true,
      user: editor,
      overrideAccess: false,
    });
    const statuses = (await versionsOf(id)).map(({ status }) => status);
    expect(statuses).toEqual(['draft', 'published', 'draft']);
  });

  test('bringing back an earlier version brings back words, not an embargo, stage or address of then', async () => {
    const { id } = await begin(editor, { headline: 'Ban đầu' });
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
    });
    const embargoUntil = inMinutes(60);
    await save(editor, id, { headline: 'Về sau', embargoUntil, slug: 'ten-ve-sau', generateSlug: false });
    const version = String(docs[0]?.id);
    await newsroom.payload.restoreVersion({
      collection: 'articles',
      id: version,
      draft: true,
      user: editor,
      overrideAccess: false,
    });
    const now = await newsroom.payload.findByID({ collection: 'articles', id, draft: true });
    expect(now).toMatchObject({ headline: 'Ban đầu', embargoUntil, slug: 'ten-ve-sau' });
  });

  test('a copy of a published and corrected story is neither', async () => {
    const { id } = await begin(editor, { corrections: [{ text: 'Sửa một chữ.' }] });
    await publish(editor, id);
    const copy = await newsroom.payload.duplicate({
      ...{ collection: 'articles', id, draft: true, user: editor, overrideAccess: false },
    });
    expect(copy).toMatchObject({ _status: 'draft', publishedAt: null, corrections: [], revision: 1 });
  });

  test('publishing many at once publishes their newest drafts', async () => {
    const { id } = await begin(editor, { headline: 'Cũ' });
    await save(editor, id, { headline: 'Mới nhất' });
    await newsroom.payload.update({
      collection: 'articles',
      where: { id: { equals: id } },
      data: { _status: 'published' },
      user: editor,
      overrideAccess: false,
    });
    const now = await newsroom.payload.findByID({ collection: 'articles', id });
    expect(now).toMatchObject({ headline: 'Mới nhất', _status: 'published' });
  });
});

describe('embargo', () => {
  test('nobody publishes or schedules before its end, the system and the admin included', async () => {
    const { id } = await begin(editor, { embargoUntil: inMinutes(60) });
    for (const person of [editor, admin, undefined]) {
      await expect(publish(person, id)).rejects.toEqual(refused(409, /embargo/));
    }
    const early = { article: id, action: 'publish' as const, at: inMinutes(30), state: 'waiting' as const };
    await expect(
      newsroom.payload.create({ collection: 'schedule', data: early, user: admin }),
    ).rejects.toEqual(refused(409, /embargo/));
    await newsroom.payload.create({
      collection: 'schedule',
      data: { ...early, at: inMinutes(61) },
      user: editor,
    });
  });

  test('the database itself refuses what is under embargo', async () => {
    const { id } = await begin(editor, { embargoUntil: inMinutes(60) });
    const { drizzle } = newsroom.payload.db;
    await drizzle.execute(sql`UPDATE articles SET embargo_until = ${inMinutes(60)} WHERE id = ${id}`);
    await expect(
      drizzle.execute(sql`UPDATE articles SET _status = 'published', published_at = now() WHERE id = ${id}`),
    ).rejects.toThrow();
  });

  test('only an admin lifts it, with a reason that is kept', async () => {
    const { id } = await begin(editor, { embargoUntil: inMinutes(60) });
    const lift = { embargoUntil: null, embargoReason: 'Nguồn tin đồng ý.' };
    await expect(save(editor, id, lift)).rejects.toEqual(refused(403));
    await expect(save(undefined, id, lift)).rejects.toEqual(refused(403));
    await expect(save(editor, id, { embargoUntil: inMinutes(10) })).rejects.toEqual(refused(403));
    await expect(save(admin, id, { embargoUntil: null })).rejects.toEqual(refused(400, /lý do/));
    await save(editor, id, { embargoUntil: inMinutes(90) });
    await save(admin, id, lift);
    await publish(editor, id);
    const { docs } = await newsroom.payload.find({
      collection: 'auditLog',
      where: { action: { equals: 'embargoLifted' }, subjectId: { equals: String(id) } },
      depth: 0,
    });
    expect(docs).toMatchObject([{ user: admin.id, changes: { reason: 'Nguồn tin đồng ý.' } }]);
  });
});

describe('the clock', () => {
  const due = async (article: number, action: 'publish' | 'unpublish', by?: Person) => {
    const data = { article, action, at: inMinutes(5), state: 'waiting' as const };
    const { id } = await newsroom.payload.create({ collection: 'schedule', data, ...(by && { user: by }) });
    await newsroom.payload.db.drizzle.execute(
      sql`UPDATE schedule SET at = now() - interval '1 hour' WHERE id = ${id}`,
    );
    return id;
  };
  const appointment = (id: number) => newsroom.payload.findByID({ collection: 'schedule', id, depth: 0 });

  test('publishes and takes down what fell due while it stood still, once, in the name of who ordered it', async () => {
    const { id } = await begin(reporter, { headline: 'Đến giờ' });
    await save(reporter, id, { headline: 'Đến giờ thì lên' });
    const order = await due(id, 'publish', editor);
    await Promise.all([carryOut(newsroom.payload), carryOut(newsroom.payload), carryOut(newsroom.payload)]);
    expect(await appointment(order)).toMatchObject({ state: 'done' });
    const story = await newsroom.payload.findByID({ collection: 'articles', id, depth: 0 });
    expect(story).toMatchObject({ _status: 'published', headline: 'Đến giờ thì lên', savedBy: editor.id });
    const published = (await versionsOf(id)).filter(({ status }) => status === 'published');
    expect(published).toHaveLength(1);

    await due(id, 'unpublish', editor);
    await carryOut(newsroom.payload);
    const gone = await newsroom.payload.findByID({ collection: 'articles', id, depth: 0 });
    expect(gone._status).toBe('draft');
  });

  test('what has become impossible is refused with the reason, the story stays as it is, and the next has its turn', async () => {
    const { id } = await begin(editor);
    const order = await due(id, 'publish', editor);
    const next = await due((await begin(editor)).id, 'publish', editor);
    await newsroom.payload.db.drizzle.execute(
      sql`UPDATE _articles_v SET version_headline = NULL WHERE parent_id = ${id}`,
    );
    await carryOut(newsroom.payload);
    expect(await appointment(order)).toMatchObject({ state: 'refused', outcome: expect.stringMatching(/./) });
    expect(await appointment(next)).toMatchObject({ state: 'done' });
    const story = await newsroom.payload.findByID({ collection: 'articles', id, depth: 0 });
    expect(story._status).toBe('draft');
  });

  test('one appointment a deed; moved and called off, never rewritten afterwards', async () => {
    const { id } = await begin(editor);
    const data = { article: id, action: 'publish' as const, at: inMinutes(30), state: 'waiting' as const };
    const { payload } = newsroom;
    const first = await payload.create({ collection: 'schedule', data, user: editor });
    await expect(payload.create({ collection: 'schedule', data, user: editor })).rejects.toEqual(
      refused(409),
    );
    const change = (more: object) =>
      payload.update({ collection: 'schedule', id: first.id, data: more, user: editor });
    await change({ at: inMinutes(45) });
    await expect(change({ at: inMinutes(-5) })).rejects.toEqual(refused(400));
    await change({ state: 'cancelled' });
    await expect(change({ state: 'waiting' })).rejects.toEqual(refused(409));
    // Publishing by hand calls off what waits.
    const second = await payload.create({ collection: 'schedule', data, user: editor });
    await publish(editor, id);
    expect(await appointment(second.id)).toMatchObject({ state: 'cancelled' });
  });

  test('a story that is not whole, or not out, is not scheduled', async () => {
    const { id } = await begin(editor, { headline: '' });
    const order = (action: 'publish' | 'unpublish') =>
      newsroom.payload.create({
        collection: 'schedule',
        data: { article: id, action, at: inMinutes(30), state: 'waiting' },
        user: editor,
      });
    await expect(order('publish')).rejects.toEqual(refused(400, /tiêu đề/i));
    await expect(order('unpublish')).rejects.toEqual(refused(409));
  });
});
