import type { ArrayField, Field } from 'payload';
import type { LayoutName } from '@/lib/content/front-layouts';
import { type Label, label } from '../labels';
import { momentField } from '../moment-field';
import { sourceRule, storiesRule, storyRule, titleRule } from './container-rules';

const layoutLabels: Record<LayoutName, Label> = {
  top: label('Mở trang: một bài lớn, bốn bài phụ', 'Top: a splash and four'),
  leadAndList: label('Một bài chính và danh sách', 'A lead and a list'),
  row: label('Một hàng bốn bài', 'A row of four'),
  duo: label('Hai bài chính và danh sách', 'Two leads and a list'),
  columns: label('Các cột', 'Columns'),
};

const storiesField: ArrayField = {
  name: 'stories',
  type: 'array',
  maxRows: 20,
  label: label('Bài chọn tay', 'Chosen stories'),
  labels: { singular: label('Bài', 'Story'), plural: label('Bài', 'Stories') },
  validate: storiesRule,
  admin: {
    condition: (_, container) => container?.fill !== 'automatic',
    initCollapsed: true,
    components: { RowLabel: '@/components/newsroom/front-story-label#FrontStoryLabel' },
  },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      label: label('Bài viết', 'Article'),
      // Narrows the search of the form; see storyRule for what may be saved.
      filterOptions: { _status: { equals: 'published' } },
      validate: storyRule,
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
};

/** The containers of a front in order; what each layout shows is in lib/content/front-layouts.ts. */
export const containersField: Field = {
  name: 'containers',
  type: 'array',
  maxRows: 30,
  label: label('Các khối của trang', 'Containers'),
  labels: { singular: label('Khối', 'Container'), plural: label('Khối', 'Containers') },
  admin: {
    components: { RowLabel: '@/components/newsroom/front-container-label#FrontContainerLabel' },
    description: label(
      'Từ trên xuống. Không có khối nào: trang tự chọn bài.',
      'From the top. Without any the front fills itself.',
    ),
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      maxLength: 80,
      label: label('Tiêu đề khối', 'Title'),
      validate: titleRule,
      admin: {
        description: label(
          'Để trống: theo tên chuyên mục, chủ đề hay danh sách lấy bài.',
          'Empty: the name of the section, topic or list that fills it.',
        ),
      },
    },
    {
      name: 'layout',
      type: 'select',
      required: true,
      defaultValue: 'leadAndList',
      label: label('Kiểu trình bày', 'Layout'),
      options: Object.entries(layoutLabels).map(([value, label]) => ({ value, label })),
      admin: { components: { Field: '@/components/newsroom/front-layout-field#FrontLayoutField' } },
    },
    {
      name: 'fill',
      type: 'select',
      required: true,
      defaultValue: 'curatedThenAutomatic',
      label: label('Chọn bài', 'Stories'),
      admin: { isClearable: false },
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
      name: 'search',
      type: 'ui',
      label: label('Tìm bài để thêm', 'Search to add'),
      admin: {
        condition: (_, container) => container?.fill !== 'automatic',
        components: { Field: '@/components/newsroom/front-story-search#FrontStorySearch' },
      },
    },
    storiesField,
    {
      name: 'source',
      type: 'select',
      required: true,
      defaultValue: 'latest',
      label: label('Tự động lấy từ', 'Automatic from'),
      admin: { isClearable: false, condition: (_, container) => container?.fill !== 'curated' },
      options: [
        {
          value: 'latest',
          label: label(
            'Mới nhất (của chuyên mục, hay của cả báo)',
            'Latest (of the section, or of the paper)',
          ),
        },
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
      validate: sourceRule('section'),
      admin: {
        condition: (_, container) => container?.fill !== 'curated' && container?.source === 'section',
      },
    },
    {
      name: 'topic',
      type: 'relationship',
      relationTo: 'topics',
      label: label('Chủ đề', 'Topic'),
      validate: sourceRule('topic'),
      admin: { condition: (_, container) => container?.fill !== 'curated' && container?.source === 'topic' },
    },
  ],
};
