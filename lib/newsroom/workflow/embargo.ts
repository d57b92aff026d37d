import type { PayloadRequest } from 'payload';
import { shortTime } from '@/lib/time';
import { refusal } from '../refuse';

/** The moment as a number; undefined for none. */
export const timeOf = (moment: Date | string | null | undefined): number | undefined =>
  moment ? new Date(moment).getTime() : undefined;

/**
 * Refuses to bring a story out before its embargo ends, whoever asks.
 * @param at when it would come out, milliseconds
 * @throws APIError 409
 */
export function refuseEarly(
  req: PayloadRequest,
  embargoUntil: Date | string | null | undefined,
  at: number,
): void {
  const end = timeOf(embargoUntil);
  if (end === undefined || at >= end) return;
  const until = shortTime(new Date(end));
  throw refusal(req, 409, {
    vi: `Bài này bị cấm đăng trước ${until} (embargo). Chỉ quản trị viên được bỏ lệnh cấm, kèm lý do.`,
    en: `This story is under embargo until ${until}. Only an admin can lift it, with a reason.`,
  });
}

/** Whether an embargo that still holds would end earlier, or not be there any more. */
export function liftsEmbargo(
  before: Date | string | null | undefined,
  after: Date | string | null | undefined,
  now: number,
): boolean {
  const [was, is] = [timeOf(before), timeOf(after)];
  return was !== undefined && was > now && (is === undefined || is < was);
}
