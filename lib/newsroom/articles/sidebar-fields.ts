import type { Field } from 'payload';
import { label } from '../labels';
import { momentField } from '../moment-field';
import { addressSlug } from '../slug-field';

/** What a story is filed under, its times and its course through the newsroom. */
export const sidebarFields: Field[] = [
  {
    name: 'typingGuard',
    type: 'ui',
    admin: { components: { Field: '@/components/newsroom/typing-guard#TypingGuard' }, position: 'sidebar' },
  },
  {
    name: 'course',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '@/components/newsroom/article-panel#ArticlePanel' },
    },
  },
  {
    name: 'previewLinks',
    type: 'ui',
    admin: {
      position: 'sidebar',
      condition: (data, _, { user }) => Boolean(data.id) && user?.role !== 'reporter',
      components: { Field: '@/components/newsroom/preview-panel#PreviewPanel' },
    },
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
    name: 'related',
    type: 'relationship',
    relationTo: 'articles',
    hasMany: true,
    maxRows: 6,
    label: label('Đọc tiếp', 'What to read next'),
    filterOptions: ({ id }) => ({ id: { not_equals: id ?? 0 } }),
    admin: {
      position: 'sidebar',
      description: label(
        'Những bài này đứng đầu phần đọc tiếp; máy chọn thêm cho đủ.',
        'These stories come first in what to read next; the paper adds others to them.',
      ),
    },
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
      date: momentField,
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
    admin: { position: 'sidebar', readOnly: true, date: momentField },
  },
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    label: label('Người viết', 'Created by'),
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'embargoUntil',
    type: 'date',
    label: label('Cấm đăng trước (embargo)', 'Embargo until'),
    admin: {
      position: 'sidebar',
      date: momentField,
      description: label(
        'Trước giờ này bài không thể xuất bản. Chỉ quản trị viên được bỏ hay kéo sớm, kèm lý do.',
        'Nobody can publish before. Only an admin can lift it or move it earlier, with a reason.',
      ),
    },
  },
  {
    name: 'embargoReason',
    type: 'text',
    virtual: true,
    maxLength: 300,
    label: label('Lý do bỏ embargo', 'Reason for lifting the embargo'),
    admin: { position: 'sidebar', condition: (_, __, { user }) => user?.role === 'admin' },
  },
  {
    name: 'mergedInto',
    type: 'relationship',
    relationTo: 'articles',
    label: label('Đã gộp vào bài', 'Merged into'),
    filterOptions: ({ id }) => ({ id: { not_equals: id ?? 0 } }),
    admin: {
      position: 'sidebar',
      description: label(
        'Khi bài này được gỡ, địa chỉ của nó dẫn đến bài được chọn.',
        'Once this story is taken down, its addresses lead to the chosen one.',
      ),
    },
  },
  {
    name: 'stage',
    type: 'select',
    defaultValue: 'draft',
    label: label('Công đoạn', 'Stage'),
    options: [
      { value: 'draft', label: label('Đang viết', 'Draft') },
      { value: 'inReview', label: label('Chờ duyệt', 'In review') },
    ],
    admin: { hidden: true },
  },
  { name: 'returnNote', type: 'textarea', virtual: true, maxLength: 4000, admin: { hidden: true } },
  // Counts the saves of the story: a save that was begun on an older one is refused.
  { name: 'revision', type: 'number', defaultValue: 0, admin: { hidden: true } },
  {
    name: 'savedBy',
    type: 'relationship',
    relationTo: 'users',
    label: label('Người sửa cuối', 'Last saved by'),
    admin: { position: 'sidebar', readOnly: true },
  },
];
