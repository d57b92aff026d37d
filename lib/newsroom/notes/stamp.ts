import type { CollectionBeforeChangeHook } from 'payload';
import type { Note } from '@/lib/newsroom/payload-types';
import { mayPublish } from '../access';
import { refusal } from '../refuse';

/** Refuses a note on a story that is none of the writer's business, and signs it with the writer's name. */
export const stampNote: CollectionBeforeChangeHook<Note> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.user) return data;
  const article = await req.payload.db.findOne<{ id: number; createdBy?: number | null }>({
    ...{ collection: 'articles', where: { id: { equals: data.article } }, req },
    select: { createdBy: true },
  });
  if (!article) throw refusal(req, 400, { vi: 'Không có bài này.', en: 'There is no such story.' });
  if (!mayPublish(req) && article.createdBy !== req.user.id) {
    throw refusal(req, 403, {
      vi: 'Phóng viên chỉ trao đổi về bài của mình.',
      en: 'A reporter discusses only the own stories.',
    });
  }
  const text = data.text?.normalize('NFC').trim() ?? '';
  if (!text) throw refusal(req, 400, { vi: 'Ghi chú chưa có chữ nào.', en: 'The note is empty.' });
  // Nor may a note be dated back.
  const createdAt = new Date().toISOString();
  return { ...data, text, author: req.user.id, authorName: req.user.name, createdAt };
};
