import type { CollectionConfig } from 'payload';
import { admins, staff } from '../access';
import { keepTwoLevels, refuseInUse } from '../hooks/section';
import { label } from '../labels';
import { auditRenamedName } from '../redirects/audit-rename';
import { addressSlug } from '../slug-field';

/** Sections of the paper; one level of sub-sections, shown under their parent in the breadcrumb. */
export const sections: CollectionConfig = {
  slug: 'sections',
  labels: { singular: label('Chuyên mục', 'Section'), plural: label('Chuyên mục', 'Sections') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'parent', 'order'],
    group: label('Tòa soạn', 'Desk'),
  },
  defaultSort: 'order',
  access: { read: staff, create: admins, update: admins, delete: admins },
  hooks: {
    beforeChange: [keepTwoLevels],
    beforeDelete: [refuseInUse],
    afterChange: [auditRenamedName],
  },
  fields: [
    { name: 'name', type: 'text', label: label('Tên', 'Name'), required: true, maxLength: 60 },
    addressSlug({ collection: 'sections', from: 'name' }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'sections',
      label: label('Thuộc chuyên mục', 'Parent'),
      filterOptions: ({ id }) => ({ parent: { exists: false }, id: { not_equals: id ?? 0 } }),
      admin: { description: label('Để trống nếu là chuyên mục cấp một.', 'Leave empty for a top section.') },
    },
    { name: 'description', type: 'textarea', label: label('Mô tả', 'Description'), maxLength: 300 },
    {
      name: 'order',
      type: 'number',
      label: label('Thứ tự', 'Order'),
      defaultValue: 100,
      required: true,
      admin: { description: label('Số nhỏ đứng trước.', 'Smaller comes first.') },
    },
    {
      name: 'accent',
      type: 'select',
      label: label('Màu nhấn', 'Accent colour'),
      defaultValue: 'do',
      required: true,
      options: [
        { value: 'do', label: label('Đỏ son', 'Vermilion') },
        { value: 'cham', label: label('Chàm', 'Indigo') },
        { value: 'luc', label: label('Lục', 'Green') },
        { value: 'lam', label: label('Lam', 'Teal') },
        { value: 'tim', label: label('Tím', 'Purple') },
        { value: 'nau', label: label('Nâu', 'Brown') },
        { value: 'vang', label: label('Vàng đất', 'Ochre') },
        { value: 'hong', label: label('Hồng', 'Rose') },
      ],
    },
  ],
};
