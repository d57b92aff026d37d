import { type CollectionBeforeChangeHook, type CollectionBeforeValidateHook, Forbidden } from 'payload';
import type { Article } from '@/lib/newsroom/payload-types';
import { mayPublish } from '../access';

/** Deep copy with every string in Unicode NFC, so that what is typed on any keyboard is stored alike. */
function toNfc<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(toNfc) as T;
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNfc(inner)])) as T;
  }
  return value;
}

/** Stores all text in NFC and without stray spaces around headline and standfirst. */
export const normalizeText: CollectionBeforeValidateHook<Article> = ({ data }) => {
  if (!data) return data;
  const clean = toNfc(data);
  if (typeof clean.headline === 'string') clean.headline = clean.headline.replace(/\s+/g, ' ').trim();
  if (typeof clean.standfirst === 'string') clean.standfirst = clean.standfirst.trim();
  return clean;
};

/**
 * Refuses what the access rules do not see: publishing by restoring a published version, and touching a published
 * story whose latest version is an editor's draft (the rules look at that version, not at what readers have).
 */
export const onlyEditorsPublish: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  if (!req.user || mayPublish(req)) return data;
  if (data._status === 'published') throw new Forbidden(req.t);
  if (originalDoc?.id !== undefined) {
    const inPaper = await req.payload.db.findOne<Article>({
      collection: 'articles',
      where: { id: { equals: originalDoc.id } },
      select: { _status: true },
      req,
    });
    if (inPaper?._status === 'published') throw new Forbidden(req.t);
  }
  return data;
};

/** The creator is whoever made the record, and stays so. */
export const keepAuthorship: CollectionBeforeChangeHook<Article> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const creator = operation === 'create' ? req.user?.id : originalDoc?.createdBy;
  return { ...data, createdBy: creator ?? null };
};

/** Sets the time of first publication, and the time of a change that the editor ticked as substantive. */
export const stampTimes: CollectionBeforeChangeHook<Article> = ({ data, originalDoc }) => {
  const { substantiveChange, ...rest } = data;
  const now = new Date().toISOString();
  if (rest._status === 'published' && !rest.publishedAt) rest.publishedAt = originalDoc?.publishedAt ?? now;
  if (substantiveChange) rest.revisedAt = now;
  return rest;
};
