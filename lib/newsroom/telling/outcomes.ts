import { label } from '../labels';

/** Whom the paper tells of its changes. */
export const channels = [
  { value: 'indexNow', label: label('Máy tìm kiếm (IndexNow)', 'Search engines (IndexNow)') },
  { value: 'webSub', label: label('Người theo dõi nguồn tin (WebSub)', 'Followers of feeds (WebSub)') },
] as const;

export type Channel = (typeof channels)[number]['value'];

/** What became of an address, as far as those are concerned who are told of it. */
export const reasons = [
  { value: 'published', label: label('Đăng mới', 'Published') },
  { value: 'updated', label: label('Cập nhật', 'Updated') },
  { value: 'moved', label: label('Đổi địa chỉ', 'Address changed') },
  { value: 'gone', label: label('Đã gỡ', 'Taken down') },
  { value: 'feed', label: label('Nguồn tin có thay đổi', 'Feed changed') },
] as const;

/** Where a telling stands. */
export const tellingStates = [
  { value: 'waiting', label: label('Đang chờ gửi', 'Waiting') },
  { value: 'sent', label: label('Đã báo', 'Told') },
  { value: 'refused', label: label('Bị từ chối', 'Refused') },
  { value: 'givenUp', label: label('Đã ngừng thử', 'Given up') },
  { value: 'skipped', label: label('Không gửi', 'Not sent') },
] as const;

/** How an attempt ended. */
export const outcomes = [
  { value: 'accepted', label: label('Đã nhận', 'Accepted') },
  { value: 'badKey', label: label('Không nhận khóa của báo', 'Does not take the paper’s key') },
  {
    value: 'wrongAddress',
    label: label('Không nhận địa chỉ hoặc khóa', 'Does not take the addresses or the key'),
  },
  { value: 'gone', label: label('Nơi nhận không còn hoạt động', 'Nobody takes messages there any more') },
  { value: 'redirected', label: label('Nơi nhận đã đổi địa chỉ', 'Moved elsewhere') },
  { value: 'refused', label: label('Từ chối', 'Refused') },
  { value: 'tooMany', label: label('Yêu cầu chờ: gửi quá nhiều lần', 'Asks to wait: too many messages') },
  { value: 'serverError', label: label('Máy chủ bên kia gặp lỗi', 'The other server failed') },
  { value: 'timeout', label: label('Không trả lời kịp', 'No answer in time') },
  { value: 'unreachable', label: label('Không kết nối được', 'Could not be reached') },
  {
    value: 'notAllowed',
    label: label('Địa chỉ nhận nằm trong mạng nội bộ', 'The address is inside a private network'),
  },
  {
    value: 'siteNotPublic',
    label: label('Báo chưa có địa chỉ công khai (SITE_URL)', 'The paper has no public address (SITE_URL)'),
  },
  { value: 'switchedOff', label: label('Đã tắt trong thiết lập', 'Switched off in the settings') },
] as const;

export type Outcome = (typeof outcomes)[number]['value'];
