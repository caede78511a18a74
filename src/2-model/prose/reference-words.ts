// The words of references, each with an example. NĐ 30/2020, Phụ lục II, V.7: the smallest level first, no commas.
import type { Wording } from "./holder-words.ts";

export interface LevelWording extends Wording {
  /** What its numbers look like. */
  readonly numbers: "letter" | "decimal" | "roman" | "path";
  /** From the smallest to the largest. */
  readonly rank: number;
  /** Plans have no such level: who names it speaks of another document. */
  readonly isForeign: boolean;
}

export const levelWords: readonly LevelWording[] = [
  { words: "điểm", numbers: "letter", rank: 1, isForeign: false, example: "điểm a khoản 2 Mục III" },
  { words: "khoản", numbers: "decimal", rank: 2, isForeign: false, example: "khoản 1 Mục III" },
  { words: "điều", numbers: "decimal", rank: 3, isForeign: true, example: "khoản 2 Điều 5 Nghị định này" },
  { words: "tiểu mục", numbers: "decimal", rank: 4, isForeign: true, example: "Tiểu mục 1 Mục II" },
  { words: "mục", numbers: "path", rank: 5, isForeign: false, example: "Mục III" },
  { words: "chương", numbers: "roman", rank: 6, isForeign: true, example: "Chương II Nghị định này" },
  { words: "phần", numbers: "roman", rank: 7, isForeign: false, example: "Phần II" },
  { words: "phụ lục", numbers: "roman", rank: 8, isForeign: false, example: "Phụ lục I" },
];

/** Before a level's name they make another word of it: `quan điểm`, `hạng mục`, `tài khoản`, `thành phần`, `biểu phụ lục`. */
export const compounds =
  "quan|thời|địa|đặc|trọng|ưu|nhược|cao|thí|khuyết|luận|tâm|hạng|danh|chuyên|đề|thư|tài|điều|bài|thành|cổ|học|góp|một|bộ|tỷ|đa|tham|dự";

/** Behind a number they make an amount of it: `khoản 5 triệu đồng`, `phần 3 tỷ`. */
export const amounts =
  "triệu|tỷ|tỉ|nghìn|ngàn|trăm|đồng|người|ngày|tháng|năm|lần|suất|hộ|cái|chiếc|căn|đơn vị|điểm|usd|vnđ|m2|km|ha|giờ|cuộc|lớp|buổi";

/** Documents: behind a reference they say whose part it is; with `này` it is this plan's. */
export const documentNouns =
  "kế hoạch|quyết định|chỉ thị|nghị quyết|nghị định|thông tư|bộ luật|luật|pháp lệnh|hiến pháp|chương trình|quy chế|điều lệ|đề án|công văn|thông tri|tờ trình|phương án|dự án|quy tắc|nội quy|chiến lược|quy hoạch|biên bản|hợp đồng|tiêu chuẩn|quy chuẩn|văn bản|phụ lục|danh mục|lệnh|công điện";

/** Documents whose names are verbs too: without a capital and without `của` they go on with the sentence. */
export const documentVerbs = "báo cáo|thông báo|hướng dẫn|quy định|kết luận|đề xuất|kiến nghị";
