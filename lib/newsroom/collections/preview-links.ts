import type { CollectionConfig } from 'payload';
import { admins, editors } from '../access';
import { label } from '../labels';
import { momentField } from '../moment-field';
import { durationOptions } from '../preview/durations';
import { guardLink, makerOf, prepareLink, tellLink } from '../preview/link-hooks';

const counted = { create: () => false, update: () => false };

/** Links by which somebody without an account reads one story before it is published. */
export const previewLinks: CollectionConfig = {
  slug: 'previewLinks',
  labels: {
    singular: label('Liên kết xem trước', 'Preview link'),
    plural: label('Liên kết xem trước', 'Preview links'),
  },
  admin: {
    useAsTitle: 'label',
    description: label(
      'Liên kết được tạo trong bài viết, ở cột bên; địa chỉ chỉ hiện một lần, ngay lúc tạo.',
      'Links are made at the side of a story; the address is shown once, when it is made.',
    ),
    defaultColumns: ['label', 'article', 'createdBy', 'expiresAt', 'visits', 'lastVisitAt', 'revokedAt'],
    group: label('Quản trị', 'Administration'),
    hidden: ({ user }) => user?.role !== 'admin',
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: { read: editors, create: editors, update: editors, delete: admins },
  hooks: { beforeValidate: [prepareLink], beforeChange: [guardLink], afterChange: [tellLink] },
  fields: [
    {
      name: 'label',
      type: 'text',
      required: true,
      maxLength: 120,
      label: label('Gửi cho ai', 'For whom'),
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      index: true,
      label: label('Bài viết', 'Article'),
    },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      label: label('Hết hạn', 'Expires'),
      admin: { date: momentField },
    },
    // The id of a version of the article; empty: the newest one, whatever it becomes.
    {
      name: 'version',
      type: 'number',
      access: counted,
      label: label('Chỉ bản sửa số', 'Pinned to revision'),
    },
    {
      name: 'maxVisitors',
      type: 'number',
      min: 1,
      max: 1000,
      label: label('Số người xem nhiều nhất', 'Most visitors'),
    },
    {
      name: 'visits',
      type: 'number',
      defaultValue: 0,
      access: counted,
      label: label('Lượt người xem', 'Visitors'),
    },
    {
      name: 'lastVisitAt',
      type: 'date',
      access: counted,
      label: label('Xem lần cuối', 'Last visit'),
      admin: { date: momentField, readOnly: true },
    },
    { name: 'revokedAt', type: 'date', label: label('Thu hồi lúc', 'Revoked'), admin: { date: momentField } },
    {
      name: 'tokenHash',
      type: 'text',
      hidden: true,
      unique: true,
      access: { ...counted, read: () => false },
    },
    // What the maker says instead of a moment and a number, and what only the maker is told, once.
    {
      name: 'duration',
      type: 'select',
      virtual: true,
      options: [...durationOptions],
      label: label('Thời hạn', 'Lasts'),
      admin: { condition: (data) => !data.id },
    },
    {
      name: 'pin',
      type: 'checkbox',
      virtual: true,
      label: label('Chỉ bản đang có', 'Pin to the revision of now'),
      admin: { condition: (data) => !data.id },
    },
    { name: 'address', type: 'text', virtual: true, access: counted, admin: { hidden: true } },
    {
      name: 'maker',
      type: 'text',
      virtual: true,
      access: counted,
      hooks: { afterRead: [makerOf] },
      admin: { hidden: true },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người tạo', 'By'),
      admin: { readOnly: true },
    },
  ],
};
