/** The words of the page on accessibility, in Vietnamese. Other languages have the same keys. */
export const accessibilityVi = {
  title: 'Trợ năng: để ai cũng đọc được báo',
  description:
    'Tờ báo làm gì để ai cũng đọc được, chỗ nào còn chưa tốt, và báo cho tòa soạn bằng cách nào khi bạn gặp trở ngại.',
  conformance: {
    title: 'Mức độ đáp ứng',
    text: (paper: string) =>
      `Mọi trang dành cho bạn đọc của ${paper} được làm theo Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2, mức AA. Theo những phép kiểm tra kể dưới đây, các trang đạt mức ấy, trừ những hạn chế được nêu rõ trên trang này.`,
    standard: 'Toàn văn WCAG 2.2 của W3C (tiếng Anh)',
    checkedOn: 'Lần kiểm tra gần nhất:',
  },
  checks: {
    title: 'Kiểm tra những gì, bằng cách nào',
    text: 'Mỗi khi phần mềm của báo thay đổi, từng loại trang được kiểm tra lại tự động trong một trình duyệt thật:',
    items: [
      'theo các quy tắc của công cụ axe cho WCAG 2.0, 2.1 và 2.2, mức A và AA, trên nền sáng và nền tối, với màn hình hẹp như điện thoại và rộng như máy tính để bàn;',
      'khi phóng to 200% và 400%, khi dòng và chữ được giãn ra: không phải cuộn ngang, không chữ nào bị cắt hay đè lên nhau;',
      'khi chỉ dùng bàn phím: đi được hết trang, lúc nào cũng thấy mình đang ở đâu, không bị thanh công cụ che khuất;',
      'theo những gì trình đọc màn hình nhận được: các vùng của trang, thứ bậc tiêu đề, tên của liên kết và nút bấm, lời mô tả ảnh;',
      'khi thiết bị yêu cầu giảm chuyển động, hoặc thay màu của trang bằng bảng màu tương phản cao;',
      'và mã HTML được soát bằng công cụ của W3C.',
    ],
  },
  limits: {
    title: 'Những hạn chế đã biết',
    items: [
      'Chưa có đơn vị độc lập nào đánh giá các trang này, và chưa có đợt thử nào cùng bạn đọc khuyết tật. Kiểm tra tự động chỉ tìm ra một phần các trở ngại.',
      'Các trang chưa được thử đều đặn với từng trình đọc màn hình như NVDA, JAWS, VoiceOver hay TalkBack.',
      'Lời mô tả ảnh do người làm bài viết; ở những bài lấy từ nguồn khác, mô tả có thể sơ sài.',
      'Video nằm ở những trang khác, chẳng hạn YouTube. Trình phát và phụ đề là của các trang ấy, và không phải video nào cũng có phụ đề hay bản chép lời.',
      'Muốn nghe bài báo, thiết bị của bạn phải có sẵn giọng đọc tiếng Việt; không có thì nút nghe không hiện ra.',
      'Trên màn hình hẹp, bảng nhiều cột cuộn ngang trong khung riêng của nó.',
      'Phần tòa soạn dùng để viết và duyệt bài nằm ngoài phạm vi của trang này.',
    ],
  },
  comforts: {
    title: 'Những tiện ích có sẵn',
    items: [
      { name: 'Cỡ chữ', text: 'bốn cỡ, tính theo cỡ chữ mà trình duyệt của bạn đã đặt.' },
      {
        name: 'Màu nền',
        text: 'sáng, tối, giấy ngà, hoặc theo máy. Lựa chọn chỉ được nhớ trên máy của bạn.',
      },
      {
        name: 'Nghe bài báo',
        text: 'dừng, đọc tiếp, qua đoạn, đổi tốc độ, bằng giọng đọc tiếng Việt có sẵn trên thiết bị.',
      },
      {
        name: 'Phím tắt',
        text: 'gõ dấu ? để xem danh sách; có thể tắt hết nếu chúng vướng công cụ bạn đang dùng.',
      },
      {
        name: 'Bản gọn',
        text: 'không phông chữ riêng, ảnh chỉ tải khi bạn muốn xem; tự bật khi trình duyệt tiết kiệm dữ liệu.',
      },
      {
        name: 'Không cần JavaScript',
        text: 'đọc bài, xem danh sách và tìm kiếm đều dùng được khi JavaScript bị tắt.',
      },
      { name: 'Liên kết “Đến nội dung chính”', text: 'là chỗ dừng đầu tiên của phím Tab trên mọi trang.' },
    ],
  },
  complaints: {
    title: 'Góp ý và khiếu nại',
    text: 'Nếu có điều gì bạn không đọc được hay không dùng được, xin báo cho tòa soạn:',
    withoutEmail: (paper: string) =>
      `Nếu có điều gì bạn không đọc được hay không dùng được, xin viết thư về địa chỉ của tòa soạn ${paper}.`,
    whatToWrite:
      'Xin cho biết địa chỉ của trang, điều bạn muốn làm, thiết bị và trình duyệt, cùng công cụ hỗ trợ nếu bạn có dùng.',
    whatHappens:
      'Tòa soạn đọc và trả lời từng thư, nói rõ trở ngại sẽ được sửa ra sao và khi nào. Trong lúc chờ, hãy yêu cầu tòa soạn gửi nội dung bạn cần theo cách bạn dùng được, chẳng hạn thành văn bản trong thư điện tử hoặc đọc qua điện thoại. Không ai phải nêu lý do hay tình trạng sức khỏe của mình.',
    editor: 'Nếu câu trả lời chưa thỏa đáng, xin viết cho tổng biên tập, cũng theo các địa chỉ trên.',
  },
};

/** The words of the page on accessibility in one language. */
export type AccessibilityWords = typeof accessibilityVi;
