import type { CollectionConfig } from 'payload';
import { editors, staff } from '../access';
import { label } from '../labels';
import { auditRenamedName } from '../redirects/audit-rename';
import { addressSlug } from '../slug-field';

/** Contributors: the people and desks behind the bylines. */
export const authors: CollectionConfig = {
  slug: 'authors',
  labels: { singular: label('Tác giả', 'Author'), plural: label('Tác giả', 'Authors') },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'role'], group: label('Tòa soạn', 'Desk') },
  access: { read: staff, create: editors, update: editors, delete: editors },
  hooks: { afterChange: [auditRenamedName] },
  fields: [
    { name: 'name', type: 'text', label: label('Tên', 'Name'), required: true, maxLength: 80 },
    addressSlug({ collection: 'authors', from: 'name' }),
    {
      name: 'kind',
      type: 'select',
      defaultValue: 'person',
      label: label('Là', 'Is'),
      options: [
        { value: 'person', label: label('Một người', 'A person') },
        { value: 'organisation', label: label('Một ban, một tổ chức', 'A desk or an organisation') },
      ],
      admin: { isClearable: false },
    },
    { name: 'role', type: 'text', label: label('Chức danh', 'Role'), maxLength: 120 },
    { name: 'biography', type: 'textarea', label: label('Tiểu sử', 'Biography'), maxLength: 2000 },
    { name: 'portrait', type: 'upload', relationTo: 'media', label: label('Ảnh chân dung', 'Portrait') },
  ],
};
