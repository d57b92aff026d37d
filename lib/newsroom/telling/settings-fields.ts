import { randomBytes } from 'node:crypto';
import type { Field, FieldHook, TextFieldSingleValidation } from 'payload';
import { readConfig } from '@/lib/config';
import { label } from '../labels';
import { indexNowEndpoint, isIndexNowKey, receiverProblem } from './receivers';

/** An address that the paper sends to, checked as far as that can be done without asking for it. */
const receiver: TextFieldSingleValidation = (value, { req }) =>
  receiverProblem(value ?? '', req.i18n?.language === 'en' ? 'en' : 'vi', readConfig().tellingTrial) ?? true;

const key: TextFieldSingleValidation = (value, { req }) => {
  if (!value || isIndexNowKey(value)) return true;
  return req.i18n?.language === 'en'
    ? '32 characters: digits and the letters a to f'
    : 'Khóa gồm 32 ký tự: chữ số và các chữ a đến f';
};

/** A paper that tells search engines has a key; who empties the field gets another. */
const makeKey: FieldHook = ({ siblingData, value }) => {
  if (value || !siblingData.indexNow) return value;
  return randomBytes(16).toString('hex');
};

/** Whom the paper tells of its changes; nobody until it is set. */
export const tellingFields: Field[] = [
  {
    name: 'indexNow',
    type: 'checkbox',
    defaultValue: false,
    label: label('Báo ngay cho máy tìm kiếm (IndexNow)', 'Tell search engines at once (IndexNow)'),
    admin: {
      description: label(
        'Bing, Yandex, Seznam, Naver và các nơi cùng dùng IndexNow được báo khi bài đăng, cập nhật, đổi địa chỉ hay bị gỡ. Google không dùng IndexNow; Google đọc sơ đồ trang.',
        'Bing, Yandex, Seznam, Naver and others that share IndexNow are told when a story comes out, is updated, moves or is taken down. Google does not take part; it reads the sitemaps.',
      ),
    },
  },
  {
    name: 'indexNowEndpoint',
    type: 'text',
    defaultValue: indexNowEndpoint,
    label: label('Nơi nhận IndexNow', 'IndexNow endpoint'),
    validate: receiver,
    admin: {
      condition: (_, siblings) => Boolean(siblings?.indexNow),
      description: label(
        `Một nơi nhận chuyển tin cho tất cả các nơi khác. Để trống: ${indexNowEndpoint}`,
        `One endpoint passes the news on to all others. Empty: ${indexNowEndpoint}`,
      ),
    },
  },
  {
    name: 'indexNowKey',
    type: 'text',
    label: label('Khóa IndexNow', 'IndexNow key'),
    validate: key,
    hooks: { beforeChange: [makeKey] },
    admin: {
      condition: (_, siblings) => Boolean(siblings?.indexNow),
      description: label(
        'Tòa soạn tự tạo khi để trống. Báo công khai khóa ở /{khóa}.txt để máy tìm kiếm biết tin đúng là do báo gửi.',
        'Made by the newsroom when empty. The paper shows it at /{key}.txt, so that search engines know who sends.',
      ),
    },
  },
  {
    name: 'hub',
    type: 'text',
    label: label('Hub WebSub', 'WebSub hub'),
    validate: receiver,
    admin: {
      description: label(
        'Địa chỉ https://… của hub, ví dụ https://pubsubhubbub.appspot.com/. Hub báo ngay cho những ai theo dõi nguồn tin RSS của báo. Để trống: không dùng.',
        'The https://… address of a hub, such as https://pubsubhubbub.appspot.com/. It tells those at once who follow the paper’s feeds. Empty: none.',
      ),
    },
  },
];
