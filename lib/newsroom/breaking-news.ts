import type { GlobalConfig } from 'payload';
import { editors, staff } from './access';
import { label } from './labels';
import { momentField } from './moment-field';

/** The banner «Tin nóng» on every page of the paper. */
export const breakingNews: GlobalConfig = {
  slug: 'breakingNews',
  label: label('Tin nóng', 'Breaking news'),
  admin: { group: label('Nội dung', 'Content') },
  access: { read: staff, update: editors },
  fields: [
    {
      name: 'text',
      type: 'text',
      maxLength: 160,
      label: label('Nội dung', 'Text'),
      admin: { description: label('Để trống: không có tin nóng.', 'Empty: no banner.') },
    },
    {
      name: 'link',
      type: 'text',
      maxLength: 500,
      label: label('Dẫn đến', 'Link'),
      admin: { description: label('Địa chỉ trên báo, ví dụ /thoi-su/ten-bai.', 'A path of the paper.') },
    },
    { name: 'expiresAt', type: 'date', label: label('Hiện đến lúc', 'Until'), admin: { date: momentField } },
  ],
};
