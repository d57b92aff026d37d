import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Drawing, drawingDigest, shareFormatNames, shareFormats } from '@/lib/content/share-drawing';
import { drawingSvg, drawWords, layOut, margin } from './drawing';
import { balancedLines } from './lines';
import { sans, serif, settable } from './type';

const drawing = (title: string, more: Partial<Drawing> = {}): Drawing => ({
  ...{ kind: 'article', id: 1, title, label: 'Khoa học', accent: 'lam', paper: 'Trang Nhất' },
  ...more,
});

// Every vowel with every mark and tone, and the consonant that Vietnamese adds.
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const letters = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
const alphabet = [...letters, ...letters.map((letter) => letter.toLocaleUpperCase('vi'))];

test('every Vietnamese letter is one glyph with an outline, in both faces', () => {
  expect(new Set(alphabet).size).toBe(146);
  for (const face of [serif, sans])
    for (const letter of alphabet) {
      expect([...letter], letter).toHaveLength(1);
      expect(face.has(letter), letter).toBe(true);
      expect(face.outline(letter, { x: 0, y: 100, size: 100 }).length, letter).toBeGreaterThan(20);
    }
});

test('marks that were typed apart are set as the letter that they make', () => {
  const apart = 'Tiếng Việt ưỡn ẹo'.normalize('NFD');
  expect(settable(apart, serif)).toBe('Tiếng Việt ưỡn ẹo');
  expect(drawingSvg(drawing(apart), 'share')).toBe(drawingSvg(drawing('Tiếng Việt ưỡn ẹo'), 'share'));
});

const headlines: [string, string][] = [
  ['a word', 'Ưỡn'],
  ['an ordinary one', 'Người thợ dệt cuối cùng ở làng Mỹ Đức giữ nghề tơ sen suốt nửa thế kỷ'],
  ['the longest that the desk takes', 'Đường sắt tốc độ cao '.repeat(10).slice(0, 200)],
  ['10,000 characters', 'Nghiêng ngả '.repeat(834)],
  ['10,000 characters without a space', 'ệ'.repeat(10_000)],
  ['what no letter stands for', '\u0000👍🏽 \u{10FFFF}\u202E 漢字'],
  ['capitals with marks', 'ẨM THỰC ĐƯỜNG PHỐ CHỢ LỚN ỔN ĐỊNH GIÁ SAU TẾT NGUYÊN ĐÁN'],
  ['nothing', ''],
];

/** The box of all points of a path. */
function bounds(data: string) {
  const points = [...data.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe.each(shareFormatNames)('in the format %s', (format) => {
  const { width, height } = shareFormats[format];

  test.each(headlines)('%s is set inside the safe area, in four lines at most', (_what, title) => {
    const { label, title: lines, paper } = layOut(drawing(title), format);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(4);
    const boxes = [...(label ? [label] : []), ...lines, ...(paper ? [paper] : [])].map((line) =>
      bounds((line === label ? sans : serif).outline(line.words, line)),
    );
    for (const box of boxes) {
      // A stem may lean a few pixels out of its own width.
      expect(box.left).toBeGreaterThanOrEqual(margin - 8);
      expect(box.right).toBeLessThanOrEqual(width - margin + 8);
      expect(box.top).toBeGreaterThanOrEqual(margin - 16);
      expect(box.bottom).toBeLessThanOrEqual(height - margin + 16);
    }
    // No line touches the one under it.
    boxes.slice(1).forEach((box, index) => {
      expect(box.top, `line ${index + 1}`).toBeGreaterThan(boxes[index]?.bottom ?? 0);
    });
  });

  test('is a JPEG of that size, and the same bytes twice', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => drawWords(drawing('Báo điện tử'), format)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    expect(await sharp(one).metadata()).toMatchObject({ format: 'jpeg', width, height });
  });
});

test('a long headline is cut at a word', () => {
  const words = 'Đường sắt tốc độ cao Bắc – Nam và những câu hỏi còn để ngỏ '.repeat(6).trim();
  const set = layOut(drawing(words), 'share').title.map((line) => line.words);
  expect(set).toHaveLength(4);
  const shown = set.join(' ');
  expect(shown.endsWith('…')).toBe(true);
  const kept = shown.slice(0, -1);
  expect(words.startsWith(kept)).toBe(true);
  expect(' –').toContain(words[kept.length]);
});

test('the name of the paper is not said twice', () => {
  const { title, paper } = layOut(drawing('Trang Nhất'), 'share');
  expect(title.map(({ words }) => words)).toEqual(['Trang Nhất']);
  expect(paper).toBeUndefined();
  expect(layOut(drawing('Tin'), 'share').paper?.words).toBe('Trang Nhất');
});

test('lines are balanced: no word stands alone under full lines', () => {
  const words = 'một hai ba bốn năm sáu bảy'.split(' ');
  const measure = (some: string) => some.length;
  expect(balancedLines(words, { widest: 23, most: 4, measure })).toEqual(['một hai ba bốn', 'năm sáu bảy']);
  expect(balancedLines(words, { widest: 5, most: 4, measure })).toBeUndefined();
  expect(balancedLines(['dài-quá-cỡ'], { widest: 5, most: 4, measure })).toBeUndefined();
});

test('the address of a drawing says what is in it', () => {
  const digest = drawingDigest(drawing('Một'));
  expect(digest).toMatch(/^[0-9a-f]{20}$/);
  expect(drawingDigest(drawing('Một', { id: 2 }))).toBe(digest);
  for (const other of [
    drawing('Hai'),
    drawing('Một', { label: 'Thể thao' }),
    drawing('Một', { accent: 'do' }),
    drawing('Một', { paper: 'Báo khác' }),
  ])
    expect(drawingDigest(other)).not.toBe(digest);
});
