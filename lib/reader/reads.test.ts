import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countRead } from './reads';

const sent = vi.fn();
let look: (() => void) | undefined;
let page: { hidden: boolean; prerendering: boolean; story: string | undefined };

const open = (path = '/the-gioi/bai', asks: { doNotTrack?: string; globalPrivacyControl?: boolean } = {}) => {
  vi.stubGlobal('location', { pathname: path });
  vi.stubGlobal('navigator', { ...asks, sendBeacon: sent });
  countRead();
};
const turn = (state: 'visible' | 'hidden') => {
  page.hidden = state === 'hidden';
  look?.();
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  sent.mockClear();
  look = undefined;
  page = { hidden: false, prerendering: false, story: '42' };
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', {
    get hidden() {
      return page.hidden;
    },
    get prerendering() {
      return page.prerendering;
    },
    querySelector: () => (page.story ? { dataset: { story: page.story } } : null),
    addEventListener: (_: string, listener: () => void) => {
      look = listener;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('five seconds of a story are reported, once', () => {
  open();
  vi.advanceTimersByTime(4_999);
  expect(sent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(sent.mock.calls).toEqual([['/doc-nhieu/dem', '42']]);
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(sent).toHaveBeenCalledTimes(1);
});

test('only the time counts in which the page is seen', () => {
  page.hidden = true;
  open();
  vi.advanceTimersByTime(60_000);
  turn('visible');
  vi.advanceTimersByTime(3_000);
  turn('hidden');
  vi.advanceTimersByTime(60_000);
  turn('visible');
  vi.advanceTimersByTime(1_999);
  expect(sent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a page that is made ahead of its reader waits for them', () => {
  page.prerendering = true;
  open();
  vi.advanceTimersByTime(60_000);
  expect(sent).not.toHaveBeenCalled();
  page.prerendering = false;
  look?.();
  vi.advanceTimersByTime(5_000);
  expect(sent).toHaveBeenCalledTimes(1);
});

test('nobody is counted who asks not to be, and no draft', () => {
  open('/the-gioi/bai', { doNotTrack: '1' });
  open('/the-gioi/bai', { globalPrivacyControl: true });
  open('/xem-truoc/bai/42');
  page.story = undefined;
  open('/');
  vi.advanceTimersByTime(60_000);
  expect(sent).not.toHaveBeenCalled();
});
