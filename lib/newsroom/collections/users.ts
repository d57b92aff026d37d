import type { CollectionConfig } from 'payload';
import { readConfig } from '@/lib/config';
import { admins, adminsField, adminsOrSelf, staff } from '../access';
import { tellFailedSignIn, tellSignIn, tellSignOut } from '../audit/sign-ins';
import { keepAnAdmin, keepTheLastAdmin, lockTime, sayWhenToTryAgain } from '../hooks/user';
import { label } from '../labels';
import { forgottenMessage, forgottenSubject } from '../mail';

/** Accounts of the newsroom. Only admins create them and give roles. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('Tài khoản', 'User'), plural: label('Tài khoản', 'Users') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    group: label('Quản trị', 'Administration'),
  },
  auth: {
    maxLoginAttempts: 8,
    lockTime,
    tokenExpiration: 12 * 60 * 60,
    forgotPassword: {
      generateEmailSubject: forgottenSubject,
      generateEmailHTML: (forgotten) => forgottenMessage(readConfig().siteUrl, forgotten),
    },
    cookies: { secure: readConfig().siteUrl.startsWith('https:'), sameSite: 'Lax' },
  },
  access: {
    // Colleagues see who is in a story, who saved it and who wrote a note.
    read: staff,
    create: admins,
    update: adminsOrSelf,
    delete: admins,
    unlock: admins,
    admin: ({ req }) => Boolean(req.user),
  },
  hooks: {
    beforeChange: [keepAnAdmin],
    beforeDelete: [keepTheLastAdmin],
    afterLogin: [tellSignIn],
    afterLogout: [tellSignOut],
    afterError: [tellFailedSignIn, sayWhenToTryAgain],
  },
  fields: [
    { name: 'name', type: 'text', label: label('Họ tên', 'Name'), required: true, maxLength: 80 },
    {
      name: 'role',
      type: 'select',
      label: label('Vai trò', 'Role'),
      required: true,
      defaultValue: 'reporter',
      saveToJWT: true,
      access: { create: adminsField, update: adminsField },
      options: [
        { value: 'reporter', label: label('Phóng viên', 'Reporter') },
        { value: 'editor', label: label('Biên tập viên', 'Editor') },
        { value: 'admin', label: label('Quản trị viên', 'Admin') },
      ],
    },
  ],
};
