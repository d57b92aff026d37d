import { leastShareWidth } from '@/lib/audit/page-rules/pictures';
import type { BodyBlock } from '@/lib/content/body-model';
import type { DraftStory } from '@/lib/content/draft';
import type { Article, Picture } from '@/lib/content/model';
import { sharedPicture } from '@/lib/seo/machine-pictures';
import { articleSummary, articleTitle } from '@/lib/seo/metadata';
import { arialWidth, cutAtWidth } from '@/lib/text/arial-width';
import { fold } from '@/lib/text/fold';
import { plainText } from '@/lib/text/plain';
import { isSlug } from '@/lib/urls';
import { longestGoodSlug, searchCuts, wordsWithoutHeading } from './limits';
import type { StoryFinding } from './story-rules';

/** A story as it is typed, and the page that it would have. */
export type Judged = {
  story: DraftStory;
  article: Article;
  /** What the page says under its title among results. */
  description: string;
};

/** What an editor may want to change in a story, as far as the story alone tells; the worst first within each part. */
export function judgeStory(judged: Judged): StoryFinding[] {
  return [
    ...judgeWords(judged),
    ...judgeFiling(judged),
    ...judgePictures(judged),
    ...judgeHeadings(judged.article.body),
    ...judgeStanding(judged),
  ];
}

function judgeWords({ story, article, description }: Judged): StoryFinding[] {
  const findings: StoryFinding[] = [];
  const { title, description: lines } = searchCuts.desktop;
  const width = Math.round(arialWidth(articleTitle(article), title.size));
  if (!story.headline.trim()) findings.push({ rule: 'headline-missing' });
  else if (width > title.most) findings.push({ rule: 'title-cut', detail: { width, most: title.most } });
  if (!articleSummary(article)) findings.push({ rule: 'description-none' });
  else if (cutAtWidth(description, lines.most, lines.size).endsWith(' …'))
    findings.push({ rule: 'description-cut' });
  if (!article.standfirst) findings.push({ rule: 'standfirst-missing' });
  return findings;
}

function judgeFiling({ story, article }: Judged): StoryFinding[] {
  const findings: StoryFinding[] = [];
  const { slug } = story;
  if (article.section.id === 0) findings.push({ rule: 'section-missing' });
  if (article.topics.length === 0) findings.push({ rule: 'topic-missing' });
  if (article.authors.length === 0) findings.push({ rule: 'author-missing' });
  if (slug && !isSlug(slug)) findings.push({ rule: 'slug-plain', detail: { slug: slug.slice(0, 80) } });
  else if (slug.length > longestGoodSlug)
    findings.push({ rule: 'slug-long', detail: { length: slug.length, most: longestGoodSlug } });
  return findings;
}

function judgePictures({ article }: Judged): StoryFinding[] {
  const shared = sharedPicture(article);
  const findings: StoryFinding[] = [];
  if (!shared) findings.push({ rule: 'picture-missing' });
  else if (shared.width < leastShareWidth)
    findings.push({ rule: 'picture-small', detail: { width: shared.width, least: leastShareWidth } });
  if ([article.picture, article.seo.picture].some((one) => one && !one.alt.trim()))
    findings.push({ rule: 'picture-alt' });
  const count = article.body.flatMap(picturesOf).filter(({ alt }) => !alt.trim()).length;
  if (count > 0) findings.push({ rule: 'body-picture-alt', detail: { count } });
  return findings;
}

function picturesOf(block: BodyBlock): Picture[] {
  if (block.kind === 'figure') return [block.item.picture];
  return block.kind === 'gallery' ? block.items.map(({ picture }) => picture) : [];
}

function judgeHeadings(body: BodyBlock[]): StoryFinding[] {
  const headings = body.filter((block) => block.kind === 'heading');
  const [first] = headings;
  if (first?.level === 3)
    return [{ rule: 'heading-order', detail: { words: plainText(first).slice(0, 80) } }];
  if (first) return [];
  const count = body.map(plainText).join(' ').split(/\s+/u).filter(Boolean).length;
  return count > wordsWithoutHeading
    ? [{ rule: 'headings-none', detail: { count: Math.round(count / 100) * 100 } }]
    : [];
}

const genres = [
  {
    genre: 'opinion',
    words: /^(?:binh luan|y kien|xa luan|goc nhin|quan diem|thoi luan|opinion|comment|editorial)\b/,
    says: { vi: 'bình luận', en: 'opinion' },
  },
  { genre: 'analysis', words: /^(?:phan tich|analysis)\b/, says: { vi: 'phân tích', en: 'an analysis' } },
];

function judgeStanding({ article }: Judged): StoryFinding[] {
  const findings: StoryFinding[] = [];
  if (!article.indexed) findings.push({ rule: 'not-indexed' });
  const kicker = article.kicker ?? '';
  const said = genres.find(({ words }) => words.test(fold(kicker).trim()));
  if (said && article.genre !== said.genre)
    findings.push({ rule: 'genre-unsaid', detail: { kicker, genre: said.says } });
  return findings;
}
