import { expect, test } from 'vitest';
import { type ChosenContainer, standings } from './standing';

const now = new Date('2026-11-22T07:00:00Z');
const story = (article: number | undefined, more: { pinned?: boolean; until?: string } = {}) => ({
  ...{ article, pinned: false, until: undefined },
  ...more,
});
const row = (...stories: ChosenContainer['stories']): ChosenContainer => ({
  ...{ layout: 'row', automatic: false },
  stories,
});

test('a story that stands further up is said to stand twice, unless it is pinned', () => {
  expect(
    standings([row(story(1), story(2), story(1)), row(story(2), story(1, { pinned: true }))], now),
  ).toEqual([
    [{ kind: 'shown' }, { kind: 'shown' }, { kind: 'repeated' }],
    [
      { kind: 'twice', container: 0 },
      { kind: 'again', container: 0 },
    ],
  ]);
});

test('what is over takes no place, and what is beyond the layout finds none', () => {
  const over = story(1, { until: '2026-11-22T07:00:00Z' });
  const later = story(1, { until: '2026-11-22T07:01:00Z' });
  expect(standings([row(over, story(2), story(3), story(4), story(5), story(6)), row(later)], now)).toEqual([
    [{ kind: 'over' }, ...[2, 3, 4, 5].map(() => ({ kind: 'shown' })), { kind: 'noRoom' }],
    [{ kind: 'shown' }],
  ]);
});

test('a container that fills itself shows none of what was chosen before', () => {
  const automatic = { ...row(story(1)), automatic: true };
  expect(standings([automatic, row(story(1), story(undefined))], now)[1]).toEqual([
    { kind: 'shown' },
    { kind: 'shown' },
  ]);
});
