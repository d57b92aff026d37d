import { type Payload, ValidationError } from 'payload';
import { articlePath } from '@/lib/urls';
import type { Article } from '../payload-types';
import type { DevelopOptions } from '../pictures/develop';
import type { Transaction } from '../transaction';
import { editorBody } from './editor-body';
import type { ParsedArticle, PictureRef } from './model';
import { asOnlyWriter } from './one-writer';
import { developPictures, picturesOf, type ReadPicture } from './pictures';
import { ImportError, type Problem } from './problems';
import { type MadeCollection, namedRecords, pictureRecord, sectionRecord, type Writing } from './records';

/** A story that does not exist yet but will: related articles may name it by its slug. */
export type ExpectedStory = { title: string; address: string };

/** How to write an article. */
export type WriteOptions = {
  readPicture: ReadPicture;
  /** Stories that come later, by slug. */
  expected?: ReadonlyMap<string, ExpectedStory>;
  /** Hears of every record that was made, inside the transaction. */
  onMade?: (transaction: Transaction, collection: MadeCollection, id: number) => Promise<void>;
  /** How new pictures are developed. */
  develop?: DevelopOptions;
};

/** What has become of an article: its id and path, and what else is worth knowing. */
export type Written = { id: number; path: string; created: boolean; draft: boolean; notes: string[] };

/**
 * Brings a parsed article into the newsroom with its sections, topics, authors and pictures, or updates the one with
 * its slug: all in one transaction. What the file leaves open (times, featured) stays as the newsroom has it.
 * @throws ImportError when something it names cannot be used; nothing is written then
 */
export async function writeArticle(
  payload: Payload,
  article: ParsedArticle,
  options: WriteOptions,
): Promise<Written> {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const complain = (field: string, message: string) => {
    problems.push({ field, message });
  };
  const stopIfBad = () => {
    if (problems.length > 0) throw new ImportError(article.fileName, problems);
  };
  const pictures = await developPictures(picturesOf(article), options.readPicture, complain, options.develop);
  stopIfBad();
  return asOnlyWriter(payload, async (transaction) => {
    const writing: Writing = {
      payload,
      transaction,
      complain,
      note: (message) => notes.push(message),
      made: async (collection, id) => options.onMade?.(transaction, collection, id),
    };
    const existing = await findArticle(writing, article.slug);
    const section = await sectionRecord(writing, article.section, article.parentSection);
    const topics = await namedRecords(writing, 'topics', article.topics);
    const authors = await namedRecords(writing, 'authors', article.authors);
    const picture = async (ref: PictureRef) => {
      const developed = pictures.get(ref.file);
      if (!developed) throw new Error(`${ref.file} was not developed`);
      return pictureRecord(writing, ref, developed);
    };
    // What the body names is looked up before the first picture is stored: files do not roll back.
    const rehearsal = { ...writing, note: () => {} };
    const expected = options.expected ?? new Map();
    await editorBody(article.body, { writing: rehearsal, picture: async () => 0, expected });
    stopIfBad();
    const media = article.mainMedia ? await picture(article.mainMedia) : null;
    const body = await editorBody(article.body, {
      writing,
      picture,
      expected,
    });
    if (!section) throw new Error('A section without a problem was not found');

    const data = {
      ...fieldsOf(article),
      section: section.id,
      topics,
      authors,
      mainMedia: { media, caption: null },
      body,
    };
    const id = await save(writing, article, existing, data);
    if (existing === undefined) await writing.made('articles', id);
    const path = articlePath(section.slug, article.slug);
    return { id, path, created: existing === undefined, draft: article.draft, notes };
  }).catch((error: unknown) => {
    if (!(error instanceof ValidationError)) throw error;
    const refused = error.data.errors.map(({ path, message }) => ({ field: path, message }));
    throw new ImportError(article.fileName, refused);
  });
}

async function findArticle(
  { payload, transaction, complain }: Writing,
  slug: string,
): Promise<number | undefined> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { slug: { equals: slug } },
    select: { slug: true, deletedAt: true },
    depth: 0,
    limit: 1,
    trash: true,
    req: transaction.req(),
  });
  if (docs[0]?.deletedAt)
    complain('slug', `an article with the address ${slug} is in the trash; restore or delete it there first`);
  return docs[0]?.id;
}

/** The article's own words. The file is the whole truth about them: what it does not say is emptied. */
function fieldsOf(article: ParsedArticle) {
  const { source, seo, publishedAt, revisedAt, featured } = article;
  return {
    headline: article.headline,
    slug: article.slug,
    generateSlug: false,
    kicker: article.kicker ?? null,
    genre: article.genre ?? ('news' as const),
    standfirst: article.standfirst ?? null,
    source: {
      name: source?.name ?? null,
      url: source?.url ?? null,
      licence: source?.licence ?? null,
      indexPolicy: source?.indexPolicy ?? ('original' as const),
    },
    seo: { title: seo.title ?? null, description: seo.description ?? null },
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
    ...(revisedAt && { revisedAt: revisedAt.toISOString() }),
    ...(featured !== undefined && { featured }),
  };
}

type ArticleData = Parameters<typeof createArticle>[1];

async function save(
  writing: Writing,
  article: ParsedArticle,
  existing: number | undefined,
  data: ArticleData,
): Promise<number> {
  if (existing === undefined) return createArticle(writing, data, article.draft);
  const { payload, transaction } = writing;
  const doc = await payload.update({
    collection: 'articles',
    id: existing,
    // As a draft it waits beside the version that readers see.
    data: { ...data, _status: article.draft ? 'draft' : 'published' },
    draft: article.draft,
    depth: 0,
    req: transaction.req(),
  });
  return doc.id;
}

async function createArticle(
  { payload, transaction }: Writing,
  data: ReturnType<typeof fieldsOf> & {
    section: number;
    topics: number[];
    authors: number[];
    mainMedia: { media: number | null; caption: null };
    body: Article['body'];
  },
  draft: boolean,
): Promise<number> {
  const doc = await payload.create({
    collection: 'articles',
    data: { ...data, _status: draft ? 'draft' : 'published' },
    depth: 0,
    req: transaction.req(),
  });
  return doc.id;
}
