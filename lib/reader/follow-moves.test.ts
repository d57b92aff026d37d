import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followMoves } from './follow-moves';
import { type Entry, readList, writeList } from './shelf';

const story = (id: number, path = `/muc/bai-${id}`): Entry => ({
  id,
  path,
  headline: `Bài ${id}`,
  section: 'Mục',
  published: '2024-04-17T18:30:00+07:00',
  picture: '',
});

/** What the worker has written down. */
let written: () => Response | undefined;

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal('caches', { match: async () => written() });
  writeList('saved', [story(1), story(2)]);
  writeList('read-history', [story(3), story(1)]);
});
afterEach(() => vi.unstubAllGlobals());

test('stories get the address at which the worker has found them', async () => {
  const shelf = [
    { id: 1, path: '/khac/mot' },
    { id: 2, path: '/khac/hai', isGone: true },
    { id: 3, path: '/khac/ba' },
  ];
  written = () => Response.json({ shelf });
  await followMoves(3);
  expect(readList('saved')).toEqual([story(1, '/khac/mot'), story(2)]);
  expect(readList('read-history')).toEqual([story(3), story(1, '/khac/mot')]);
});

test.each<[string, () => Response | undefined]>([
  ['no worker', () => undefined],
  ['something else', () => new Response('<html>')],
  ['no list', () => Response.json({ shelf: 7 })],
  [
    'no address',
    () =>
      Response.json({
        shelf: [
          { id: 1, path: 'https://example.com/' },
          { id: 2, path: 7 },
        ],
      }),
  ],
])('nothing changes where there is %s', async (_, what) => {
  written = what;
  await followMoves();
  expect(readList('saved')).toEqual([story(1), story(2)]);
  expect(readList('read-history')).toEqual([story(3), story(1)]);
});
