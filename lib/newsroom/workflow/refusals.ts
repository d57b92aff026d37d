import type { APIError, PayloadRequest } from 'payload';
import { shortTime } from '@/lib/time';
import type { Role } from '../access';
import type { Label } from '../labels';
import { refusal } from '../refuse';
import { may, type State, type Step } from './rules';
import type { Standing } from './standing';
import { stateNames, states } from './states';

const stepNames: Record<Step, Label> = {
  write: { vi: 'sửa', en: 'change' },
  submit: { vi: 'gửi duyệt', en: 'submit' },
  withdraw: { vi: 'rút lại', en: 'withdraw' },
  return: { vi: 'trả lại', en: 'return' },
  schedule: { vi: 'hẹn giờ', en: 'schedule' },
  publish: { vi: 'xuất bản', en: 'publish' },
  unpublish: { vi: 'gỡ', en: 'unpublish' },
  trash: { vi: 'bỏ vào thùng rác', en: 'move to the trash' },
  liftEmbargo: { vi: 'bỏ embargo', en: 'lift the embargo of' },
};

/** A state within a sentence. */
const stateWords = (state: State): Label => ({
  vi: states[state].name.vi.toLowerCase(),
  en: states[state].name.en.toLowerCase(),
});

/**
 * Holds a person to the rules of the newsroom.
 * @throws APIError 403 when their role may not do it, 409 when nobody may in this state
 */
export function holdTo(
  req: PayloadRequest,
  role: Role,
  steps: readonly Step[],
  state: State,
  own: boolean,
): void {
  for (const step of steps) {
    if (may(role, step, state, own)) continue;
    const [name, where] = [stepNames[step], stateWords(state)];
    const nobody = !may('admin', step, state, own);
    const never = !stateNames.some((some) => may(role, step, some, own));
    if (!nobody || never) {
      throw refusal(req, 403, {
        vi: `Bạn không được ${name.vi} bài này (bài ${where.vi}).`,
        en: `You may not ${name.en} this story (${where.en}).`,
      });
    }
    throw refusal(req, 409, {
      vi: `Không thể ${name.vi} một bài ${where.vi}.`,
      en: `A story that is ${where.en} cannot be asked to ${name.en}.`,
    });
  }
}

/** The error for a save that was begun on a version which is no longer the newest; nothing is lost or written. */
export function movedOn(
  req: PayloadRequest,
  { savedBy, savedAt }: Standing,
): APIError<Record<string, unknown>> {
  const [who, when] = [savedBy ?? '—', shortTime(savedAt)];
  return refusal(req, 409, {
    vi: `Bài đã được ${who} lưu lúc ${when}, sau khi bạn mở. Phần bạn vừa gõ chưa được lưu; trình duyệt này giữ nó: tải lại trang để xem bản mới và lấy lại phần của bạn.`,
    en: `${who} saved this story at ${when}, after you opened it. What you typed is not saved; this browser keeps it: reload to see the new version and take yours back.`,
  });
}
