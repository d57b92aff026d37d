import type { Payload } from 'payload';
import { asOnlyWriter } from '@/lib/newsroom/import/one-writer';
import { developPictures } from '@/lib/newsroom/import/pictures';
import { pictureRecord, type Writing } from '@/lib/newsroom/import/records';
import { fold } from '@/lib/text/fold';
import { demoAuthors, demoSections, demoSettings, demoTopics } from './edition';
import { quickly, renderDrawing } from './pictures';
import { portraits } from './portraits';
import { noteRecord } from './state';

/** Makes the edition's sections, topics and authors where their names are not there yet, and fills in the settings. */
export async function furnish(payload: Payload): Promise<void> {
  const pictures = await developPortraits();
  await asOnlyWriter(payload, async (transaction) => {
    const writing: Writing = {
      payload,
      transaction,
      complain: () => {},
      note: () => {},
      made: (collection, id) => noteRecord(transaction.db, { collection, id }),
    };
    await makeSections(writing);
    await makeTopics(writing);
    await makeAuthors(writing, pictures);
    await fillSettings(writing);
  });
}

const portraitOf = (name: string) => ({
  file: `${name}.png`,
  alt: `Chân dung cách điệu của ${name}: chữ cái đầu của tên trên nền hoa văn hình học.`,
  caption: undefined,
  credit: 'Đồ họa: Trang Nhất',
  licence: undefined,
  field: 'portrait',
});

function developPortraits() {
  const read = ({ file }: { file: string }) => {
    const draw = portraits[file.replace(/\.png$/, '')];
    if (!draw) throw new Error(`Demo edition: there is no portrait “${file}”.`);
    return renderDrawing(draw());
  };
  const complain = (field: string, message: string) => {
    throw new Error(`Demo edition: ${field}: ${message}`);
  };
  return developPictures(
    demoAuthors.map(({ name }) => portraitOf(name)),
    read,
    complain,
    quickly,
  );
}

async function makeSections({ payload, transaction, made }: Writing): Promise<void> {
  const { docs } = await payload.find({
    collection: 'sections',
    depth: 0,
    pagination: false,
    req: transaction.req(),
  });
  const ids = new Map(docs.map((doc) => [fold(doc.name), doc.id]));
  const bySlug = new Map<string, number>();
  for (const { parent, ...section } of demoSections) {
    let id = ids.get(fold(section.name));
    if (id === undefined) {
      const data = { ...section, parent: parent === undefined ? undefined : bySlug.get(parent) };
      const doc = await payload.create({ collection: 'sections', data, depth: 0, req: transaction.req() });
      await made('sections', doc.id);
      id = doc.id;
    }
    bySlug.set(section.slug, id);
  }
}

async function makeTopics({ payload, transaction, made }: Writing): Promise<void> {
  const { docs } = await payload.find({
    collection: 'topics',
    depth: 0,
    pagination: false,
    req: transaction.req(),
  });
  const known = new Set(docs.map((doc) => fold(doc.name)));
  for (const topic of demoTopics.filter(({ name }) => !known.has(fold(name)))) {
    const data = { ...topic, slug: '' };
    const doc = await payload.create({ collection: 'topics', data, depth: 0, req: transaction.req() });
    await made('topics', doc.id);
  }
}

async function makeAuthors(
  writing: Writing,
  pictures: Awaited<ReturnType<typeof developPortraits>>,
): Promise<void> {
  const { payload, transaction, made } = writing;
  const { docs } = await payload.find({
    collection: 'authors',
    depth: 0,
    pagination: false,
    req: transaction.req(),
  });
  const known = new Set(docs.map((doc) => fold(doc.name)));
  for (const author of demoAuthors.filter(({ name }) => !known.has(fold(name)))) {
    const words = portraitOf(author.name);
    const picture = pictures.get(words.file);
    if (!picture) throw new Error(`Demo edition: there is no portrait of ${author.name}.`);
    const data = { ...author, slug: '', portrait: await pictureRecord(writing, words, picture) };
    const doc = await payload.create({ collection: 'authors', data, depth: 0, req: transaction.req() });
    await made('authors', doc.id);
  }
}

/** Particulars that somebody has entered stay. */
async function fillSettings({ payload, transaction }: Writing): Promise<void> {
  const settings = await payload.findGlobal({ slug: 'siteSettings', depth: 0, req: transaction.req() });
  if (settings.publisher?.name || settings.footerText) return;
  await payload.updateGlobal({ slug: 'siteSettings', data: demoSettings, depth: 0, req: transaction.req() });
}
