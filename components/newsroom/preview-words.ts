/** The words of the preview panel, in the desk's two languages. */
export const previewWords = {
  vi: {
    title: 'Liên kết xem trước',
    hint: 'Để người không có tài khoản đọc bản nháp này.',
    recipient: 'Gửi cho ai',
    duration: 'Thời hạn',
    durations: { '1h': '1 giờ', '8h': '8 giờ', '3d': '3 ngày' },
    pin: 'Chỉ bản đang có',
    pinHint: 'Những gì sửa sau lúc này người nhận không thấy.',
    most: 'Số người xem nhiều nhất',
    mostHint: 'Để trống: không giới hạn.',
    make: 'Tạo liên kết',
    address: 'Địa chỉ',
    once: 'Địa chỉ chỉ hiện lần này. Hãy chép và gửi ngay.',
    copy: 'Chép',
    copied: 'Đã chép',
    none: 'Bài này chưa có liên kết nào.',
    states: { open: 'Đang mở', expired: 'Đã hết hạn', revoked: 'Đã thu hồi', usedUp: 'Đã đủ người xem' },
    pinned: 'một bản sửa',
    madeBy: (name: string) => `${name} tạo`,
    expires: 'Hết hạn',
    visitors: (count: number, most: number | undefined) =>
      count === 0 ? 'Chưa ai xem' : `${count}${most ? `/${most}` : ''} người đã xem`,
    lastVisit: 'lần cuối',
    revoke: 'Thu hồi',
    revokeOf: (name: string) => `Thu hồi liên kết: ${name}`,
    failed: 'Không làm được. Hãy thử lại.',
    revisions: 'Xem trước một bản sửa',
    kinds: { draft: 'Bản nháp', published: 'Đã xuất bản', autosave: 'Tự lưu' },
  },
  en: {
    title: 'Preview links',
    hint: 'So that somebody without an account can read this draft.',
    recipient: 'For whom',
    duration: 'Lasts',
    durations: { '1h': '1 hour', '8h': '8 hours', '3d': '3 days' },
    pin: 'Only the revision of now',
    pinHint: 'What is changed from now on is not shown.',
    most: 'Most visitors',
    mostHint: 'Empty: no limit.',
    make: 'Make a link',
    address: 'Address',
    once: 'The address is shown this once. Copy and send it now.',
    copy: 'Copy',
    copied: 'Copied',
    none: 'This story has no links yet.',
    states: { open: 'Open', expired: 'Expired', revoked: 'Revoked', usedUp: 'Had all its visitors' },
    pinned: 'one revision',
    madeBy: (name: string) => `made by ${name}`,
    expires: 'Expires',
    visitors: (count: number, most: number | undefined) =>
      count === 0 ? 'Nobody yet' : `${count}${most ? ` of ${most}` : ''} visited`,
    lastVisit: 'last',
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke the link: ${name}`,
    failed: 'That did not work. Please try again.',
    revisions: 'Preview a revision',
    kinds: { draft: 'Draft', published: 'Published', autosave: 'Autosave' },
  },
};

export type PreviewWords = typeof previewWords.vi;

/** A moment as the desk shows it, on the editor's own clock: `14:05 22.11.2026`. */
export function deskTime(moment: string): string {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getDate()}.${date.getMonth() + 1}.${date.getFullYear()}`;
  return `${two(date.getHours())}:${two(date.getMinutes())} ${day}`;
}
