import { sql } from '@payloadcms/db-postgres/drizzle';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Article } from '@/lib/newsroom/payload-types';
import { recordAudit } from '../audit/record';
import { refusal } from '../refuse';
import { query } from '../transaction';
import { liftsEmbargo, refuseEarly, timeOf } from './embargo';
import { holdTo, movedOn } from './refusals';
import type { Step } from './rules';
import { isClock, savingOf, timeFor } from './saving';
import { lockStory, type Standing, standingOf, stateOf } from './standing';
import { stepsOf } from './steps';

type Data = Partial<Article>;

/**
 * Holds every save of a story to the rules of the newsroom, whichever way it comes: role and state, embargo, and that
 * it was begun on the newest version. Runs in the transaction of the save, alone with the story.
 */
export const holdToRules: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create') return begin(data, req);
  const id = originalDoc?.id;
  if (id === undefined) throw new Error('Payload changes a story without naming it');
  const before: Data = originalDoc ?? {};
  await lockStory(req, id);
  const standing = await standingOf(req, id);
  if (!standing) return data;
  const saving = savingOf(req);
  const after = saving.restoring ? restored(data, before, saving.draft) : data;
  // The second holds for what came with the save, the first for what happened while Payload read the story.
  const base = before.revision ?? 0;
  if (base !== standing.revision || (after.revision ?? base) !== base) throw movedOn(req, standing);

  const own = req.user !== null && before.createdBy === req.user?.id;
  const steps = stepsOf({ before, after, published: standing.published, draft: saving.draft, own });
  if (req.user && !isClock(req)) holdTo(req, req.user.role, steps, stateOf(standing), own);
  await holdToEmbargo(req, id, before, after, steps, standing);
  await noteSteps(req, id, after, steps);
  await dropAppointments(req, id, after, steps);

  const { returnNote: _, embargoReason: __, ...rest } = after;
  const out = steps.includes('publish') || steps.includes('unpublish');
  return {
    ...rest,
    stage: out ? 'draft' : (rest.stage ?? 'draft'),
    revision: standing.revision + 1,
    savedBy: req.user?.id ?? null,
  };
};

function begin(data: Data, req: PayloadRequest): Data {
  if (data._status === 'published') {
    if (req.user && req.user.role === 'reporter') holdTo(req, req.user.role, ['publish'], 'draft', true);
    refuseEarly(req, data.embargoUntil, Date.now());
  }
  const { returnNote: _, embargoReason: __, ...rest } = data;
  // A copy has its own way before it: it was neither published nor corrected.
  const fresh = savingOf(req).copying && {
    ...{ publishedAt: null, revisedAt: null, corrections: [], mergedInto: null, featured: false },
  };
  return {
    ...rest,
    ...fresh,
    stage: data._status === 'published' || fresh ? 'draft' : (data.stage ?? 'draft'),
    revision: 1,
    savedBy: req.user?.id ?? null,
  };
}

/** An earlier version brings back its words, not its way through the newsroom, its address or its corrections. */
function restored(data: Data, before: Data, draft: boolean): Data {
  const { stage, revision, embargoUntil, mergedInto, slug, generateSlug, corrections, publishedAt } = before;
  const kept = { stage, revision, embargoUntil, mergedInto, slug, generateSlug, corrections, publishedAt };
  return { ...data, ...kept, ...(draft && { _status: 'draft' }) };
}

async function holdToEmbargo(
  req: PayloadRequest,
  id: number,
  before: Data,
  after: Data,
  steps: readonly Step[],
  standing: Standing,
): Promise<void> {
  const now = timeFor(req);
  if (liftsEmbargo(before.embargoUntil, after.embargoUntil, now)) {
    // Not even the system's own commands: somebody has to answer for it.
    if (req.user?.role !== 'admin') {
      throw refusal(req, 403, {
        vi: 'Chỉ quản trị viên được bỏ embargo hoặc kéo nó sớm hơn.',
        en: 'Only an admin can lift an embargo or move it earlier.',
      });
    }
    const reason = after.embargoReason?.trim();
    if (!reason) {
      throw refusal(req, 400, {
        vi: 'Hãy ghi lý do bỏ embargo; lý do được lưu lại.',
        en: 'Give the reason for lifting the embargo; it is kept.',
      });
    }
    const changes = { reason, before: before.embargoUntil, after: after.embargoUntil ?? null };
    const about = { subject: 'articles', subjectId: id, title: after.headline };
    await recordAudit(req, { action: 'embargoLifted', ...about, changes });
    await writeNote(req, id, 'embargo', reason);
  }
  const comesBack = steps.includes('trash') && !after.deletedAt && after._status === 'published';
  if (steps.includes('publish') || comesBack) refuseEarly(req, after.embargoUntil, now);
  if (standing.publishAt && timeOf(after.embargoUntil) !== timeOf(before.embargoUntil)) {
    refuseEarly(req, after.embargoUntil, standing.publishAt.getTime());
  }
}

async function noteSteps(
  req: PayloadRequest,
  id: number,
  after: Data,
  steps: readonly Step[],
): Promise<void> {
  const about = { subject: 'articles', subjectId: id, title: after.headline };
  if (steps.includes('return')) {
    const note = after.returnNote?.trim();
    if (!note) {
      throw refusal(req, 400, {
        vi: 'Hãy ghi cho người viết biết vì sao bài được trả lại.',
        en: 'Tell the writer why the story is returned.',
      });
    }
    await writeNote(req, id, 'return', note);
    await recordAudit(req, { action: 'return', ...about, changes: { note } });
  }
  if (steps.includes('submit')) refuseUnwritten(req, after);
  if (steps.includes('submit')) await recordAudit(req, { action: 'submit', ...about });
}

/** An editor is handed something to read: a headline, a section and a body. */
function refuseUnwritten(req: PayloadRequest, { headline, section, body }: Data): void {
  if (headline?.trim() && section && body) return;
  throw refusal(req, 400, {
    vi: 'Bài gửi duyệt cần có tiêu đề, chuyên mục và nội dung.',
    en: 'A story that is handed in needs a headline, a section and a body.',
  });
}

async function writeNote(
  req: PayloadRequest,
  article: number,
  kind: 'return' | 'embargo',
  text: string,
): Promise<void> {
  const author = req.user?.id ?? null;
  await req.payload.create({
    collection: 'notes',
    data: { article, text, kind, author, authorName: req.user?.name ?? null },
    depth: 0,
    req,
  });
}

/** What was to happen by the clock and has been done by hand, or has lost its story, is called off. */
async function dropAppointments(
  req: PayloadRequest,
  id: number,
  after: Data,
  steps: readonly Step[],
): Promise<void> {
  if (isClock(req)) return;
  const called = steps.includes('trash') ? ['publish', 'unpublish'] : [];
  if (steps.includes('publish')) called.push('publish');
  if (steps.includes('unpublish')) called.push('unpublish');
  for (const action of called) {
    const dropped = await query<{ at: Date }>(
      req,
      sql`UPDATE schedule SET state = 'cancelled', done_at = now(), updated_at = now()
          WHERE article_id = ${id} AND state = 'waiting' AND action::text = ${action} RETURNING at`,
    );
    const about = { subject: 'articles', subjectId: id, title: after.headline };
    for (const { at } of dropped) {
      await recordAudit(req, { action: 'unschedule', ...about, changes: { action, at } });
    }
  }
}
