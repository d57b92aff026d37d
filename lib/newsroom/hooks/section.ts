import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload';
import type { Section } from '@/lib/newsroom/payload-types';

/** Refuses to delete a section that has articles or sub-sections: a published story would lose its address. */
export const refuseInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [articles, children] = await Promise.all([
    req.payload.count({ collection: 'articles', where: { section: { equals: id } }, trash: true, req }),
    req.payload.count({ collection: 'sections', where: { parent: { equals: id } }, req }),
  ]);
  if (articles.totalDocs + children.totalDocs === 0) return;
  throw new APIError(
    `Chuyên mục này còn ${articles.totalDocs} bài và ${children.totalDocs} chuyên mục con; hãy chuyển chúng đi trước.`,
    409,
    undefined,
    true,
  );
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
  throw new APIError(
    'Chuyên mục có chuyên mục con thì không thể nằm dưới chuyên mục khác.',
    400,
    undefined,
    true,
  );
};
