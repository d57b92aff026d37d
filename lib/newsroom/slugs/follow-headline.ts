import { sql } from '@payloadcms/db-postgres/drizzle';
import { type FieldHook, type PayloadRequest, ValidationError } from 'payload';
import { slugify } from '@/lib/text/fold';
import { reservedSegments } from '@/lib/urls';
import type { AddressedCollection, Asked } from '../redirects/addresses-in-use';
import { query } from '../transaction';
import { savingOf } from '../workflow/saving';
import { freeSlug, isFree, isOf } from './free-slug';

/** Whose slug it is, and the field that it is made from. */
export type SlugOf = { collection: AddressedCollection; from: 'headline' | 'name' };

type Saved = {
  id: number;
  _status?: 'draft' | 'published' | null;
  headline?: string | null;
  name?: string | null;
  slug?: string | null;
  takeAddress?: boolean | null;
};
type Flag = { generateSlug?: boolean | null };
type Slug = string | null | undefined;

/** Why no record of this collection can have this slug; undefined when one can. */
export const whyReserved = (collection: AddressedCollection, slug: string): string | undefined =>
  collection === 'sections' && reservedSegments.has(slug)
    ? `«/${slug}» là địa chỉ dành riêng của hệ thống`
    : undefined;

/** The slug that a headline or name makes, folded but perhaps taken; undefined of text without letter or digit. */
export function baseOf(collection: AddressedCollection, text: Slug, req: PayloadRequest): string | undefined {
  const base = slugify(text ?? '') || undefined;
  const message = base && whyReserved(collection, base);
  if (message) throw new ValidationError({ collection, errors: [{ path: 'slug', message }], req });
  return base;
}

/**
 * The slug that a record is saved with. A new record without one gets it from its name. That of a story follows the
 * headline (`generateSlug`) from save to save until somebody types another or the story is public, and then stays;
 * of what was made it keeps the number. A story that has none where one is needed gets its former one, or one made.
 */
export const followHeadline =
  ({ collection, from }: SlugOf): FieldHook<Saved, Slug, Flag> =>
  async ({ data = {}, operation, originalDoc, req, siblingData, value }) => {
    if (operation === 'create') return begin({ collection, from }, data, req, siblingData, value);
    if (collection !== 'articles' || originalDoc === undefined) {
      siblingData.generateSlug = false;
      return value;
    }
    const asked = { req, collection, id: originalDoc.id };
    const posted = value || null;
    const before = originalDoc.slug || null;
    const isPublishing = data._status === 'published';
    const known = posted && !siblingData.generateSlug ? undefined : await publicSlug(asked);
    const isFollowing = siblingData.generateSlug === true && known === undefined;
    const make = () => makeAnew(asked, baseOf(collection, data[from], req), originalDoc, from, data);

    let slug = posted;
    // Whoever empties it has not made up their mind; whoever posts what would be made has typed nothing.
    let follows = isFollowing && (posted !== null || before === null);
    if (follows) {
      const made = await make();
      if (posted === before) slug = made ?? null;
      else follows = posted === made;
    }
    const isStored = isPublishing || !savingOf(req).draft;
    if (!slug && isStored) slug = known ?? (await make()) ?? null;
    siblingData.generateSlug = follows && !isPublishing;
    return slug;
  };

async function begin(
  { collection, from }: SlugOf,
  data: Partial<Saved>,
  req: PayloadRequest,
  flag: Flag,
  posted: Slug,
): Promise<Slug> {
  const asked = { req, collection, id: undefined };
  const isStory = collection === 'articles';
  const { copying, draft } = savingOf(req);
  // What a copy comes with is that of the story it was copied from.
  const typed = isStory && copying ? null : posted;
  const asks = copying || flag.generateSlug !== false;
  flag.generateSlug = isStory && !typed && asks && data._status !== 'published';
  const base = baseOf(collection, typed || data[from], req);
  if (!base) return null;
  // Somebody who types a slug that leads elsewhere is told, where there is somebody to tell.
  const isTold = Boolean(typed) && !(isStory && draft);
  return freeSlug(asked, base, { drafts: !typed, redirects: !data.takeAddress && !isTold });
}

/** The slug of this base: the one that the story has of it, as long as it can be published with that. */
async function makeAnew(
  asked: Asked,
  base: string | undefined,
  before: Saved,
  from: SlugOf['from'],
  { takeAddress }: Partial<Saved>,
): Promise<string | undefined> {
  if (!base) return undefined;
  const redirects = !takeAddress;
  const had = before.slug;
  if (had && slugify(before[from] ?? '') === base && isOf(base, had)) {
    if (await isFree(asked, had, { drafts: false, redirects })) return had;
  }
  return freeSlug(asked, base, { drafts: true, redirects });
}

/** The slug under which a story is or was public. */
async function publicSlug({ req, id = 0 }: Asked): Promise<string | undefined> {
  const [row] = await query<{ slug: string }>(
    req,
    sql`SELECT slug FROM articles WHERE id = ${id} AND public_since IS NOT NULL AND slug <> ''`,
  );
  return row?.slug;
}
