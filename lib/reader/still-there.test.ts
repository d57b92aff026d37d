import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Entry, readList, writeList } from './shelf';
import { refreshLists } from './still-there';

const story = (id: number, headline = `Bài ${id}`): Entry => ({
  id,
  path: `/muc/bai-${id}`,
  headline,
  section: 'Mục',
  published: '2024-04-17T18:30:00+07:00',
  picture: '',
});

/** What the paper answers; what happens on the device until then. */
let answer: () => Response;
let meanwhile: () => void;
let asked: number[][];

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  asked = [];
  meanwhile = () => {};
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body).ids);
    meanwhile();
    return answer();
  });
  answer = () => Response.json({ stories: [] });
});
afterEach(() => vi.unstubAllGlobals());

test('what the paper no longer has leaves both lists, the rest gets its present address and headline', async () => {
  writeList('saved', [story(1), story(2)]);
  writeList('read-history', [story(2), story(3)]);
  answer = () => Response.json({ stories: [{ id: 1, path: '/khac/bai-1', headline: 'Tên mới' }] });
  expect(await refreshLists()).toBe(2);
  expect(asked).toEqual([[1, 2, 3]]);
  expect(readList('saved')).toEqual([{ ...story(1, 'Tên mới'), path: '/khac/bai-1' }]);
  expect(readList('read-history')).toEqual([]);
});

test('what happens until the paper answers stays so', async () => {
  writeList('saved', [story(1), story(2)]);
  meanwhile = () => {
    writeList('saved', [story(9), story(1)]);
    writeList('read-history', [story(9)]);
  };
  answer = () => Response.json({ stories: [story(1), story(2)] });
  expect(await refreshLists()).toBe(0);
  expect(readList('saved')).toEqual([story(9), story(1)]);
  expect(readList('read-history')).toEqual([story(9)]);
});

test('more stories than one question holds are asked for in several', async () => {
  writeList(
    'saved',
    Array.from({ length: 150 }, (_, at) => story(at + 1)),
  );
  writeList(
    'read-history',
    Array.from({ length: 100 }, (_, at) => story(at + 1001)),
  );
  await refreshLists();
  expect(asked.map((ids) => ids.length)).toEqual([200, 50]);
});

test.each<[string, () => Response]>([
  ['an error', () => Response.json({ error: 'unavailable' }, { status: 503 })],
  ['something else than the paper', () => new Response('<html></html>')],
  ['another answer', () => Response.json({})],
  ['nothing', () => Response.json(null)],
])('nothing changes when there answers %s', async (_, what) => {
  writeList('saved', [story(1)]);
  answer = what;
  expect(await refreshLists()).toBeUndefined();
  expect(readList('saved')).toEqual([story(1)]);
});
