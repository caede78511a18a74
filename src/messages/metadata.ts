// Words of the rules on front matter and data files.
import { rule } from "./rule.ts";

type Problem = "tab" | "indent" | "quote" | "bracket" | "colon" | "other";

const syntaxVi: Record<Problem, [string, string]> = {
  tab: ["Dòng này thụt vào bằng phím Tab", "thay Tab bằng dấu cách"],
  indent: ["Dòng này thụt vào không khớp với dòng trên", "cho các khóa cùng cấp thẳng cột với nhau"],
  quote: ["Dấu ngoặc kép hoặc ký tự mở đầu ở đây không hợp lệ", 'đặt cả giá trị trong ngoặc kép "…"'],
  bracket: [
    "Dấu ngoặc hoặc dấu phẩy ở đây không khớp",
    "kiểm tra cặp [ ] hoặc { }, hoặc đặt cả giá trị trong ngoặc kép",
  ],
  colon: ["Dấu hai chấm ở đây làm đứt giá trị", 'đặt cả giá trị trong ngoặc kép "…"'],
  other: ["Phần khai báo không đọc được từ đây", "viết mỗi dòng theo dạng “khóa: giá trị”"],
};

const syntaxEn: Record<Problem, [string, string]> = {
  tab: ["This line is indented with a tab", "indent with spaces"],
  indent: ["This line's indentation does not match the lines above", "align keys of one level in one column"],
  quote: ["A quotation mark or first character here is not valid", 'put the whole value in quotes "…"'],
  bracket: ["A bracket or comma here does not match", "check the pairs [ ] or { }, or put the whole value in quotes"],
  colon: ["A colon here breaks the value", 'put the whole value in quotes "…"'],
  other: ["The metadata cannot be read from here on", "write each line as “key: value”"],
};

const expectedVi: Record<string, string> = {
  mapping: "các dòng “khóa: giá trị”",
  quoted: "câu đặt trong ngoặc kép",
  text: "một câu chữ",
  list: "một danh sách",
  id: "mã gồm chữ thường không dấu, chữ số và gạch nối",
  date: "một ngày có thật, như 2024-03-28 hoặc 28/3/2024",
  period: "một năm như 2024, hoặc {from: ngày, to: ngày}",
  unit: "mã một đơn vị trong units.yaml",
  boolean: "true hoặc false",
  outline: "decimal hoặc part",
  due: "một ngày, một quý như 2024-Q2, hoặc kỳ như quarterly (hằng quý)",
};

const expectedEn: Record<string, string> = {
  mapping: "lines “key: value”",
  quoted: "a sentence in quotes",
  text: "a text",
  list: "a list",
  id: "an id of lower-case ASCII letters, digits and hyphens",
  date: "a real date, as 2024-03-28 or 28/3/2024",
  period: "a year as 2024, or {from: date, to: date}",
  unit: "the id of a unit in units.yaml",
  boolean: "true or false",
  outline: "decimal or part",
  due: "a date, a quarter as 2024-Q2, or a period as quarterly",
};

const of = (words: Record<string, string>, expected: string): string => words[expected] ?? expected;

export const metadata = {
  "metadata/missing": rule<{ key: string }>({
    severity: "error",
    vi: {
      message: (d) => `Thiếu “${d.key}” trong phần khai báo`,
      help: (d) => `thêm dòng “${d.key}: …” giữa hai dòng --- ở đầu tệp`,
    },
    en: {
      message: (d) => `The metadata lack “${d.key}”`,
      help: (d) => `add a line “${d.key}: …” between the two --- lines at the top of the file`,
    },
  }),
  "metadata/unclosed": rule<Record<never, never>>({
    severity: "error",
    vi: {
      message: () => "Phần khai báo mở bằng --- mà không có dòng --- đóng lại",
      help: () => "thêm một dòng --- ngay sau dòng khai báo cuối cùng",
    },
    en: {
      message: () => "The metadata open with --- and are never closed",
      help: () => "add a line --- right after the last line of metadata",
    },
  }),
  "metadata/syntax": rule<{ problem: Problem }>({
    severity: "error",
    vi: { message: (d) => syntaxVi[d.problem][0], help: (d) => syntaxVi[d.problem][1] },
    en: { message: (d) => syntaxEn[d.problem][0], help: (d) => syntaxEn[d.problem][1] },
  }),
  "metadata/unknown-key": rule<{ key: string; nearest: string | null }>({
    severity: "error",
    vi: {
      message: (d) => `Không có khóa nào tên “${d.key}”`,
      help: (d) => (d.nearest ? `sửa thành “${d.nearest}”` : "bỏ khóa này"),
    },
    en: {
      message: (d) => `There is no key “${d.key}”`,
      help: (d) => (d.nearest ? `write “${d.nearest}”` : "remove this key"),
    },
  }),
  "metadata/duplicate-key": rule<{ key: string }>({
    severity: "error",
    vi: { message: (d) => `Khóa “${d.key}” được viết hai lần`, help: () => "giữ lại một trong hai dòng" },
    en: { message: (d) => `The key “${d.key}” is given twice`, help: () => "keep one of the two lines" },
  }),
  "metadata/invalid-value": rule<{ key: string; expected: string }>({
    severity: "error",
    vi: {
      message: (d) =>
        d.key
          ? `Giá trị của “${d.key}” phải là ${of(expectedVi, d.expected)}`
          : `Chỗ này phải là ${of(expectedVi, d.expected)}`,
      help: (d) =>
        d.expected === "quoted" ? "đặt câu này trong ngoặc kép" : `viết lại thành ${of(expectedVi, d.expected)}`,
    },
    en: {
      message: (d) =>
        d.key
          ? `The value of “${d.key}” must be ${of(expectedEn, d.expected)}`
          : `This must be ${of(expectedEn, d.expected)}`,
      help: (d) => (d.expected === "quoted" ? "put this sentence in quotes" : `write ${of(expectedEn, d.expected)}`),
    },
  }),
  "metadata/no-directory": rule<Record<never, never>>({
    severity: "warning",
    vi: {
      message: () => "Không tìm thấy units.yaml nên chưa kiểm tra được tên đơn vị",
      help: () => "đặt units.yaml cạnh kế hoạch hoặc trong thư mục plans/",
    },
    en: {
      message: () => "There is no units.yaml, so units cannot be checked",
      help: () => "put units.yaml beside the plan or in plans/",
    },
  }),
  "metadata/duplicate-plan": rule<{ id: string; other: string }>({
    severity: "error",
    vi: {
      message: (d) => `Mã kế hoạch “${d.id}” đã dùng ở ${d.other}`,
      help: () => "đổi mã của một trong hai kế hoạch",
    },
    en: {
      message: (d) => `The plan id “${d.id}” is already used in ${d.other}`,
      help: () => "change the id of one of the two plans",
    },
  }),
};
