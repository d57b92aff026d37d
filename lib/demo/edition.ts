import type { Accent, ContributorKind } from '@/lib/content/model';

/** A section of the demo edition; `parent` is the slug of the section it belongs to. */
export type DemoSection = {
  name: string;
  slug: string;
  order: number;
  accent: Accent;
  description: string;
  parent?: string;
};

/** Sections in the order of the navigation; parents stand before their sub-sections. */
export const demoSections: DemoSection[] = [
  {
    name: 'Thế giới',
    slug: 'the-gioi',
    order: 10,
    accent: 'do',
    description: 'Những con đường, đường biên và dòng sông nối các nước với nhau.',
  },
  {
    name: 'Khoa học',
    slug: 'khoa-hoc',
    order: 20,
    accent: 'lam',
    description: 'Vì sao mọi thứ vận hành như chúng vốn thế, từ bầu trời xanh đến chuỗi DNA.',
  },
  {
    name: 'Vũ trụ',
    slug: 'vu-tru',
    order: 21,
    accent: 'cham',
    description: 'Mặt Trăng, các hành tinh và những gì ánh sáng kể lại.',
    parent: 'khoa-hoc',
  },
  {
    name: 'Văn hóa',
    slug: 'van-hoa',
    order: 30,
    accent: 'tim',
    description: 'Chữ viết, âm nhạc, nghề cũ và những tập tục còn sống.',
  },
  {
    name: 'Ẩm thực',
    slug: 'am-thuc',
    order: 31,
    accent: 'vang',
    description: 'Chuyện trong bát, trong chum và trên ruộng.',
    parent: 'van-hoa',
  },
  {
    name: 'Kinh tế',
    slug: 'kinh-te',
    order: 40,
    accent: 'luc',
    description: 'Những con số của đời sống, giải thích cho người không học kinh tế.',
  },
  {
    name: 'Công nghệ',
    slug: 'cong-nghe',
    order: 50,
    accent: 'nau',
    description: 'Máy móc và mã số đứng sau những thứ ta dùng hằng ngày.',
  },
  {
    name: 'Thể thao',
    slug: 'the-thao',
    order: 60,
    accent: 'hong',
    description: 'Luật chơi, kỷ lục và hình học của sân đấu.',
  },
];

/** Topics with a sentence about each. */
export const demoTopics: { name: string; description: string }[] = [
  { name: 'Bản đồ', description: 'Những bài kể chuyện bằng bản đồ, và những bài kể chuyện của bản đồ.' },
  { name: 'Việt Nam', description: 'Đất nước, con người và những thứ chỉ có ở đây.' },
  { name: 'Lịch sử', description: 'Vì sao hôm nay lại thành ra như thế.' },
  { name: 'Đại dương', description: 'Biển, eo biển, dòng chảy và những con tàu.' },
  { name: 'Nga', description: 'Nước rộng nhất thế giới: múi giờ, đường biên và các vệ tinh do Nga phóng.' },
  { name: 'Mặt Trăng', description: 'Người hàng xóm gần nhất, từ các pha trăng đến thủy triều.' },
  {
    name: 'Hệ Mặt Trời',
    description: 'Các hành tinh quanh ngôi sao của chúng ta và khoảng cách giữa chúng.',
  },
  { name: 'Vật lý', description: 'Những quy luật mà ánh sáng, âm thanh và vật thể đều tuân theo.' },
  { name: 'Toán học', description: 'Con số, hình dạng và lý lẽ ẩn sau những chuyện thường ngày.' },
  { name: 'Sinh học', description: 'Sự sống, từ phân tử đến đường bay của đàn chim.' },
  { name: 'Ngôn ngữ', description: 'Tiếng nói, chữ viết và cách chúng được ghi lại.' },
  { name: 'Nghệ thuật', description: 'Tranh, nhạc, rối nước và những thứ làm ra để ngắm, để nghe.' },
  { name: 'Ẩm thực Việt', description: 'Món ăn Việt Nam, nhìn từ trong bếp và từ ngoài ruộng.' },
  { name: 'Nông nghiệp', description: 'Hạt giống, mùa vụ và con đường từ ruộng đến bàn ăn.' },
  { name: 'Thương mại', description: 'Hàng hóa đi đâu, bằng cách nào và vì sao đi đường ấy.' },
  { name: 'Tiền tệ', description: 'Giá cả, lãi suất, tỷ giá và giá trị của đồng tiền.' },
  { name: 'Internet', description: 'Hạ tầng, quy ước và mã số của mạng toàn cầu.' },
  { name: 'Giải thích', description: 'Những câu hỏi tưởng dễ, được trả lời đến nơi đến chốn.' },
  { name: 'Luật chơi', description: 'Luật của các môn thể thao, và lý do đằng sau chúng.' },
  { name: 'Kỷ lục', description: 'Nhanh nhất, xa nhất, lớn nhất, và cách người ta đo.' },
];

const role = (work: string) => `${work} · nhân vật của bản mẫu`;

/** Contributors: all of them invented for the demo edition, and saying so. */
export const demoAuthors: { name: string; kind?: ContributorKind; role: string; biography: string }[] = [
  {
    name: 'Minh Hà',
    role: role('Phóng viên văn hóa'),
    biography:
      'Minh Hà là một cây bút hư cấu, được đặt ra cho bản mẫu của Trang Nhất. Trong vai ấy, chị viết về chữ viết, lịch và những tập tục mà ai cũng biết nhưng ít ai hỏi vì sao. Bài ký tên này do người làm bản mẫu soạn; không có nhà báo nào đứng sau nó.',
  },
  {
    name: 'Quốc Anh',
    role: role('Phóng viên'),
    biography:
      'Quốc Anh không có thật: đây là người viết về kinh tế, con số và luật lệ trong bản mẫu của Trang Nhất. Nhân vật này thích đi theo một món hàng từ bến cảng đến quầy tính tiền, và ngờ vực mọi con số không kèm đơn vị.',
  },
  {
    name: 'Thu Trang',
    role: role('Phóng viên đời sống'),
    biography:
      'Thu Trang là nhân vật hư cấu của bản mẫu, viết về bếp núc, nghề thủ công và những đồ vật quen tay. Trong trí tưởng tượng của tòa soạn, chị luôn hỏi người làm nghề cho đến khi hiểu được từng công đoạn.',
  },
  {
    name: 'Đức Long',
    role: role('Phóng viên thể thao và công nghệ'),
    biography:
      'Đức Long được đặt ra để ký tên các bài thể thao và công nghệ trong bản mẫu của Trang Nhất. Nhân vật hư cấu này đo sân bằng thước trước khi bàn chuyện thắng thua, và tin rằng luật nào cũng có một câu chuyện.',
  },
  {
    name: 'Ban Khoa học',
    kind: 'organisation',
    role: role('Ban biên tập'),
    biography:
      'Ban Khoa học là một ban hư cấu của bản mẫu, ký tên chung cho các bài về tự nhiên và vũ trụ. Các bài đều dựa trên kiến thức phổ thông đã được kiểm chứng, nhưng ban biên tập này không tồn tại ngoài trang báo mẫu.',
  },
  {
    name: 'Ban Quốc tế',
    kind: 'organisation',
    role: role('Ban biên tập'),
    biography:
      'Ban Quốc tế là một ban hư cấu của bản mẫu, phụ trách các bài về địa lý, đường biển và điều ước giữa các nước. Khi tòa soạn thật tiếp quản tờ báo, ban này nhường chỗ cho những người có tên thật.',
  },
];

/** What the settings say while the demo edition is in the paper. */
export const demoSettings = {
  publisher: {
    name: 'Tòa soạn mẫu Trang Nhất (bản minh họa)',
    editorInChief: 'Chưa có: đây là bản mẫu',
    address: 'Số 1, phố Ví Dụ, Hà Nội (địa chỉ minh họa)',
    phone: '024 0000 0000',
    email: 'toasoan@example.com',
  },
  footerText:
    'Đây là bản mẫu: bài viết giải thích những điều có thật, còn người viết, tòa soạn và địa chỉ liên hệ là hư cấu.',
};

/** The stories from the newest to the oldest: sections take turns, the featured ones are spread over the month. */
export const demoStories: readonly string[] = [
  ...['song-me-kong', 'kinh-james-webb', 'pho-va-nuoc-dung', 'khoa-cong-khai'],
  ...['trong-dong-dong-son', 'lai-kep', 'thuy-trieu', 'cau-long'],
  ...['chu-quoc-ngu', 'eo-bien-malacca', 'gps-hoat-dong', 'chim-di-cu'],
  ...['ca-phe-phin', 'luat-viet-vi', 'ty-gia', 'nhat-thuc'],
  ...['vi-sao-bau-troi-xanh', 'cong-ten-no', 'nuoc-mam', 'duong-doi-ngay'],
  ...['phim-hoat-hinh-may-tinh', 'dan-bau', 'ky-luc-100-met', 'khoang-cach-hanh-tinh'],
  ...['lam-phat', 'pin-lithium', 'pha-mat-trang', 'tranh-dong-ho'],
  ...['thang-do-dong-dat', 'vi-sao-marathon-42195', 'mui-gio', 'banh-chung'],
  ...['cap-quang-bien', 'sao-bac-dau', 'gdp-do-gi', 'dna-viet-bang-bon-chu'],
  ...['mua-roi-nuoc', 'hat-gao', 'duong-chay-400-met', 'nam-cuc-khong-thuoc-ve-ai'],
  ...['lich-am', 'so-pi', 'co-vua', 'kenh-dao-suez'],
  ...['vi-cay', 'toc-do-anh-sang', 'unicode-tieng-viet', 'ma-vach'],
];

/** Stories that were revised later: how many hours after they had come out. */
export const demoRevisions: Readonly<Record<string, number>> = {
  'gps-hoat-dong': 3,
  'nhat-thuc': 5,
  'cong-ten-no': 26,
  'ky-luc-100-met': 20,
  'lam-phat': 7,
};
