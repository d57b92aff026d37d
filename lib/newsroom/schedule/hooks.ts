import { sql } from '@payloadcms/db-postgres/drizzle';
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import type { Article, Schedule } from '@/lib/newsroom/payload-types';
import { recordAudit } from '../audit/record';
import { refusal } from '../refuse';
import { inTransaction, query } from '../transaction';
import { refuseEarly } from '../workflow/embargo';
import { holdTo } from '../workflow/refusals';
import { clockContext, isClock } from '../workflow/saving';
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
  const article = idOf(operation === 'update' ? originalDoc?.article : data.article);
  if (article === undefined) return data;
  const action = (operation === 'update' ? originalDoc?.action : data.action) ?? 'publish';
  const wanted = data.state === 'cancelled' ? undefined : data.at;
  // Before the story is locked: the rehearsal locks it for itself.
  if (wanted !== undefined && action === 'publish') await rehearse(req, article);
  await lockStory(req, article);
  // Only now is it certain that the clock is not at it.
  const before = operation === 'update' ? await currentOf(req, originalDoc?.id) : undefined;
  if (before && before.state !== 'waiting') {
    throw refusal(req, 409, {
      vi: 'Việc này đã xong hoặc đã hủy; hãy đặt hẹn mới.',
      en: 'This has been done or called off; make a new appointment.',
    });
  }
  if (before && data.state === 'cancelled') {
    const changes = { action, at: before.at };
    await recordAudit(req, { action: 'unschedule', ...(await about(req, article)), changes });
    return { ...originalDoc, state: 'cancelled', doneAt: new Date().toISOString() };
  }
  const at = await appointedTime(req, article, action, data.at);
  await refuseSecond(req, article, action, operation === 'update' ? originalDoc?.id : undefined);
  await recordAudit(req, { action: 'schedule', ...(await about(req, article)), changes: { action, at } });
  const createdBy = (before ? originalDoc?.createdBy : req.user?.id) ?? null;
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
  } else if (!standing.published && !(standing.publishAt && standing.publishAt.getTime() < at)) {
    throw refusal(req, 409, {
      vi: 'Bài chưa đăng và chưa hẹn đăng trước giờ đó, nên không thể hẹn gỡ.',
      en: 'The story is neither published nor to be published before that time.',
    });
  }
  return new Date(at).toISOString();
}

async function currentOf(req: PayloadRequest, id: number | undefined) {
  const [row] = await query<{ state: Schedule['state']; at: Date }>(
    req,
    sql`SELECT state, at FROM schedule WHERE id = ${id ?? 0} FOR UPDATE`,
  );
  return row;
}

const rehearsed = Symbol('rehearsed');

/**
 * Saves the story as publishing would, every check included, and takes it back: at night nobody sees that something is
 * missing, so it is said when the appointment is made.
 */
async function rehearse(req: PayloadRequest, article: number): Promise<void> {
  const { payload } = req;
  try {
    await inTransaction(payload, async (transaction) => {
      await payload.update({
        ...{ collection: 'articles', id: article, data: { _status: 'draft' }, depth: 0 },
        ...{ context: clockContext(new Date()), req: { ...transaction.req(), i18n: req.i18n } },
      });
      throw rehearsed;
    });
  } catch (error) {
    if (error === rehearsed) return;
    if (!(error instanceof ValidationError)) throw error;
    const fields = error.data.errors.map(({ label, path }) => (typeof label === 'string' ? label : path));
    throw refusal(req, 400, {
      vi: `Bài chưa đăng được; hãy xem lại: ${fields.join(', ')}.`,
      en: `The story cannot be published yet; see: ${fields.join(', ')}.`,
    });
  }
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
