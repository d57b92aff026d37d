/** Syllables that carry grammar rather than matter; a pair with one of them says nothing of what a story is about. */
export const stopSyllables: ReadonlySet<string> = new Set(
  `ai anh bao bên bị bởi bằng cả cái càng các cách cần chỉ chị cho chưa chứ chúng chính cùng cũng có còn con của cứ cuối
  do dù dưới đang đâu đây đã đến để đều đó đầu được gì giữa hai hay hết hoặc hơn họ hầu khi khiến không kể là làm lại
  lên lúc luôn mà mãi mình mỗi một mọi mới muốn nào nay này năm ngay nhau nhất như nhưng nhiều những nên nếu nó nữa ở
  ông phải qua quá ra rằng rất rồi sau sẽ suốt so sự ta tại tất theo thêm thì tới từ từng tôi trên trong trước tuy và
  vài vào vẫn vậy về vì việc với vừa xuống đi bà ba bốn sáu bảy tám chín mười lần khoảng chừng gần tức thành đúng đặt
  thường người ít tuổi số`.split(/\s+/),
);
