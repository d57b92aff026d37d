import { expect, test } from 'vitest';
import { toEntries, toEntry } from './shelf';

const entry = {
  id: 12,
  path: '/khoa-hoc/sao-bac-dau',
  headline: 'Sao Bắc Đẩu 🌟',
  section: 'Khoa học',
  published: '2024-04-17T18:30:00+07:00',
  picture: `/anh/${'a'.repeat(20)}/320.webp`,
};

test('a story is read from storage, from a file and from attributes', () => {
  expect(toEntry(entry)).toEqual(entry);
  expect(toEntry({ ...entry, id: '12', thêm: 'gì đó' })).toEqual(entry);
  expect(toEntry({ ...entry, picture: undefined })).toEqual({ ...entry, picture: '' });
});

test('what is no story of ours is refused', () => {
  const bad: unknown[] = [
    null,
    'x',
    7,
    [],
    {},
    { ...entry, id: 0 },
    { ...entry, id: 1e10 },
    { ...entry, id: 'abc' },
    { ...entry, path: 'https://example.com/' },
    { ...entry, path: '//example.com/a' },
    { ...entry, path: 'javascript:alert(1)' },
    { ...entry, headline: '' },
    { ...entry, headline: 'a'.repeat(10_000) },
    { ...entry, headline: { toString: () => 'x' } },
    { ...entry, headline: 'a\0b' },
    { ...entry, published: 'hôm qua' },
    { ...entry, picture: 'https://example.com/theo-doi.gif' },
    { ...entry, picture: '/anh/../../x.webp' },
  ];
  for (const one of bad) expect(toEntry(one), JSON.stringify(one)).toBeUndefined();
});

test('a list keeps what is right, each story once', () => {
  expect(toEntries([entry, null, { ...entry, headline: 'Khác' }, { ...entry, id: 13 }])).toEqual([
    entry,
    { ...entry, id: 13 },
  ]);
  for (const none of [undefined, null, {}, 'x', 3]) expect(toEntries(none)).toEqual([]);
});
