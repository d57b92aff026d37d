import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { readConfig } from '@/lib/config';
import { sharePictureBytes } from '@/lib/press/picture-store';
import { frontPath, sharePicturePath } from '@/lib/urls';
import { paper } from './door';
import { findStories } from './feed-stories';
import { type List, listId } from './lists';
import type { Article } from './model';
import { findAuthor, findSection, findTopic } from './names';

/** Which feed: of the whole paper, or of a section, topic or author by slug. */
export type FeedOf = { kind: 'paper' } | { kind: 'section' | 'topic' | 'author'; slug: string };

/** The picture that feed readers show with a story; its size in bytes is what an enclosure has to say. */
export type Enclosure = { path: string; type: string; bytes: number };

/** A story as feeds carry it. */
export type FeedStory = Article & { enclosure: Enclosure | undefined };

/** A list of the paper as a feed: its newest stories, whole. */
export type Feed = {
  list: List;
  /** The name of the section, topic or author; undefined for the whole paper. */
  name: string | undefined;
  description: string | undefined;
  /** The page of the same list. */
  path: string;
  stories: FeedStory[];
  /** Other published stories that these name. */
  linked: number[];
};

/** Stories in a feed: more than a day's, so that a reader who looks in every evening misses none. */
export const feedLength = 30;

/** The newest stories of a list; undefined when there is no such section, topic or author. */
export async function findFeed(of: FeedOf): Promise<Feed | undefined> {
  const head = await feedHead(of);
  if (!head) return undefined;
  const { stories, linked } = await findStories(await newestSlugs(head.list));
  return {
    ...head,
    linked,
    stories: await Promise.all(
      stories.map(async (story) => ({ ...story, enclosure: await enclosureOf(story) })),
    ),
  };
}

async function feedHead(of: FeedOf): Promise<Omit<Feed, 'stories' | 'linked'> | undefined> {
  switch (of.kind) {
    case 'paper':
      return { list: { list: 'latest' }, name: undefined, description: undefined, path: frontPath };
    case 'section': {
      const found = await findSection(of.slug);
      return found && { ...found, list: { list: 'section', id: found.id } };
    }
    case 'topic': {
      const found = await findTopic(of.slug);
      return found && { ...found, list: { list: 'topic', id: found.id } };
    }
    case 'author': {
      const found = await findAuthor(of.slug);
      return found && { ...found, description: found.biography, list: { list: 'author', id: found.id } };
    }
  }
}

const slugRow = z.object({ slug: z.string() });

async function newestSlugs(list: List): Promise<string[]> {
  const { rows } = await paper().execute(sql`
    SELECT published.slug
    FROM article_listings listed JOIN published_articles published ON published.id = listed.article_id
    WHERE listed.list = ${list.list} AND listed.list_id = ${listId(list)} AND listed.published_at <= now()
    ORDER BY listed.published_at DESC, listed.article_id DESC
    LIMIT ${feedLength}`);
  return rows.map((row) => slugRow.parse(row).slug);
}

async function enclosureOf({ picture }: Article): Promise<Enclosure | undefined> {
  if (!picture) return undefined;
  const bytes = await sharePictureBytes(readConfig().dataDir, picture.digest);
  return bytes === undefined
    ? undefined
    : { path: sharePicturePath(picture.digest), type: 'image/jpeg', bytes };
}

const refRow = z.object({ kind: z.enum(['topic', 'author']), name: z.string(), slug: z.string() });

/** The topics and authors that have stories, by name. */
export async function findNamedFeeds(): Promise<
  Record<'topic' | 'author', { name: string; slug: string }[]>
> {
  const { rows } = await paper().execute(sql`
    SELECT 'topic' AS kind, name, slug FROM topics t WHERE EXISTS (
      SELECT FROM article_listings WHERE list = 'topic' AND list_id = t.id AND published_at <= now())
    UNION ALL
    SELECT 'author', name, slug FROM authors a WHERE EXISTS (
      SELECT FROM article_listings WHERE list = 'author' AND list_id = a.id AND published_at <= now())
    ORDER BY kind, name, slug`);
  const found = rows.map((row) => refRow.parse(row));
  return {
    topic: found.filter(({ kind }) => kind === 'topic'),
    author: found.filter(({ kind }) => kind === 'author'),
  };
}
