import { createTransport } from 'nodemailer';
import type { EmailAdapter, PayloadRequest } from 'payload';
import type { Config } from '@/lib/config';
import { newsroomPath } from '@/lib/urls';
import { inLanguage } from './refuse';

/**
 * How the newsroom sends e-mail: through the server of SMTP_URL. Without one nothing is sent, and that is said in the
 * log: an admin then sets a new password for whoever forgot theirs.
 */
export function mailer({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): EmailAdapter {
  const sender = { defaultFromAddress: mailFrom, defaultFromName: 'Trang Nhất' };
  if (!smtpUrl) {
    return ({ payload }) => ({
      ...sender,
      name: 'none',
      sendEmail: async ({ subject }) => payload.logger.warn(`No e-mail is set up; not sent: ${subject}`),
    });
  }
  const transport = createTransport(smtpUrl);
  return () => ({
    ...sender,
    name: 'smtp',
    sendEmail: (message) => transport.sendMail({ from: `"Trang Nhất" <${mailFrom}>`, ...message }),
  });
}

type Forgotten = { req?: PayloadRequest; token?: string; user?: unknown };

const nameOf = (user: unknown): string =>
  typeof user === 'object' && user !== null && 'name' in user ? String(user.name) : '';

/** The subject of the message to somebody who forgot the password. */
export const forgottenSubject = ({ req }: Forgotten = {}): string =>
  req
    ? inLanguage(req, { vi: 'Đặt lại mật khẩu tòa soạn', en: 'Set a new password for the newsroom' })
    : 'Đặt lại mật khẩu tòa soạn';

/** The message to somebody who forgot the password; the link in it works once, for an hour. */
export function forgottenMessage(siteUrl: string, { req, token, user }: Forgotten = {}): string {
  const address = `${siteUrl}${newsroomPath}/reset/${encodeURIComponent(token ?? '')}`;
  const name = nameOf(user).replace(/[<>&"]/g, '');
  const words = {
    vi: [
      `Chào ${name},`,
      'Có người yêu cầu đặt lại mật khẩu tòa soạn cho tài khoản này. Liên kết dưới đây dùng được một lần, trong một giờ:',
      'Nếu không phải bạn, hãy bỏ qua thư này; mật khẩu cũ vẫn như trước.',
    ],
    en: [
      `Hello ${name},`,
      'Somebody asked for a new password for this account of the newsroom. The link below works once, for an hour:',
      'If it was not you, ignore this message; the old password stays.',
    ],
  };
  const [hello, why, otherwise] = req?.i18n.language === 'en' ? words.en : words.vi;
  return `<p>${hello}</p><p>${why}</p><p><a href="${address}">${address}</a></p><p>${otherwise}</p>`;
}
