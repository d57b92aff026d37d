import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload';
import type { Article } from '@/lib/newsroom/payload-types';
import { savingOf } from '../workflow/saving';

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

/**
 * Sets the time of first publication, and the time of a change that the editor ticked as substantive. Nobody at the
 * desk can set the latter in another way; the import brings the times of its stories with it.
 */
export const stampTimes: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, req }) => {
  const { substantiveChange, ...rest } = data;
  const now = new Date().toISOString();
  if (rest._status === 'published' && !rest.publishedAt) rest.publishedAt = originalDoc?.publishedAt ?? now;
  if (substantiveChange) rest.revisedAt = now;
  // An older version brings its words back, whoever asks for it, not the time when they were changed.
  else if (req.user || savingOf(req).restoring) rest.revisedAt = originalDoc?.revisedAt ?? null;
  return rest;
};
