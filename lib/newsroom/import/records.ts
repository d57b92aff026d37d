import type { Payload } from 'payload';
import type { Accent } from '@/lib/content/model';
import { fold, slugify } from '@/lib/text/fold';
import { reservedSegments } from '@/lib/urls';
import type { Transaction } from '../transaction';
import type { PictureRef } from './model';
import type { DevelopedPicture } from './pictures';
import { type Complain, quoted } from './problems';

/** Collections whose records an import may make. */
export type MadeCollection = 'articles' | 'media' | 'sections' | 'topics' | 'authors';

/** What the steps of one import share. */
export type Writing = {
  payload: Payload;
  transaction: Transaction;
  complain: Complain;
  /** Tells the person who imports something worth knowing. */
  note(message: string): void;
  /** Hears of every record that was made, inside the transaction. */
  made(collection: MadeCollection, id: number): Promise<void>;
};

/** Finds the topics or authors of these names, however they are spelled, and makes the missing ones; ids in order. */
export async function namedRecords(
  writing: Writing,
  collection: 'topics' | 'authors',
  names: string[],
): Promise<number[]> {
  if (names.length === 0) return [];
  const { payload, transaction } = writing;
  const { docs } = await payload.find({
    collection,
    select: { name: true },
    depth: 0,
    pagination: false,
    req: transaction.req(),
  });
  const known = new Map(docs.map((doc) => [fold(doc.name), doc.id]));
  const ids: number[] = [];
  for (const name of names) {
    const existing = known.get(fold(name));
    if (existing !== undefined) {
      ids.push(existing);
      continue;
    }
    // The slug is left to the newsroom: unique, from the name.
    const made = await payload.create({
      collection,
      data: { name, slug: '' },
      depth: 0,
      req: transaction.req(),
    });
    await writing.made(collection, made.id);
    ids.push(made.id);
  }
  return ids;
}

type SectionRow = {
  id: number;
  name: string;
  slug: string;
  parent: number | undefined;
  order: number;
  accent: Accent;
};

/**
 * Finds the section of a name, or makes it under the parent that is given. A top section that exists moves under
 * that parent when it can; the editors' own arrangement stays. Undefined after complaining.
 */
export async function sectionRecord(
  writing: Writing,
  name: string,
  parentName: string | undefined,
): Promise<{ id: number; slug: string } | undefined> {
  const sections = await allSections(writing);
  const called = (wanted: string) => sections.filter((row) => fold(row.name) === fold(wanted));
  const parent = parentName === undefined ? undefined : called(parentName)[0];
  const candidates = called(name);
  const existing = candidates.find((row) => parent && row.parent === parent.id) ?? candidates[0];
  if (!existing) {
    if (parent?.parent !== undefined) {
      writing.complain('parentSection', `${quoted(parent.name)} is itself inside a section`);
      return undefined;
    }
    const parentId =
      parentName === undefined
        ? undefined
        : (parent?.id ?? (await makeSection(writing, 'parentSection', { name: parentName }))?.id);
    if (parentName !== undefined && parentId === undefined) return undefined;
    return makeSection(writing, 'section', { name, parent: parentId });
  }
  if (parentName !== undefined && !(parent && existing.parent === parent.id)) {
    await place(writing, existing, parent, parentName, sections);
  }
  return existing;
}

async function place(
  writing: Writing,
  section: SectionRow,
  parent: SectionRow | undefined,
  parentName: string,
  sections: SectionRow[],
): Promise<void> {
  const stays = (why: string) => writing.note(`section ${quoted(section.name)} stays where it is: ${why}`);
  if (section.parent !== undefined) {
    const owner = sections.find((row) => row.id === section.parent);
    return stays(`it belongs to ${quoted(owner?.name ?? '?')}, not to ${quoted(parentName)}`);
  }
  if (parent?.parent !== undefined) return stays(`${quoted(parentName)} is itself inside a section`);
  if (sections.some((row) => row.parent === section.id)) return stays('it has sections of its own');
  const { name, order, accent } = section;
  // A new parent takes the place of its section in the navigation.
  const parentId =
    parent?.id ?? (await makeSection(writing, 'parentSection', { name: parentName, order, accent }))?.id;
  if (parentId === undefined) return;
  const { payload, transaction } = writing;
  await payload.update({
    collection: 'sections',
    id: section.id,
    data: { parent: parentId },
    depth: 0,
    req: transaction.req(),
  });
  writing.note(`section ${quoted(name)} now belongs to ${quoted(parentName)}`);
}

async function makeSection(
  { payload, transaction, complain, made }: Writing,
  field: string,
  data: { name: string; parent?: number; order?: number; accent?: Accent },
): Promise<{ id: number; slug: string } | undefined> {
  const slug = slugify(data.name);
  if (reservedSegments.has(slug)) {
    complain(field, `${quoted(data.name)} would get the address /${slug}, which the paper needs for itself`);
    return undefined;
  }
  const doc = await payload.create({
    collection: 'sections',
    data: { order: 100, accent: 'do', ...data, slug: '' },
    depth: 0,
    req: transaction.req(),
  });
  await made('sections', doc.id);
  return { id: doc.id, slug: doc.slug };
}

async function allSections({ payload, transaction }: Writing): Promise<SectionRow[]> {
  const { docs } = await payload.find({
    collection: 'sections',
    depth: 0,
    pagination: false,
    sort: 'id',
    req: transaction.req(),
  });
  return docs.map(({ id, name, slug, parent, order, accent }) => ({
    id,
    name,
    slug,
    parent: typeof parent === 'number' ? parent : parent?.id,
    order,
    accent,
  }));
}

/** The record of a picture: one that has the same bytes and the same words, or a new one. */
export async function pictureRecord(
  { payload, transaction, made }: Writing,
  words: Pick<PictureRef, 'alt' | 'caption' | 'credit' | 'licence'>,
  picture: DevelopedPicture,
): Promise<number> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { digest: { equals: picture.digest } },
    depth: 0,
    pagination: false,
    sort: 'id',
    req: transaction.req(),
  });
  const keys = ['alt', 'caption', 'credit', 'licence'] as const;
  const same = docs.find((doc) => keys.every((key) => (doc[key] || undefined) === words[key]));
  if (same) return same.id;
  const { alt, caption, credit, licence } = words;
  const doc = await payload.create({
    collection: 'media',
    data: { alt, caption, credit, licence },
    file: { data: picture.data, mimetype: picture.mimetype, name: picture.name, size: picture.data.length },
    depth: 0,
    req: transaction.req(),
  });
  await made('media', doc.id);
  return doc.id;
}
