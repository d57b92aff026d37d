import type { DateFieldValidation, FieldHook, GlobalConfig, TextFieldSingleValidation } from 'payload';
import { date, text } from 'payload/shared';
import { readConfig } from '@/lib/config';
import { isLocalPath } from '@/lib/urls';
import { editors, staff } from './access';
import { label } from './labels';
import { momentField } from './moment-field';
import { inLanguage } from './refuse';

const tidy: FieldHook = ({ value }) =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value;

/** What is copied from the browser's address bar is as good as the path. */
const toPath: FieldHook = ({ value }) => {
  if (typeof value !== 'string') return value;
  const address = value.trim();
  const { siteUrl } = readConfig();
  return address === siteUrl || address.startsWith(`${siteUrl}/`)
    ? address.slice(siteUrl.length) || '/'
    : address;
};

const pathRule: TextFieldSingleValidation = (value, options) => {
  if (!value || isLocalPath(value)) return text(value, options);
  return inLanguage(
    options.req,
    label(
      'Chỉ dẫn đến một trang của báo: địa chỉ bắt đầu bằng một dấu «/», ví dụ /thoi-su/ten-bai.',
      'Only to a page of the paper: an address that starts with one slash, such as /thoi-su/ten-bai.',
    ),
  );
};

const futureRule: DateFieldValidation = (value, options) => {
  const { siblingData, req } = options;
  const shown = typeof siblingData === 'object' && siblingData && 'text' in siblingData && siblingData.text;
  if (value && shown && new Date(value) <= new Date()) {
    return inLanguage(
      req,
      label(
        'Thời điểm này đã qua: tin sẽ không hiện lên.',
        'This moment has passed: the banner would not show.',
      ),
    );
  }
  return date(value, options);
};

/** The banner «Tin nóng» on every page of the paper. */
export const breakingNews: GlobalConfig = {
  slug: 'breakingNews',
  label: label('Tin nóng', 'Breaking news'),
  admin: {
    group: label('Nội dung', 'Content'),
    description: label(
      'Hiện trên đầu mọi trang của báo ngay khi lưu.',
      'Shown at the top of every page of the paper as soon as it is saved.',
    ),
  },
  access: { read: staff, update: editors },
  fields: [
    {
      name: 'text',
      type: 'text',
      maxLength: 160,
      label: label('Nội dung', 'Text'),
      hooks: { beforeValidate: [tidy] },
      admin: { description: label('Để trống: không có tin nóng.', 'Empty: no banner.') },
    },
    {
      name: 'link',
      type: 'text',
      maxLength: 500,
      label: label('Dẫn đến', 'Link'),
      hooks: { beforeValidate: [toPath] },
      validate: pathRule,
      admin: { description: label('Địa chỉ trên báo, ví dụ /thoi-su/ten-bai.', 'A path of the paper.') },
    },
    {
      name: 'expiresAt',
      type: 'date',
      label: label('Hiện đến lúc', 'Until'),
      validate: futureRule,
      admin: {
        date: momentField,
        description: label('Để trống: đến khi xóa nội dung.', 'Empty: until the text is removed.'),
      },
    },
  ],
};
