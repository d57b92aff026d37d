import { expect, test } from 'vitest';
import { cutAtWord } from '@/lib/text/cut';
import { articleDescription, articleTitle } from './metadata';
import { story } from './test-story';

const run = (text: string) => ({
  ...{ kind: 'text' as const, text, bold: false, italic: false, strike: false, script: undefined },
});
const paragraph = (text: string) => ({ kind: 'paragraph' as const, children: [run(text)] });

test('a description is the first of these that says something', () => {
  const seo = { title: undefined, description: 'Cho máy tìm kiếm', picture: undefined };
  const body = [paragraph(' \n '), paragraph('Đoạn\nđầu.')];
  const none = { seo: { ...seo, description: undefined }, standfirst: undefined };
  expect(articleDescription(story(1, { seo }))).toBe('Cho máy tìm kiếm');
  expect(articleDescription(story(1, { standfirst: ' Sapo ' }))).toBe('Sapo');
  expect(articleDescription(story(1, { ...none, body }))).toBe('Đoạn đầu.');
  expect(articleDescription(story(1, { ...none, standfirst: '  ', body }))).toBe('Đoạn đầu.');
  expect(articleDescription(story(1, { ...none, headline: 'Tít', body: [] }))).toBe('Tít');
});

test('a title for search engines counts only when it says something', () => {
  const seo = { title: ' Cho máy\ntìm kiếm ', description: undefined, picture: undefined };
  expect(articleTitle(story(1, { headline: 'Tít', seo }))).toBe('Cho máy tìm kiếm');
  expect(articleTitle(story(1, { headline: 'Tít', seo: { ...seo, title: ' \n ' } }))).toBe('Tít');
  expect(articleTitle(story(1, { headline: 'Tít', seo: { ...seo, title: undefined } }))).toBe('Tít');
});

test('a long one is cut at a word, and never within a character', () => {
  const long = articleDescription(story(1, { standfirst: 'nghiêng ngả '.repeat(900) }));
  expect(long.length).toBeLessThanOrEqual(201);
  expect(long).toMatch(/ (?:nghiêng|ngả)…$/);
  const faces = articleDescription(story(1, { standfirst: `a${'👍'.repeat(5_000)}` }));
  expect(faces).not.toMatch(/\p{Cs}/u);
  expect(cutAtWord('x👍👍', 3)).not.toMatch(/\p{Cs}/u);
});
