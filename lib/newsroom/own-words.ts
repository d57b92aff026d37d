/** Payload's Vietnamese, where a newsroom says it otherwise. */
export const ownWords = {
  general: {
    anotherUserTakenOver: 'Người khác đã tiếp quản bài này; phần bạn gõ sau đó chưa được lưu.',
    backToDashboard: 'Về bàn làm việc',
    dashboard: 'Bàn làm việc',
    documentLocked: 'Đang có người sửa',
    editedSince: 'Sửa từ',
  },
  version: { publishChanges: 'Xuất bản', modifiedOnly: 'Chỉ phần thay đổi' },
};
