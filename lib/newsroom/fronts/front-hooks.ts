import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Front } from '@/lib/newsroom/payload-types';
import { label } from '../labels';
import { refusal } from '../refuse';
import { frontContainers } from './front-containers';

/**
 * Names a front after its place and notes who saved it. Refuses a second front for the same place (409) and stories
 * that there are none of (400).
 */
export const stampFront: CollectionBeforeChangeHook<Front> = async ({ data, originalDoc, req }) => {
  const given = data.section === undefined ? originalDoc?.section : data.section;
  const section = typeof given === 'object' ? given?.id : given;
  const { totalDocs } = await req.payload.count({
    collection: 'fronts',
    where: {
      and: [
        section === undefined ? { section: { exists: false } } : { section: { equals: section } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    req,
  });
  const name = section === undefined ? 'Trang nhất' : await sectionName(section, req);
  if (totalDocs > 0) {
    throw refusal(
      req,
      409,
      label(
        `Trang bìa «${name}» đã có: hãy sửa trang đó thay vì tạo trang mới.`,
        `There is a front «${name}» already: change that one instead of making another.`,
      ),
    );
  }
  await refuseMissingStories(data, req);
  return { ...data, name, ...(req.user && { savedBy: req.user.id }) };
};

async function sectionName(id: number, req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'sections',
    where: { id: { equals: id } },
    depth: 0,
    req,
  });
  if (docs[0]) return docs[0].name;
  throw refusal(req, 400, label('Không có chuyên mục này.', 'There is no such section.'));
}

async function refuseMissingStories(data: Partial<Front>, req: PayloadRequest): Promise<void> {
  const ids = [
    ...new Set(
      frontContainers({ containers: data.containers }).flatMap(({ stories }) =>
        stories.map(({ articleId }) => articleId),
      ),
    ),
  ];
  if (ids.length === 0) return;
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where: { id: { in: ids } },
    trash: true,
    req,
  });
  if (totalDocs < ids.length)
    throw refusal(
      req,
      400,
      label('Có bài không còn trong tòa soạn.', 'A story is not in the newsroom any more.'),
    );
}
