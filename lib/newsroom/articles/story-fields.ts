import type { Field } from 'payload';
import { bodyEditor } from '../blocks/blocks';
import { label } from '../labels';
import { momentField } from '../moment-field';
import { httpsAddress } from '../validate';

/** The words and pictures of a story, in tabs: the story, its corrections, its source, search and sharing. */
export const storyFields: Field = {
  type: 'tabs',
  tabs: [
    {
      label: label('Bài', 'Story'),
      fields: [
        { name: 'kicker', type: 'text', maxLength: 60, label: label('Nhãn', 'Kicker') },
        {
          name: 'genre',
          type: 'select',
          defaultValue: 'news',
          label: label('Thể loại', 'Genre'),
          options: [
            { value: 'news', label: label('Tin, bài', 'News') },
            { value: 'opinion', label: label('Ý kiến', 'Opinion') },
            { value: 'analysis', label: label('Phân tích', 'Analysis') },
          ],
          admin: {
            isClearable: false,
            description: label(
              'Ý kiến và phân tích được ghi rõ trước nhãn của bài, và khai với máy tìm kiếm.',
              'Opinion and analysis are named before the kicker, and told to search engines.',
            ),
          },
        },
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
      label: label('Đính chính', 'Corrections'),
      fields: [
        {
          name: 'corrections',
          type: 'array',
          maxRows: 40,
          label: label('Đính chính', 'Corrections'),
          labels: { singular: label('Đính chính', 'Correction'), plural: label('Đính chính', 'Corrections') },
          admin: {
            description: label(
              'Độc giả thấy mỗi đính chính ở cuối bài, hoặc đúng chỗ sai nếu trong bài có khối «Chỗ đính chính» mang số của nó.',
              'Readers see each correction under the story, or where the error was if the body has a block «Place of a correction» with its number.',
            ),
          },
          fields: [
            {
              name: 'text',
              type: 'textarea',
              required: true,
              maxLength: 1000,
              label: label('Nội dung đính chính', 'What was wrong and what is right'),
            },
            {
              name: 'at',
              type: 'date',
              label: label('Thời điểm', 'Time'),
              admin: { readOnly: true, date: momentField },
            },
          ],
        },
        {
          name: 'showHistory',
          type: 'checkbox',
          defaultValue: true,
          label: label('Độc giả xem được các lần sửa', 'Readers can see what changed'),
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
        {
          name: 'checks',
          type: 'ui',
          admin: { components: { Field: '@/components/newsroom/check-panel#CheckPanel' } },
        },
      ],
    },
  ],
};
