/** What a type of structured data should say; `a|b` asks for one of several properties. */
export type TypeRules = { required?: string[]; advised?: string[] };

// https://developers.google.com/search/docs/appearance/structured-data/search-gallery, one page for each type.
/** What search engines ask of types that this paper does not use; of its own, `lib/seo/standards` has the table. */
export const otherTypes: Record<string, TypeRules> = {
  BlogPosting: { advised: ['headline', 'image', 'datePublished', 'dateModified', 'author'] },
  LiveBlogPosting: { required: ['liveBlogUpdate'], advised: ['headline', 'datePublished', 'author'] },
  ReportageNewsArticle: { advised: ['headline', 'image', 'datePublished', 'dateModified', 'author'] },
  BackgroundNewsArticle: { advised: ['headline', 'image', 'datePublished', 'dateModified', 'author'] },
  ReviewNewsArticle: { advised: ['headline', 'image', 'datePublished', 'dateModified', 'author'] },
  Person: { required: ['name'] },
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

/** Whether a type is an article: what a page with such a node is about. */
export const isArticleType = (type: string): boolean => /(Article|(?<!Job)Posting)$/.test(type);

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
