import { expect, test } from 'vitest';
import { freshness, leastScore, likeness, rarity, type Story, weights } from './score';
import { tellingWords } from './words';

const now = new Date('2026-11-22T08:00:00Z');
const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
const story = (more: Partial<Story> = {}): Story => ({
  ...{ publishedAt: now, section: 1, parentSection: null, topics: [], words: new Map() },
  ...more,
});
const rare = { topic: () => 1, word: () => 1 };
const words = (...all: string[]) => new Map(all.map((word) => [word, 1 / Math.sqrt(all.length)]));

test('what one story has is as rare as can be, what all have hardly is, on a paper of any size', () => {
  for (const all of [1, 10, 48, 100_000]) expect(rarity(1, all)).toBeCloseTo(1);
  expect(rarity(10, 10)).toBeLessThan(0.3);
  expect(rarity(100_000, 100_000)).toBeLessThan(0.07);
  expect(rarity(3, 100)).toBeGreaterThan(rarity(30, 100));
  expect([rarity(0, 0), rarity(5, 0), rarity(0, 9)].every((one) => one > 0 && one <= 1)).toBe(true);
});

test('the same topics, words and section are all that two stories can share', () => {
  const one = story({ topics: [1, 2], words: words('mặt trăng', 'thủy triều') });
  expect(likeness(one, story({ topics: [2, 1], words: one.words }), rare)).toBeCloseTo(1);
});

test('standing in one section makes no relation', () => {
  expect(likeness(story(), story(), rare)).toBe(0);
});

test('a rare topic joins more than a common one', () => {
  const rarityOf = { ...rare, topic: (topic: number) => (topic === 1 ? 1 : 0.2) };
  const both = story({ topics: [1, 2], section: 2 });
  expect(likeness(both, story({ topics: [1, 3] }), rarityOf)).toBeCloseTo(weights.topics / 2);
  expect(likeness(both, story({ topics: [2, 3] }), rarityOf)).toBeCloseTo((weights.topics * 0.04) / 2);
});

test('likeness is the same both ways', () => {
  const one = story({ topics: [1, 2, 3], words: words('a b', 'c'), section: 3, parentSection: 2 });
  const other = story({ topics: [3], words: words('c', 'd e'), section: 2 });
  expect(likeness(one, other, rare)).toBeCloseTo(likeness(other, one, rare));
});

test('a section counts whole, its parent and its siblings half', () => {
  const at = (section: number, parentSection: number | null) =>
    story({ topics: [1], section, parentSection });
  const shared = weights.topics;
  expect(likeness(at(3, 2), at(3, 2), rare)).toBeCloseTo(shared + weights.section);
  for (const [a, b] of [
    [at(3, 2), at(2, null)],
    [at(2, null), at(3, 2)],
    [at(3, 2), at(4, 2)],
  ] as const) {
    expect(likeness(a, b, rare)).toBeCloseTo(shared + weights.section / 2);
  }
  expect(likeness(at(1, null), at(2, null), rare)).toBeCloseTo(shared);
});

test('a story ages against the one that it stands under, down to what lasts', () => {
  expect(freshness(now, now)).toBe(1);
  expect(freshness(now, days(900))).toBe(1);
  expect(freshness(days(180), now)).toBeCloseTo(0.8);
  expect(freshness(days(36_500), now)).toBeCloseTo(0.6);
});

test('one shared rare topic among few is enough, one common one is not', () => {
  const other = story({ topics: [1, 2, 3, 4], section: 2 });
  const like = (topic: number) =>
    likeness(story({ topics: [1, 5, 6] }), other, { ...rare, topic: () => topic });
  expect(like(1)).toBeGreaterThan(leastScore);
  expect(like(0.2)).toBeLessThan(leastScore);
});

const text = (...paragraphs: string[]) => ({
  root: {
    children: paragraphs.map((one) => ({ type: 'paragraph', children: [{ type: 'text', text: one }] })),
  },
});
const plain = { headline: '', kicker: null, standfirst: null, body: text() };

test('telling words are pairs of syllables and syllables, without grammar, not over the end of a phrase', () => {
  const found = tellingWords({ ...plain, headline: 'Thủy triều và Mặt Trăng: vì sao' });
  expect([...found.keys()].sort()).toEqual(
    ['mặt', 'mặt trăng', 'sao', 'thủy', 'thủy triều', 'triều', 'trăng'].sort(),
  );
});

test('a word of the body has to stand there twice', () => {
  const found = tellingWords({ ...plain, body: text('Kênh đào Suez.', 'Con kênh đào ấy; tàu thuyền.') });
  expect(found.has('kênh đào')).toBe(true);
  expect(found.has('tàu thuyền')).toBe(false);
});

test('the weights of a story have length 1, and no story has more than 64', () => {
  const long = Array.from({ length: 3000 }, (_, at) => `từ${at % 700} chữ${at % 500}`).join(' ');
  const found = tellingWords({ ...plain, headline: 'Cà phê phin', body: text(long) });
  expect(found.size).toBe(64);
  expect(Math.hypot(...found.values())).toBeCloseTo(1);
});

test.each([
  ['nothing', ''],
  ['no word at all', '…!? 12 345 «»'],
  ['ten thousand letters in a row', 'a'.repeat(10_000)],
  ['control characters and emoji', '\u0000\u0007 🌊🌊 \ud800'],
])('a headline of %s gives no word', (_, headline) => {
  expect(tellingWords({ ...plain, headline })).toEqual(new Map());
});

test('composed and decomposed letters are one word', () => {
  const headline = 'Đường thủy nội địa';
  expect(tellingWords({ ...plain, headline: headline.normalize('NFD') })).toEqual(
    tellingWords({ ...plain, headline }),
  );
});
