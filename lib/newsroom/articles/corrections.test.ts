import type { RequiredDataFromCollectionSlug } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArticlePage } from '@/lib/content/article';
import { loadChangesPage } from '@/lib/content/changes';
import { found } from '@/lib/content/test-paper';
import { openTestDesk } from '../import/test-newsroom';

let desk: Awaited<ReturnType<typeof openTestDesk>>;
let payload: (typeof desk)['payload'];
let client: (typeof desk)['client'];
let section = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  ({ payload, client, section } = desk);
});
afterAll(() => desk.close());

const common = { version: 1, direction: null, format: '' as const, indent: 0 };
const text = (words: string) => ({
  ...{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: words },
});
const body = (...paragraphs: string[]) => ({
  root: {
    ...common,
    type: 'root',
    children: paragraphs.map((words) => ({
      ...{ ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: [text(words)] },
    })),
  },
});

type Data = Partial<RequiredDataFromCollectionSlug<'articles'>>;

function write(slug: string, more: Data = {}) {
  const source = { indexPolicy: 'original' as const };
  const data = {
    headline: `Bài ${slug}`,
    slug,
    generateSlug: false,
    section,
    body: body('Một câu.'),
    source,
  };
  return payload.create({ collection: 'articles', data: { ...data, _status: 'published', ...more } });
}
const change = (id: number, data: Data, draft = false) =>
  payload.update({ collection: 'articles', id, data, draft, depth: 0, trash: true });
const longAgo = '2001-01-01T00:00:00.000Z';
const corrections = async (id: number) =>
  (await payload.findByID({ collection: 'articles', id, depth: 0 })).corrections ?? [];
const audited = async (id: number) => {
  const of = "SELECT changes FROM audit_log WHERE action = 'correction' AND subject_id = $1 ORDER BY id";
  return (await client.query(of, [String(id)])).rows;
};

test('the server dates a correction when it is first published, once, whatever a client says', async () => {
  const { id } = await write('ngay');
  await change(id, { corrections: [{ text: 'Nháp', at: longAgo }], _status: 'draft' }, true);
  const draft = await payload.findByID({ collection: 'articles', id, depth: 0, draft: true });
  expect(draft.corrections?.[0]?.at).toBeNull();
  expect(await audited(id)).toEqual([]);

  const before = Date.now();
  const published = await change(id, { _status: 'published' });
  const [first] = await corrections(id);
  expect(Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(before);
  expect(published.revisedAt).toBe(first?.at);

  await change(id, { corrections: [{ ...first, at: longAgo, text: 'Nháp' }] });
  await change(id, { corrections: [{ text: 'Nháp', at: longAgo }, { text: 'Hai' }] });
  const after = await corrections(id);
  expect(after[0]?.at).toBe(first?.at);
  expect(Date.parse(after[1]?.at ?? '')).toBeGreaterThan(Date.parse(first?.at ?? ''));
  expect(await audited(id)).toEqual([
    { changes: { corrections: [null, 'Nháp'] } },
    { changes: { corrections: [null, 'Hai'] } },
  ]);
});

test('a published correction with other words is a fresh one, and what stood there is in the log', async () => {
  const { id } = await write('viet-lai', { publishedAt: longAgo });
  const first = await change(id, { corrections: [{ text: 'Cũ' }, { text: 'Giữ' }] });
  const [old, kept] = await corrections(id);
  const rewritten = [
    { ...old, text: 'Mới', at: longAgo },
    { ...kept, text: 'Giữ' },
  ];

  // Beside the published story nothing is said to readers yet.
  await change(id, { corrections: rewritten, _status: 'draft' }, true);
  const draft = await payload.findByID({ collection: 'articles', id, depth: 0, draft: true });
  expect(draft.corrections?.map(({ at }) => at)).toEqual([null, kept?.at]);
  expect(draft.revisedAt).toBe(first.revisedAt);
  expect(await audited(id)).toHaveLength(1);

  const published = await change(id, { _status: 'published' });
  const after = await corrections(id);
  expect(after).toMatchObject([{ text: 'Mới' }, { text: 'Giữ', at: kept?.at }]);
  expect(Date.parse(after[0]?.at ?? '')).toBeGreaterThan(Date.parse(old?.at ?? ''));
  expect(published.revisedAt).toBe(after[0]?.at);
  expect((await audited(id))[1]).toEqual({ changes: { corrections: ['Cũ', 'Mới'] } });
});

test('a published correction that is taken away is in the log with its words, whether one or all go', async () => {
  const { id } = await write('bo-bot', { publishedAt: longAgo });
  const { revisedAt } = await change(id, { corrections: [{ text: 'Như nhau' }, { text: 'Như nhau' }] });
  const [one] = await corrections(id);
  await change(id, { corrections: [], _status: 'draft' }, true);
  expect(await audited(id)).toHaveLength(1);
  const published = await change(id, { corrections: one ? [one] : [], _status: 'published' });
  expect(published.revisedAt).toBe(revisedAt);
  expect(await audited(id)).toHaveLength(2);
  await change(id, { corrections: [], _status: 'draft' });
  expect((await audited(id)).slice(1)).toEqual([
    { changes: { corrections: ['Như nhau', null] } },
    { changes: { corrections: ['Như nhau', null] } },
  ]);
});

test('a minor edit leaves the time of the last substantive change, a ticked one and a correction move it', async () => {
  const { id } = await write('gio', { publishedAt: longAgo });
  const revised = async () => found(await loadArticlePage('gio')).article.revisedAt?.getTime();
  expect(await revised()).toBeUndefined();
  await change(id, { headline: 'Bài giờ' });
  expect(await revised()).toBeUndefined();
  await change(id, { headline: 'Bài giờ khác', substantiveChange: true });
  const ticked = await revised();
  expect(ticked).toBeGreaterThan(Date.parse(longAgo));
  await change(id, { kicker: 'Nhãn' });
  expect(await revised()).toBe(ticked);
  await change(id, { corrections: [{ text: 'Sai' }] });
  expect(await revised()).toBeGreaterThan(ticked ?? Number.POSITIVE_INFINITY);
});

test('readers see what changed between the substantive versions that were public, and nothing else', async () => {
  const { id } = await write('doi', {
    publishedAt: longAgo,
    headline: 'Một',
    body: body('Có 2 xe.', 'Giữ.'),
  });
  const page = async () => found(await loadChangesPage('doi'));
  const hasChanges = async () => found(await loadArticlePage('doi')).article.hasChanges;
  expect((await page()).changes).toEqual([]);
  expect(await hasChanges()).toBe(false);

  await change(id, { headline: 'BÍ MẬT', body: body('BÍ MẬT'), _status: 'draft' }, true);
  await change(id, { headline: 'Một', body: body('Có 2 xe!', 'Giữ.'), _status: 'published' });
  expect(await hasChanges()).toBe(false);
  await change(id, { headline: 'Hai', substantiveChange: true });
  await change(id, { body: body('Có 3 xe!', 'Giữ.'), corrections: [{ text: 'Có 3 xe, không phải 2.' }] });
  await change(id, { headline: 'BÍ MẬT', _status: 'draft' }, true);
  expect(await hasChanges()).toBe(true);
  const { changes, ...story } = await page();
  expect(story).toMatchObject({ headline: 'Hai', path: '/thoi-su/doi', publishedAt: new Date(longAgo) });
  expect(changes).toMatchObject([
    {
      headline: undefined,
      body: [
        [{ text: 'Có ' }, { kind: 'removed', text: '2' }, { kind: 'added', text: '3' }, { text: ' xe!' }],
      ],
      corrections: [{ text: 'Có 3 xe, không phải 2.' }],
    },
    {
      headline: [
        { kind: 'removed', text: 'Một' },
        { kind: 'added', text: 'Hai' },
      ],
      body: [[{ text: 'Có 2 xe' }, { kind: 'removed', text: '.' }, { kind: 'added', text: '!' }]],
      corrections: [],
    },
  ]);
  expect(JSON.stringify(changes)).not.toContain('BÍ MẬT');

  await change(id, { headline: 'Hai', showHistory: false, _status: 'published' });
  expect([await loadChangesPage('doi'), await hasChanges()]).toEqual([undefined, false]);
  await change(id, { showHistory: true });
  expect(await hasChanges()).toBe(true);
  await payload.updateGlobal({ slug: 'siteSettings', data: { publicHistory: false } });
  expect([await loadChangesPage('doi'), await hasChanges()]).toEqual([undefined, false]);
  await payload.updateGlobal({ slug: 'siteSettings', data: { publicHistory: true } });
  await change(id, { _status: 'draft' });
  expect(await loadChangesPage('doi')).toBeUndefined();
});

test('a version that was replaced before its time came was never public', async () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const { id } = await write('hen', { publishedAt: soon, headline: 'BÍ MẬT 1' });
  await change(id, { headline: 'BÍ MẬT 2', substantiveChange: true });
  await change(id, { headline: 'Ra mắt', publishedAt: longAgo, substantiveChange: true });
  expect(found(await loadChangesPage('hen')).changes).toEqual([]);
  await change(id, { headline: 'Sau đó', publishedAt: soon, substantiveChange: true });
  await change(id, { headline: 'Trở lại', publishedAt: longAgo, substantiveChange: true });
  const shown = JSON.stringify(found(await loadChangesPage('hen')));
  expect(shown).toContain('Trở lại');
  expect(shown).toContain('"mắt"');
  expect(shown).not.toMatch(/BÍ MẬT|Sau đó/);
});

test('after a taking down, readers see only what changed since the story came back', async () => {
  const page = async () => found(await loadChangesPage('tro-lai'));
  const revised = { substantiveChange: true };
  const ways: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    ['taken down', () => change(id, { _status: 'draft' }), () => change(id, { ...clean, ...revised })],
    [
      'in the trash',
      () => change(id, { deletedAt: new Date().toISOString() }),
      () => change(id, { ...clean, deletedAt: null }),
    ],
  ];
  const secret = { headline: 'BÍ MẬT', body: body('BÍ MẬT') };
  const clean = { headline: 'Sạch', body: body('Sạch.'), _status: 'published' as const };
  const { id } = await write('tro-lai', { ...secret, publishedAt: longAgo });
  for (const [how, away, back] of ways) {
    await change(id, { ...secret, ...revised, corrections: [{ text: `Trước khi gỡ: ${how}` }] });
    expect((await page()).headline, how).toBe('BÍ MẬT');
    await away();
    await change(id, { headline: 'Nháp', _status: 'draft' }, true);
    await back();
    expect((await page()).changes, how).toEqual([]);
    expect(found(await loadArticlePage('tro-lai')).article.hasChanges, how).toBe(false);

    await change(id, { headline: 'Sạch hơn', ...revised });
    const { changes } = await page();
    expect(changes, how).toMatchObject([{ headline: [{ text: 'Sạch' }, { kind: 'added', text: ' hơn' }] }]);
    expect(changes[0]?.corrections, how).toEqual([]);
    expect(JSON.stringify(changes), how).not.toMatch(/BÍ MẬT|Nháp/);
    expect(found(await loadArticlePage('tro-lai')).article.hasChanges, how).toBe(true);
  }
});
