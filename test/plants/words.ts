// The words that sound plans are made from: none of them is a fault by the design pages.

/** What a unit does; follows a name and a colon. */
export const works = [
  "rà soát, hoàn thiện quy trình giải quyết thủ tục hành chính",
  "tổ chức tuyên truyền sâu rộng trong cán bộ, công chức, viên chức và Nhân dân",
  "niêm yết công khai danh mục thủ tục hành chính tại trụ sở",
  "bố trí kinh phí bảo đảm cho các hoạt động trong năm",
  "biên soạn tài liệu phục vụ tập huấn nghiệp vụ cho công chức mới",
  "xây dựng chuyên mục riêng trên cổng thông tin điện tử",
  "hướng dẫn người dân sử dụng dịch vụ công trực tuyến",
  "cập nhật đầy đủ dữ liệu vào phần mềm quản lý",
  "lồng ghép nội dung vào các buổi sinh hoạt chuyên đề",
  "nhân rộng các mô hình hay, cách làm hiệu quả trong cộng đồng",
  "phân công công chức làm đầu mối theo dõi từng lĩnh vực",
  "nâng cấp hạ tầng công nghệ thông tin tại bộ phận một cửa",
  "đánh giá mức độ hài lòng của người dân và doanh nghiệp",
  "đề xuất khen thưởng kịp thời tập thể, cá nhân có thành tích",
  "số hóa hồ sơ lưu trữ của những năm trước",
  "kiểm tra việc chấp hành giờ giấc làm việc tại các bộ phận",
  "tổ chức đối thoại với hộ kinh doanh trên địa bàn",
  "chuẩn hóa mẫu biểu, hồ sơ dùng chung",
] as const;

/** Sentences of parts that hand nothing out, without their full stop. */
export const aims = [
  "Nâng cao nhận thức, trách nhiệm của đội ngũ cán bộ, công chức trong thực thi công vụ",
  "Tạo chuyển biến rõ nét về kỷ luật, kỷ cương hành chính",
  "Bảo đảm các nhiệm vụ được triển khai thiết thực, tiết kiệm và hiệu quả",
  "Lấy sự hài lòng của người dân làm thước đo kết quả công việc",
  "Đẩy mạnh ứng dụng công nghệ thông tin trong hoạt động quản lý",
  "Tăng cường công tác kiểm tra, kịp thời chấn chỉnh những hạn chế",
  "Phát huy vai trò gương mẫu của người đứng đầu trong từng công việc cụ thể",
  "Xác định rõ nội dung trọng tâm, lộ trình và thời gian hoàn thành",
  "Huy động sự tham gia rộng rãi của các tầng lớp Nhân dân",
  "Khắc phục tình trạng đùn đẩy, né tránh trách nhiệm khi xử lý hồ sơ",
  "Đổi mới hình thức tuyên truyền theo hướng ngắn gọn, dễ hiểu, dễ nhớ",
  "Gắn việc thực hiện nhiệm vụ với phong trào thi đua yêu nước",
  "Xây dựng môi trường làm việc văn minh, thân thiện, chuyên nghiệp",
  "Chủ động phát hiện, nhân rộng gương người tốt, việc tốt ở cơ sở",
  "Duy trì nề nếp sinh hoạt, học tập tại từng bộ phận",
  "Hoàn thiện cơ sở vật chất phục vụ việc tiếp công dân",
] as const;

/** Titles of parts that hand nothing out. */
export const freeTitles = [
  "Mục đích, yêu cầu",
  "Nội dung",
  "Nhiệm vụ, giải pháp trọng tâm",
  "Chỉ tiêu phấn đấu",
  "Quan điểm chỉ đạo",
] as const;

export const clauseTitles = [
  "Mục đích",
  "Yêu cầu",
  "Công tác tuyên truyền",
  "Cải cách thủ tục hành chính",
  "Xây dựng đội ngũ công chức",
  "Chuyển đổi số",
  "Công tác kiểm tra",
  "Tiếp công dân",
  "Văn hóa công sở",
  "Nâng cao chất lượng phục vụ",
  "Bảo đảm điều kiện làm việc",
  "Cơ sở vật chất",
] as const;

export const pointTitles = [
  "Hình thức tuyên truyền",
  "Đối tượng tham gia",
  "Lộ trình triển khai",
  "Quy trình thực hiện",
  "Điều kiện bảo đảm",
  "Phạm vi áp dụng",
] as const;

export const dutyTitles = ["Tổ chức thực hiện", "Phân công nhiệm vụ", "Trách nhiệm thực hiện"] as const;

export const appendixTitles = ["Biểu tổng hợp chỉ tiêu", "Danh mục công việc", "Bảng phân công"] as const;

export const mottoes = [
  "Trọng dân, gần dân, hiểu dân, học dân",
  "Kỷ cương, trách nhiệm, hành động, đổi mới",
  "Vì Nhân dân phục vụ bằng cả trái tim",
  "Mỗi ngày một việc tốt cho cộng đồng dân cư",
] as const;

/** Titles of cited documents: what stands after the issuer. No two are alike. */
export const documentTitles = [
  "về tiếp tục đổi mới công tác dân vận trong tình hình mới",
  "về thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước",
  "về tăng cường kỷ luật, kỷ cương trong thi hành công vụ",
  "ban hành Quy tắc ứng xử của cán bộ, công chức, viên chức",
  "phê duyệt Đề án văn hóa công vụ giai đoạn mới",
  "về nâng cao hiệu quả công tác tiếp công dân ở cơ sở",
  "về đẩy mạnh chuyển đổi số trong lĩnh vực hành chính công",
  "về triển khai phong trào thi đua xây dựng nông thôn mới",
  "về công tác văn thư, lưu trữ ở các cấp chính quyền",
  "về bảo đảm an toàn thực phẩm tại các khu dân cư",
  "về xây dựng gia đình hạnh phúc, cộng đồng văn minh",
  "về sắp xếp tổ chức bộ máy theo hướng tinh gọn",
  "về phát triển kinh tế tập thể giai đoạn mới",
  "về phòng, chống thiên tai và tìm kiếm cứu nạn",
] as const;

export const places = [
  "Bình Tân",
  "An Phú",
  "Tân Lập",
  "Hòa Bình",
  "Long Thạnh",
  "Phước Mỹ",
  "Vĩnh Hưng",
  "Đông Sơn",
] as const;
export const communes = [
  "An Lạc",
  "Bình Hưng",
  "Tân Tạo",
  "Phú Thọ",
  "Long Bình",
  "Hiệp Thành",
  "Thạnh Lộc",
  "Mỹ Xuân",
  "Đông Hải",
  "Quang Trung",
  "Lê Lợi",
  "Xuân Hòa",
] as const;
