import { expect, test } from 'vitest';
import { modulesOf, readPage } from './markup';

const [hero, rail] = ['a'.repeat(20), 'b'.repeat(20)];
const img = (digest: string) =>
  `<img src="/anh/${digest}/640.webp" srcSet="/anh/${digest}/320.webp 320w, /anh/${digest}/640.webp 640w"/>`;
const head = '<link rel="stylesheet" href="/_next/static/chunks/a.css?dpl=1" data-precedence="next"/>';
const links = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""';
const foot = '<script src="/js/reader-AB12.js" type="module" data-worker="/sw.js"></script>';
const story = `<main><article class="article">${img(hero)}<footer class="article-foot"></footer></article>${img(rail)}</main>`;
const page = (body: string, tag = '<html lang="vi">') =>
  `<!DOCTYPE html>${tag}<head>${head}</head><body>${body}${foot}</body></html>`;

test('a story needs its files and its own pictures, not those beside it', () => {
  const { files, pictures } = readPage(page(story), `${links}, ${links}`);
  expect(files).toEqual(['/_next/static/media/a.woff2', '/_next/static/chunks/a.css', '/js/reader-AB12.js']);
  expect([...pictures.keys()]).toEqual([hero]);
  expect(new Set(pictures.get(hero))).toEqual(new Set([320, 640]));
});

test('any other page needs all of its pictures, a lite one none', () => {
  expect([...readPage(page(`<main>${img(hero)}${img(rail)}</main>`), '').pictures.keys()]).toEqual([
    hero,
    rail,
  ]);
  expect(readPage(page(story, '<html lang="vi" data-lite="">'), '').pictures.size).toBe(0);
});

test('modules that a script loads lie beside it', () => {
  expect(
    modulesOf('import{a}from"./chunk-X1.js";import("./lite-Y2.js");"./lite-Y2.js";"/js/other.js"'),
  ).toEqual(['/js/chunk-X1.js', '/js/lite-Y2.js']);
});
