import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Audit, type AuditOptions, auditSite } from './audit-site';
import { main } from './command';
import { decodeHtml } from './decode';
import { reportText } from './report';
import { makePage } from './test-page';
import { drawPicture, links, openTestSite, send, type TestSite } from './test-site';

let site: TestSite;
beforeEach(async () => {
  site = await openTestSite();
});
afterEach(() => site.close());

const audit = (options: Partial<AuditOptions> = {}): Promise<Audit> =>
  auditSite({ url: site.origin, slowAfter: 60_000, ...options });

/** Findings in one line each: rule, where, and what they are about. */
const lines = ({ findings }: Audit): string[] => {
  const path = (address: string | number) => String(address).replace(site.origin, '') || '/';
  return findings
    .map(({ rule, where, detail = {} }) =>
      [rule, path(where), ...('address' in detail ? [path(detail.address ?? '')] : [])].join(' '),
    )
    .sort();
};

const robotsMeta = '<meta name="robots" content="noindex">';
const alternate = (code: string, path: string) =>
  `<link rel="alternate" hreflang="${code}" href="${site.origin}${path}">`;
const canonical = (path: string) => ({ canonical: `<link rel="canonical" href="${site.origin}${path}">` });

test('a site as it should be leaves nothing to say', async () => {
  site.page('/', { body: links('/a', '/b', 'https://khac.example/', '/tep.pdf', '/tim?q=%C4%91') });
  site.page('/a', { body: '<img src="/anh/chia-se.png" alt="" width="12" height="6">' });
  site.page('/b', { head: alternate('vi', '/b') + alternate('x-default', '/b') });
  site.page('/tim?q=%C4%91', { head: robotsMeta, description: '' }, { listed: false });
  site.answer('/tep.pdf', (_, response) => send(response, 200, 'application/pdf', '%PDF'));
  const result = await audit();
  expect(lines(result)).toEqual([]);
  expect(result).toMatchObject({
    ...{ site: `${site.origin}/`, complete: true, counts: { error: 0, warning: 0, note: 0 } },
    statistics: { pages: 4, listed: 3 },
  });
  expect(reportText(result, 'en')).toContain('Nothing to say.');
});

test('every fault is found where it was planted, and nothing else', async () => {
  const children = [
    '/a',
    '/b',
    '/d1',
    '/d2',
    '/e1',
    '/e2',
    '/f',
    '/g',
    '/h',
    '/i',
    '/j',
    '/m',
    '/o',
    '/r',
    '/s1',
  ];
  site.page('/', { body: links(...children, '/to', '/w', '/x', '/cham', '/cam/doc') });
  site.robots.push('Disallow: /cam/', `Sitemap: ${site.origin}/khong-co.xml`, `Sitemap: ${site.origin}/a`);
  site.page('/a', { body: links('/mat', '/cu', '/c1', '/v1') });
  site.page('/b', { body: '<img src="/anh/mat.png" alt="" width="1" height="1">' });
  site.redirect('/cu', '/b');
  site.redirect('/c1', '/c2');
  site.redirect('/c2', `${site.origin}/b`);
  site.redirect('/v1', '/v2');
  site.redirect('/v2', '/v1');
  const same = '<title>Một tiêu đề cho hai trang – Báo Thử nghiệm</title>';
  for (const path of ['/d1', '/d2']) site.page(path, { title: same });
  const said = 'Một câu mô tả dùng chung cho hai trang khác nhau, nên chẳng ai phân biệt được.';
  for (const path of ['/e1', '/e2'])
    site.page(path, { description: `<meta name="description" content="${said}">` });
  const unlisted = { listed: false };
  site.page('/f', canonical('/f-mat'), unlisted);
  site.page('/g', canonical('/cu'), unlisted);
  site.page('/h', canonical('/h2'), unlisted);
  site.page('/h2', canonical('/a'), unlisted);
  site.page('/i', canonical('/i2'), unlisted);
  site.page('/i2', { head: robotsMeta }, unlisted);
  site.page('/j', { head: alternate('vi', '/j') + alternate('en', '/j-en') });
  site.page('/j-en', { lang: 'en' }, unlisted);
  site.page('/m', { head: robotsMeta });
  site.page('/o', canonical('/a'));
  site.page('/q');
  site.page('/r', {}, unlisted);
  for (const [path, next] of [
    ['/s1', '/s2'],
    ['/s2', '/s3'],
    ['/s3', '/s4'],
    ['/s4', '/s5'],
  ] as const)
    site.page(path, { body: links(next) });
  site.page('/s5');
  site.page('/to', { body: ' '.repeat(6 * 1024 * 1024) });
  const small = await drawPicture(600);
  site.answer('/anh/nho.png', (_, response) => send(response, 200, 'image/png', small));
  site.page('/w', {
    share: `<meta property="og:image" content="${site.origin}/anh/nho.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`,
  });
  site.page('/x', { h1: '' });
  site.page('/cham');
  const slow = makePage(site.origin, { path: '/cham' }).html;
  site.answer('/cham', (_, response) => {
    setTimeout(() => send(response, 200, 'text/html', slow), 3_200);
  });
  site.page('/cam/doc');
  site.page('/k');
  site.answer('/k', (_, response) => send(response, 410, 'text/html', 'Đã gỡ'));
  site.list(`${site.origin}/cu?tu=so-do&b`, 'https://khac.example/bai');
  site.redirect('/cu?tu=so-do&b', '/b');

  const result = await audit({ slowAfter: 3_000 });
  expect(lines(result)).toEqual(
    [
      ...[
        'broken-link /a /mat',
        'broken-file /b /anh/mat.png',
        'redirected-link /a /cu',
        'redirect-chain /a /c1',
      ],
      ...['redirect-loop /a /v1', 'title-duplicate /d1', 'description-duplicate /e1'],
      ...['canonical-broken /f /f-mat', 'canonical-redirected /g /cu', 'canonical-chain /h /h2'],
      ...['canonical-noindex /i /i2', 'hreflang-no-return /j /j-en'],
      ...[
        'sitemap-broken /khong-co.xml /khong-co.xml',
        'sitemap-unreadable /a /a',
        'sitemap-entry-broken /k',
      ],
      ...['sitemap-entry-redirected /cu?tu=so-do&b', 'sitemap-entry-noindex /m'],
      ...['sitemap-entry-blocked /cam/doc', 'sitemap-entry-not-canonical /o /a'],
      ...['sitemap-entry-other-site /sitemap.xml https://khac.example/bai', 'orphan /q', 'not-in-sitemap /r'],
      ...['deep /s5', 'too-large /to', 'share-picture-small /w /anh/nho.png'],
      ...['share-picture-size-wrong /w /anh/nho.png', 'h1-missing /x', 'slow /cham'],
    ].sort(),
  );
  expect(site.asked.filter((path) => path.startsWith('/cam/'))).toEqual([]);
  const broken = result.findings.find(({ rule }) => rule === 'broken-link');
  expect(broken).toMatchObject({ pages: [`${site.origin}/a`], detail: { status: 404, count: 1 } });
  const report = reportText(result, 'vi');
  expect(report).not.toMatch(/undefined|[{}]/);
  expect(report).toContain(`${result.counts.error} lỗi`);
}, 60_000);

test('ten requests at a time, on connections that are kept, and none to what must not be followed', async () => {
  const paths = Array.from({ length: 60 }, (_, index) => `/bai-${index}`);
  site.page('/', { body: `${links(...paths)}<a rel="nofollow" href="/quang-cao">x</a>` });
  // Nobody is answered before ten are waiting.
  const waiting: (() => void)[] = [];
  for (const path of paths) {
    const head = path === '/bai-1' ? '<meta name="robots" content="nofollow">' : '';
    const { html } = makePage(site.origin, { path, head, body: links('/kin').repeat(head ? 1 : 0) });
    site.answer(path, (_, response) => {
      waiting.push(() => send(response, 200, 'text/html', html));
      if (waiting.length === 10) for (const answer of waiting.splice(0)) answer();
    });
  }
  await audit();
  expect(site.asked).not.toContain('/quang-cao');
  expect(site.asked).not.toContain('/kin');
  expect(site.most.atOnce).toBe(10);
  expect(site.most.connections).toBeLessThan(paths.length / 2);
});

test('what changes while the paper is crawled is no fault', async () => {
  site.page('/a');
  site.page('/b');
  // The front page names a story that was just taken down; the next time it does not.
  let visits = 0;
  const front = (...also: string[]) =>
    makePage(site.origin, { path: '/', body: links('/a', '/b', ...also) }).html;
  site.page('/');
  site.answer('/', (_, response) => {
    visits += 1;
    // The first visit only looks whether the address leads to another host.
    send(response, 200, 'text/html', visits < 3 ? front('/vua-go') : front());
  });
  // A page is there when it is asked for again.
  let answers = 0;
  const { html } = makePage(site.origin, { path: '/b' });
  site.answer('/b', (_, response) => {
    answers += 1;
    send(response, answers === 1 ? 500 : 200, 'text/html', html);
  });
  expect(lines(await audit())).toEqual([]);
  expect(site.asked.filter((path) => path === '/vua-go')).toHaveLength(2);
});

test('a site without sitemaps is told so; one whose robots.txt fails is not crawled', async () => {
  site.page('/', { body: links('/a') });
  site.page('/a');
  site.answer('/robots.txt', (_, response) => send(response, 404, 'text/plain', ''));
  site.answer('/sitemap.xml', (_, response) => send(response, 404, 'text/plain', ''));
  expect(lines(await audit())).toEqual(['sitemap-missing /']);
  site.asked.length = 0;
  site.answer('/robots.txt', (_, response) => send(response, 500, 'text/plain', ''));
  expect(lines(await audit())).toEqual(['robots-unreachable /robots.txt']);
  expect(new Set(site.asked)).toEqual(new Set(['/robots.txt']));
});

test('sitemaps: an index, a packed file, entities, CDATA, and what is no address', async () => {
  site.page('/', { body: links('/a?b=1&amp;c=2') }, { listed: false });
  site.page('/a?b=1&c=2', {}, { listed: false });
  const index = `<?xml version="1.0"?><sitemapindex><sitemap><loc>\n${site.origin}/1.xml.gz </loc></sitemap><sitemap><loc>${site.origin}/2.xml</loc></sitemap></sitemapindex>`;
  site.answer('/sitemap.xml', (_, response) => send(response, 200, 'application/xml', index));
  const first = `<urlset><url><loc>${site.origin}/a?b=1&#38;c=2</loc><image:image><image:loc>${site.origin}/anh/x.jpg</image:loc></image:image></url></urlset>`;
  site.answer('/1.xml.gz', (_, response) => send(response, 200, 'application/gzip', gzipSync(first)));
  const second = `<urlset><url><loc><![CDATA[${site.origin}/]]></loc></url><url><loc>&#x110000;&#99999999;</loc></url><url><loc>http://[</loc></url></urlset>`;
  site.answer('/2.xml', (_, response) => send(response, 200, 'text/xml', second));
  const result = await audit();
  expect(result.statistics.listed).toBe(3);
  expect(lines(result)).toEqual([
    expect.stringMatching(/^sitemap-entry-broken /),
    'sitemap-entry-other-site /2.xml http://[',
  ]);
});

test('no other site is asked for anything', async () => {
  const other = await openTestSite();
  other.page('/so-do.xml');
  site.page('/', {
    body: `${links('/di')}<img src="${other.origin}/anh/chia-se.png" alt="" width="1" height="1">`,
  });
  site.page('/bai', { share: `<meta property="og:image" content="${other.origin}/anh/chia-se.png">` });
  site.page('/di', {}, { listed: false });
  site.redirect('/di', `${other.origin}/`);
  site.redirect('/so-do-2.xml', `${other.origin}/so-do.xml`);
  site.robots.push(`Sitemap: ${other.origin}/so-do.xml`, `Sitemap: ${site.origin}/so-do-2.xml`);
  expect(lines(await audit())).toEqual([
    ...['orphan /bai', 'redirected-link / /di', 'sitemap-broken /so-do-2.xml /so-do-2.xml'],
    `sitemap-elsewhere /robots.txt ${other.origin}/so-do.xml`,
  ]);
  expect(other.asked).toEqual([]);
  await other.close();
});

test('a site may be asked for where it does not live', async () => {
  const page = (path: string, body: string) => {
    const { html } = makePage('https://bao.example', { path, body });
    site.answer(path, (_, response) => send(response, 200, 'text/html', html));
  };
  page('/', '<a href="https://bao.example/a">a</a><a href="/cu">cũ</a>');
  page('/a', '');
  site.redirect('/cu', `${site.origin}/a`);
  site.answer('/robots.txt', (_, response) =>
    send(response, 200, 'text/plain', 'Sitemap: https://bao.example/sitemap.xml'),
  );
  site.list('https://bao.example/', 'https://bao.example/a');
  const result = await audit({ as: 'https://bao.example' });
  expect(result.site).toBe('https://bao.example/');
  expect(result.findings).toEqual([
    expect.objectContaining({
      rule: 'redirected-link',
      detail: expect.objectContaining({ target: 'https://bao.example/a' }),
    }),
  ]);
});

test('links without end are followed to the limit', async () => {
  site.page('/', { body: links('/lich/1') });
  for (let day = 1; day < 400; day++)
    site.page(
      `/lich/${day}`,
      { body: links(...Array.from({ length: 50 }, (_, more) => `/lich/${day + more + 1}`)) },
      { listed: false },
    );
  const result = await audit({ most: 40 });
  expect(result.complete).toBe(false);
  expect(result.statistics.pages).toBe(40);
  expect(lines(result).filter((line) => /^(orphan|not-in)/.test(line))).toEqual([]);
  expect(reportText(result, 'en')).toContain('limit');
});

test('answers without end, packed ones too, are cut; those that never come are given up', async () => {
  site.page('/', { body: links('/dong', '/nen', '/im', '/dut', '/nho-giot') });
  const start = `<!doctype html><html lang="vi"><title>Một trang không có hồi kết</title>${robotsMeta}`;
  site.answer('/dong', (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).write(start);
    const pour = () => {
      while (!response.destroyed && response.write('a '.repeat(50_000)));
    };
    response.on('drain', pour);
    pour();
  });
  site.answer('/nen', (_, response) => {
    const packed = gzipSync(start + ' '.repeat(100 * 1024 * 1024));
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end(packed);
  });
  site.answer('/im', () => undefined);
  site.answer('/dut', (request) => request.socket.destroy());
  site.answer('/nho-giot', (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    const timer = setInterval(() => response.write('<p>'), 50);
    response.on('close', () => clearInterval(timer));
  });
  expect(lines(await audit({ patience: 4_000 }))).toEqual([
    ...['broken-link / /dut', 'broken-link / /im', 'broken-link / /nho-giot'],
    ...['too-large /dong', 'too-large /nen'],
  ]);
}, 60_000);

test('a busy server is asked again after a pause, and its refusal is no broken link', async () => {
  site.page('/', { body: links('/ban', '/qua-tai') });
  const { html } = makePage(site.origin, { path: '/ban' });
  site.page('/ban');
  let times = 0;
  site.answer('/ban', (_, response) => {
    times += 1;
    if (times < 3) response.writeHead(503, { 'Retry-After': '0' }).end();
    else send(response, 200, 'text/html', html);
  });
  site.answer('/qua-tai', (_, response) => response.writeHead(429).end());
  expect(lines(await audit())).toEqual([]);
  expect(site.asked.filter((path) => path === '/qua-tai')).toHaveLength(3);
});

test('pages in other encodings are read as they are meant', async () => {
  const html = (title: string, meta = '') =>
    `<!doctype html><html lang="vi"><head>${meta}<title>${title}</title>${robotsMeta}</head><body><h1>A</h1></body></html>`;
  const western = Buffer.from(html('Café brûlé élégant', '<meta charset="windows-1252">'), 'latin1');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html('Café brûlé élégant'), 'utf16le')]);
  site.page('/', { body: links('/tay', '/rong', '/la') });
  site.answer('/tay', (_, response) => send(response, 200, 'text/html', western));
  site.answer('/rong', (_, response) => send(response, 200, 'text/html', wide));
  site.answer('/la', (_, response) =>
    send(response, 200, 'text/html; charset=klingon', html('Một bảng mã lạ')),
  );
  expect(decodeHtml(western, 'text/html')).toContain('Café brûlé');
  expect(decodeHtml(wide, 'text/html; charset=utf-8')).toContain('Café brûlé');
  expect(lines(await audit())).toEqual([]);
});

test('where there is no site, that is said', async () => {
  const closed = await openTestSite();
  await closed.close();
  await expect(audit({ url: closed.origin })).rejects.toThrow('There is no answer');
  await expect(audit()).rejects.toThrow('answers 404');
  site.robots.push('Disallow: /');
  await expect(audit()).rejects.toThrow('robots.txt forbids');
});

test('an address that leads to another host means that one', async () => {
  site.page('/', { body: links('/a') });
  site.page('/a');
  const other = await openTestSite();
  other.redirect('/', `${site.origin}/`);
  expect((await auditSite({ url: other.origin })).site).toBe(`${site.origin}/`);
  await other.close();
});

test('the command: words, JSON, and an exit code that tells how bad it is', async () => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => printed.push(String(line)));
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const run = (...args: string[]) => main([site.origin, '--slow', '60000', ...args], folder);
  site.page('/', { body: links('/a') });
  site.page('/a', {}, { listed: false });
  expect(await run()).toBe(0);
  site.page('/a', { h1: '' });
  expect(await run()).toBe(1);
  expect(await run('--fail-on', 'error')).toBe(0);
  site.page('/', { body: links('/a', '/mat') });
  expect(await run('--json', 'bao-cao.json', '--lang', 'vi')).toBe(2);
  expect(printed.at(-1)).toContain('1 lỗi, 1 cảnh báo, 0 lưu ý');
  expect(await run('--fail-on', 'never')).toBe(0);
  expect(await run('--skip', '/mat$', '--fail-on', 'error')).toBe(0);
  const json = JSON.parse(readFileSync(join(folder, 'bao-cao.json'), 'utf8'));
  rmSync(folder, { recursive: true });
  expect(json).toMatchObject({
    ...{ schema: 'trang-nhat/audit/1', counts: { error: 1, warning: 1, note: 0 }, complete: true },
    findings: [
      { rule: 'broken-link', words: { en: expect.stringContaining('404') } },
      { rule: 'h1-missing' },
    ],
  });
  for (const wrong of [
    ['--most', '0'],
    ['--lang', 'fr'],
    ['--skip', '('],
    ['--as', 'ftp://x'],
    ['--nope'],
    ['x'],
  ])
    expect(await run(...wrong), wrong.join(' ')).toBe(3);
  expect(await main([], folder)).toBe(3);
  expect(await main(['--help'], folder)).toBe(0);
  vi.restoreAllMocks();
});
