import type { Endpoint, PayloadRequest } from 'payload';
import { mayPublish } from '../access';
import { type Label, label } from '../labels';
import { inLanguage, refusal } from '../refuse';
import { importRedirects } from './import';

const mostBytes = 1024 * 1024;

/** `POST /api/redirects/import`: a CSV file as the body. Answers with what was written, or with every bad line. */
export const importEndpoint: Omit<Endpoint, 'root'> = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    if (!mayPublish(req))
      throw refusal(
        req,
        403,
        label('Chỉ biên tập viên nhập được chuyển hướng', 'Only editors import redirects'),
      );
    if (!/^text\/csv\b/i.test(req.headers.get('content-type') ?? ''))
      throw refusal(req, 400, label('Cần một tệp CSV (text/csv)', 'A CSV file (text/csv) is needed'));
    const result = await importRedirects(req, await readText(req));
    if (!('bad' in result)) return Response.json(result);
    const message = label(
      'Chưa nhập dòng nào; hãy sửa các dòng này',
      'Nothing was imported; mend these lines',
    );
    const lines = result.bad.map(({ line, reason }) => ({ line, reason: inLanguage(req, reason) }));
    return Response.json({ errors: [{ message: inLanguage(req, message) }], lines }, { status: 400 });
  },
};

async function readText(req: PayloadRequest): Promise<string> {
  const refuse = (words: Label) => refusal(req, 400, words);
  const tooLarge = label('Tệp lớn hơn 1 MB', 'The file is larger than 1 MB');
  if (Number(req.headers.get('content-length') ?? 0) > mostBytes) throw refuse(tooLarge);
  const bytes = await req.arrayBuffer?.();
  if (!bytes) throw refuse(label('Tệp trống', 'The file is empty'));
  if (bytes.byteLength > mostBytes) throw refuse(tooLarge);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(label('Tệp phải ở bảng mã UTF-8', 'The file has to be in UTF-8'));
  }
}
