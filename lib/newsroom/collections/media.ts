import type { CollectionConfig } from 'payload';
import { readConfig } from '@/lib/config';
import { originalsFolder } from '@/lib/press/picture-store';
import { picturePath } from '@/lib/urls';
import { editors, staff } from '../access';
import { developPicture } from '../hooks/picture';
import { label } from '../labels';

// What the hook computes from the picture; nobody may say otherwise.
const madeByUs = { create: () => false, update: () => false };

/** Pictures. The original stays private to the newsroom; readers get derivatives by content address. */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('Ảnh', 'Picture'), plural: label('Ảnh', 'Pictures') },
  admin: {
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    group: label('Nội dung', 'Content'),
  },
  access: { read: staff, create: staff, update: editors, delete: editors },
  upload: {
    staticDir: originalsFolder(readConfig().dataDir),
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
    { name: 'digest', type: 'text', index: true, admin: { hidden: true }, access: madeByUs },
    { name: 'widths', type: 'json', admin: { hidden: true }, access: madeByUs },
    { name: 'colour', type: 'text', admin: { hidden: true }, access: madeByUs },
  ],
};
