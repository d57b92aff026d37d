import { eq } from '@payloadcms/db-postgres/drizzle';
import { alias } from '@payloadcms/db-postgres/drizzle/pg-core';
import { publishedArticles } from '@/lib/database/published';
import { media, sections } from '@/lib/database/schema.generated';
import { keep } from '@/lib/press/keep';
import { articlePath } from '@/lib/urls';
import { toBody } from './body';
import { pictureColumns, sectionColumns, toPicture, toSection } from './cards';
import { isBuilding, paper } from './door';
import { newestOf } from './lists';
import type { Article, Card } from './model';
import { authorsOf, topicsOf } from './names';
import { StorySet } from './story-set';

/** Everything on an article's page. Rails that are empty are not drawn. */
export type ArticlePage = {
  article: Article;
  sameTopic: Card[];
  sameAuthor: Card[];
  sameSection: Card[];
  featured: Card[];
  latest: Card[];
};

/** An article's page by its slug, the whole of it from one call. Undefined when no such story is published. */
export async function loadArticlePage(slug: string): Promise<ArticlePage | undefined> {
  'use cache';
  if (isBuilding()) return undefined;
  const found = await findArticle(slug);
  if (!found) return undefined;
  const { article, linked } = found;
  const page = new StorySet([article.id]);
  const enough = (count: number) => count + 24;
  const [topicLists, authorLists, section, featured, latest] = await Promise.all([
    Promise.all(article.topics.map(({ id }) => newestOf({ list: 'topic', id }, 8))),
    Promise.all(article.authors.map(({ id }) => newestOf({ list: 'author', id }, 12))),
    newestOf({ list: 'section', id: article.section.id }, enough(5)),
    newestOf({ list: 'featured' }, enough(4)),
    newestOf({ list: 'latest' }, enough(8)),
  ]);
  // What the body already offers as a related story is not offered again beside it.
  for (const block of article.body) {
    if (block.kind !== 'relatedArticle') continue;
    const offered = linked.find((card) => card.path === block.path);
    if (offered) page.take([offered], 1);
  }
  const sameTopic = page.take(mergeByShared(topicLists), 5);
  const sameAuthor = page.take(authorLists.flat().sort(newestFirst), 4);
  const sameSection = page.take(section, 6);
  const featuredRail = page.take(featured, 4);
  const latestRail = page.take(latest, 8);
  const shown = [...new Set([...page.ids, ...linked.map(({ id }) => id)])];
  keep({ stories: shown, lists: [], seconds: 300 });
  return {
    article,
    sameTopic,
    sameAuthor,
    sameSection,
    featured: featuredRail,
    latest: latestRail,
  };
}

const newestFirst = (a: Card, b: Card) => b.publishedAt.getTime() - a.publishedAt.getTime();

/** Stories of several topics: those that share most of them first, then the newest. */
function mergeByShared(lists: Card[][]): Card[] {
  const shared = new Map<number, { card: Card; count: number }>();
  for (const card of lists.flat()) {
    const entry = shared.get(card.id);
    if (entry) entry.count += 1;
    else shared.set(card.id, { card, count: 1 });
  }
  return [...shared.values()]
    .sort((a, b) => b.count - a.count || newestFirst(a.card, b.card))
    .map(({ card }) => card);
}

async function findArticle(slug: string): Promise<{ article: Article; linked: Card[] } | undefined> {
  const parents = alias(sections, 'parents');
  const [row] = await paper()
    .select({
      story: {
        id: publishedArticles.id,
        slug: publishedArticles.slug,
        headline: publishedArticles.headline,
        kicker: publishedArticles.kicker,
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
    })
    .from(publishedArticles)
    .innerJoin(sections, eq(sections.id, publishedArticles.sectionId))
    .leftJoin(parents, eq(parents.id, sections.parent))
    .leftJoin(media, eq(media.id, publishedArticles.mainMediaId))
    .where(eq(publishedArticles.slug, slug));
  if (!row) return undefined;
  const { story } = row;
  const [authors, topics, body] = await Promise.all([authorsOf(story.id), topicsOf(story.id), toBody(story.body)]);
  const picture = toPicture(row.picture);
  const article: Article = {
    id: story.id,
    headline: story.headline,
    kicker: story.kicker || undefined,
    standfirst: story.standfirst || undefined,
    path: articlePath(row.section.slug, story.slug),
    section: toSection(row.section),
    parentSection: row.parent ? toSection(row.parent) : undefined,
    publishedAt: story.publishedAt,
    revisedAt: story.revisedAt && story.revisedAt > story.publishedAt ? story.revisedAt : undefined,
    picture,
    mainCaption: story.mainCaption || picture?.caption,
    authors,
    topics,
    source:
      story.sourceName || story.sourceUrl
        ? {
            name: story.sourceName || undefined,
            url: story.sourceUrl || undefined,
            licence: story.sourceLicence || undefined,
            indexPolicy: story.sourceIndexPolicy ?? 'original',
          }
        : undefined,
    body: body.blocks,
    seo: { title: story.seoTitle || undefined, description: story.seoDescription || undefined },
  };
  return { article, linked: body.stories };
}
