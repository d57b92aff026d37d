import { expect, test } from 'vitest';
import type { BodyBlock } from '@/lib/content/body-model';
import type { DraftStory } from '@/lib/content/draft';
import type { Article, Picture } from '@/lib/content/model';
import { judgeStory } from './judge-story';
import { describeStory, storyRules } from './story-rules';

const picture: Picture = {
  ...{ digest: '0'.repeat(20), widths: [1600], width: 1600, height: 1000, colour: '#cccccc' },
  ...{ focus: { x: 50, y: 50 }, alt: 'Ruộng lúa', caption: undefined, credit: undefined, licence: undefined },
};
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', children: [run(text)] });
const heading = (level: 2 | 3, text: string): BodyBlock => ({
  ...{ kind: 'heading', level, id: 'muc', children: [run(text)] },
});
const run = (text: string) => ({
  ...{ kind: 'text' as const, text, bold: false, italic: false, strike: false, script: undefined },
});
const section = { id: 1, name: 'Kinh tế', slug: 'kinh-te', path: '/kinh-te', accent: 'do' as const };

/** Rules that a story breaks which is right but for what is given. */
function broken(
  given: Partial<Article> = {},
  { slug = 'gao-viet', headline = 'Gạo Việt được mùa', description = 'Nông dân phấn khởi.' } = {},
) {
  const article: Article = {
    ...{
      id: 1,
      path: '/kinh-te/gao-viet',
      headline,
      kicker: undefined,
      genre: 'news',
      standfirst: 'Nông dân phấn khởi.',
    },
    ...{ section, parentSection: undefined, publishedAt: new Date(0), revisedAt: undefined, picture },
    ...{ mainCaption: undefined, source: undefined, body: [paragraph('Một câu.')], corrections: [] },
    authors: [{ id: 1, name: 'An', slug: 'an', path: '/tac-gia/an', role: undefined, kind: 'person' }],
    topics: [{ id: 1, name: 'Lúa gạo', slug: 'lua-gao', path: '/chu-de/lua-gao' }],
    hasChanges: false,
    indexed: true,
    seo: { title: undefined, description: undefined, picture: undefined },
    ...given,
  };
  const story: DraftStory = {
    ...{
      id: 1,
      slug,
      headline,
      kicker: null,
      genre: null,
      standfirst: null,
      body: null,
      publishedAt: undefined,
    },
    ...{ revisedAt: null, mainCaption: null, sourceName: null, sourceUrl: null, sourceLicence: null },
    ...{
      sourceIndexPolicy: null,
      seoTitle: null,
      seoDescription: null,
      section: 1,
      picture: 1,
      share: undefined,
    },
    ...{ topics: [1], authors: [1], related: [], corrections: [] },
  };
  return judgeStory({ story, article, description });
}
const rules = (...given: Parameters<typeof broken>) => broken(...given).map(({ rule }) => rule);

test('a story with everything has nothing to be changed', () => {
  expect(rules()).toEqual([]);
});

const long = 'Hạn mặn đến sớm ở đồng bằng, nông dân trữ nước ngọt trong ao vườn từ tháng mười một';

test.each<[string, Parameters<typeof broken>, string[]]>([
  ['no headline', [{}, { headline: ' ' }], ['headline-missing']],
  ['a headline wider than a result', [{}, { headline: long }], ['title-cut']],
  [
    'a title of its own for it',
    [{ seo: { title: 'Hạn mặn đến sớm', description: undefined, picture: undefined } }, { headline: long }],
    [],
  ],
  [
    'nothing to say under the title',
    [{ standfirst: undefined, body: [] }],
    ['description-none', 'standfirst-missing'],
  ],
  ['more to say than is shown', [{}, { description: long.repeat(3) }], ['description-cut']],
  ['no section', [{ section: { ...section, id: 0, slug: '' } }], ['section-missing']],
  ['no topic and no author', [{ topics: [], authors: [] }], ['topic-missing', 'author-missing']],
  ['a slug with marks', [{}, { slug: 'gạo-việt' }], ['slug-plain']],
  ['a long slug', [{}, { slug: 'gao-'.repeat(20) }], ['slug-long']],
  ['no picture', [{ picture: undefined }], ['picture-missing']],
  ['a small picture', [{ picture: { ...picture, width: 800 } }], ['picture-small']],
  [
    'a small main picture with a large one for sharing',
    [{ picture: { ...picture, width: 800 }, seo: { title: undefined, description: undefined, picture } }],
    [],
  ],
  ['a picture that nobody has described', [{ picture: { ...picture, alt: ' ' } }], ['picture-alt']],
  [
    'one in the body',
    [{ body: [{ kind: 'figure', item: { picture: { ...picture, alt: '' }, caption: undefined } }] }],
    ['body-picture-alt'],
  ],
  ['a long body without headings', [{ body: [paragraph('chữ '.repeat(1000))] }], ['headings-none']],
  [
    'a long body with one',
    [{ body: [heading(2, 'Mục'), paragraph('chữ '.repeat(1000)), heading(3, 'Nhỏ')] }],
    [],
  ],
  [
    'a small heading before a large one',
    [{ body: [heading(3, 'Nhỏ'), heading(2, 'Mục')] }],
    ['heading-order'],
  ],
  ['a copy that is not indexed', [{ indexed: false }], ['not-indexed']],
  ['a kicker that says opinion', [{ kicker: 'Bình luận' }], ['genre-unsaid']],
  ['the same where the genre says so too', [{ kicker: 'Góc nhìn', genre: 'opinion' }], []],
  ['an analysis filed as opinion', [{ kicker: 'Phân tích', genre: 'opinion' }], ['genre-unsaid']],
])('%s', (_, given, expected) => {
  expect(rules(...given)).toEqual(expected);
});

test('endless and hostile words are judged in the same way', () => {
  for (const words of ['A'.repeat(10_000), '\u0000', '🌾'.repeat(5_000), '\uD800', '{rule}{__proto__}']) {
    for (const finding of broken({ kicker: words }, { headline: words, slug: words, description: words })) {
      expect(describeStory(finding, 'vi')).not.toContain('undefined');
    }
  }
});

test('every rule is said in both languages, with all of its details', () => {
  for (const [name, { vi, en }] of Object.entries(storyRules)) {
    const details = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();
    expect(details(en), name).toEqual(details(vi));
    expect(vi).toBe(vi.normalize('NFC'));
  }
  const finding = {
    rule: 'genre-unsaid',
    detail: { kicker: 'Góc nhìn', genre: { vi: 'bình luận', en: 'opinion' } },
  } as const;
  expect(describeStory(finding, 'vi')).toContain('Nhãn «Góc nhìn» nói đây là bài bình luận');
  expect(describeStory(finding, 'en')).toContain('this is opinion');
});
