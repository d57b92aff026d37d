import { rm } from 'node:fs/promises';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { readConfig } from '@/lib/config';
import type { MadeCollection } from '@/lib/newsroom/import/records';
import { pictureKinds } from '@/lib/newsroom/pictures/judge';
import { inTransaction } from '@/lib/newsroom/transaction';
import { originalFile, pictureFolder } from '@/lib/press/picture-store';
import { demoSettings } from './edition';
import { type DemoRecord, demoRecords, forgetRecord, settleDemo } from './state';

/** What a removal did: how many records of each collection are gone, and which ones stay because something uses them. */
export type Removal = { removed: Record<MadeCollection, number>; kept: string[] };

type Statement = ReturnType<typeof sql>;

/**
 * Takes the demo edition out of the paper: its articles with their versions, and its pictures, topics, authors and
 * sections unless something else uses them; those that stay are the newsroom's from then on. A removal that was
 * interrupted goes on when it is started again. The edition does not come back by itself.
 */
export async function removeDemoEdition(
  payload: Payload,
  report: (step: string) => void = () => {},
): Promise<Removal> {
  const removal: Removal = {
    removed: { articles: 0, media: 0, sections: 0, topics: 0, authors: 0 },
    kept: [],
  };
  await settleDemo(payload);
  await clearSettings(payload);
  // Users before what they use.
  for (const collection of ['articles', 'authors', 'media', 'topics', 'sections'] as const) {
    report(`Removing the demo edition: ${collection}`);
    const used = collection === 'articles' ? new Set<number>() : await usedIds(payload, collection);
    for (const record of await demoRecords(payload, collection)) {
      await removeRecord(payload, record, used.has(record.id), removal);
    }
  }
  return removal;
}

async function removeRecord(
  payload: Payload,
  record: DemoRecord,
  isUsed: boolean,
  removal: Removal,
): Promise<void> {
  const { collection, id } = record;
  const doc = await payload.findByID({ collection, id, depth: 0, disableErrors: true, trash: true });
  if (doc && isUsed) {
    removal.kept.push(`${collection}: ${'name' in doc ? doc.name : 'alt' in doc ? doc.alt : id}`);
  } else if (doc) {
    await deleteWithAddresses(payload, record, 'slug' in doc ? doc.slug : undefined);
    removal.removed[collection] += 1;
    if ('digest' in doc && doc.digest) await removeFiles(payload, doc.digest);
  }
  await forgetRecord(payload, record);
}

const kinds = { articles: 'article', sections: 'section', topics: 'topic', authors: 'author' } as const;

/**
 * Deletes a record and what the web would remember of it, at once: the addresses of the edition are not gone, they
 * were never the newsroom's.
 */
async function deleteWithAddresses(
  payload: Payload,
  { collection, id }: DemoRecord,
  slug: string | undefined,
): Promise<void> {
  await inTransaction(payload, async ({ db, req }) => {
    const kind = collection === 'media' ? undefined : kinds[collection];
    if (kind) await db.execute(sql`DELETE FROM redirects WHERE ${sql.raw(`${kind}_id`)} = ${id}`);
    await payload.delete({ collection, id, depth: 0, trash: true, req: req() });
    if (kind) await db.execute(sql`DELETE FROM redirects WHERE kind = ${kind} AND slug = ${slug ?? ''}`);
  });
}

async function removeFiles(payload: Payload, digest: string): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'media', where: { digest: { equals: digest } } });
  if (totalDocs > 0) return;
  const { dataDir } = readConfig();
  await rm(pictureFolder(dataDir, digest), { recursive: true, force: true });
  for (const kind of pictureKinds) await rm(originalFile(dataDir, digest, kind), { force: true });
}

/** Ids of a collection that the rest of the paper refers to; versions and drafts count too. */
async function usedIds(
  payload: Payload,
  collection: Exclude<MadeCollection, 'articles'>,
): Promise<Set<number>> {
  const { rows } = await payload.db.drizzle.execute(references[collection]);
  return new Set(rows.map((row) => Number(row.id)));
}

const references: Record<Exclude<MadeCollection, 'articles'>, Statement> = {
  topics: sql`SELECT topics_id AS id FROM articles_rels WHERE topics_id IS NOT NULL
    UNION SELECT topics_id FROM _articles_v_rels WHERE topics_id IS NOT NULL`,
  authors: sql`SELECT authors_id AS id FROM articles_rels WHERE authors_id IS NOT NULL
    UNION SELECT authors_id FROM _articles_v_rels WHERE authors_id IS NOT NULL`,
  // A section with a sub-section that stays has to stay too.
  sections: sql`WITH used AS (
      SELECT section_id AS id FROM articles WHERE section_id IS NOT NULL
      UNION SELECT version_section_id FROM _articles_v WHERE version_section_id IS NOT NULL
      UNION SELECT id FROM sections WHERE id NOT IN (SELECT record_id FROM demo_records WHERE collection = 'sections'))
    SELECT id FROM used UNION SELECT s.parent_id FROM sections s JOIN used USING (id) WHERE s.parent_id IS NOT NULL`,
  media: sql`SELECT main_media_media_id AS id FROM articles WHERE main_media_media_id IS NOT NULL
    UNION SELECT seo_image_id FROM articles WHERE seo_image_id IS NOT NULL
    UNION SELECT version_main_media_media_id FROM _articles_v WHERE version_main_media_media_id IS NOT NULL
    UNION SELECT version_seo_image_id FROM _articles_v WHERE version_seo_image_id IS NOT NULL
    UNION SELECT portrait_id FROM authors WHERE portrait_id IS NOT NULL
    UNION SELECT logo_id FROM site_settings WHERE logo_id IS NOT NULL
    UNION SELECT unnest(body_pictures(body)) FROM articles
    UNION SELECT unnest(body_pictures(version_body)) FROM _articles_v`,
};

/** Takes back what the edition has entered in the settings, unless somebody has changed it since. */
async function clearSettings(payload: Payload): Promise<void> {
  const { publisher, footerText } = await payload.findGlobal({ slug: 'siteSettings', depth: 0 });
  const demo = demoSettings.publisher;
  const unlessOwn = <T>(value: T, demoValue: string) => (value === demoValue ? null : value);
  await payload.updateGlobal({
    slug: 'siteSettings',
    depth: 0,
    data: {
      publisher: {
        name: unlessOwn(publisher?.name, demo.name),
        editorInChief: unlessOwn(publisher?.editorInChief, demo.editorInChief),
        address: unlessOwn(publisher?.address, demo.address),
        phone: unlessOwn(publisher?.phone, demo.phone),
        email: unlessOwn(publisher?.email, demo.email),
      },
      footerText: unlessOwn(footerText, demoSettings.footerText),
    },
  });
}
