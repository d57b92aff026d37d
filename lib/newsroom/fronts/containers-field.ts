import type { Field } from 'payload';
import { label } from '../labels';
import { momentField } from '../moment-field';

/** The containers of a front in order; what each layout shows is in lib/content/front-layouts.ts. */
export const containersField: Field = {
  name: 'containers',
  type: 'array',
  maxRows: 30,
  label: label('Các khối của trang', 'Containers'),
  labels: { singular: label('Khối', 'Container'), plural: label('Khối', 'Containers') },
  fields: [
    { name: 'title', type: 'text', maxLength: 80, label: label('Tiêu đề khối', 'Title') },
    {
      name: 'layout',
      type: 'select',
      required: true,
      defaultValue: 'leadAndList',
      label: label('Kiểu trình bày', 'Layout'),
      options: [
        { value: 'top', label: label('Mở trang: một bài lớn, bốn bài phụ', 'Top: a splash and four') },
        { value: 'leadAndList', label: label('Một bài chính và danh sách', 'A lead and a list') },
        { value: 'row', label: label('Một hàng bốn bài', 'A row of four') },
        { value: 'duo', label: label('Hai bài chính và danh sách', 'Two leads and a list') },
        { value: 'columns', label: label('Các cột', 'Columns') },
      ],
    },
    {
      name: 'fill',
      type: 'select',
      required: true,
      defaultValue: 'curatedThenAutomatic',
      label: label('Chọn bài', 'Stories'),
      options: [
        { value: 'curated', label: label('Chỉ bài chọn tay', 'Only chosen ones') },
        { value: 'automatic', label: label('Tự động', 'Automatic') },
        {
          value: 'curatedThenAutomatic',
          label: label('Bài chọn tay, rồi tự động', 'Chosen ones, then automatic'),
        },
      ],
    },
    {
      name: 'stories',
      type: 'array',
      maxRows: 20,
      label: label('Bài chọn tay', 'Chosen stories'),
      labels: { singular: label('Bài', 'Story'), plural: label('Bài', 'Stories') },
      admin: { condition: (_, container) => container?.fill !== 'automatic' },
      fields: [
        {
          name: 'article',
          type: 'relationship',
          relationTo: 'articles',
          required: true,
          label: label('Bài viết', 'Article'),
          filterOptions: { _status: { equals: 'published' } },
        },
        {
          name: 'pinned',
          type: 'checkbox',
          defaultValue: false,
          label: label(
            'Ghim: giữ ở đây dù bài đã có ở chỗ khác',
            'Pin: keep it here even if it stands elsewhere',
          ),
        },
        {
          name: 'until',
          type: 'date',
          label: label('Chỉ đến lúc', 'Only until'),
          admin: { date: momentField },
        },
      ],
    },
    {
      name: 'source',
      type: 'select',
      required: true,
      defaultValue: 'latest',
      label: label('Tự động lấy từ', 'Automatic from'),
      admin: { condition: (_, container) => container?.fill !== 'curated' },
      options: [
        { value: 'latest', label: label('Mới nhất', 'Latest') },
        { value: 'featured', label: label('Nổi bật', 'Featured') },
        { value: 'section', label: label('Một chuyên mục', 'A section') },
        { value: 'topic', label: label('Một chủ đề', 'A topic') },
      ],
    },
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      label: label('Chuyên mục', 'Section'),
      admin: {
        condition: (_, container) => container?.fill !== 'curated' && container?.source === 'section',
      },
    },
    {
      name: 'topic',
      type: 'relationship',
      relationTo: 'topics',
      label: label('Chủ đề', 'Topic'),
      admin: { condition: (_, container) => container?.fill !== 'curated' && container?.source === 'topic' },
    },
  ],
};
