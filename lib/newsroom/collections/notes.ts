import type { CollectionConfig } from 'payload';
import { nobody, ofOwnStories, staff } from '../access';
import { label } from '../labels';
import { stampNote } from '../notes/stamp';

/** What the newsroom says to itself about a story; readers never see it, and what was said stays. */
export const notes: CollectionConfig = {
  slug: 'notes',
  labels: { singular: label('Trao đổi', 'Note'), plural: label('Trao đổi', 'Notes') },
  admin: { useAsTitle: 'text', hidden: true },
  defaultSort: 'createdAt',
  lockDocuments: false,
  access: { read: ofOwnStories, create: staff, update: nobody, delete: nobody },
  hooks: { beforeChange: [stampNote] },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: label('Bài viết', 'Article'),
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 4000, label: label('Nội dung', 'Text') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'note',
      access: { create: () => false },
      label: label('Loại', 'Kind'),
      options: [
        { value: 'note', label: label('Ghi chú', 'Note') },
        { value: 'return', label: label('Trả lại', 'Returned') },
        { value: 'embargo', label: label('Bỏ embargo', 'Embargo lifted') },
      ],
    },
    { name: 'author', type: 'relationship', relationTo: 'users', label: label('Người viết', 'By') },
    // The name stays readable when the account is gone.
    { name: 'authorName', type: 'text', label: label('Tên người viết', 'Name') },
  ],
};
