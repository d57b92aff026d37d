import { sql } from '@payloadcms/db-postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditLog, User } from '@/lib/newsroom/payload-types';
import { openTestNewsroom, type TestNewsroom } from '../import/test-newsroom';

let newsroom: TestNewsroom;
let payload: TestNewsroom['payload'];
let chief: User;
let section: number;
let seen = 0;

const account = { email: 'chu-bien@example.com', password: 'mật khẩu của chủ biên' };

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ payload } = newsroom);
  chief = await payload.create({
    collection: 'users',
    data: { ...account, name: 'Chủ biên', role: 'admin' },
  });
  section = (await payload.create({ collection: 'sections', data: { ...named('Thời sự', 'thoi-su') } })).id;
});

afterAll(() => newsroom.close());

beforeEach(async () => {
  await news();
});

const named = (name: string, slug: string) => ({ name, slug, order: 1, accent: 'do' as const });
const by = () => ({ user: { ...chief, collection: 'users' as const } });
const bodyOf = (text: string) => {
  const node = { version: 1, direction: null, format: '' as const, indent: 0 };
  const words = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text };
  return {
    root: { ...node, type: 'root', children: [{ ...node, type: 'paragraph', children: [words] }] },
  };
};
const body = bodyOf('Một câu.');

/** The lines that are new since the last look, oldest first. */
async function news(): Promise<AuditLog[]> {
  const { docs } = await payload.find({
    ...{ collection: 'auditLog', where: { id: { greater_than: seen } }, sort: 'id', limit: 100, depth: 0 },
  });
  seen = docs.at(-1)?.id ?? seen;
  return docs;
}

const actions = async () => (await news()).map(({ action }) => action);

const draft = (headline: string) =>
  payload.create({
    collection: 'articles',
    data: { headline, section, body, _status: 'draft', source: { indexPolicy: 'original' } },
    draft: true,
    ...by(),
  });

describe('a story', () => {
  it('leaves a line for what readers notice, and none for drafts', async () => {
    const { id } = await draft('Cầu mới');
    expect(await news()).toMatchObject([
      {
        ...{ action: 'create', subject: 'articles', subjectId: String(id), title: 'Cầu mới' },
        ...{ user: chief.id, userName: 'Chủ biên' },
      },
    ]);
    const change = (data: Record<string, unknown>, asDraft = false) =>
      payload.update({ collection: 'articles', id, data, draft: asDraft, autosave: asDraft, ...by() });

    await change({ headline: 'Cầu mới bắc qua sông' }, true);
    expect(await actions()).toEqual([]);
    await change({ _status: 'published' });
    expect(await news()).toMatchObject([{ action: 'publish', title: 'Cầu mới bắc qua sông' }]);

    await change({ headline: 'Cầu mới đã thông xe' }, true);
    expect(await actions()).toEqual([]);
    await change({ headline: 'Cầu đã thông xe', kicker: 'Hạ tầng', _status: 'published' });
    expect(await news()).toMatchObject([
      {
        action: 'update',
        changes: { headline: 'Cầu mới bắc qua sông → Cầu đã thông xe', kicker: '— → Hạ tầng' },
      },
    ]);

    await change({ _status: 'draft' });
    expect(await actions()).toEqual(['unpublish']);
    await change({ _status: 'published' });
    expect(await actions()).toEqual(['publish']);
    await change({ deletedAt: new Date().toISOString() });
    expect(await actions()).toEqual(['trash']);
    await payload.update({
      ...{ collection: 'articles', id, data: { deletedAt: null }, trash: true },
      ...by(),
    });
    expect((await actions())[0]).toBe('restore');
    await payload.delete({ collection: 'articles', id, ...by() });
    expect(await actions()).toEqual(['delete']);
  });

  it('tells that the body changed, not what it says, and cuts what is long', async () => {
    const { id } = await draft('Bài dài');
    await payload.update({ collection: 'articles', id, data: { _status: 'published' }, ...by() });
    await news();
    await payload.update({
      ...{ collection: 'articles', id },
      data: {
        ...{ body: bodyOf('Câu khác.'), standfirst: 'dài '.repeat(140) },
        ...{ _status: 'published' },
      },
      ...by(),
    });
    const [line] = await news();
    const changes = line?.changes as Record<string, string>;
    expect(changes.body).toBe('đã sửa');
    expect(changes.standfirst?.length).toBe('— → '.length + 200);
  });

  it('leaves no line when its change is refused', async () => {
    const { id } = await draft('Bài bị từ chối');
    await news();
    await expect(
      payload.update({
        ...{ collection: 'articles', id, data: { section: 999_999, _status: 'published' } },
        ...by(),
      }),
    ).rejects.toThrow();
    expect(await actions()).toEqual([]);
  });

  it('published by nobody in particular is the system’s doing', async () => {
    await newsroom.write(['headline: Bài nhập', 'section: Thời sự']);
    const lines = await news();
    expect(lines.map(({ action }) => action)).toEqual(['create', 'publish']);
    expect(lines[0]).toMatchObject({ user: null, userName: 'Hệ thống' });
  });
});

describe('accounts', () => {
  it('tells of roles and passwords, and never a password', async () => {
    const data = {
      email: 'lan@example.com',
      password: 'bí mật thứ nhất',
      name: 'Lan',
      role: 'reporter',
    } as const;
    const { id } = await payload.create({ collection: 'users', data, ...by() });
    await payload.update({ collection: 'users', id, data: { role: 'editor' }, ...by() });
    await payload.update({
      ...{ collection: 'users', id, data: { password: 'bí mật thứ hai', name: 'Lan Anh' } },
      ...by(),
    });
    await payload.delete({ collection: 'users', id, ...by() });
    const lines = await news();
    expect(lines).toMatchObject([
      { action: 'create', title: 'Lan', changes: { role: 'reporter', email: 'lan@example.com' } },
      { action: 'roleChange', title: 'Lan', changes: { role: 'reporter → editor' } },
      { action: 'update', changes: { name: 'Lan → Lan Anh', password: 'đã đổi' } },
      { action: 'delete', title: 'Lan Anh' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/bí mật|hash|salt/);
  });

  it('keeps the name of whoever is gone, also of those who deleted themselves', async () => {
    const data = {
      email: 'minh@example.com',
      password: 'mật khẩu của Minh',
      name: 'Minh',
      role: 'admin',
    } as const;
    const minh = await payload.create({ collection: 'users', data });
    const { id } = minh;
    await payload.login({ collection: 'users', data });
    await payload.delete({ collection: 'users', id, user: { ...minh, collection: 'users' } });
    expect((await news()).slice(1)).toMatchObject([
      { action: 'signIn', user: null, userName: 'Minh' },
      { action: 'delete', user: null, userName: 'Minh', title: 'Minh' },
    ]);
  });

  it('tells of sign-ins', async () => {
    await payload.login({ collection: 'users', data: account });
    expect(await news()).toMatchObject([{ action: 'signIn', user: chief.id, title: account.email }]);
  });
});

describe('settings and other records', () => {
  it('tells what changed', async () => {
    await payload.updateGlobal({ slug: 'siteSettings', data: { name: 'Báo Mới' }, ...by() });
    await payload.updateGlobal({ slug: 'breakingNews', data: { text: 'Bão đổ bộ' }, ...by() });
    await payload.updateGlobal({ slug: 'breakingNews', data: { text: 'Bão đổ bộ' }, ...by() });
    await payload.update({ collection: 'sections', id: section, data: { name: 'Tin tức' }, ...by() });
    expect(await news()).toMatchObject([
      { action: 'settings', subject: 'siteSettings', changes: { name: 'Trang Nhất → Báo Mới' } },
      { action: 'breaking', subject: 'breakingNews', changes: { text: '— → Bão đổ bộ' } },
      { action: 'update', subject: 'sections', title: 'Tin tức', changes: { name: 'Thời sự → Tin tức' } },
    ]);
  });
});

describe('the log', () => {
  it('is not changed or deleted, not even in SQL', async () => {
    await draft('Để lại dấu vết');
    for (const statement of [
      sql`UPDATE audit_log SET title = 'khác'`,
      sql`DELETE FROM audit_log`,
      sql`TRUNCATE audit_log`,
    ]) {
      await expect(payload.db.drizzle.execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('only added to') },
      });
    }
  });
});
