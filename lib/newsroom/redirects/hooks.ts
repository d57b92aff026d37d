import { type CollectionAfterChangeHook, type CollectionBeforeValidateHook, ValidationError } from 'payload';
import { readConfig } from '@/lib/config';
import type { Redirect } from '@/lib/newsroom/payload-types';
import { type Label, label } from '../labels';
import { inLanguage, refusal } from '../refuse';
import { databaseOf } from '../transaction';
import { redirectProblem } from './check';
import { ownPath } from './own-path';

const onlyNote = label(
  'Chuyển hướng này do một bản ghi đổi địa chỉ mà có: chỉ sửa được ghi chú. Muốn đặt khác, hãy xóa nó rồi đặt bằng tay.',
  'A renamed record made this redirect: only its note can be changed. Delete it to set another by hand.',
);

/** Parses both addresses of a redirect by hand, and keeps those of renamed records as the database made them. */
export const cleanRedirect: CollectionBeforeValidateHook<Redirect> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data;
  if (originalDoc?.origin === 'rename') {
    const isTouched = (['from', 'to'] as const).some(
      (field) => data[field] !== undefined && (data[field] || null) !== (originalDoc[field] ?? null),
    );
    if (isTouched) throw refusal(req, 409, onlyNote);
    return data;
  }
  const invalid = (path: 'from' | 'to', words: Label) =>
    new ValidationError({
      collection: 'redirects',
      errors: [{ path, message: inLanguage(req, words) }],
      req,
    });
  const read = (field: 'from' | 'to') => {
    const parsed = ownPath(data[field] ?? originalDoc?.[field] ?? '', readConfig().siteUrl, field);
    if ('problem' in parsed) throw invalid(field, parsed.problem);
    return parsed.path;
  };
  const [from, to] = [read('from'), read('to')];
  if (from === to) throw invalid('to', label('Hai địa chỉ là một', 'Both addresses are the same'));
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { and: [{ from: { equals: from } }, { id: { not_equals: originalDoc?.id ?? 0 } }] },
    depth: 0,
    limit: 1,
    req,
  });
  if (docs[0]) throw refusal(req, 409, alreadyLeads(from, docs[0]));
  return { ...data, from, to, ...(operation === 'create' && { origin: 'hand' as const }) };
};

const alreadyLeads = (from: string, { origin, to }: Redirect): Label =>
  origin === 'rename'
    ? label(
        `«${from}» đang tự chuyển hướng vì một bản ghi đã đổi địa chỉ; hãy xóa chuyển hướng ấy trước`,
        `«${from}» leads to a renamed record by itself; delete that redirect first`,
      )
    : label(`«${from}» đã chuyển hướng đến «${to}»`, `«${from}» leads to «${to}» already`);

/** Refuses a redirect that would hide a page or lead in a circle; the transaction then leaves nothing of it. */
export const checkRedirect: CollectionAfterChangeHook<Redirect> = async ({ doc, req }) => {
  if (doc.origin === 'rename') return;
  const problem = await redirectProblem(doc.from, await databaseOf(req));
  if (problem) throw refusal(req, 409, problem);
};
