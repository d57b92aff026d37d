import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeDeleteHook } from 'payload';
import { type PictureUses, usesOfPicture } from '../pictures/usage';
import { refusal } from '../refuse';
import { databaseOf } from '../transaction';

const mostInMessage = 5;

/** Refuses to delete a picture that is shown somewhere, and says where; whoever asks, one at a time or many. */
export const refusePictureInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const picture = Number(id);
  // Whoever makes it a story's main picture at this moment waits, and then finds it gone rather than losing it.
  await (await databaseOf(req)).execute(sql`SELECT FROM media WHERE id = ${picture} FOR UPDATE`);
  const used = await usesOfPicture(req, picture);
  if (used.uses.length + used.more === 0) return;
  throw refusal(req, 409, {
    vi: `Ảnh đang được dùng, không xóa được: ${listed(used, 'khác')}.`,
    en: `The picture is in use and cannot be deleted: ${listed(used, 'more')}.`,
  });
};

function listed({ uses, more }: PictureUses, others: string): string {
  const named = uses.slice(0, mostInMessage).map(({ title, id }) => `«${title || id}»`);
  const rest = uses.length - named.length + more;
  return [...named, ...(rest > 0 ? [`${rest} ${others}`] : [])].join(', ');
}
