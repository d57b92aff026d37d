import { expect, test } from 'vitest';
import type { BodyBlock, Inline } from './body-model';
import type { Picture } from './model';
import { placesIn, readingMinutes, syllablesIn } from './reading';

const text = (words: string): Inline => ({
  ...{ kind: 'text', text: words, bold: false, italic: false, strike: false, script: undefined },
});
const paragraph = (words: string): BodyBlock => ({ kind: 'paragraph', children: [text(words)] });
const heading = (title: string, level: 2 | 3 = 2): BodyBlock => ({
  ...{ kind: 'heading', level, id: title, children: [text(title)] },
});
const many = (count: number) => paragraph('chữ '.repeat(count));
const picture: Picture = {
  ...{ digest: '0', widths: [], width: 1, height: 1, colour: '#000000', focus: { x: 50, y: 50 }, alt: '' },
  ...{ caption: undefined, credit: undefined, licence: undefined },
};
const story = (...body: BodyBlock[]) => ({ standfirst: undefined, body, picture: undefined });

test('syllables are counted wherever a story says something, signs and addresses are none', () => {
  expect(syllablesIn({ standfirst: 'Bốn chữ ở đây.', body: [] })).toBe(4);
  expect(syllablesIn(story(paragraph('Tăng 3,5 % – từ 1.000 lên 1.035…')))).toBe(6);
  const list: BodyBlock = {
    ...{ kind: 'list', ordered: false, start: 1 },
    items: [
      {
        children: [text('một')],
        nested: {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [{ children: [text('hai')], nested: undefined }],
        },
      },
    ],
  };
  const caption: BodyBlock = { kind: 'figure', item: { picture, caption: 'chú thích' } };
  const related: BodyBlock = { kind: 'relatedArticle', title: 'một bài khác', path: '/a/b' };
  expect(syllablesIn(story(list, caption, related))).toBe(4);
});

test.each([
  [0, 1],
  [100, 1],
  [290, 1],
  [580, 2],
  [2900, 10],
])('%i syllables take %i minutes', (syllables, minutes) => {
  expect(readingMinutes(story(many(syllables)))).toBe(minutes);
});

test('pictures take time, each less than the one before', () => {
  const gallery = (count: number): BodyBlock => ({
    ...{ kind: 'gallery', items: Array.from({ length: count }, () => ({ picture, caption: undefined })) },
  });
  expect(readingMinutes({ ...story(many(290)), picture })).toBe(1);
  // 60 + (12 + 11 + 10) seconds
  expect(readingMinutes({ ...story(many(290), gallery(2)), picture })).toBe(2);
  // 12 + 11 + … + 3, then 30 more of 3 seconds each
  expect(readingMinutes(story(gallery(40)))).toBe(Math.round((75 + 30 * 3) / 60));
});

test('only a long piece with three headings of the second level has places to jump to', () => {
  const headings = [heading('a'), heading('b'), heading('c')];
  expect(placesIn(story(many(900), ...headings)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(placesIn(story(many(200), ...headings))).toEqual([]);
  expect(placesIn(story(many(900), heading('a'), heading('b'), heading('c', 3)))).toEqual([]);
});
