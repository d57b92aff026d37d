import { z } from 'zod';
import type { ArticlePage } from '@/lib/content/article';
import { type DraftStory, draftArticlePage } from '@/lib/content/draft';
import { mostId } from '@/lib/content/lexical';

// A draft may be half-written and a form half-filled: what cannot be used counts as missing.
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value?.normalize('NFC').trim() || null);
const moment = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => (value && !Number.isNaN(Date.parse(value)) ? new Date(value) : undefined));
const id = z.int().min(1).max(mostId);
const reference = z
  .union([id, z.object({ id })])
  .nullish()
  .catch(null)
  .transform((value) => (typeof value === 'object' ? value?.id : value));
const references = z
  .array(reference)
  .nullish()
  .catch(null)
  .transform((list) => (list ?? []).filter((id) => id !== undefined));
const group = <T extends z.ZodRawShape>(shape: T) => z.object(shape).nullish().catch(null);

const storySchema = z.object({
  slug: text,
  headline: text,
  kicker: text,
  genre: z.enum(['news', 'opinion', 'analysis']).nullish().catch(null),
  standfirst: text,
  body: z.unknown().optional(),
  mainMedia: group({ media: reference, caption: text }),
  section: reference,
  topics: references,
  authors: references,
  related: references,
  publishedAt: moment,
  revisedAt: moment,
  source: group({
    name: text,
    url: text,
    licence: text,
    indexPolicy: z.enum(['original', 'licensed', 'noindex']).nullish().catch(null),
  }),
  seo: group({ title: text, description: text, image: reference }),
  corrections: z
    .array(z.object({ text, at: moment }).catch({ text: null, at: undefined }))
    .nullish()
    .catch(null)
    .transform((rows) => (rows ?? []).flatMap(({ text, at }) => (text ? [{ text, at }] : []))),
});

/**
 * The page of a story as the newsroom has it: a record, the inside of a version, or what stands in a form.
 * @param stored relations as ids or as records with an id
 */
export function draftPageOf(id: number, stored: unknown): Promise<ArticlePage> {
  return draftArticlePage(toDraftStory(id, stored));
}

/** A story as the newsroom has it, in the terms of the paper. */
export function toDraftStory(id: number, stored: unknown): DraftStory {
  const story = storySchema.parse(stored ?? {});
  return {
    id,
    slug: story.slug ?? '',
    headline: story.headline ?? '',
    kicker: story.kicker,
    genre: story.genre ?? null,
    standfirst: story.standfirst,
    body: story.body,
    publishedAt: story.publishedAt,
    revisedAt: story.revisedAt ?? null,
    mainCaption: story.mainMedia?.caption ?? null,
    sourceName: story.source?.name ?? null,
    sourceUrl: story.source?.url ?? null,
    sourceLicence: story.source?.licence ?? null,
    sourceIndexPolicy: story.source?.indexPolicy ?? null,
    seoTitle: story.seo?.title ?? null,
    seoDescription: story.seo?.description ?? null,
    section: story.section,
    picture: story.mainMedia?.media,
    share: story.seo?.image,
    topics: story.topics,
    authors: story.authors,
    related: story.related,
    corrections: story.corrections,
  };
}
