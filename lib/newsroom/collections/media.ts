import type { CollectionConfig, FieldHook } from 'payload';
import { readConfig } from '@/lib/config';
import { originalsFolder } from '@/lib/press/picture-store';
import { picturePath } from '@/lib/urls';
import { editors, staff } from '../access';
import { developPicture, receivePicture } from '../hooks/picture';
import { refusePictureInUse } from '../hooks/picture-in-use';
import { label } from '../labels';
import { serveOriginal } from '../pictures/originals';
import { pictureUsageEndpoint } from '../pictures/usage-endpoint';
import { widthWarning } from '../pictures/width-warning';
import { inLanguage } from '../refuse';

// What the hook computes from the picture; nobody may say otherwise.
const madeByUs = { create: () => false, update: () => false };

// Of spaces alone nobody sees a picture: what is left of the words has to say something.
const clean: FieldHook = ({ value }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value);
const cleaned = { hooks: { beforeValidate: [clean] } };

/**
 * Pictures. The original stays private to the newsroom; readers get derivatives by content address. No picture is
 * without alt text, so that no story can be published with one that lacks it.
 */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('Ảnh', 'Picture'), plural: label('Ảnh', 'Pictures') },
  admin: {
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    listSearchableFields: ['alt', 'caption', 'credit', 'filename'],
    group: label('Nội dung', 'Content'),
  },
  access: { read: staff, create: staff, update: editors, delete: editors },
  disableDuplicate: true,
  upload: {
    // Originals of the first edition lie here under their names; newer ones are kept by ../pictures/originals.
    staticDir: originalsFolder(readConfig().dataDir),
    disableLocalStorage: true,
    handlers: [serveOriginal],
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    focalPoint: true,
    crop: false,
    adminThumbnail: ({ doc }) =>
      typeof doc.digest === 'string' ? picturePath(doc.digest, 320, 'webp') : null,
  },
  hooks: {
    beforeOperation: [receivePicture],
    beforeChange: [developPicture],
    beforeDelete: [refusePictureInUse],
  },
  endpoints: [pictureUsageEndpoint],
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 400,
      label: label('Mô tả ảnh (alt)', 'Alt text'),
      admin: {
        description: label(
          'Cho người không nhìn thấy ảnh: trong ảnh có gì. Bắt buộc, trước khi ảnh vào bài.',
          'For those who cannot see the picture: what it shows. Demanded before it can be in a story.',
        ),
      },
      ...cleaned,
    },
    { name: 'caption', type: 'textarea', maxLength: 400, label: label('Chú thích', 'Caption'), ...cleaned },
    { name: 'credit', type: 'text', maxLength: 160, label: label('Tác giả ảnh', 'Credit'), ...cleaned },
    {
      name: 'creditKind',
      type: 'select',
      defaultValue: 'person',
      label: label('Tác giả ảnh là', 'The credit names'),
      options: [
        { value: 'person', label: label('Một người', 'A person') },
        { value: 'organisation', label: label('Một hãng, một cơ quan', 'An agency or another organisation') },
      ],
      admin: { isClearable: false, condition: (_, siblings) => Boolean(siblings?.credit) },
    },
    {
      name: 'licence',
      type: 'text',
      maxLength: 160,
      label: label('Giấy phép', 'Licence'),
      admin: {
        description: label(
          'Tên như «CC BY 4.0», hoặc địa chỉ https:// của giấy phép.',
          'A name such as “CC BY 4.0”, or the https:// address of the licence.',
        ),
      },
      ...cleaned,
    },
    {
      name: 'crops',
      type: 'ui',
      label: label('Ảnh sẽ hiện ra thế nào', 'How it will appear'),
      admin: { components: { Field: '@/components/newsroom/picture-crops#PictureCrops' } },
    },
    {
      name: 'usage',
      type: 'ui',
      label: label('Ảnh được dùng ở đâu', 'Where it is used'),
      admin: { components: { Field: '@/components/newsroom/picture-usage#PictureUsage' } },
    },
    { name: 'digest', type: 'text', index: true, admin: { hidden: true }, access: madeByUs },
    { name: 'widths', type: 'json', admin: { hidden: true }, access: madeByUs },
    { name: 'colour', type: 'text', admin: { hidden: true }, access: madeByUs },
    {
      name: 'warning',
      type: 'text',
      virtual: true,
      admin: { hidden: true },
      access: madeByUs,
      hooks: {
        afterRead: [
          ({ data, req }) => {
            const words = widthWarning(data?.width);
            return words ? inLanguage(req, words) : null;
          },
        ],
      },
    },
  ],
};
