import { describe, expect, test } from 'vitest';
import { adsTxtProblem, securityContact, securityContactProblem, securityExpiryProblem } from './file-rules';
import { oembedAnswer, oembedXml } from './oembed';
import { readSitemapName, sitemapName } from './sitemap-names';
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from './sitemap-xml';
import { parseXml, sitemapProblems } from './standards/xml';
import { hostile, outlet, picture, story } from './test-story';
import { llmsTxt, robotsTxt, securityTxt } from './text-files';
import { trainingCrawlers } from './training-crawlers';
import { allowedText } from './xml';

describe('sitemaps keep to their schemas', () => {
  const at = new Date('2026-11-20T03:00:00.123Z');
  const entry = { path: '/khoa-hoc/bai', changedAt: at, picture: { digest: picture.digest, width: 1600 } };

  test('with pictures, and without a moment', () => {
    const file = sitemapXml(outlet, [entry, { ...entry, changedAt: undefined, picture: undefined }]);
    expect(sitemapProblems(file)).toEqual([]);
    expect(file).toContain('<lastmod>2026-11-20T03:00:00Z</lastmod>');
    expect(file).toContain(`<image:loc>https://bao.example/anh/${picture.digest}/1600.webp</image:loc>`);
  });

  test('the index', () => {
    expect(
      sitemapProblems(sitemapIndexXml(outlet, [{ path: '/sitemap/2026-11.xml', changedAt: at }])),
    ).toEqual([]);
  });

  test('the news, also when there is none', () => {
    const news = { id: 1, path: '/khoa-hoc/bai', headline: hostile, publishedAt: at };
    const file = newsSitemapXml(outlet, [news]);
    expect(sitemapProblems(file)).toEqual([]);
    expect(parseXml(file).text).toContain(allowedText(hostile));
    const none = newsSitemapXml(outlet, []);
    expect(sitemapProblems(none)).toEqual([]);
    expect(none).not.toContain('<news:news>');
  });

  test('and the schemas know what is wrong', () => {
    const file = sitemapXml(outlet, [entry]);
    for (const [right, wrong] of [
      ['https://bao.example/khoa-hoc/bai', '/khoa-hoc/bai'],
      ['2026-11-20T03:00:00Z', '20.11.2026'],
      ['image:image>', 'image:picture>'],
      ['<loc>', '<lastmod>2026-11-20</lastmod><loc>'],
    ] as const)
      expect(sitemapProblems(file.replaceAll(right, wrong)), wrong).not.toEqual([]);
    expect(sitemapProblems(sitemapXml(outlet, []))).not.toEqual([]);
  });
});

test('a file of the sitemap has one name', () => {
  for (const file of [
    { holds: 'pages' },
    { holds: 'list', kind: 'topic', part: 1 },
    { holds: 'list', kind: 'author', part: 12 },
    { holds: 'month', month: '2026-11', part: 1 },
    { holds: 'month', month: '2026-11', part: 3 },
  ] as const)
    expect(readSitemapName(`${sitemapName(file)}.xml`)).toEqual(file);
  for (const name of [
    '2026-11-1.xml',
    '2026-13.xml',
    '2026-00.xml',
    '2026-11-0.xml',
    '2026-11-02.xml',
    '2026-11',
    'chu-de-1.xml',
    'x.xml',
    '',
    `${'9'.repeat(10_000)}.xml`,
    '2026-11.xml\n',
  ])
    expect(readSitemapName(name), name).toBeUndefined();
});

describe('robots.txt', () => {
  test('names the sitemaps and keeps crawlers out of the newsroom', () => {
    const file = robotsTxt(outlet, { refuseTraining: false });
    expect(file).toContain('User-agent: *\nDisallow: /toa-soan$\nDisallow: /toa-soan/\n');
    expect(file).toContain(
      'Sitemap: https://bao.example/sitemap.xml\nSitemap: https://bao.example/news-sitemap.xml\n',
    );
    expect(file).not.toContain('GPTBot');
  });

  test('refuses those who collect for training, each by name, and nobody else', () => {
    const file = robotsTxt(outlet, { refuseTraining: true });
    for (const { name, source } of trainingCrawlers) {
      expect(file).toContain(`User-agent: ${name}\n`);
      expect(source).toMatch(/^https:\/\//);
    }
    // One group: its rule holds for all the names before it.
    expect(file.match(/^Disallow: \/$/gm)).toHaveLength(1);
    expect(file).not.toMatch(/User-agent: (?:Googlebot|Bingbot|Applebot|OAI-SearchBot)\n/);
  });
});

describe('security.txt', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  const expires = new Date('2027-06-01T00:00:00Z');

  test('says whom to tell, until when, and in which languages', () => {
    expect(
      securityTxt(outlet, { contact: 'baomat@bao.example', expires, policy: 'https://bao.example/p' }, now),
    ).toBe(
      [
        'Contact: mailto:baomat@bao.example',
        'Expires: 2027-06-01T00:00:00Z',
        'Preferred-Languages: vi, en',
        'Canonical: https://bao.example/.well-known/security.txt',
        'Policy: https://bao.example/p',
        '',
      ].join('\n'),
    );
  });

  test('is not there without a contact, nor after its last day', () => {
    expect(securityTxt(outlet, undefined, now)).toBeUndefined();
    expect(
      securityTxt(outlet, { contact: 'a@b.example', expires: new Date(now), policy: undefined }, now),
    ).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'http://bao.example',
    'ai',
    'a@b.example\nExpires: 2999',
    '\u0000',
    'a b@c.de',
    '@',
    'https://',
  ])('%j is no contact', (text) => {
    expect(securityContact(text)).toBeUndefined();
    expect(securityContactProblem(text, 'vi')).toBe(
      text.trim() === '' ? undefined : 'Cần một địa chỉ thư điện tử hoặc https://…',
    );
  });

  test('wants a day within a year, where there is a contact', () => {
    const problem = (day: string | undefined, hasContact = true) =>
      securityExpiryProblem(day ? new Date(day) : undefined, hasContact, 'en', now);
    expect(problem('2027-11-22')).toBeUndefined();
    expect(problem(undefined, false)).toBeUndefined();
    for (const day of [undefined, '2026-11-21', '2028-01-01', 'x']) expect(problem(day), day).toBeDefined();
  });
});

test.each([
  ['', undefined],
  ['# ghi chú\n\ngoogle.com, pub-123, DIRECT, f08c47fec0942fa0\nOWNERDOMAIN=bao.example\n', undefined],
  ['example.com,1,reseller # đại lý', undefined],
  ['google.com, pub-123, DIRECT\ngoogle.com pub-123 DIRECT', 2],
  ['<script>alert(1)</script>', 1],
  ['example.com, 1, DIRECT\u0000', 1],
  ['khong-co-cham, 1, DIRECT', 1],
])('ads.txt %j: the line that nobody could read is %s', (text, line) => {
  const problem = adsTxtProblem(text, 'vi');
  if (line === undefined) expect(problem).toBeUndefined();
  else expect(problem).toMatch(new RegExp(`^Dòng ${line}:`));
});

test('an ads.txt has an end', () => {
  expect(adsTxtProblem('# x\n'.repeat(10_000), 'en')).toBe('At most 20,000 characters');
});

test('llms.txt is a list of links to Markdown', () => {
  const file = llmsTxt(outlet, [{ ...story(1).section, children: [] }], [story(7)]);
  expect(file).toMatch(/^# Báo & Chí\n\n> Tin \\<nhanh>\n\n/);
  expect(file).toContain('- [Khoa học & đời sống](https://bao.example/khoa-hoc)');
  expect(file).toContain('](https://bao.example/khoa-hoc/bai-7.md): Sapo ');
  expect(allowedText(file)).toBe(file);
});

describe('oEmbed', () => {
  const none = { maxWidth: undefined, maxHeight: undefined };

  test('frames the card of the story', () => {
    const answer = oembedAnswer(story(7), outlet, none);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, provider_name: 'Báo & Chí' });
    expect(answer.html).toContain('src="https://bao.example/nhung/khoa-hoc/bai-7"');
    const frame = parseXml(String(answer.html));
    expect(frame.name).toBe('iframe');
    expect(frame.attributes.title).toBe(allowedText(story(7).headline).replaceAll('\u2028', '\u2028'));
  });

  test('keeps within the bounds, the picture too', () => {
    const answer = oembedAnswer(story(7), outlet, { maxWidth: 400, maxHeight: 300 });
    expect(answer).toMatchObject({ width: 400, height: 300 });
    expect(answer).not.toHaveProperty('thumbnail_url');
    expect(oembedAnswer(story(7), outlet, none)).toMatchObject({
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test('is the same as XML', () => {
    const answer = oembedAnswer(story(7), outlet, none);
    const xml = parseXml(oembedXml(answer));
    expect(Object.fromEntries(xml.children.map(({ name, text }) => [name, text]))).toEqual(
      Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, allowedText(String(value))])),
    );
  });
});
