import type { CollectionConfig } from 'payload';
import { editors } from '../access';
import { label } from '../labels';
import { checkRedirect, cleanRedirect } from '../redirects/hooks';
import { importEndpoint } from '../redirects/import-endpoint';

const target = (relationTo: 'articles' | 'sections' | 'topics' | 'authors', vi: string, en: string) =>
  ({
    type: 'relationship',
    relationTo,
    index: true,
    label: label(vi, en),
    admin: { condition: (data: { origin?: unknown }) => data.origin === 'rename' },
    access: { create: () => false, update: () => false },
  }) as const;

/**
 * Addresses that lead elsewhere: those that a record had before (made by the database itself when an address
 * changes, `origin: rename`), and those that somebody wrote by hand or brought in a file.
 */
export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: label('Chuyển hướng', 'Redirect'), plural: label('Chuyển hướng', 'Redirects') },
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'origin', 'article', 'updatedAt'],
    listSearchableFields: ['from', 'to', 'note'],
    group: label('Tòa soạn', 'Desk'),
    description: label(
      'Địa chỉ cũ dẫn thẳng đến địa chỉ hiện nay. Xóa một chuyển hướng do đổi địa chỉ: độc giả mở địa chỉ cũ ấy sẽ thấy «Không tìm thấy trang».',
      'Former addresses lead straight to the present one. Once the redirect of a renamed record is deleted, its old address says «not found».',
    ),
    components: { beforeListTable: ['@/components/newsroom/redirects-import#RedirectsImport'] },
  },
  lockDocuments: false,
  access: { read: editors, create: editors, update: editors, delete: editors },
  hooks: { beforeValidate: [cleanRedirect], afterChange: [checkRedirect] },
  endpoints: [importEndpoint],
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 500,
      label: label('Địa chỉ cũ', 'From'),
      admin: {
        description: label(
          'Một địa chỉ trên báo mà nay không có trang nào, ví dụ /tin-cu.html',
          'An address of the paper without a page, such as /old-story.html',
        ),
      },
    },
    {
      name: 'to',
      type: 'text',
      maxLength: 500,
      label: label('Địa chỉ mới', 'To'),
      admin: {
        condition: (data) => data.origin !== 'rename',
        description: label('Ví dụ /thoi-su/ten-bai', 'Such as /section/story'),
      },
    },
    {
      name: 'origin',
      type: 'select',
      required: true,
      defaultValue: 'hand',
      label: label('Do đâu', 'Origin'),
      access: { create: () => false, update: () => false },
      options: [
        { value: 'hand', label: label('Đặt bằng tay', 'By hand') },
        { value: 'file', label: label('Nhập từ tệp', 'From a file') },
        { value: 'rename', label: label('Đổi địa chỉ', 'Renamed') },
      ],
    },
    { name: 'note', type: 'text', maxLength: 300, label: label('Ghi chú', 'Note') },
    // What a renamed address leads to; `kind` and `slug` name the old address as the database looks it up.
    {
      name: 'kind',
      type: 'select',
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
      options: ['article', 'section', 'topic', 'author'],
    },
    {
      name: 'slug',
      type: 'text',
      index: true,
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
    },
    { name: 'article', ...target('articles', 'Bài viết', 'Article') },
    { name: 'section', ...target('sections', 'Chuyên mục', 'Section') },
    { name: 'topic', ...target('topics', 'Chủ đề', 'Topic') },
    { name: 'author', ...target('authors', 'Tác giả', 'Author') },
  ],
};
