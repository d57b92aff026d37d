import type { Severity } from '@/lib/audit/severity';

type Rule = { severity: Severity; vi: string; en: string };

const rule = (severity: Severity, vi: string, en: string): Rule => ({ severity, vi, en });

/**
 * What the desk looks for in a story beside what the audit finds in its page: an editor can still change it. `{name}`
 * stands for a detail of the finding.
 */
export const storyRules = {
  'headline-missing': rule('error', 'Bài chưa có tiêu đề.', 'The story has no headline.'),
  'headline-taken': rule(
    'warning',
    'Đã có bài mang đúng tiêu đề này: {path}. Hai bài sẽ tranh nhau một chỗ trong kết quả tìm kiếm.',
    'Another story has the very same headline: {path}. The two will compete for one place among results.',
  ),
  'title-cut': rule(
    'warning',
    'Tiêu đề rộng {width} px, quá khoảng {most} px mà Google hiện trên máy tính. Đưa điều quan trọng lên đầu, hoặc viết tiêu đề ngắn hơn ở thẻ này.',
    'The title is {width} px wide, more than the {most} px or so that Google shows on a desktop. Begin with what matters, or write a shorter title in this tab.',
  ),
  'standfirst-missing': rule(
    'warning',
    'Chưa có sapo. Danh sách bài và mạng xã hội sẽ không có lời giới thiệu, hoặc lấy đoạn đầu của bài.',
    'There is no standfirst. Lists and social networks will have nothing to say, or take the first paragraph.',
  ),
  'description-none': rule(
    'error',
    'Không có mô tả, sapo hay đoạn văn nào để hiện dưới tiêu đề trong kết quả tìm kiếm.',
    'There is no description, standfirst or paragraph to stand under the title among results.',
  ),
  'description-cut': rule(
    'note',
    'Mô tả dài hơn hai dòng mà Google hiện trên máy tính; phần cuối sẽ bị cắt.',
    'The description is longer than the two lines that Google shows on a desktop; its end will be cut.',
  ),
  'picture-missing': rule(
    'warning',
    'Chưa có ảnh chính hay ảnh chia sẻ. Khi chia sẻ, bài chỉ có ảnh vẽ từ tiêu đề.',
    'There is no main or share picture. Shared, the story has a picture drawn of its headline.',
  ),
  'picture-small': rule(
    'warning',
    'Ảnh chia sẻ chỉ rộng {width} điểm ảnh; cần ít nhất {least} để hiện lớn và nét.',
    'The share picture is only {width} pixels wide; {least} are needed for a large, sharp one.',
  ),
  'picture-alt': rule(
    'error',
    'Ảnh chính hoặc ảnh chia sẻ chưa có mô tả (alt). Mở ảnh trong thư viện để viết.',
    'The main or share picture has no alt text. Open it in the library to write one.',
  ),
  'body-picture-alt': rule(
    'error',
    '{count} ảnh trong bài chưa có mô tả (alt).',
    'Pictures in the body without alt text: {count}.',
  ),
  'section-missing': rule(
    'error',
    'Chưa chọn chuyên mục, nên bài chưa có địa chỉ.',
    'No section is chosen, so the story has no address yet.',
  ),
  'topic-missing': rule(
    'warning',
    'Chưa gắn chủ đề nào. Chủ đề đưa bài vào trang chủ đề và phần đọc tiếp.',
    'There is no topic. Topics bring the story to their pages and to what to read next.',
  ),
  'author-missing': rule(
    'warning',
    'Chưa có tác giả. Google Tin tức muốn biết ai viết bài.',
    'There is no author. Google News wants to know who wrote the story.',
  ),
  'slug-plain': rule(
    'error',
    'Đường dẫn «{slug}» chỉ được có chữ thường không dấu, số và gạch nối.',
    'The slug “{slug}” may have plain lower-case letters, digits and hyphens only.',
  ),
  'slug-long': rule(
    'note',
    'Đường dẫn dài {length} ký tự; dưới {most} thì dễ đọc và dễ chép lại hơn.',
    'The slug has {length} characters; below {most} it is easier to read and to copy.',
  ),
  'link-lost': rule(
    'error',
    'Liên kết «{words}» không dẫn đến đâu: {address}. Độc giả sẽ gặp trang báo lỗi hoặc chỉ thấy chữ.',
    'The link “{words}” leads nowhere: {address}. Readers will meet an error page, or find no link at all.',
  ),
  'link-unpublished': rule(
    'warning',
    'Liên kết «{words}» dẫn đến một bài chưa đăng; đến khi bài ấy đăng, độc giả chỉ thấy chữ.',
    'The link “{words}” leads to a story that is not published; until it is, readers find no link there.',
  ),
  'link-moved': rule(
    'note',
    'Liên kết «{words}» dùng địa chỉ cũ {address}; địa chỉ hiện nay là {target}.',
    'The link “{words}” uses the former address {address}; the present one is {target}.',
  ),
  'headings-none': rule(
    'note',
    'Bài dài chừng {count} chữ mà không có tiêu đề phụ (H2) nào.',
    'The story has some {count} words and not one heading (H2).',
  ),
  'heading-order': rule(
    'warning',
    'Tiêu đề phụ «{words}» là H3 nhưng trước nó chưa có H2 nào.',
    'The heading “{words}” is an H3 with no H2 before it.',
  ),
  'not-indexed': rule(
    'note',
    'Bài là bản sao không lập chỉ mục (thẻ «Nguồn»): máy tìm kiếm sẽ không hiện bài.',
    'The story is a copy that is not indexed (tab “Source”): search engines will not show it.',
  ),
  'genre-unsaid': rule(
    'note',
    'Nhãn «{kicker}» nói đây là bài {genre}, nhưng thể loại của bài thì không. Hãy chọn thể loại để máy tìm kiếm cũng biết.',
    'The kicker “{kicker}” says that this is {genre}, but the genre of the story does not. Choose it, so that search engines know as well.',
  ),
} satisfies Record<string, Rule>;

export type StoryRule = keyof typeof storyRules;

/** Something in a story that an editor may want to change. */
export type StoryFinding = {
  rule: StoryRule;
  detail?: Record<string, string | number | { vi: string; en: string }>;
};

/** What is wrong, as a sentence in either language. */
export function describeStory({ rule, detail = {} }: StoryFinding, language: 'vi' | 'en'): string {
  return storyRules[rule][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = detail[name];
    return String(typeof value === 'object' ? value[language] : (value ?? ''));
  });
}
