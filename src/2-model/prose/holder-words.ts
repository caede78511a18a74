// The words by which plans hand out duties, each with an example: in all of them Phòng Nội vụ leads, Thanh tra quận works along.

/** Words of one meaning. `|` divides words that are used alike. */
export interface Wording {
  readonly words: string;
  readonly example: string;
}

/** Before the names: hand the duty out, whoever holds what stands above. */
export const givers: readonly Wording[] = [
  { words: "giao cho|giao nhiệm vụ cho|giao", example: "Giao Phòng Nội vụ theo dõi, đôn đốc việc thực hiện." },
  { words: "phân công cho|phân công", example: "Phân công Phòng Nội vụ tổng hợp kết quả." },
];

/** Before the names: say nothing of who holds what stands above. */
export const askers: readonly Wording[] = [
  { words: "đề nghị", example: "Đề nghị Phòng Nội vụ phối hợp với Thanh tra quận rà soát hồ sơ." },
  { words: "yêu cầu", example: "Yêu cầu Phòng Nội vụ báo cáo kết quả." },
  { words: "đối với", example: "Đối với Phòng Nội vụ: rà soát hồ sơ." },
  { words: "trách nhiệm của|nhiệm vụ của", example: "Trách nhiệm của Phòng Nội vụ" },
];

/** Before a name: the unit's head stands for the unit. */
export const heads: readonly Wording[] = [
  { words: "thủ trưởng|người đứng đầu|lãnh đạo", example: "Thủ trưởng Phòng Nội vụ có trách nhiệm báo cáo." },
  { words: "trưởng|phó trưởng", example: "Trưởng phòng Nội vụ có trách nhiệm báo cáo." },
  { words: "chánh|phó chánh", example: "Chánh Phòng Nội vụ có trách nhiệm báo cáo." },
  { words: "chủ tịch|phó chủ tịch|bí thư|chủ nhiệm", example: "Chủ tịch Phòng Nội vụ có trách nhiệm báo cáo." },
  {
    words:
      "tổng giám đốc|phó giám đốc|giám đốc|cục trưởng|chi cục trưởng|hiệu trưởng|chỉ huy trưởng|đội trưởng|trạm trưởng",
    example: "Giám đốc Phòng Nội vụ có trách nhiệm báo cáo.",
  },
];

/** After the names: what follows is their duty, whoever holds what stands above. */
export const leaders: readonly Wording[] = [
  { words: ":", example: "Phòng Nội vụ: rà soát hồ sơ." },
  { words: "chủ trì", example: "Phòng Nội vụ chủ trì, phối hợp với Thanh tra quận rà soát hồ sơ." },
  { words: "có trách nhiệm|có nhiệm vụ", example: "Phòng Nội vụ có trách nhiệm tổng hợp kết quả." },
  { words: "chịu trách nhiệm", example: "Phòng Nội vụ chịu trách nhiệm tổng hợp kết quả." },
  {
    words:
      "là cơ quan chủ trì|là đơn vị chủ trì|là cơ quan đầu mối|là đơn vị đầu mối|là cơ quan thường trực|làm đầu mối",
    example: "Phòng Nội vụ là cơ quan thường trực, theo dõi việc thực hiện.",
  },
];

/** Before the names of those who work along. */
export const helpers: readonly Wording[] = [
  { words: "phối hợp", example: "Phòng Nội vụ chủ trì, phối hợp Thanh tra quận rà soát hồ sơ." },
  { words: "phối hợp với", example: "Phòng Nội vụ chủ trì phối hợp với Thanh tra quận rà soát hồ sơ." },
  { words: "phối hợp cùng", example: "Phòng Nội vụ chủ trì, phối hợp cùng Thanh tra quận rà soát hồ sơ." },
  {
    words: "phối hợp chặt chẽ với|phối hợp chặt chẽ cùng",
    example: "Phòng Nội vụ: phối hợp chặt chẽ với Thanh tra quận rà soát hồ sơ.",
  },
];

/** Before names that are taken out of what was named. */
export const exceptions: readonly Wording[] = [
  { words: "trừ|ngoại trừ|không bao gồm", example: "Các phòng chuyên môn, trừ Văn phòng và Thanh tra quận: báo cáo." },
];

/** In a list of names, no unit: anybody or nobody in particular, unless a group has that name. */
export const anyone: readonly Wording[] = [
  { words: "cơ quan|đơn vị|địa phương", example: "Phòng Nội vụ và các cơ quan, đơn vị liên quan: rà soát hồ sơ." },
  { words: "sở|bộ|ban|ngành|phòng", example: "Phòng Nội vụ và các phòng, ban, ngành: rà soát hồ sơ." },
  { words: "tổ chức|đoàn thể|hội", example: "Phòng Nội vụ, các tổ chức, đoàn thể: rà soát hồ sơ." },
  { words: "cá nhân|doanh nghiệp|nhân dân", example: "Phòng Nội vụ và tổ chức, cá nhân có liên quan: rà soát hồ sơ." },
  { words: "xã|phường|thị trấn|đặc khu", example: "Phòng Nội vụ và các xã, phường: rà soát hồ sơ." },
];

/** After a name that opens a sentence: what follows is told of the unit, not asked of it. */
export const telling: readonly Wording[] = [
  { words: "đã|đang|được", example: "Phòng Nội vụ đã ban hành hướng dẫn." },
  { words: "là", example: "Phòng Nội vụ là cơ quan chuyên môn thuộc Ủy ban nhân dân quận." },
  { words: "ban hành", example: "Phòng Nội vụ ban hành Kế hoạch với các nội dung sau." },
  {
    words: "yêu cầu|đề nghị|giao|phân công",
    example: "Phòng Nội vụ yêu cầu các cơ quan, đơn vị thực hiện nghiêm túc.",
  },
];

/** What a name begins with, beside a capital or a place behind it. */
export const unitNouns =
  "ủy ban|ubnd|hội đồng|hđnd|ubmttq|văn phòng|thanh tra|công an|ban chỉ huy|ban quản lý|ban chỉ đạo|tổng cục|chi cục|cục|kho bạc|bảo hiểm xã hội|tòa án|viện kiểm sát|mặt trận|công đoàn|liên đoàn|liên minh|hội|đoàn|trung tâm|trường|bệnh viện|viện|trạm|sở|bộ|phòng|ban|đội|tổ|đảng ủy|quận ủy|huyện ủy|tỉnh ủy|thành ủy|ngân hàng|báo|đài|quỹ|hạt|công ty";

/** Kinds of places: `Phòng Nội vụ quận` is another name than `Phòng Nội vụ`. */
export const places = "quận|huyện|thị xã|thị trấn|thành phố|tỉnh|phường|xã(?! hội)|đặc khu|khu vực";

/** Words that a unit's name does not hold, with which its duty begins. */
export const predicates =
  "chủ trì|chủ động|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tổ chức|xây dựng|triển khai|thực hiện|tham mưu|hướng dẫn|rà soát|kiểm tra|báo cáo|đề xuất|tăng cường|tiếp tục|thường xuyên|nghiên cứu|cung cấp|bố trí|hỗ trợ|theo dõi|đôn đốc|căn cứ|tổng hợp|tiếp nhận|tuyên truyền|phát huy|đẩy mạnh|quản lý|xem xét|chỉ đạo|phân công|đảm bảo|bảo đảm|vận động|tham gia|giám sát|lập|cử|giúp|trình|trong|để|theo|về|trên cơ sở|là|được|đã|các";

/** Other verbs with which a duty begins behind a name: they hand nothing out by themselves, but show where the name ends. */
export const dutyVerbs =
  "lồng ghép|biên soạn|niêm yết|cập nhật|nhân rộng|nâng cấp|nâng cao|đánh giá|số hóa|chuẩn hóa|hoàn thiện|ban hành|đăng tải|phổ biến|quán triệt|tập huấn|bồi dưỡng|đào tạo|kiện toàn|khảo sát|thẩm định|công bố|công khai|giải quyết|xử lý|duy trì|tập trung|khắc phục|phát động|lựa chọn|đăng ký|đối thoại|huy động|đổi mới|khen thưởng|thống kê|thông tin|in ấn|mở lớp";

/** Openings of sentences that ask for nothing, in a part that hands out duties. */
export const statements: readonly Wording[] = [
  { words: "kinh phí|nguồn kinh phí", example: "Kinh phí thực hiện được bố trí từ ngân sách." },
  { words: "ghi chú|lưu ý|chi tiết|xem", example: "Chi tiết tại phụ lục kèm theo." },
  { words: "kế hoạch này|nội dung kế hoạch", example: "Kế hoạch này có hiệu lực từ ngày ký." },
];
