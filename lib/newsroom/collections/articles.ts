import type { CollectionConfig } from 'payload';
import { createArticle, editors, staffReads, staffReadsVersions, updateArticle } from '../access';
import { bodyEditor } from '../blocks/blocks';
import { keepAuthorship, normalizeText, onlyEditorsPublish, stampTimes } from '../hooks/article';
import { label } from '../labels';
import { addressSlug } from '../slug-field';
import { httpsAddress } from '../validate';

const publishedAtField = { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm' } as const;

/** The stories. Drafts and versions are Payload's; who may publish is decided in ../access. */
export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('Bài viết', 'Article'), plural: label('Bài viết', 'Articles') },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', '_status', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['headline', 'slug', 'standfirst'],
    group: label('Nội dung', 'Content'),
  },
  defaultSort: '-updatedAt',
  trash: true,
  versions: { drafts: { autosave: { interval: 2000 } }, maxPerDoc: 50 },
  access: {
    read: staffReads,
    readVersions: staffReadsVersions,
    create: createArticle,
    update: updateArticle,
    delete: editors,
  },
  hooks: {
    beforeValidate: [normalizeText],
    beforeChange: [onlyEditorsPublish, keepAuthorship, stampTimes],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Bài', 'Story'),
          fields: [
            { name: 'kicker', type: 'text', maxLength: 60, label: label('Nhãn', 'Kicker') },
            {
              name: 'headline',
              type: 'text',
              required: true,
              maxLength: 200,
              label: label('Tiêu đề', 'Headline'),
            },
            { name: 'standfirst', type: 'textarea', maxLength: 600, label: label('Sapo', 'Standfirst') },
            {
              name: 'mainMedia',
              type: 'group',
              label: label('Ảnh chính', 'Main picture'),
              fields: [
                { name: 'media', type: 'upload', relationTo: 'media', label: label('Ảnh', 'Picture') },
                {
                  name: 'caption',
                  type: 'textarea',
                  maxLength: 400,
                  label: label('Chú thích riêng cho bài này', 'Caption for this story'),
                },
              ],
            },
            {
              name: 'body',
              type: 'richText',
              required: true,
              editor: bodyEditor,
              label: label('Nội dung', 'Body'),
            },
          ],
        },
        {
          label: label('Nguồn', 'Source'),
          fields: [
            {
              name: 'source',
              type: 'group',
              label: label('Bài lấy từ nơi khác', 'A syndicated story'),
              fields: [
                { name: 'name', type: 'text', maxLength: 120, label: label('Tên nguồn', 'Name') },
                {
                  name: 'url',
                  type: 'text',
                  validate: httpsAddress,
                  label: label('Địa chỉ bài gốc', 'Address'),
                },
                { name: 'licence', type: 'text', maxLength: 120, label: label('Giấy phép', 'Licence') },
                {
                  name: 'indexPolicy',
                  type: 'select',
                  defaultValue: 'original',
                  required: true,
                  label: label('Máy tìm kiếm', 'Search engines'),
                  options: [
                    { value: 'original', label: label('Bài của báo: lập chỉ mục', 'Our own: index') },
                    { value: 'licensed', label: label('Có bản quyền: lập chỉ mục', 'Licensed: index') },
                    { value: 'noindex', label: label('Bản sao: không lập chỉ mục', 'A copy: do not index') },
                  ],
                },
              ],
            },
          ],
        },
        {
          label: label('Tìm kiếm và chia sẻ', 'Search and sharing'),
          fields: [
            {
              name: 'seo',
              type: 'group',
              label: false,
              fields: [
                { name: 'title', type: 'text', maxLength: 120, label: label('Tiêu đề', 'Title') },
                {
                  name: 'description',
                  type: 'textarea',
                  maxLength: 300,
                  label: label('Mô tả', 'Description'),
                },
                {
                  name: 'image',
                  type: 'upload',
                  relationTo: 'media',
                  label: label('Ảnh chia sẻ', 'Share picture'),
                },
              ],
            },
          ],
        },
      ],
    },
    addressSlug({ collection: 'articles', from: 'headline' }),
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      required: true,
      index: true,
      label: label('Chuyên mục', 'Section'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      maxRows: 20,
      label: label('Chủ đề', 'Topics'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'authors',
      type: 'relationship',
      relationTo: 'authors',
      hasMany: true,
      maxRows: 10,
      label: label('Tác giả', 'Authors'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'featured',
      type: 'checkbox',
      defaultValue: false,
      label: label('Nổi bật', 'Featured'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'publishedAt',
      type: 'date',
      index: true,
      label: label('Thời điểm đăng', 'Published'),
      admin: {
        position: 'sidebar',
        date: publishedAtField,
        description: label(
          'Để trống: lúc bấm xuất bản. Trong tương lai: độc giả chưa thấy bài.',
          'Empty: the moment of publishing. In the future: readers do not see it yet.',
        ),
      },
    },
    {
      name: 'substantiveChange',
      type: 'checkbox',
      virtual: true,
      label: label('Thay đổi đáng kể', 'Substantive change'),
      admin: {
        position: 'sidebar',
        description: label(
          'Đánh dấu để độc giả thấy giờ cập nhật.',
          'Tick to show readers the time of this change.',
        ),
      },
    },
    {
      name: 'revisedAt',
      type: 'date',
      label: label('Cập nhật lần cuối', 'Last substantive change'),
      admin: { position: 'sidebar', readOnly: true, date: publishedAtField },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người viết', 'Created by'),
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
};
