/** What a type of structured data should say; `a|b` asks for one of several properties. */
export type TypeRules = {
  required?: string[];
  advised?: string[];
  /** The list in which the answer has to stand, and what each of its entries needs. */
  entries?: { list: string; required: string[] };
};

const article: TypeRules = { advised: ['headline', 'image', 'datePublished', 'dateModified', 'author'] };
const place = { list: 'itemListElement', required: ['position', 'item|name|url'] };

// https://developers.google.com/search/docs/appearance/structured-data/search-gallery, one page for each type; for
// articles, organisations and persons Google requires nothing and recommends what is advised here.
/** What search engines ask of each type that news sites use. */
export const typeRules: Record<string, TypeRules> = {
  Article: article,
  NewsArticle: article,
  OpinionNewsArticle: article,
  AnalysisNewsArticle: article,
  ReportageNewsArticle: article,
  BackgroundNewsArticle: article,
  ReviewNewsArticle: article,
  BlogPosting: article,
  LiveBlogPosting: { required: ['liveBlogUpdate'], ...article },
  BreadcrumbList: { required: ['itemListElement'], entries: place },
  ItemList: { required: ['itemListElement'], entries: place },
  ProfilePage: { required: ['mainEntity'] },
  Person: { required: ['name'] },
  Organization: { required: ['name'] },
  NewsMediaOrganization: { required: ['name'], advised: ['url', 'logo'] },
  WebSite: { required: ['name', 'url'] },
  ImageObject: { required: ['contentUrl|url'] },
  VideoObject: {
    required: ['name', 'thumbnailUrl', 'uploadDate'],
    advised: ['contentUrl|embedUrl', 'description'],
  },
  ClaimReview: { required: ['claimReviewed', 'reviewRating', 'url'] },
  Event: { required: ['name', 'startDate', 'location'] },
  FAQPage: { required: ['mainEntity'] },
  QAPage: { required: ['mainEntity'] },
  Review: { required: ['author', 'itemReviewed', 'reviewRating'] },
  Recipe: { required: ['name', 'image'] },
  Product: { required: ['name'] },
  JobPosting: { required: ['title', 'description', 'datePosted', 'hiringOrganization'] },
  Dataset: { required: ['name', 'description'] },
  PodcastEpisode: { required: ['name', 'datePublished'] },
};

/** The types that are an article: what a page with such a node is about. */
export const articleTypes: ReadonlySet<string> = new Set(
  Object.keys(typeRules)
    .filter((type) => type.endsWith('Article') || type.endsWith('Posting'))
    .filter((type) => type !== 'JobPosting'),
);

/** Properties that hold a moment or a day. */
export const dateProperties: ReadonlySet<string> = new Set([
  ...['datePublished', 'dateModified', 'dateCreated', 'uploadDate', 'startDate', 'endDate', 'datePosted'],
  ...['coverageStartTime', 'coverageEndTime', 'validThrough', 'expires'],
]);

/** Properties whose texts are addresses. */
export const addressProperties: ReadonlySet<string> = new Set([
  ...['url', 'contentUrl', 'thumbnailUrl', 'embedUrl', 'logo', 'image', 'sameAs', 'license'],
  ...['acquireLicensePage', 'publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy', 'masthead'],
  ...['ownershipFundingInfo', 'diversityPolicy', 'actionableFeedbackPolicy', 'isBasedOn', 'mainEntityOfPage'],
]);
