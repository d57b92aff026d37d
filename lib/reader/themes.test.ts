import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The colours that a reader can choose, as the style sheet has them.

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = read('../../app/(site)/styles/tokens.css');

type Colours = Map<string, string>;
const coloursAfter = (mark: string): Colours => {
  const block = /\{([^{}]*)\}/.exec(tokens.slice(tokens.indexOf(mark)))?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--(\w+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
};
const themes: [string, Colours][] = [
  ['light', coloursAfter(':root')],
  ['dark', coloursAfter('@variant dark')],
  ['sepia', coloursAfter('[data-theme="sepia"]')],
];

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** Contrast by WCAG 2.2, 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each(themes)('%s has every colour, and each can be read on both grounds', (_, colours) => {
  expect([...colours.keys()].sort()).toEqual([...(themes[0]?.[1].keys() ?? [])].sort());
  const { paper = '', tint = '', rule: _rule, ...inks } = Object.fromEntries(colours);
  const faint = Object.entries(inks).filter(
    ([, ink]) => Math.min(contrast(ink, paper), contrast(ink, tint)) < 4.5,
  );
  expect(Object.keys(inks).length).toBeGreaterThan(9);
  expect(faint).toEqual([]);
});

test('what runs before the first paint names the same papers', () => {
  const early = read('./early.ts');
  const named = [...early.matchAll(/\['(\w+)', '(#\w+)'\]/g)].map(([, theme, paper]) => [theme, paper]);
  expect(named).toEqual(themes.map(([theme, colours]) => [theme, colours.get('paper')]));
});
