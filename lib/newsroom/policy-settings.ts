import type { GroupField, TextField } from 'payload';
import { type Label, label } from './labels';
import { pageAddress } from './validate';

const page = (name: string, words: Label): TextField => ({
  name,
  type: 'text',
  label: words,
  maxLength: 500,
  validate: pageAddress,
});

/** Where the paper says by which rules it works: its readers find these pages in the footer, machines in the data. */
export const policySettings: GroupField = {
  name: 'policies',
  type: 'group',
  label: label('Trang về tòa soạn', 'Pages about the paper'),
  admin: {
    description: label(
      'Đường dẫn trên báo (/gioi-thieu/…) hoặc địa chỉ https://…; trang nào có thì hiện ở chân trang.',
      'A path of the paper (/gioi-thieu/…) or an address https://…; those that are filled stand in the footer.',
    ),
  },
  fields: [
    page('publishingPrinciples', label('Nguyên tắc xuất bản', 'Publishing principles')),
    page('ethicsPolicy', label('Quy tắc đạo đức nghề nghiệp', 'Ethics policy')),
    page('masthead', label('Ban biên tập', 'Masthead: who makes the paper')),
    page('ownershipFundingInfo', label('Chủ sở hữu và nguồn tài chính', 'Ownership and funding')),
    page('licensing', label('Xin phép dùng bài và ảnh', 'How to license stories and pictures')),
  ],
};
