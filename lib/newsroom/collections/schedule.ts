import type { CollectionConfig } from 'payload';
import { editors, nobody, ofOwnStories } from '../access';
import { label } from '../labels';
import { momentField } from '../moment-field';
import { holdAppointment } from '../schedule/hooks';

/** What is to be published or taken down at a moment; the clock of the newsroom carries it out, once. */
export const schedule: CollectionConfig = {
  slug: 'schedule',
  labels: { singular: label('Lịch hẹn', 'Appointment'), plural: label('Lịch hẹn', 'Schedule') },
  admin: {
    useAsTitle: 'at',
    defaultColumns: ['at', 'action', 'article', 'state', 'createdBy'],
    group: label('Tòa soạn', 'Desk'),
  },
  defaultSort: 'at',
  lockDocuments: false,
  access: { read: ofOwnStories, create: editors, update: editors, delete: nobody },
  hooks: { beforeChange: [holdAppointment] },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: label('Bài viết', 'Article'),
    },
    {
      name: 'action',
      type: 'select',
      required: true,
      defaultValue: 'publish',
      label: label('Việc', 'Action'),
      options: [
        { value: 'publish', label: label('Xuất bản', 'Publish') },
        { value: 'unpublish', label: label('Gỡ bài', 'Unpublish') },
      ],
    },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('Lúc', 'At'),
      admin: { date: momentField },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      label: label('Tình trạng', 'State'),
      options: [
        { value: 'waiting', label: label('Đang chờ', 'Waiting') },
        { value: 'done', label: label('Đã làm', 'Done') },
        { value: 'refused', label: label('Không làm được', 'Refused') },
        { value: 'cancelled', label: label('Đã hủy', 'Cancelled') },
      ],
    },
    { name: 'outcome', type: 'text', label: label('Kết quả', 'Outcome'), admin: { readOnly: true } },
    {
      name: 'doneAt',
      type: 'date',
      label: label('Làm lúc', 'Done at'),
      admin: { readOnly: true, date: momentField },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người hẹn', 'By'),
      admin: { readOnly: true },
    },
  ],
};
