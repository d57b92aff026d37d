import { describe, expect, it } from 'vitest';
import { parseArticleFile } from './parse';
import { ImportError } from './problems';

const matter = ['headline: Cầu phao qua sông', 'section: Đời sống'];
const file = (lines: string[], body = 'Một câu.') => `---\n${lines.join('\n')}\n---\n\n${body}\n`;
const withBody = (body: string) => file(matter, body);

function problemsOf(text: string): string[] {
  try {
    parseArticleFile(text, 'bai.md');
  } catch (error) {
    if (error instanceof ImportError) return error.message.split('\n');
    throw error;
  }
  return [];
}

// What is wrong, the file, and the one line that says so.
const bad: [string, string, RegExp][] = [
  ['no front matter', 'Chỉ có chữ.', /^bai\.md: front matter: is missing/],
  ['unended front matter', '---\nheadline: A\n', /^bai\.md: front matter: is missing/],
  ['empty file', '', /^bai\.md: front matter: is missing/],
  ['front matter that is a list', file(['- a']), /^bai\.md: front matter: must be keys/],
  [
    'broken YAML',
    file(['headline: "A', 'section: B']),
    /^bai\.md: front matter, line \d+: is not valid YAML/,
  ],
  ['a key twice', file([...matter, 'section: B']), /^bai\.md: front matter, line 4: is not valid YAML/],
  [
    'a tag',
    file([...matter, 'kicker: !!js/function a']),
    /^bai\.md: front matter, line 4: is not valid YAML/,
  ],
  ['aliases without end', file([...matter, 'kicker: &a [*a]']), /^bai\.md: (front matter|kicker)/],
  ['no headline', file(['section: Đời sống']), /^bai\.md: headline: is missing$/],
  ['an empty headline', file(['headline: "  "', 'section: A']), /^bai\.md: headline: is empty$/],
  ['a headline that is a number', file(['headline: 1984', 'section: A']), /^bai\.md: headline: must be text/],
  ['a headline without letters', file(['headline: "…"', 'section: A']), /^bai\.md: headline: has no letter/],
  [
    'a headline too long',
    file([`headline: ${'a'.repeat(201)}`, 'section: A']),
    /headline: is longer than 200 characters$/,
  ],
  [
    'a control character',
    file(['headline: "A\\u0007"', 'section: A']),
    /headline: holds a control character$/,
  ],
  ['half a character', file(['headline: "A\\ud800"', 'section: A']), /headline: holds a control character$/],
  ['no section', file(['headline: A']), /^bai\.md: section: is missing$/],
  [
    'a section inside itself',
    file([...matter, 'parentSection: doi song']),
    /parentSection: is the section itself$/,
  ],
  ['a slug that is none', file([...matter, 'slug: Cầu Phao']), /^bai\.md: slug: must be plain/],
  ['an unknown key', file([...matter, 'author: An']), /^bai\.md: author: is not a key that an article has$/],
  ['an unknown inner key', file([...matter, 'seo: {image: a}']), /^bai\.md: seo\.image: is not a key/],
  ['a hostile key', file([...matter, '__proto__: a']), /^bai\.md: __proto__: is not a key/],
  ['topics that are no list', file([...matter, 'topics: Cầu']), /^bai\.md: topics: must be a list/],
  ['a topic without letters', file([...matter, 'topics: [A, "!"]']), /^bai\.md: topics: has no letter/],
  [
    'too many authors',
    file([...matter, `authors: [${[...'abcdefghijk'].join(', ')}]`]),
    /authors: is longer than 10 entries/,
  ],
  [
    'a date that is none',
    file([...matter, 'publishedAt: hôm qua']),
    /^bai\.md: publishedAt: “hôm qua” is no date/,
  ],
  [
    'a day that does not exist',
    file([...matter, 'publishedAt: 2024-02-30']),
    /publishedAt: .* does not exist$/,
  ],
  [
    'a time without zone',
    file([...matter, 'publishedAt: 2024-02-03T10:00:00']),
    /publishedAt: .* has no time zone/,
  ],
  ['a date that is a list', file([...matter, 'revisedAt: [2024]']), /^bai\.md: revisedAt: is no date/],
  [
    'featured that is text',
    file([...matter, 'featured: "có"']),
    /^bai\.md: featured: must be true or false$/,
  ],
  [
    'a picture without alt',
    file([...matter, 'mainMedia: {file: a.jpg}']),
    /^bai\.md: mainMedia\.alt: is missing$/,
  ],
  ['a picture that is a name', file([...matter, 'mainMedia: a.jpg']), /^bai\.md: mainMedia: must hold keys/],
  [
    'a source without web address',
    file([...matter, 'source: {name: A, url: "javascript:alert(1)"}']),
    /source\.url: .* is no web address/,
  ],
  [
    'a source with a password',
    file([...matter, 'source: {name: A, url: "https://a:b@c.vn/"}']),
    /source\.url: .* password$/,
  ],
  [
    'a policy that is none',
    file([...matter, 'source: {name: A, indexPolicy: no}']),
    /source\.indexPolicy: must be one of/,
  ],
  ['no body', file(matter, ''), /^bai\.md: body: is empty$/],
  [
    'a script',
    withBody('Chữ.\n\n<script>alert(1)</script>'),
    /^bai\.md: body, line 8: HTML is not allowed: “<script>/,
  ],
  ['HTML in a line', withBody('Chữ <b onclick="x">đậm'), /^bai\.md: body, line 6: HTML is not allowed/],
  [
    'HTML in a fact box',
    withBody(':::fact-box{title="A"}\n<img src=x onerror=y>\n:::'),
    /line 7: .*not HTML$/,
  ],
  ['a comment', withBody('Chữ.\n\n<!-- ghi chú -->'), /^bai\.md: body, line 8: HTML is not allowed/],
  [
    'a heading of level 1',
    withBody('# Lớn\n\nChữ.'),
    /body, line 6: the headline is the only heading of level 1/,
  ],
  ['a heading of level 4', withBody('#### Nhỏ\n\nChữ.'), /body, line 6: headings go no deeper/],
  [
    'an unsafe link',
    withBody('[a](javascript:alert(1))'),
    /body, line 6: the link “javascript:alert\(1\)” has to begin/,
  ],
  ['a disguised link', withBody('[a](java&Tab;script:alert(1))'), /body, line 6: the link .* has to begin/],
  ['a data link', withBody('[a](data:text/html,x)'), /body, line 6: the link/],
  [
    'a link to another host',
    withBody('[a](//evil.example/a)'),
    /body, line 6: the link .* is no path of the paper/,
  ],
  [
    'a backslash link',
    withBody('[a](/\\\\evil.example)'),
    /body, line 6: the link .* is no path of the paper/,
  ],
  ['a bare host link', withBody('[a](bai-khac.html)'), /body, line 6: the link .* has to begin/],
  ['an unsafe definition', withBody('[a][b]\n\n[b]: vbscript:x'), /body, line 6: the link/],
  ['a footnote', withBody('Chữ[^1].\n\n[^1]: Chú.'), /footnotes are not supported/],
  ['code', withBody('Chữ `mã`.'), /body, line 6: code is not supported/],
  ['a code block', withBody('```\nmã\n```'), /body, line 6: a block of code is not supported$/],
  ['a rule', withBody('Chữ.\n\n---\n\nNữa.'), /body, line 8: a rule \(---\) is not supported$/],
  ['a check box', withBody('- [ ] việc'), /body, line 6: check boxes are not supported$/],
  ['an image in text', withBody('Chữ ![a](a.png) chữ.'), /body, line 6: an image has to stand alone/],
  ['an image without alt', withBody('![](a.png)'), /body, line 6: an image without alt text/],
  [
    'several images together',
    withBody('![a](a.png) ![b](b.png)'),
    /body, line 6: several images in one paragraph/,
  ],
  ['an unknown block', withBody(':::poll\nA\n:::'), /body, line 6: there is no block :::poll/],
  ['an unknown line block', withBody('::map{place="a"}'), /body, line 6: there is no block ::map/],
  ['a block that is not ended', withBody(':::pull-quote\nA'), /body, line 6: :::pull-quote is not ended/],
  [
    'an end without a block',
    withBody('Chữ.\n\n:::\n\nNữa.'),
    /body, line 8: this ::: does not end any block$/,
  ],
  [
    'a block written wrong',
    withBody('::related{slug=a b"}'),
    /body, line 6: this block .* is not written correctly$/,
  ],
  [
    'an unknown attribute',
    withBody('::related{slug="a" onclick="b"}'),
    /body, line 6: related takes no “onclick”$/,
  ],
  ['a fact box without title', withBody(':::fact-box\nA\n:::'), /body, line 6: fact-box wants title="…"$/],
  [
    'a heading in a fact box',
    withBody(':::fact-box{title="A"}\n## B\n:::'),
    /body, line 7: a fact box holds paragraphs/,
  ],
  [
    'a gallery of one',
    withBody(':::gallery\n![a](a.png)\n:::'),
    /body, line 6: a gallery holds 2 to 40 images$/,
  ],
  [
    'an embed of another scheme',
    withBody('::embed{url="file:///etc/passwd" title="A"}'),
    /body, line 6: the address/,
  ],
  [
    'a pull quote too long',
    withBody(`:::pull-quote\n${'a'.repeat(301)}\n:::`),
    /body, line 6: a pull quote is longer/,
  ],
  ['a bell in the body', withBody('Chữ\u0007.'), /^bai\.md: body, line 6: holds a control character$/],
];

describe('bad files', () => {
  it.each(bad)('%s', (_name, text, line) => {
    const problems = problemsOf(text);
    // A footnote is wrong at both of its ends.
    if (!/footnotes/.test(line.source)) expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(line);
  });

  it('tells all that is wrong at once, one line each', () => {
    const problems = problemsOf(file(['section: A', 'publishedAt: mai'], '# A\n\n<b>c</b>'));
    expect(problems).toEqual([
      expect.stringMatching(/^bai\.md: headline: /),
      expect.stringMatching(/^bai\.md: publishedAt: /),
      expect.stringMatching(/^bai\.md: body, line 6: /),
      expect.stringMatching(/^bai\.md: body, line 8: /),
      expect.stringMatching(/^bai\.md: body, line 8: /),
    ]);
  });
});
