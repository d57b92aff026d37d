import type { CollectionConfig } from 'payload';
import { frontPreviewPath } from '@/lib/urls';
import { editors, editorsOrPublished } from '../access';
import { containersField } from '../fronts/containers-field';
import { stampFront } from '../fronts/front-hooks';
import { label } from '../labels';

/** The front page and the section fronts as people lay them out; a front that nobody laid out fills itself. */
export const fronts: CollectionConfig = {
  slug: 'fronts',
  labels: { singular: label('Trang', 'Front'), plural: label('Dàn trang', 'Fronts') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'updatedAt'],
    group: label('Nội dung', 'Content'),
    hideAPIURL: true,
    preview: ({ id }) => (typeof id === 'number' ? frontPreviewPath(id) : null),
  },
  // A place has one front.
  disableDuplicate: true,
  versions: { drafts: true, maxPerDoc: 100 },
  access: {
    read: editorsOrPublished,
    readVersions: editors,
    create: editors,
    update: editors,
    delete: editors,
  },
  hooks: { beforeChange: [stampFront] },
  fields: [
    { name: 'name', type: 'text', label: label('Tên', 'Name'), admin: { hidden: true } },
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      index: true,
      label: label('Trang của chuyên mục', 'Front of'),
      admin: {
        position: 'sidebar',
        description: label('Để trống: trang nhất của báo.', 'Leave empty for the front page.'),
      },
    },
    containersField,
    {
      name: 'savedBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người sửa cuối', 'Last saved by'),
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
};
