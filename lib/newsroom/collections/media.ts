import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { readConfig } from '@/lib/config';
import { picturePath } from '@/lib/urls';
import { editors, staff } from '../access';
import { developPicture } from '../hooks/picture';
import { label } from '../labels';

/** Pictures. The original stays private to the newsroom; readers get derivatives by content address. */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('Ảnh', 'Picture'), plural: label('Ảnh', 'Pictures') },
  admin: {
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    group: label('Nội dung', 'Content'),
  },
  access: { read: staff, create: staff, update: staff, delete: editors },
  upload: {
    staticDir: path.join(readConfig().dataDir, 'media', 'originals'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    focalPoint: true,
    crop: false,
    adminThumbnail: ({ doc }) =>
      typeof doc.digest === 'string' ? picturePath(doc.digest, 320, 'webp') : null,
  },
  hooks: { beforeChange: [developPicture] },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 400,
      label: label('Mô tả ảnh (alt)', 'Alt text'),
      admin: {
        description: label('Cho người không nhìn thấy ảnh.', 'For those who cannot see the picture.'),
      },
    },
    { name: 'caption', type: 'textarea', maxLength: 400, label: label('Chú thích', 'Caption') },
    { name: 'credit', type: 'text', maxLength: 160, label: label('Tác giả ảnh', 'Credit') },
    { name: 'licence', type: 'text', maxLength: 160, label: label('Giấy phép', 'Licence') },
    { name: 'digest', type: 'text', index: true, admin: { hidden: true } },
    { name: 'widths', type: 'json', admin: { hidden: true } },
    { name: 'colour', type: 'text', admin: { hidden: true } },
  ],
};
