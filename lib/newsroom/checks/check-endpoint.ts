import type { Endpoint, PayloadRequest } from 'payload';
import { readAtMost } from '@/lib/text/read-at-most';
import { refusal } from '../refuse';
import { checkStory } from './check-story';

const mostBytes = 2 * 1024 * 1024;

/**
 * `POST /api/articles/:id/check`: what would be found in a story if it came out as the form holds it, for everybody who
 * may read the story at the desk. Nothing of what is sent is kept.
 */
export const checkEndpoint: Endpoint = {
  path: '/:id/check',
  method: 'post',
  handler: async (req) => {
    const missing = { vi: 'Không có bài này.', en: 'There is no such story.' };
    const id = Number(req.routeParams?.id);
    if (!req.user) throw refusal(req, 403, { vi: 'Cần đăng nhập.', en: 'Sign in first.' });
    if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw refusal(req, 404, missing);
    await req.payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, trash: true, req, overrideAccess: false },
      select: { slug: true },
    });
    const language = req.i18n.language === 'en' ? 'en' : 'vi';
    const check = await checkStory(id, await typed(req), language).catch((error: unknown) => {
      // A body that is nested deeper than the stack reaches.
      throw error instanceof RangeError ? unreadable(req) : error;
    });
    return Response.json(check, { headers: { 'Cache-Control': 'private, no-store' } });
  },
};

const unreadable = (req: PayloadRequest) =>
  refusal(req, 400, { vi: 'Không đọc được nội dung gửi lên.', en: 'What was sent cannot be read.' });

async function typed(req: PayloadRequest): Promise<object> {
  const text = await readAtMost({ body: req.body ?? null }, mostBytes).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    throw refusal(req, 413, { vi: 'Bài quá dài để kiểm tra.', en: 'The story is too long to be checked.' });
  });
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // What is no JSON is refused like what is no story.
  }
  throw unreadable(req);
}
