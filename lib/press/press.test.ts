import { beforeEach, expect, test } from 'vitest';
import { finishHtml, readMarks } from './finish.mjs';
import PageCache from './page-cache.mjs';
import { press } from './state.mjs';

const page = (tags: string[], bytes = 100) => ({ value: {}, cacheControl: undefined, tags, bytes });

beforeEach(() => {
  press.clear();
  press.listening = true;
});

// The press counts in milliseconds: a page made in the same one as a change counts as older.
const nextMillisecond = async () => {
  const now = Date.now();
  while (Date.now() === now) await Promise.resolve();
};

test('a page is kept until one of its tags changes', async () => {
  await nextMillisecond();
  press.keep('/a', page(['article:1', 'list:latest:0']));
  press.keep('/b', page(['article:2']));
  expect(press.read('/a')).toBeDefined();
  press.outdate('article:1');
  expect(press.read('/a')).toBeUndefined();
  expect(press.read('/b')).toBeDefined();
  press.outdate('paper');
  expect(press.read('/b')).toBeUndefined();
});

test('a page that was being made when its story changed is not served again', async () => {
  await nextMillisecond();
  press.begin('/a');
  await nextMillisecond();
  press.outdate('article:1');
  await nextMillisecond();
  press.keep('/a', page(['article:1']));
  expect(press.read('/a')).toBeUndefined();
});

test('the same holds for a page that is made anew behind an old one', async () => {
  const cache = new PageCache();
  const data = () => ({ kind: 'APP_PAGE', html: '<p></p>', headers: { 'x-next-cache-tags': 'article:1' } });
  await nextMillisecond();
  await cache.set('/old', data(), { cacheControl: { revalidate: 0 } });
  await nextMillisecond();
  await nextMillisecond();
  expect(await cache.get('/old')).not.toBeNull();
  await nextMillisecond();
  press.outdate('article:1');
  await nextMillisecond();
  await cache.set('/old', data(), { cacheControl: { revalidate: 0 } });
  expect(await cache.get('/old')).toBeNull();
});

test('while the database cannot tell of changes nothing is served from the press', async () => {
  await nextMillisecond();
  press.keep('/a', page([]));
  press.listening = false;
  expect(press.read('/a')).toBeUndefined();
});

test('the least recently read pages make room', async () => {
  await nextMillisecond();
  const large = 10 * 1024 * 1024;
  for (let n = 0; n < 9; n += 1) press.keep(`/${n}`, page([], large));
  press.read('/0');
  press.keep('/9', page([], large));
  expect(press.read('/0')).toBeDefined();
  expect(press.read('/1')).toBeUndefined();
  expect(press.read('/9')).toBeDefined();
});

test('finishing takes out the framework and leaves what is ours', () => {
  const html =
    '<head><link rel="preload" as="script" href="/_next/a.js"/><link rel="preload" as="font" href="/f.woff2"/>' +
    '<script src="/_next/a.js" async=""></script><script data-early="">try{}catch{}</script><script src="/js/reader-A.js" type="module"></script>' +
    '<script type="application/ld+json">{"a":"\\u003cb>"}</script></head>' +
    '<body><p>&lt;script&gt;alert(1)&lt;/script&gt;<!-- --> x</p><script>self.__next_f.push([1,"x"])</script></body>';
  expect(finishHtml(html)).toBe(
    '<head><link rel="preload" as="font" href="/f.woff2"/><script data-early="">try{}catch{}</script><script src="/js/reader-A.js" type="module"></script>' +
      '<script type="application/ld+json">{"a":"\\u003cb>"}</script></head>' +
      '<body><p>&lt;script&gt;alert(1)&lt;/script&gt; x</p></body>',
  );
});

test('what a page declares of its response is read and taken out', () => {
  expect(readMarks('<head><meta name="press-status" content="404"/></head>')).toEqual({
    html: '<head></head>',
    status: 404,
    location: undefined,
    once: false,
  });
  const moved = '<meta name="press-status" content="308"/><meta name="press-location" content="/a/b"/>';
  expect(readMarks(moved)).toEqual({ html: '', status: 308, location: '/a/b', once: false });
  expect(readMarks('<head></head>').status).toBeUndefined();
});

test('a page for this once is answered and never kept', async () => {
  const cache = new PageCache();
  const html = '<meta name="press-keep" content="no"/><p>Bản nháp</p>';
  const data = { kind: 'APP_PAGE', html, headers: {} };
  await nextMillisecond();
  await cache.set('/once', data, {});
  expect(data.html).toBe('<p>Bản nháp</p>');
  expect(await cache.get('/once')).toBeNull();
});

test('a page says who may keep it: errors nobody, what is not there for a minute, what was drawn once one reader', async () => {
  const said = async (marks: string) => {
    const data: { kind: string; html: string; headers: Record<string, string> } = {
      kind: 'APP_PAGE',
      html: `<!DOCTYPE html>${marks}<p></p>`,
      headers: {},
    };
    await new PageCache().set('/said', data, {});
    return data.headers;
  };
  const status = (code: number) => `<meta name="press-status" content="${code}"/>`;
  expect(await said(status(503))).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '30' });
  for (const code of [308, 404, 410])
    expect((await said(status(code)))['cache-control']).toBe(
      'public, max-age=0, s-maxage=60, must-revalidate',
    );
  expect((await said('<meta name="press-keep" content="no"/>'))['cache-control']).toBe('private, no-store');
  const page = await said('');
  expect(page['cache-control']).toBeUndefined();
  expect(page['x-press-page']).toBeDefined();
});
