import { expect, test } from 'vitest';
import { liteHtml } from './lite';

const picture = (alt: string, digest = 'a'.repeat(20)) =>
  `<picture><source type="image/avif" srcSet="/anh/${digest}/320.avif 320w" sizes="100vw"/><img src="/anh/${digest}/640.webp" srcSet="/anh/${digest}/640.webp 640w" width="800" height="600" alt="${alt}" loading="lazy"/></picture>`;
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="vi" class="x"><head>${head}</head><body>${body}</body></html>`;
const bodyOf = (html: string) => /<body>(.*)<\/body>/s.exec(html)?.[1];
const lite = (html: string) => liteHtml(html, 'Xem ảnh');

test('the page says that it is the lite one, and stays what it was otherwise', () => {
  expect(lite(page('<p>Chữ</p>'))).toBe(
    '<!DOCTYPE html><html lang="vi" class="x" data-lite=""><head></head><body><p>Chữ</p></body></html>',
  );
});

test('fonts and pictures are not fetched ahead, style sheets are', () => {
  const sheet = '<link rel="stylesheet" href="/_next/static/a.css"/>';
  const ahead = [
    '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2"/>',
    '<link rel="preload" as="image" imageSrcSet="/anh/b/320.avif 320w" imageSizes="100vw" fetchPriority="high"/>',
  ];
  expect(lite(page('', `${ahead[0]}${sheet}${ahead[1]}`))).toContain(`<head>${sheet}</head>`);
});

test('a picture becomes a link to itself with its words, escaped as they were', () => {
  const html = bodyOf(lite(page(`<figure>${picture('Sông &quot;Mê&quot; &lt;Kông&gt;')}</figure>`)));
  expect(html).toBe(
    `<figure><a class="lite-picture" href="/anh/${'a'.repeat(20)}/640.webp" data-alt="Sông &quot;Mê&quot; &lt;Kông&gt;" data-width="800" data-height="600"><strong>Xem ảnh</strong>: Sông &quot;Mê&quot; &lt;Kông&gt;</a></figure>`,
  );
});

test('a picture that only decorates goes with the box it has in a card', () => {
  const card = `<article><div class="story-picture">${picture('')}</div><h2>Bài</h2></article>`;
  expect(bodyOf(lite(page(card)))).toBe('<article><h2>Bài</h2></article>');
  expect(bodyOf(lite(page(`<a href="https://example.com/v">${picture('')}▶</a>`)))).toBe(
    '<a href="https://example.com/v">▶</a>',
  );
});

test('no link comes to stand in a link', () => {
  expect(bodyOf(lite(page(`<p><a href="/">${picture('Trang Nhất')}</a></p>`)))).toBe(
    '<p><a href="/">Trang Nhất</a></p>',
  );
  const large = `<a class="x" href="/anh/${'b'.repeat(20)}/1920.webp">${picture('Chợ')}</a>`;
  expect(bodyOf(lite(page(large)))).toBe(
    `<a class="x" href="/anh/${'b'.repeat(20)}/1920.webp"><span class="lite-picture"><strong>Xem ảnh</strong>: Chợ</span></a>`,
  );
  expect(bodyOf(lite(page(`<a href="/">Báo</a>${picture('Sau')}`)))).toContain('<a class="lite-picture"');
});

test('what stands in the words of a picture is never read as a pattern', () => {
  expect(bodyOf(lite(page(picture("Giá $& và $1, $'"))))).toContain("</strong>: Giá $& và $1, $'</a>");
});
