import type { CollectionConfig } from 'payload';
import { admins, nobody } from '../access';
import { auditActions } from '../audit/actions';
import { exportLog } from '../audit/export';
import { label } from '../labels';

/** Who did what: written by the server, read by admins, changed by nobody. The database itself refuses it too. */
export const auditLog: CollectionConfig = {
  slug: 'auditLog',
  labels: { singular: label('Nhật ký', 'Audit entry'), plural: label('Nhật ký', 'Audit log') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'action', 'userName', 'title', 'ip'],
    listSearchableFields: ['title', 'userName', 'ip'],
    group: label('Quản trị', 'Administration'),
    hidden: ({ user }) => user?.role !== 'admin',
    components: { beforeListTable: ['@/components/newsroom/audit-export#AuditExport'] },
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: { read: admins, create: nobody, update: nobody, delete: nobody },
  endpoints: [exportLog],
  fields: [
    {
      name: 'action',
      type: 'select',
      required: true,
      index: true,
      label: label('Việc', 'Action'),
      options: [...auditActions],
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: label('Tài khoản', 'User') },
    { name: 'userName', type: 'text', label: label('Người làm', 'Who') },
    { name: 'ip', type: 'text', label: label('Từ đâu', 'From where') },
    { name: 'subject', type: 'text', index: true, label: label('Loại', 'Collection') },
    { name: 'subjectId', type: 'text', label: label('Số', 'Id') },
    { name: 'title', type: 'text', label: label('Cái gì', 'What') },
    {
      name: 'changes',
      type: 'json',
      label: label('Thay đổi', 'Changes'),
      // Payload's own field for JSON loads an editor from another host.
      admin: { components: { Field: '@/components/newsroom/audit-changes#AuditChanges' } },
    },
  ],
};
