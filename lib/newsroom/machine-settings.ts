import type { DateFieldValidation, GroupField, TextFieldSingleValidation } from 'payload';
import { adsTxtProblem, securityContactProblem, securityExpiryProblem } from '@/lib/seo/file-rules';
import { label } from './labels';
import { tellingFields } from './telling/settings-fields';
import { httpsAddress } from './validate';

const languageOf = ({ req }: { req: { i18n: { language: string } } }): 'vi' | 'en' =>
  req.i18n.language === 'en' ? 'en' : 'vi';

const contact: TextFieldSingleValidation = (value, options) =>
  securityContactProblem(value ?? '', languageOf(options)) ?? true;

const expiry: DateFieldValidation = (value, options) => {
  const { siblingData } = options;
  const hasContact = 'securityContact' in siblingData && Boolean(siblingData.securityContact);
  return securityExpiryProblem(value ? new Date(value) : undefined, hasContact, languageOf(options)) ?? true;
};

/** What feeds carry, which crawlers are refused, and what stands in the small files that only machines read. */
export const machineSettings: GroupField = {
  name: 'machines',
  type: 'group',
  label: label('Nguồn tin và máy tìm kiếm', 'Feeds and search engines'),
  fields: [
    {
      name: 'feedText',
      type: 'select',
      defaultValue: 'full',
      label: label('Nguồn tin RSS chứa', 'RSS feeds carry'),
      options: [
        { label: label('Toàn văn', 'The full text'), value: 'full' },
        { label: label('Tóm tắt', 'A summary'), value: 'summary' },
      ],
    },
    {
      name: 'refuseTraining',
      type: 'checkbox',
      defaultValue: false,
      label: label('Từ chối máy thu thập để huấn luyện AI', 'Refuse crawlers that collect for AI training'),
      admin: {
        description: label(
          'Ghi tên từng máy vào robots.txt. Máy tìm kiếm không bị ảnh hưởng.',
          'Names each of them in robots.txt. Search engines are not affected.',
        ),
      },
    },
    {
      name: 'adsTxt',
      type: 'textarea',
      label: label('Nội dung ads.txt', 'Contents of ads.txt'),
      validate: (value: string | null | undefined, options) =>
        adsTxtProblem(value ?? '', languageOf(options)) ?? true,
      admin: {
        description: label(
          'Mỗi dòng một nơi được bán quảng cáo: tên miền, mã tài khoản, DIRECT hoặc RESELLER.',
          'Who may sell advertising, one a line: domain, account, DIRECT or RESELLER.',
        ),
      },
    },
    {
      name: 'securityContact',
      type: 'text',
      label: label('Nơi báo lỗi bảo mật', 'Where to report a security problem'),
      validate: contact,
      admin: {
        description: label(
          'Thư điện tử hoặc địa chỉ https://…; hiện ở security.txt cho đến ngày hết hạn bên dưới.',
          'An e-mail address or https://…; shown in security.txt until the day below.',
        ),
      },
    },
    {
      name: 'securityExpires',
      type: 'date',
      label: label('security.txt hết hạn ngày', 'security.txt expires on'),
      validate: expiry,
      admin: {
        condition: (_, siblings) => Boolean(siblings?.securityContact),
        date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy' },
        description: label('Không quá một năm kể từ hôm nay.', 'At most a year from today.'),
      },
    },
    {
      name: 'securityPolicy',
      type: 'text',
      label: label('Trang về chính sách bảo mật', 'Page of the security policy'),
      validate: httpsAddress,
      admin: { condition: (_, siblings) => Boolean(siblings?.securityContact) },
    },
    ...tellingFields,
  ],
};
