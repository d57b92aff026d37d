import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';
import type { Section } from '@/lib/newsroom/payload-types';
import { refusal } from '../refuse';

/** Refuses to delete a section that has articles or sub-sections: a published story would lose its address. */
export const refuseInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [articles, children] = await Promise.all([
    req.payload.count({ collection: 'articles', where: { section: { equals: id } }, trash: true, req }),
    req.payload.count({ collection: 'sections', where: { parent: { equals: id } }, req }),
  ]);
  if (articles.totalDocs + children.totalDocs === 0) return;
  const [stories, sections] = [articles.totalDocs, children.totalDocs];
  throw refusal(req, 409, {
    vi: `Chuyên mục này còn ${stories} bài và ${sections} chuyên mục con; hãy chuyển chúng đi trước.`,
    en: `Stories in this section: ${stories}; sub-sections: ${sections}. Move them first.`,
  });
};

/** Refuses a parent for a section that has sub-sections: the paper has two levels. */
export const keepTwoLevels: CollectionBeforeChangeHook<Section> = async ({ data, originalDoc, req }) => {
  if (!data.parent || !originalDoc?.id) return data;
  const { totalDocs } = await req.payload.count({
    collection: 'sections',
    where: { parent: { equals: originalDoc.id } },
    req,
  });
  if (totalDocs === 0) return data;
  throw refusal(req, 400, {
    vi: 'Chuyên mục có chuyên mục con thì không thể nằm dưới chuyên mục khác.',
    en: 'A section that has sub-sections cannot be under another one.',
  });
};
