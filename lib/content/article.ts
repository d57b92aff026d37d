import { eq, inArray } from '@payloadcms/db-postgres/drizzle';
import { alias } from '@payloadcms/db-postgres/drizzle/pg-core';
import { publishedArticles } from '@/lib/database/published';
import { media, sections } from '@/lib/database/schema.generated';
import { keep } from '@/lib/press/keep';
import { articlePath, isSlug } from '@/lib/urls';
import { isWebAddress, toBody } from './body';
import { type Candidate, cardsOf, newestCandidates } from './candidates';
import { pictureColumns, pictureColumnsOf, revisionOf, sectionColumns, toPicture, toSection } from './cards';
import { hasChanges as storyHasChanges } from './changes';
import { correctionsOf } from './corrections';
import { isBuilding, paper, type unavailable, whenAvailable } from './door';
import type { Article, Card } from './model';
import { mostReadOfDay, mostReadRail, takeMostRead } from './most-read';
import { authorsOf, topicsOf } from './names';
import { relatedTo } from './related';
import { StorySet } from './story-set';

/** Everything on an article's page. Rails that are empty are not drawn. */
export type ArticlePage = {
  article: Article;
  /** What to read next: picked by hand, then what resembles the story most. */
  related: Card[];
  sameTopic: Card[];
  sameAuthor: Card[];
  sameSection: Card[];
  featured: Card[];
  mostRead: Card[];
  latest: Card[];
};

/** An article's page by its slug, the whole of it from one call. Undefined when no such story is published. */
export async function loadArticlePage(slug: string): Promise<ArticlePage | typeof unavailable | undefined> {
  'use cache';
  return isBuilding() || !isSlug(slug) ? undefined : whenAvailable(() => articlePage(slug));
}

async function articlePage(slug: string): Promise<ArticlePage | undefined> {
  const found = await findArticle(slug);
  if (!found) return undefined;
  const { page, stories } = await pageAround(found);
  keep({ stories, lists: [], related: page.article.id, seconds: 300 });
  return page;
}

/** A story, whole, and the published ones that its body names. */
export type FoundArticle = {
  article: Article;
  linked: Card[];
  /** What the editor has picked to read next, by id; without it, what is stored with the published story. */
  picked?: number[];
};

/** The page of a story with the published ones around it, and the ids of all that it shows. */
export async function pageAround({
  article,
  linked,
  picked,
}: FoundArticle): Promise<{ page: ArticlePage; stories: number[] }> {
  const page = new StorySet([article.id]);
  // What the body already offers as a related story is not offered again beside it.
  const offeredInBody = new Set(
    article.body.map((block) => (block.kind === 'relatedArticle' ? block.path : undefined)),
  );
  page.take(
    linked.filter(({ path }) => offeredInBody.has(path)),
    linked.length,
  );

  const rails = {
    related: 4,
    sameTopic: 4,
    sameAuthor: 4,
    sameSection: 3,
    mostRead: mostReadRail,
    featured: 4,
    latest: 8,
  };
  const onward = await relatedTo(article.id, picked);
  const related = page.take(onward.stories, Math.max(rails.related, onward.picked));
  const most = Object.values(rails).reduce((sum, count) => sum + count, page.ids.length);
  const [section = [], featured = [], latest = [], ...byName] = await newestCandidates([
    { list: { list: 'section', id: article.section.id }, limit: most },
    { list: { list: 'featured' }, limit: most },
    { list: { list: 'latest' }, limit: most },
    ...article.topics.map(({ id }) => ({ list: { list: 'topic', id } as const, limit: 16 })),
    ...article.authors.map(({ id }) => ({ list: { list: 'author', id } as const, limit: 16 })),
  ]);
  const topicLists = byName.slice(0, article.topics.length);
  const authorLists = byName.slice(article.topics.length);
  const sameTopic = page.take(mergeByShared(topicLists), rails.sameTopic);
  const sameAuthor = page.take(authorLists.flat().sort(newestFirst), rails.sameAuthor);
  const sameSection = page.take(section, rails.sameSection);
  // The ranking chooses before the other rails: what it shows should be what is read most.
  const ranked = takeMostRead(page, await mostReadOfDay());
  const featuredRail = page.take(featured, rails.featured);
  const latestRail = page.take(latest, rails.latest);
  const cards = await cardsOf([
    related,
    sameTopic,
    sameAuthor,
    sameSection,
    ranked,
    featuredRail,
    latestRail,
  ]);
  return {
    page: {
      article,
      related: cards(related),
      sameTopic: cards(sameTopic),
      sameAuthor: cards(sameAuthor),
      sameSection: cards(sameSection),
      featured: cards(featuredRail),
      mostRead: cards(ranked),
      latest: cards(latestRail),
    },
    stories: [...new Set([...page.ids, ...linked.map(({ id }) => id)])],
  };
}

const newestFirst = (a: Candidate, b: Candidate) => b.publishedAt - a.publishedAt;

/** Stories of several topics: those that share most of them first, then the newest. */
function mergeByShared(lists: Candidate[][]): Candidate[] {
  const shared = new Map<number, { story: Candidate; count: number }>();
  for (const story of lists.flat()) {
    const entry = shared.get(story.id);
    if (entry) entry.count += 1;
    else shared.set(story.id, { story, count: 1 });
  }
  return [...shared.values()]
    .sort((a, b) => b.count - a.count || newestFirst(a.story, b.story))
    .map(({ story }) => story);
}

/** The records of published stories with these slugs. */
export function selectArticles(slugs: string[]) {
  const parents = alias(sections, 'parents');
  const shares = alias(media, 'shares');
  return paper()
    .select({
      story: {
        id: publishedArticles.id,
        slug: publishedArticles.slug,
        headline: publishedArticles.headline,
        kicker: publishedArticles.kicker,
        genre: publishedArticles.genre,
        standfirst: publishedArticles.standfirst,
        body: publishedArticles.body,
        publishedAt: publishedArticles.publishedAt,
        revisedAt: publishedArticles.revisedAt,
        mainCaption: publishedArticles.mainMediaCaption,
        sourceName: publishedArticles.sourceName,
        sourceUrl: publishedArticles.sourceUrl,
        sourceLicence: publishedArticles.sourceLicence,
        sourceIndexPolicy: publishedArticles.sourceIndexPolicy,
        seoTitle: publishedArticles.seoTitle,
        seoDescription: publishedArticles.seoDescription,
      },
      section: sectionColumns,
      parent: { id: parents.id, name: parents.name, slug: parents.slug, accent: parents.accent },
      picture: pictureColumns,
      share: pictureColumnsOf(shares),
    })
    .from(publishedArticles)
    .innerJoin(sections, eq(sections.id, publishedArticles.sectionId))
    .leftJoin(parents, eq(parents.id, sections.parent))
    .leftJoin(media, eq(media.id, publishedArticles.mainMediaId))
    .leftJoin(shares, eq(shares.id, publishedArticles.seoImageId))
    .where(inArray(publishedArticles.slug, slugs));
}

/** The published story with this slug, without the stories around it. */
export async function findArticle(slug: string): Promise<FoundArticle | undefined> {
  const [row] = await selectArticles([slug]);
  if (!row) return undefined;
  const { story } = row;
  const [authors, topics, hasChanges, { corrections, body }] = await Promise.all([
    authorsOf(story.id),
    topicsOf(story.id),
    storyHasChanges(story.id),
    correctionsOf(story.id).then(async (corrections) => ({
      corrections,
      body: await toBody(story.body, corrections),
    })),
  ]);
  return {
    article: toArticle(row, { authors, topics, body: body.blocks, corrections, hasChanges }),
    linked: body.stories,
  };
}

/** What is stored of a story in its own record, with its section and pictures. */
export type ArticleRow = Awaited<ReturnType<typeof selectArticles>>[number];

type OfArticle = Pick<Article, 'authors' | 'topics' | 'body' | 'corrections' | 'hasChanges'>;

/** A story as its page shows it, from its record and what belongs to it. */
export function toArticle(
  row: ArticleRow,
  { authors, topics, body, corrections, hasChanges }: OfArticle,
): Article {
  const { story } = row;
  const picture = toPicture(row.picture);
  return {
    id: story.id,
    headline: story.headline,
    kicker: story.kicker || undefined,
    genre: story.genre ?? 'news',
    standfirst: story.standfirst || undefined,
    path: articlePath(row.section.slug, story.slug),
    section: toSection(row.section),
    parentSection: row.parent ? toSection(row.parent) : undefined,
    publishedAt: story.publishedAt,
    revisedAt: revisionOf(story),
    picture,
    mainCaption: story.mainCaption || picture?.caption,
    authors,
    topics,
    source:
      story.sourceName || story.sourceUrl
        ? {
            name: story.sourceName || undefined,
            url: story.sourceUrl && isWebAddress(story.sourceUrl) ? story.sourceUrl : undefined,
            licence: story.sourceLicence || undefined,
            indexPolicy: story.sourceIndexPolicy ?? 'original',
          }
        : undefined,
    indexed: story.sourceIndexPolicy !== 'noindex',
    body,
    corrections,
    hasChanges,
    seo: {
      title: story.seoTitle || undefined,
      description: story.seoDescription || undefined,
      picture: toPicture(row.share),
    },
  };
}
