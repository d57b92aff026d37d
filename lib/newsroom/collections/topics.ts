import type { CollectionConfig } from 'payload';
import { editors, staff } from '../access';
import { label } from '../labels';
import { auditRenamedName } from '../redirects/audit-rename';
import { addressSlug } from '../slug-field';

/** Topics: what stories are about, across sections. */
export const topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: label('Chủ đề', 'Topic'), plural: label('Chủ đề', 'Topics') },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug'], group: label('Tòa soạn', 'Desk') },
  access: { read: staff, create: editors, update: editors, delete: editors },
  hooks: { afterChange: [auditRenamedName] },
  fields: [
    { name: 'name', type: 'text', label: label('Tên', 'Name'), required: true, maxLength: 80 },
    addressSlug({ collection: 'topics', from: 'name' }),
    { name: 'description', type: 'textarea', label: label('Mô tả', 'Description'), maxLength: 300 },
  ],
};
