// The labels of closing lines and the headers of duty tables, each with an example: Phòng Nội vụ leads, Thanh tra quận works along.
import type { Wording } from "./holder-words.ts";

/** What a closing line or a column gives. */
export type Field = "lead" | "support" | "due" | "product";

export interface FieldWording extends Wording {
  readonly field: Field;
}

/** Before the verb of a label: `Cơ quan chủ trì`, `Các đơn vị phối hợp`. */
export const labelSubjects =
  "cơ quan, đơn vị|đơn vị, cơ quan|cơ quan|đơn vị|phòng, ban|phòng|bộ phận|tổ chức|đơn vị, cá nhân|đơn vị, địa phương";

/** The verb after `Cơ quan`, `Đơn vị`. */
export const labelVerbs: readonly FieldWording[] = [
  { field: "lead", words: "chủ trì", example: "Cơ quan chủ trì: Phòng Nội vụ." },
  { field: "lead", words: "thực hiện|triển khai", example: "Đơn vị thực hiện: Phòng Nội vụ." },
  { field: "lead", words: "tham mưu|đầu mối|thường trực|phụ trách", example: "Đơn vị tham mưu: Phòng Nội vụ." },
  {
    field: "lead",
    words: "chịu trách nhiệm|được giao|được phân công",
    example: "Đơn vị chịu trách nhiệm: Phòng Nội vụ.",
  },
  { field: "support", words: "phối hợp|tham gia|hỗ trợ", example: "Các đơn vị phối hợp: Thanh tra quận." },
];

/** More words of such a label: `Đơn vị chủ trì tham mưu thực hiện`. */
export const labelTail = "chủ trì|tham mưu|thực hiện|phối hợp|triển khai|xây dựng|ban hành|báo cáo|trình|chính";

/** Labels that need no `Cơ quan`, `Đơn vị`. */
export const labels: readonly FieldWording[] = [
  {
    field: "lead",
    words: "chủ trì|phân công thực hiện|phân công|trách nhiệm thực hiện",
    example: "Chủ trì: Phòng Nội vụ.",
  },
  { field: "support", words: "phối hợp", example: "Phối hợp: Thanh tra quận." },
  { field: "due", words: "thời gian|thời hạn|thời điểm", example: "Thời gian thực hiện: Quý II/2024." },
  { field: "due", words: "tiến độ|hạn|hoàn thành", example: "Hoàn thành: trước ngày 30/6/2024." },
  { field: "product", words: "sản phẩm|dự kiến sản phẩm", example: "Sản phẩm: Báo cáo kết quả rà soát." },
  { field: "product", words: "kết quả|dự kiến kết quả", example: "Kết quả, sản phẩm: Danh mục hồ sơ." },
];

/** More words of such a label: `Thời gian hoàn thành`, `Kết quả đầu ra`. */
export const moreLabel: Readonly<Record<Field, string>> = {
  lead: "thực hiện|triển khai",
  support: "thực hiện|triển khai",
  due: "thực hiện|hoàn thành|triển khai|tổ chức|báo cáo|trình|dự kiến|ban hành|xong|kết thúc",
  product: "sản phẩm|kết quả|đầu ra|dự kiến|đạt được|thực hiện|hoàn thành|cần đạt|phải đạt",
};

/** A column's header holds these words; the first that fits counts. */
export const columns: readonly (Wording & { readonly column: Field | "task" })[] = [
  { column: "due", words: "thời gian|thời hạn|tiến độ|thời điểm|hoàn thành", example: "Thời gian thực hiện" },
  { column: "product", words: "sản phẩm|kết quả", example: "Kết quả, sản phẩm đầu ra" },
  { column: "task", words: "nhiệm vụ|nội dung|công việc|hoạt động|đầu việc", example: "Nội dung công việc" },
  { column: "lead", words: "chủ trì|chịu trách nhiệm|đầu mối", example: "Cơ quan chủ trì" },
  { column: "support", words: "phối hợp|tham gia", example: "Đơn vị phối hợp thực hiện" },
  {
    column: "lead",
    words: "đơn vị thực hiện|cơ quan thực hiện|phân công|trách nhiệm|thực hiện",
    example: "Đơn vị thực hiện",
  },
];

/** In a cell or after a label: the same as in the row or line above. */
export const asAbove = "nt|như trên|n.t|\"|''|〃|″|//";

/** In a cell or after a label: nothing; as are a blank, dashes and dots. */
export const nothingSaid = "x|không|không có";
