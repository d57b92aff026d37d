import type { Course } from './course-model';

/** What a button of the article's panel does. */
export type Action =
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'schedulePublish'
  | 'scheduleUnpublish'
  | 'unpublish'
  | 'liftEmbargo';

/** The buttons that the panel shows for a story that stands like this. */
export function actionsOf(course: Course, now: Date): Action[] {
  const { embargoUntil, publish, state, steps, unpublish } = course;
  const public_ = state === 'published' || state === 'publishedWithDraft';
  const schedules = steps.includes('schedule');
  const offered: Record<Action, boolean> = {
    submit: steps.includes('submit'),
    withdraw: steps.includes('withdraw'),
    return: steps.includes('return'),
    schedulePublish: schedules && !publish && state !== 'published',
    scheduleUnpublish: schedules && !unpublish && (public_ || publish !== null),
    unpublish: steps.includes('unpublish'),
    liftEmbargo: steps.includes('liftEmbargo') && embargoUntil !== null && new Date(embargoUntil) > now,
  };
  return actionNames.filter((action) => offered[action]);
}

const actionNames = [
  'submit',
  'withdraw',
  'return',
  'schedulePublish',
  'scheduleUnpublish',
  'unpublish',
  'liftEmbargo',
] as const satisfies readonly Action[];

/** A call to the newsroom's API. */
export type Call = { method: 'GET' | 'POST' | 'PATCH'; path: string; body?: Record<string, unknown> };

/** The call that carries out an action; `given` is the note, the reason or the ISO time that was asked for. */
export function callOf(action: Action, article: number, given: string): Call {
  const change = (body: Record<string, unknown>, query = ''): Call => ({
    ...{ method: 'PATCH', path: `articles/${article}?depth=0&overrideLock=true${query}`, body },
  });
  switch (action) {
    case 'submit':
      return change({ stage: 'inReview' }, '&draft=true');
    case 'withdraw':
      return change({ stage: 'draft' }, '&draft=true');
    case 'return':
      return change({ stage: 'draft', returnNote: given }, '&draft=true');
    case 'unpublish':
      return change({ _status: 'draft' });
    case 'liftEmbargo':
      return change({ embargoUntil: null, embargoReason: given }, '&draft=true');
    case 'schedulePublish':
      return { method: 'POST', path: 'schedule?depth=0', body: { article, action: 'publish', at: given } };
    case 'scheduleUnpublish':
      return { method: 'POST', path: 'schedule?depth=0', body: { article, action: 'unpublish', at: given } };
  }
}

/** The call that cancels an appointment. */
export const cancelCall = (appointment: number): Call => ({
  ...{ method: 'PATCH', path: `schedule/${appointment}?depth=0`, body: { state: 'cancelled' } },
});
