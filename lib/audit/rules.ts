import type { Severity } from './severity';

type Words = { vi: string; en: string };
type Rule = { severity: Severity; words: Words };

const rule = (severity: Severity, vi: string, en: string): Rule => ({ severity, words: { vi, en } });

/**
 * Every rule of the audit: how bad it is to break it, and what is said then. `{name}` stands for a detail of the
 * finding. An error keeps a page from being found or read as it is meant; a warning costs it readers; a note may be
 * meant so.
 */
export const rules = {
  // What the head of a page says.
  'title-missing': rule('error', 'Trang không có tiêu đề.', 'The page has no title.'),
  'titles-several': rule(
    'warning',
    'Trang có {count} tiêu đề; máy tìm kiếm tự chọn một.',
    'The page has {count} titles; a search engine picks one.',
  ),
  'title-long': rule(
    'note',
    'Tiêu đề dài {length} ký tự, không kể tên báo; kết quả tìm kiếm chỉ hiện chừng {most}.',
    'The title has {length} characters without the name of the site; results show about {most}.',
  ),
  'title-short': rule(
    'note',
    'Tiêu đề chỉ có {length} ký tự; nên có ít nhất {least}.',
    'The title has only {length} characters; {least} or more would say what the page is about.',
  ),
  'description-missing': rule(
    'warning',
    'Trang không có mô tả; máy tìm kiếm tự trích một đoạn bất kỳ.',
    'The page has no description; search engines will quote whatever they find.',
  ),
  'descriptions-several': rule(
    'warning',
    'Trang có {count} mô tả; máy tìm kiếm tự chọn một.',
    'The page has {count} descriptions; a search engine picks one.',
  ),
  'description-long': rule(
    'note',
    'Mô tả dài {length} ký tự; kết quả tìm kiếm chỉ hiện chừng {most}.',
    'The description has {length} characters; results show about {most}.',
  ),
  'description-short': rule(
    'note',
    'Mô tả chỉ có {length} ký tự; nên có ít nhất {least}.',
    'The description has only {length} characters; {least} or more are worth writing.',
  ),
  'canonical-missing': rule(
    'warning',
    'Trang không nêu địa chỉ chính thức (canonical).',
    'The page names no canonical address.',
  ),
  'canonicals-several': rule(
    'error',
    'Trang nêu {count} địa chỉ chính thức (canonical) khác nhau; máy tìm kiếm bỏ qua tất cả.',
    'The page names {count} different canonical addresses; search engines ignore them all.',
  ),
  'canonical-relative': rule(
    'warning',
    'Địa chỉ chính thức không viết đầy đủ: {address}',
    'The canonical address is not written in full: {address}',
  ),
  'canonical-invalid': rule(
    'error',
    'Địa chỉ chính thức không phải là một địa chỉ: {address}',
    'The canonical address is none: {address}',
  ),
  'canonical-other-site': rule(
    'warning',
    'Địa chỉ chính thức ở một trang web khác: {address}',
    'The canonical address is on another site: {address}',
  ),
  'head-in-body': rule(
    'error',
    '<{element}> nằm ngoài phần đầu trang nên bị bỏ qua.',
    '<{element}> stands outside of the head, where it is ignored.',
  ),
  'html-lang-missing': rule(
    'warning',
    'Trang không nêu ngôn ngữ (<html lang>).',
    'The page does not say its language (<html lang>).',
  ),
  'html-lang-invalid': rule(
    'warning',
    'Mã ngôn ngữ của trang không hợp lệ: {code}',
    'The language of the page is no valid code: {code}',
  ),
  'hreflang-invalid': rule(
    'error',
    'hreflang có mã ngôn ngữ không hợp lệ: {code}',
    'A hreflang has no valid language code: {code}',
  ),
  'hreflang-relative': rule(
    'error',
    'hreflang có địa chỉ không viết đầy đủ: {address}',
    'A hreflang has an address that is not written in full: {address}',
  ),
  'hreflang-self': rule(
    'warning',
    'Trong các hreflang không có chính trang này.',
    'The page is not among its own hreflang addresses.',
  ),
  'h1-missing': rule('warning', 'Trang không có <h1>.', 'The page has no <h1>.'),
  'h1-several': rule('warning', 'Trang có {count} thẻ <h1>.', 'The page has {count} <h1>.'),
  'mixed-content': rule(
    'error',
    'Trang https tải một tệp qua http: {address}',
    'A page over https loads a file over http: {address}',
  ),
  'html-unreadable': rule(
    'error',
    'Mã HTML lồng quá sâu hoặc quá dài, không đọc được.',
    'The HTML is nested too deep or too large to be read.',
  ),
  // Pictures.
  'picture-no-alt': rule('warning', 'Ảnh không có mô tả (alt): {address}', 'A picture has no alt: {address}'),
  'picture-no-size': rule(
    'warning',
    'Ảnh không nêu chiều rộng và chiều cao, trang sẽ xê dịch khi ảnh hiện ra: {address}',
    'A picture says no width and height, so the page moves when it arrives: {address}',
  ),
  'share-picture-missing': rule(
    'warning',
    'Bài không có ảnh để chia sẻ (og:image).',
    'The article has no picture for sharing (og:image).',
  ),
  'share-picture-small': rule(
    'warning',
    'Ảnh chia sẻ chỉ rộng {width} điểm ảnh, cần ít nhất {least}: {address}',
    'The picture for sharing is only {width} pixels wide, {least} are needed: {address}',
  ),
  'share-picture-relative': rule(
    'error',
    'Ảnh chia sẻ có địa chỉ không viết đầy đủ: {address}',
    'The picture for sharing has an address that is not written in full: {address}',
  ),
  'share-picture-size-wrong': rule(
    'warning',
    'Trang nói ảnh chia sẻ là {said}, thật ra là {found}: {address}',
    'The page says that its picture for sharing is {said}, it is {found}: {address}',
  ),
  // Structured data.
  'data-not-json': rule(
    'error',
    'Dữ liệu có cấu trúc không phải là JSON: {problem}',
    'Structured data is no JSON: {problem}',
  ),
  'data-no-type': rule(
    'error',
    'Dữ liệu có cấu trúc không nêu loại (@type).',
    'Structured data does not say its @type.',
  ),
  'data-property-wrong': rule(
    'error',
    '{type} thiếu hoặc viết sai «{property}», là điều máy tìm kiếm đòi hỏi.',
    '{type}: “{property}” has to be {wants} ({source}).',
  ),
  'data-property-advised': rule(
    'warning',
    '{type} thiếu hoặc viết sai «{property}», là điều máy tìm kiếm khuyên có.',
    '{type}: “{property}” should be {wants} ({source}).',
  ),
  'data-date-wrong': rule(
    'error',
    '«{property}» của {type} không phải là ngày giờ ISO 8601: {value}',
    '“{property}” of {type} is no date of ISO 8601: {value}',
  ),
  'data-date-no-zone': rule(
    'warning',
    '«{property}» của {type} không nêu múi giờ: {value}',
    '“{property}” of {type} has no offset from UTC: {value}',
  ),
  'data-dates-reversed': rule(
    'error',
    '{type}: ngày sửa ({modified}) trước ngày đăng ({published}).',
    '{type}: modified ({modified}) before it was published ({published}).',
  ),
  'data-dates-differ': rule(
    'warning',
    '{type}: «{property}» là {value}, còn thẻ của trang nói {said}.',
    '{type}: “{property}” is {value}, but the page says {said}.',
  ),
  'data-address-wrong': rule(
    'warning',
    '«{property}» của {type} không phải là địa chỉ viết đầy đủ: {value}',
    '“{property}” of {type} is no address written in full: {value}',
  ),
  'data-reference-broken': rule(
    'error',
    'Dữ liệu có cấu trúc trỏ tới {id}, không có trong trang.',
    'Structured data refers to {id}, which is not on the page.',
  ),
  'data-none': rule('note', 'Bài không có dữ liệu có cấu trúc.', 'The article has no structured data.'),
  // The site as a whole.
  'broken-link': rule(
    'error',
    'Liên kết hỏng, trả lời {status}: {address}',
    'A link is broken, it answers {status}: {address}',
  ),
  'broken-file': rule(
    'error',
    'Tệp mà trang cần bị hỏng, trả lời {status}: {address}',
    'A file of the page is broken, it answers {status}: {address}',
  ),
  'redirected-link': rule(
    'warning',
    'Liên kết bị chuyển hướng, nên trỏ thẳng tới đích: {address} → {target}',
    'A link is redirected, it should name its destination: {address} → {target}',
  ),
  'redirect-chain': rule(
    'warning',
    'Chuyển hướng qua {count} chặng: {address} → {target}',
    'Redirected {count} times: {address} → {target}',
  ),
  'redirect-loop': rule('error', 'Chuyển hướng lòng vòng: {address}', 'Redirected in circles: {address}'),
  'title-duplicate': rule(
    'warning',
    '{count} trang có cùng tiêu đề: {text}',
    '{count} pages have the same title: {text}',
  ),
  'description-duplicate': rule(
    'warning',
    '{count} trang có cùng mô tả: {text}',
    '{count} pages have the same description: {text}',
  ),
  'canonical-broken': rule(
    'error',
    'Địa chỉ chính thức trả lời {status}: {address}',
    'The canonical address answers {status}: {address}',
  ),
  'canonical-redirected': rule(
    'error',
    'Địa chỉ chính thức bị chuyển hướng: {address}',
    'The canonical address is redirected: {address}',
  ),
  'canonical-chain': rule(
    'error',
    'Địa chỉ chính thức lại nêu một địa chỉ chính thức khác: {address} → {target}',
    'The canonical address names another canonical address: {address} → {target}',
  ),
  'canonical-noindex': rule(
    'error',
    'Địa chỉ chính thức tự loại mình khỏi máy tìm kiếm (noindex): {address}',
    'The canonical address refuses to be indexed: {address}',
  ),
  'hreflang-no-return': rule(
    'warning',
    'Trang ở hreflang «{code}» không trỏ ngược lại: {address}',
    'The page of hreflang “{code}” does not point back: {address}',
  ),
  'sitemap-missing': rule(
    'warning',
    'Không tìm thấy sơ đồ trang nào trong robots.txt hay ở /sitemap.xml.',
    'There is no sitemap in robots.txt or at /sitemap.xml.',
  ),
  'sitemap-elsewhere': rule(
    'note',
    'robots.txt nêu một sơ đồ trang ở nơi khác, không được đọc: {address}',
    'robots.txt names a sitemap elsewhere, which was not read: {address}',
  ),
  'sitemap-broken': rule(
    'error',
    'Sơ đồ trang trả lời {status}: {address}',
    'A sitemap answers {status}: {address}',
  ),
  'sitemap-unreadable': rule(
    'error',
    'Sơ đồ trang không đọc được: {address}',
    'A sitemap cannot be read: {address}',
  ),
  'sitemap-entry-broken': rule(
    'error',
    'Địa chỉ trong sơ đồ trang trả lời {status}.',
    'An address in a sitemap answers {status}.',
  ),
  'sitemap-entry-redirected': rule(
    'error',
    'Địa chỉ trong sơ đồ trang bị chuyển hướng tới {target}',
    'An address in a sitemap is redirected to {target}',
  ),
  'sitemap-entry-noindex': rule(
    'error',
    'Trang có trong sơ đồ nhưng tự loại mình khỏi máy tìm kiếm (noindex).',
    'A page in a sitemap refuses to be indexed.',
  ),
  'sitemap-entry-blocked': rule(
    'error',
    'Trang có trong sơ đồ nhưng robots.txt cấm đọc.',
    'A page in a sitemap is forbidden by robots.txt.',
  ),
  'sitemap-entry-not-canonical': rule(
    'warning',
    'Trang có trong sơ đồ nhưng nêu địa chỉ chính thức khác: {address}',
    'A page in a sitemap names another canonical address: {address}',
  ),
  'sitemap-entry-other-site': rule(
    'error',
    'Sơ đồ trang nêu {count} địa chỉ của trang web khác, như {address}',
    'A sitemap names {count} addresses of another site, such as {address}',
  ),
  'robots-unreachable': rule(
    'error',
    'robots.txt trả lời {status}: máy tìm kiếm sẽ không đọc gì cả.',
    'robots.txt answers {status}: search engines will not crawl anything.',
  ),
  orphan: rule(
    'warning',
    'Trang có trong sơ đồ nhưng không trang nào dẫn tới.',
    'The page is in a sitemap, but no page links to it.',
  ),
  'not-in-sitemap': rule(
    'note',
    'Trang có liên kết dẫn tới nhưng không có trong sơ đồ nào.',
    'The page is linked, but in no sitemap.',
  ),
  deep: rule(
    'warning',
    'Phải bấm {clicks} lần từ trang nhất mới tới; nên không quá {most}.',
    'The page is {clicks} clicks from the front page; {most} should be enough.',
  ),
  slow: rule('warning', 'Trang trả lời sau {milliseconds} ms.', 'The page took {milliseconds} ms to answer.'),
  'too-large': rule(
    'warning',
    'Trang lớn hơn {megabytes} MB; phần sau không được đọc.',
    'The page is larger than {megabytes} MB; what follows was not read.',
  ),
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
