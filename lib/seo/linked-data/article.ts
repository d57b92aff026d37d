import type {
  AnalysisNewsArticleLeaf,
  CorrectionCommentLeaf,
  Graph,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
} from 'schema-dts';
import type { Correction } from '@/lib/content/body-model';
import { articleCrumbs } from '@/lib/content/crumbs';
import type { Article, Genre, Source } from '@/lib/content/model';
import { syllablesIn } from '@/lib/content/reading';
import { articleSubject, machinePictures } from '@/lib/seo/machine-pictures';
import { articleDescription } from '@/lib/seo/metadata';
import { absolute } from '@/lib/seo/outlet';
import { machineTime } from '@/lib/time';
import { correctionPath } from '@/lib/urls';
import { breadcrumbList } from './breadcrumb';
import { graphOf, type Publication, paperId, some, storyId, wayId } from './graph';
import { bodyImages, storyImages } from './images';
import { licenceAddress } from './licences';
import { publisher } from './paper';
import { authorsOf, organisationOf } from './people';

const types = {
  news: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
} as const satisfies Record<Genre, string>;

/** What the page of a story says of itself: the story, the way to it and who publishes it. */
export const articleGraph = (publication: Publication, article: Article): Graph =>
  graphOf([
    story(publication, article),
    breadcrumbList(publication, article.path, articleCrumbs(article)),
    publisher(publication),
  ]);

type Story = Omit<NewsArticleLeaf, '@type'>;

function story(
  publication: Publication,
  article: Article,
): NewsArticleLeaf | OpinionNewsArticleLeaf | AnalysisNewsArticleLeaf {
  const { outlet } = publication;
  const { path, section, topics, authors, source, publishedAt, revisedAt, corrections } = article;
  const subject = articleSubject(article, outlet.name);
  const address = absolute(outlet, path);
  const said: Story = {
    '@id': storyId(publication, path),
    url: address,
    mainEntityOfPage: { '@type': 'WebPage', '@id': address, breadcrumb: { '@id': wayId(publication, path) } },
    headline: article.headline,
    description: articleDescription(article),
    image: storyImages(publication, machinePictures(subject), subject.picture, authors),
    datePublished: machineTime(publishedAt),
    dateModified: machineTime(revisedAt ?? publishedAt),
    author: authorsOf(publication, authors, source),
    publisher: { '@id': paperId(publication) },
    articleSection: section.name,
    keywords: some(topics.map(({ name }) => name)),
    inLanguage: outlet.language,
    wordCount: syllablesIn(article),
    isAccessibleForFree: true,
    associatedMedia: some(bodyImages(publication, article.body, authors)),
    correction: some(corrections.map((one) => correction(publication, path, one))),
    ...(source && ofSource(source)),
  };
  return { '@type': types[article.genre], ...said };
}

/** Whom a syndicated story comes from, where it stands there, and under which licence it stands here. */
function ofSource(source: Source): Story {
  const license = source.licence && licenceAddress(source.licence);
  return {
    isBasedOn: source.url,
    sourceOrganization: organisationOf(source),
    creditText: source.name,
    license: license || undefined,
    copyrightNotice: license ? undefined : source.licence,
  };
}

const correction = (
  { outlet }: Publication,
  path: string,
  { number, text, at }: Correction,
): CorrectionCommentLeaf => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: machineTime(at),
  url: absolute(outlet, correctionPath(path, number)),
});
