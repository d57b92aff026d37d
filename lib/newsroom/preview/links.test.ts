import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from '../import/test-newsroom';
import { letIn, linkOfId, linkOfToken, whyClosed } from './links';
import { newVisitor } from './pass';

let newsroom: TestNewsroom;
let payload: Payload;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  payload = newsroom.payload;
});
afterAll(() => newsroom.close());

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
let count = 0;
async function makeLink(maxVisitors?: number) {
  count += 1;
  const named = { name: `Mục ${count}`, slug: `muc-${count}`, order: count, accent: 'do' as const };
  const section = await payload.create({ collection: 'sections', data: named });
  const article = await payload.create({
    collection: 'articles',
    data: { headline: `Bài ${count}`, section: section.id },
    draft: true,
  });
  const { id, address } = await payload.create({
    collection: 'previewLinks',
    data: { label: 'Luật sư', article: article.id, maxVisitors: maxVisitors ?? null, expiresAt: inAnHour() },
  });
  return { id, article: article.id, token: String(address).split('/').at(-1) ?? '' };
}

async function find(id: number) {
  const link = await linkOfId(payload, id);
  if (!link) throw new Error('The link is not there.');
  return link;
}

const enter = async (id: number, visitor = newVisitor()) =>
  letIn(payload, new Headers(), await find(id), visitor);

test('a token finds its link; another finds none', async () => {
  const { id, article, token } = await makeLink();
  expect(await linkOfToken(payload, token)).toMatchObject({ id, article, version: null, usedUp: false });
  expect(await linkOfToken(payload, `${token.slice(0, -1)}_`)).toBeUndefined();
  expect(await linkOfToken(payload, '')).toBeUndefined();
});

test('as many visitors come in as the link is for, each with a line in the log', async () => {
  const { id } = await makeLink(3);
  const let3 = await Promise.all(Array.from({ length: 8 }, () => enter(id)));
  expect(let3.filter(Boolean)).toHaveLength(3);
  expect(await find(id)).toMatchObject({ usedUp: true });
  const { rows } = await payload.db.pool.query(
    `SELECT (SELECT count(*) FROM preview_visitors WHERE link_id = $1)::int AS visitors,
            (SELECT count(*) FROM audit_log WHERE action = 'previewVisit' AND subject_id = $1::text)::int AS lines`,
    [id],
  );
  expect(rows[0]).toEqual({ visitors: 3, lines: 3 });
});

test('the same visitor counts once, also when two pages are asked for at once', async () => {
  const { id } = await makeLink(1);
  const visitor = newVisitor();
  expect(await Promise.all([enter(id, visitor), enter(id, visitor), enter(id, visitor)])).toEqual([
    true,
    true,
    true,
  ]);
  expect(await payload.findByID({ collection: 'previewLinks', id })).toMatchObject({ visits: 1 });
});

test('a link closes when it is revoked, when its time is over and when its story goes', async () => {
  const [revoked, expired, trashed, deleted] = [
    await makeLink(),
    await makeLink(),
    await makeLink(),
    await makeLink(),
  ];
  const now = new Date().toISOString();
  await payload.update({ collection: 'previewLinks', id: revoked.id, data: { revokedAt: now } });
  await payload.db.pool.query(`UPDATE preview_links SET expires_at = now() WHERE id = $1`, [expired.id]);
  await payload.db.pool.query('UPDATE articles SET deleted_at = now() WHERE id = $1', [trashed.article]);
  await payload.delete({ collection: 'articles', id: deleted.article });
  const reasons = [];
  for (const { id } of [revoked, expired, trashed, deleted]) reasons.push(whyClosed(await find(id)));
  expect(reasons).toEqual(['revoked', 'expired', 'gone', 'gone']);
  expect(await enter(revoked.id)).toBe(false);
  expect(await enter(expired.id)).toBe(false);
});

test('a pinned link keeps the version of the moment', async () => {
  const { article } = await makeLink();
  const { version } = await payload.create({
    collection: 'previewLinks',
    data: { label: 'Nhân vật', article, pin: true, expiresAt: inAnHour() },
  });
  await payload.update({ collection: 'articles', id: article, data: { headline: 'Khác' }, draft: true });
  const pinned = await payload.findVersionByID({ collection: 'articles', id: String(version) });
  expect(pinned.version.headline).not.toBe('Khác');
});
