import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Article, Schedule } from '@/lib/newsroom/payload-types';
import { recordAudit } from '../audit/record';
import type { Label } from '../labels';
import { refusal } from '../refuse';
import { refuseEarly } from '../workflow/embargo';
import { holdTo } from '../workflow/refusals';
import { isClock } from '../workflow/saving';
import { lockStory, standingOf, stateOf } from '../workflow/standing';

const minute = 60_000;

/**
 * Takes an appointment, moves it or calls it off. Everything that would stop it at its time is said now: who asks,
 * an embargo, a story that is not whole. What has been done stays as it is.
 */
export const holdAppointment: CollectionBeforeChangeHook<Schedule> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (isClock(req)) return data;
  const before = operation === 'update' ? originalDoc : undefined;
  if (before && before.state !== 'waiting') {
    throw refusal(req, 409, {
      vi: 'Việc này đã xong hoặc đã hủy; hãy đặt hẹn mới.',
      en: 'This has been done or called off; make a new appointment.',
    });
  }
  const article = idOf(before?.article ?? data.article);
  if (article === undefined) return data;
  await lockStory(req, article);
  if (before && data.state === 'cancelled') {
    const changes = { action: before.action, at: before.at };
    await recordAudit(req, { action: 'unschedule', ...(await about(req, article)), changes });
    return { ...before, state: 'cancelled', doneAt: new Date().toISOString() };
  }
  const action = before?.action ?? data.action ?? 'publish';
  const at = await appointedTime(req, article, action, data.at);
  await refuseSecond(req, article, action, before?.id);
  await recordAudit(req, { action: 'schedule', ...(await about(req, article)), changes: { action, at } });
  const createdBy = before?.createdBy ?? req.user?.id ?? null;
  return { article, action, at, state: 'waiting', outcome: null, doneAt: null, createdBy };
};

async function about(req: PayloadRequest, article: number) {
  const story = await newestOf(req, article);
  return { subject: 'articles', subjectId: article, title: story.headline };
}

const newestOf = (req: PayloadRequest, id: number) =>
  req.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, trash: true, req });

const idOf = (value: number | Article | null | undefined): number | undefined =>
  typeof value === 'object' ? value?.id : value;

/** The minute of an appointment. @throws APIError when the story cannot be published or taken down then */
async function appointedTime(
  req: PayloadRequest,
  article: number,
  action: Schedule['action'],
  wanted: unknown,
): Promise<string> {
  const at = Math.floor(Date.parse(String(wanted)) / minute) * minute;
  if (!Number.isFinite(at) || at <= Date.now()) {
    throw refusal(req, 400, {
      vi: 'Giờ hẹn phải ở trong tương lai.',
      en: 'The time must be in the future.',
    });
  }
  const standing = await standingOf(req, article);
  if (!standing) {
    throw refusal(req, 400, { vi: 'Bài này không còn nữa.', en: 'There is no such story any more.' });
  }
  if (req.user) holdTo(req, req.user.role, ['schedule'], stateOf(standing), false);
  if (action === 'publish') {
    refuseEarly(req, standing.embargoUntil, at);
    await refuseUnfinished(req, article);
  } else if (!standing.published && !(standing.publishAt && standing.publishAt.getTime() < at)) {
    throw refusal(req, 409, {
      vi: 'Bài chưa đăng và chưa hẹn đăng trước giờ đó, nên không thể hẹn gỡ.',
      en: 'The story is neither published nor to be published before that time.',
    });
  }
  return new Date(at).toISOString();
}

/** At night nobody sees that a field is missing: it is said when the appointment is made. */
async function refuseUnfinished(req: PayloadRequest, article: number): Promise<void> {
  const story = await req.payload.findByID({
    collection: 'articles',
    id: article,
    draft: true,
    depth: 0,
    req,
  });
  const fields: [unknown, Label][] = [
    [story.headline?.trim(), { vi: 'tiêu đề', en: 'headline' }],
    [story.section, { vi: 'chuyên mục', en: 'section' }],
    [story.body, { vi: 'nội dung', en: 'body' }],
    [story.slug, { vi: 'đường dẫn', en: 'slug' }],
  ];
  const missing = fields.filter(([value]) => !value).map(([, name]) => name);
  if (missing.length === 0) return;
  throw refusal(req, 400, {
    vi: `Bài còn thiếu ${missing.map(({ vi }) => vi).join(', ')}; hãy điền rồi hẹn.`,
    en: `The story lacks ${missing.map(({ en }) => en).join(', ')}; fill it in first.`,
  });
}

async function refuseSecond(
  req: PayloadRequest,
  article: number,
  action: Schedule['action'],
  self: number | undefined,
): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'schedule',
    where: {
      article: { equals: article },
      action: { equals: action },
      state: { equals: 'waiting' },
      ...(self !== undefined && { id: { not_equals: self } }),
    },
    req,
  });
  if (totalDocs === 0) return;
  throw refusal(req, 409, {
    vi: 'Bài đã có hẹn cho việc này; hãy dời hoặc hủy hẹn cũ.',
    en: 'There is an appointment for this already; move it or call it off.',
  });
}
