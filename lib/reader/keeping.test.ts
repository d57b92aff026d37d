import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Entry, readList, writeList } from './shelf';

const entry: Entry = {
  id: 12,
  path: '/khoa-hoc/sao-bac-dau',
  headline: 'Sao Bắc Đẩu "id":7,',
  section: 'Khoa học',
  published: '2024-04-17T18:30:00+07:00',
  picture: '',
};

/** The button of a story's page, and what is pressed on it. */
function openStory(story: Entry) {
  const pressed: (() => Promise<void>)[] = [];
  const state: { isSaved?: string; hidden: boolean } = { hidden: true };
  const button = Object.assign(state, {
    dataset: { ...story, id: String(story.id), on: 'Đã lưu', off: 'Lưu' },
    setAttribute: (_: string, value: string) => {
      state.isSaved = value;
    },
    addEventListener: (_: string, press: () => Promise<void>) => pressed.push(press),
  });
  vi.stubGlobal('location', { pathname: story.path });
  vi.stubGlobal('document', {
    documentElement: { dataset: {} },
    querySelector: (selector: string) => (selector === '[data-save]' ? button : null),
    addEventListener: () => {},
  });
  return { state, press: () => Promise.all(pressed.map((one) => one())) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a story that is saved says so after its address has changed, and is taken out when pressed', async () => {
  writeList('saved', [entry]);
  const { state, press } = openStory({ ...entry, path: '/doi-song/sao-bac-dau' });
  await import('./keeping');
  expect(state).toMatchObject({ isSaved: 'true', hidden: false });
  await press();
  expect(state.isSaved).toBe('false');
  expect(readList('saved')).toEqual([]);
});

test('another story at the address of one that is saved is not saved', async () => {
  writeList('saved', [entry]);
  for (const id of [1, 2, 7, 120]) {
    vi.resetModules();
    const { state } = openStory({ ...entry, id });
    await import('./keeping');
    expect(state.isSaved, String(id)).toBe('false');
  }
});
