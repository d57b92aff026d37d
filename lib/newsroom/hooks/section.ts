import { APIError, type CollectionBeforeDeleteHook } from 'payload';

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
