import {
  boolean,
  integer,
  jsonb,
  pgTable,
  pgView,
  text,
  timestamp,
  varchar,
} from '@payloadcms/db-postgres/drizzle/pg-core';

/** The database view of what readers may see now; made in the migrations `published`, `remembered` and `linked_data`. */
export const publishedArticles = pgView('published_articles', {
  id: integer('id').notNull(),
  slug: varchar('slug').notNull(),
  kicker: varchar('kicker'),
  headline: varchar('headline').notNull(),
  standfirst: varchar('standfirst'),
  body: jsonb('body'),
  sectionId: integer('section_id').notNull(),
  featured: boolean('featured'),
  publishedAt: timestamp('published_at', { mode: 'date', withTimezone: true }).notNull(),
  revisedAt: timestamp('revised_at', { mode: 'date', withTimezone: true }),
  mainMediaId: integer('main_media_media_id'),
  mainMediaCaption: varchar('main_media_caption'),
  sourceName: varchar('source_name'),
  sourceUrl: varchar('source_url'),
  sourceLicence: varchar('source_licence'),
  sourceIndexPolicy: varchar('source_index_policy', { enum: ['original', 'licensed', 'noindex'] }),
  seoTitle: varchar('seo_title'),
  seoDescription: varchar('seo_description'),
  seoImageId: integer('seo_image_id'),
  showHistory: boolean('show_history'),
  genre: text('genre', { enum: ['news', 'opinion', 'analysis'] }),
}).existing();

/** Every list of the paper in reading order, kept by triggers; made in the same migration. */
export const articleListings = pgTable('article_listings', {
  list: text('list', { enum: ['latest', 'featured', 'section', 'topic', 'author'] }).notNull(),
  listId: integer('list_id').notNull(),
  articleId: integer('article_id').notNull(),
  publishedAt: timestamp('published_at', { mode: 'date', withTimezone: true, precision: 3 }).notNull(),
});
