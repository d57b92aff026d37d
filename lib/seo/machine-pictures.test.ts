import { describe, expect, test } from 'vitest';
import { articleDrawing, shareFormatNames, shareFormats } from '@/lib/content/share-drawing';
import { cropOf } from '@/lib/press/share/crop';
import { machinePictures } from './machine-pictures';
import { picture, story } from './test-story';

const drawing = articleDrawing(story(7), 'Trang Nhất');
const sized = (width: number, height: number, focus = { x: 50, y: 50 }) => ({
  ...{ ...picture, width, height, focus },
});
const drawn = /^\/anh\/chia-se\/bai-7\/\w+-[0-9a-f]{20}\.jpg$/;
const cropped = /^\/anh\/chia-se\/a{20}\/\w+-\d+-\d+\.jpg$/;

test('each format has a picture of exactly its size', () => {
  const made = machinePictures({ picture: sized(1600, 900), drawing });
  for (const format of shareFormatNames) {
    expect(made[format]).toMatchObject(shareFormats[format]);
    expect(made[format].path).toMatch(cropped);
    expect(made[format].alt).toBe(picture.alt);
  }
});

test('the focal point is part of the address', () => {
  const { share } = machinePictures({ picture: sized(1600, 900, { x: 12.4, y: 80 }), drawing });
  expect(share.path).toBe(`/anh/chia-se/${'a'.repeat(20)}/share-12-80.jpg`);
});

test.each<[number, number, string]>([
  [1200, 675, ''],
  [667, 375, 'square classic'],
  [640, 360, 'share square classic wide'],
  [3000, 500, 'square'],
  [900, 1600, ''],
])('of %i × %i pixels, %s are drawn instead', (width, height, instead) => {
  const made = machinePictures({ picture: sized(width, height), drawing });
  expect(shareFormatNames.filter((format) => drawn.test(made[format].path)).join(' ')).toBe(instead);
});

test('a story without a picture is drawn, and its headline says what is seen', () => {
  const made = machinePictures({ picture: undefined, drawing });
  for (const format of shareFormatNames) expect(made[format].path).toMatch(drawn);
  expect(made.share.alt).toBe(story(7).headline);
});

describe('a crop', () => {
  test.each(shareFormatNames)('%s lies inside its picture, wherever the focal point is', (format) => {
    for (const [x, y] of [
      [0, 0],
      [50, 50],
      [100, 100],
    ] as const) {
      const { scaled, region } = cropOf(sized(1601, 903, { x, y }), format);
      expect(region).toMatchObject(shareFormats[format]);
      expect(region.left).toBeGreaterThanOrEqual(0);
      expect(region.top).toBeGreaterThanOrEqual(0);
      expect(region.left + region.width).toBeLessThanOrEqual(scaled.width);
      expect(region.top + region.height).toBeLessThanOrEqual(scaled.height);
    }
  });

  test('follows the focal point', () => {
    expect(cropOf(sized(2400, 1200, { x: 0, y: 50 }), 'square').region.left).toBe(0);
    expect(cropOf(sized(2400, 1200, { x: 100, y: 50 }), 'square').region.left).toBe(1200);
  });
});
