import type { GlobalConfig } from 'payload';
import { admins, staff } from './access';
import { label } from './labels';
import { machineSettings } from './machine-settings';
import { policySettings } from './policy-settings';
import { httpsAddress } from './validate';

/** The paper's own name and particulars, so that a newsroom makes it its own without touching code. */
export const siteSettings: GlobalConfig = {
  slug: 'siteSettings',
  label: label('Tờ báo', 'The paper'),
  admin: { group: label('Quản trị', 'Administration') },
  access: { read: staff, update: admins },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: label('Tên báo', 'Name'),
      required: true,
      defaultValue: 'Trang Nhất',
      maxLength: 60,
    },
    {
      name: 'tagline',
      type: 'text',
      label: label('Khẩu hiệu', 'Tagline'),
      defaultValue: 'Báo điện tử tiếng Việt',
      maxLength: 160,
    },
    { name: 'logo', type: 'upload', relationTo: 'media', label: label('Biểu trưng', 'Logo') },
    {
      name: 'publisher',
      type: 'group',
      label: label('Cơ quan chủ quản và liên hệ', 'Publisher and contact'),
      fields: [
        { name: 'name', type: 'text', label: label('Đơn vị xuất bản', 'Publisher'), maxLength: 160 },
        {
          name: 'editorInChief',
          type: 'text',
          label: label('Tổng biên tập', 'Editor-in-chief'),
          maxLength: 120,
        },
        { name: 'address', type: 'textarea', label: label('Địa chỉ', 'Address'), maxLength: 300 },
        { name: 'phone', type: 'text', label: label('Điện thoại', 'Phone'), maxLength: 40 },
        { name: 'email', type: 'email', label: label('Thư điện tử', 'E-mail') },
      ],
    },
    {
      name: 'socialLinks',
      type: 'array',
      label: label('Mạng xã hội', 'Social links'),
      maxRows: 8,
      fields: [
        { name: 'name', type: 'text', label: label('Tên', 'Name'), required: true, maxLength: 40 },
        {
          name: 'url',
          type: 'text',
          label: label('Địa chỉ', 'Address'),
          required: true,
          validate: httpsAddress,
        },
      ],
    },
    {
      name: 'publicHistory',
      type: 'checkbox',
      defaultValue: true,
      label: label('Độc giả xem được các lần sửa của bài', 'Readers can see what changed in a story'),
    },
    {
      name: 'offline',
      type: 'checkbox',
      defaultValue: true,
      label: label('Độc giả đọc được khi mất mạng', 'Readers can read offline'),
      admin: {
        description: label(
          'Tắt đi thì trình duyệt của độc giả bỏ những gì đã giữ ở lần mở báo kế tiếp.',
          'When switched off, browsers drop what they kept the next time they open the paper.',
        ),
      },
    },
    policySettings,
    machineSettings,
    { name: 'footerText', type: 'textarea', label: label('Chân trang', 'Footer text'), maxLength: 600 },
  ],
};
