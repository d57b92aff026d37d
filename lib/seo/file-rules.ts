/**
 * What may stand in the small files that an administrator fills: ads.txt (IAB Tech Lab, ads.txt 1.1, section 3) and
 * security.txt (RFC 9116). Each function answers with what is wrong, in the language of who asks.
 */

type Language = 'vi' | 'en';

const record = /^[^\s,=]+\.[^\s,=]+\s*,\s*[^\s,]+\s*,\s*(?:direct|reseller)\s*(?:,\s*[^\s,]+\s*)?$/i;
const variable = /^(?:contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)\s*=\s*\S.*$/i;

const longestAdsTxt = 20_000;
const longestContact = 300;

/** The first line of an ads.txt that no buyer of advertising could read; undefined when there is none. */
export function adsTxtProblem(text: string, language: Language): string | undefined {
  if (text.length > longestAdsTxt)
    return language === 'en'
      ? `At most ${longestAdsTxt.toLocaleString('en')} characters`
      : `Không quá ${longestAdsTxt.toLocaleString('vi')} ký tự`;
  const lines = text.split(/\r\n?|\n/);
  const bad = lines.findIndex((line) => {
    const said = line.replace(/#.*$/, '').trim();
    return (
      /\p{Cc}/u.test(line.replaceAll('\t', ' ')) ||
      (said !== '' && !record.test(said) && !variable.test(said))
    );
  });
  if (bad < 0) return undefined;
  return language === 'en'
    ? `Line ${bad + 1}: it wants “domain, account, DIRECT” or RESELLER, or “OWNERDOMAIN=…”`
    : `Dòng ${bad + 1}: cần viết «tên miền, mã tài khoản, DIRECT» hoặc RESELLER, hay «OWNERDOMAIN=…»`;
}

/** A contact as security.txt writes it: an address with its scheme; undefined for what is neither mail nor https. */
export function securityContact(text: string): string | undefined {
  if (text.length > longestContact || /[\s\p{Cc}]/u.test(text)) return undefined;
  const address = /^[^@:/]+@[^@:/]+\.[^@:/.]+$/.test(text) ? `mailto:${text}` : text;
  return /^(?:mailto:[^@]+@[^@]+|https:\/\/[^/]+\.[^/]+.*)$/.test(address) && URL.canParse(address)
    ? new URL(address).href
    : undefined;
}

/** Why nobody could be reached by a contact; undefined when somebody could, or when none is given. */
export function securityContactProblem(text: string, language: Language): string | undefined {
  if (text.trim() === '' || securityContact(text.trim())) return undefined;
  return language === 'en' ? 'An e-mail address or https://…' : 'Cần một địa chỉ thư điện tử hoặc https://…';
}

const longestDays = 366;

/** Why a security.txt with a contact cannot end then: it has to, and RFC 9116 wants it to within a year. */
export function securityExpiryProblem(
  expires: Date | undefined,
  hasContact: boolean,
  language: Language,
  now = Date.now(),
): string | undefined {
  if (!hasContact) return undefined;
  const days = expires ? (expires.getTime() - now) / 86_400_000 : 0;
  if (days > 0 && days <= longestDays) return undefined;
  return language === 'en'
    ? 'Choose a day within the coming year'
    : 'Hãy chọn một ngày trong vòng một năm tới';
}
