// Words of the rules on front matter and data files.
import { rule } from "./rule.ts";

type Problem = "tab" | "indent" | "quote" | "bracket" | "colon" | "other";

const syntaxVi: Record<Problem, [string, string]> = {
  tab: ["Dòng này thụt vào bằng phím Tab", "thay Tab bằng dấu cách"],
  indent: ["Dòng này thụt vào không khớp với dòng trên", "cho các khóa cùng cấp thẳng cột với nhau"],
  quote: ["Giá trị này thiếu dấu ngoặc kép", 'đặt cả giá trị trong ngoặc kép "…"'],
  bracket: [
    "Dấu ngoặc [ ] hoặc { } ở đây thiếu hoặc thừa",
    "cho mỗi dấu mở một dấu đóng, hoặc đặt cả giá trị trong ngoặc kép",
  ],
  colon: ["Dấu hai chấm làm đứt giá trị này", 'đặt cả giá trị trong ngoặc kép "…"'],
  other: ["Dòng này không có dạng “khóa: giá trị”", "viết khóa, dấu hai chấm, một dấu cách, rồi giá trị"],
};

const syntaxEn: Record<Problem, [string, string]> = {
  tab: ["This line is indented with a tab", "indent with spaces"],
  indent: ["This line's indentation does not match the lines above", "align keys of one level in one column"],
  quote: ["This value lacks quotes", 'put the whole value in quotes "…"'],
  bracket: [
    "A bracket [ ] or { } is missing or needless here",
    "close each bracket once, or put the whole value in quotes",
  ],
  colon: ["A colon breaks this value", 'put the whole value in quotes "…"'],
  other: ["This line is not of the form “key: value”", "write a key, a colon, a space and the value"],
};

/** What a value must be, and how it is written. What is not here is a list of choices. */
type Expected = Readonly<Record<string, readonly [kind: string, remedy: string]>>;

const expectedVi: Expected = {
  mapping: ["các dòng “khóa: giá trị”", "viết mỗi dòng một khóa: giá trị, thụt vào dưới khóa này"],
  quoted: ["câu đặt trong ngoặc kép", 'đặt cả câu trong ngoặc kép "…"'],
  text: ["một dòng chữ", 'viết thành một dòng, có dấu hai chấm thì đặt trong ngoặc kép "…"'],
  list: ["một danh sách", "viết [một, hai, ba]"],
  id: ["mã gồm chữ thường không dấu, chữ số và gạch nối", "viết như dan-van-2024"],
  "block-id": ["mã gồm chữ, chữ số, dấu chấm và gạch nối", "viết như {#noi-dung}"],
  date: ["một ngày có thật", "viết như 28/3/2024 hoặc 2024-03-28"],
  "not-before-from": ["ngày không trước from", "xem lại hai ngày: from là ngày đầu, to là ngày cuối"],
  period: [
    "một năm, một quý hoặc một khoảng ngày",
    "viết như 2024, 2024-Q2, 2021-2025 hoặc {from: 2024-01-01, to: 2024-06-30}",
  ],
  unit: ["mã hoặc tên một đơn vị, nhóm trong units.yaml", "viết như chủ-trì=phong-noi-vu"],
  boolean: ["true hoặc false", "viết true (có) hoặc false (không)"],
  outline: [
    "decimal, part, article hoặc chapter",
    "viết decimal (có cấp 1.1.), part (có Phần I), article (theo điều) hoặc chapter (chương, điều), hoặc bỏ khóa này",
  ],
  authority: ["TM, KT, TL, TUQ hoặc Q", "viết như TM, KT; cấp phó ký thay người đứng đầu tập thể thì viết TM KT"],
  draft: ["true hoặc lần dự thảo", "viết true, hoặc số lần như 2"],
  copies: ["số lượng bản", "viết bằng chữ số, như 300"],
  type: ["một tên loại văn bản", "viết như Kế hoạch, Chương trình, Quyết định"],
  "text-key": ["câu viết sau “text:”", "thêm “text:” trước câu này, vì bên dưới còn có phần thuộc về nó"],
  section: ["một mục có “title:”", "viết “title: tên mục”, nội dung viết ở các dòng dưới"],
  item: ["một ý có “text:”", "thêm dòng “text: câu của ý này”"],
  table: ["một bảng có “columns:” và “rows:”", "viết columns: [cột, cột] và rows: [[ô, ô], [ô, ô]]"],
  part: ["mã hay số của một phần trong kế hoạch", "viết như III hoặc III.2, xem: plan list sections"],
  appendix: ["tên mở đầu bằng “Phụ lục”", "viết như “Phụ lục 1. Danh mục …”"],
};

const expectedEn: Expected = {
  mapping: ["lines “key: value”", "write one key: value a line, indented below this key"],
  quoted: ["a sentence in quotes", 'put the whole sentence in quotes "…"'],
  text: ["a line of text", 'write it on one line, in quotes "…" where it has a colon'],
  list: ["a list", "write [one, two, three]"],
  id: ["an id of lower-case ASCII letters, digits and hyphens", "write it as dan-van-2024"],
  "block-id": ["an id of letters, digits, dots and hyphens", "write it as {#noi-dung}"],
  date: ["a day of the calendar", "write it as 28/3/2024 or 2024-03-28"],
  "not-before-from": ["no day before from", "check both: from is the first day, to the last one"],
  period: [
    "a year, a quarter or a range of days",
    "write it as 2024, 2024-Q2, 2021-2025 or {from: 2024-01-01, to: 2024-06-30}",
  ],
  unit: ["the id or name of a unit or group in units.yaml", "write it as lead=phong-noi-vu"],
  boolean: ["true or false", "write true or false"],
  outline: [
    "decimal, part, article or chapter",
    "write decimal (with a level 1.1.), part (with Phần I), article or chapter, or remove this key",
  ],
  authority: ["TM, KT, TL, TUQ or Q", "write it as TM or KT; TM KT where a deputy signs for the head of a collective"],
  draft: ["true or which draft it is", "write true, or a number as 2"],
  copies: ["a number of copies", "write it in figures, as 300"],
  type: ["a document type", "write it as Kế hoạch, Chương trình, Quyết định"],
  "text-key": ["a sentence after “text:”", "put “text:” before this sentence, since something below belongs to it"],
  section: ["a section with “title:”", "write “title: …”, and what it holds on the lines below"],
  item: ["an item with “text:”", "add a line “text: …” with the item's words"],
  table: ["a table with “columns:” and “rows:”", "write columns: [name, name] and rows: [[cell, cell], [cell, cell]]"],
  part: ["the id or label of a part of the plan", "write it as III or III.2; see: plan list sections"],
  appendix: ["a title that begins with “Phụ lục”", "write it as “Phụ lục 1. …”"],
};

const expectedOf = (words: Expected, expected: string, choice: [kind: string, remedy: string]) =>
  words[expected] ?? choice;
const vi = (expected: string) =>
  expectedOf(expectedVi, expected, [`một trong: ${expected}`, "chọn một trong các giá trị đó"]);
const en = (expected: string) =>
  expectedOf(expectedEn, expected, [`one of: ${expected}`, "choose one of these values"]);

/** Required at the head of a plan; other required keys are those of a unit, a document, a period. */
const ofPlan: ReadonlySet<string> = new Set(["plan", "title", "issuer"]);

export const metadata = {
  "metadata/missing": rule<{ key: string }>({
    severity: "error",
    vi: {
      message: (d) => `Thiếu khóa bắt buộc “${d.key}”`,
      help: (d) => `thêm dòng “${d.key}: …”${ofPlan.has(d.key) ? " giữa hai dòng --- ở đầu tệp" : ""}`,
    },
    en: {
      message: (d) => `The required key “${d.key}” is missing`,
      help: (d) =>
        `add a line “${d.key}: …”${ofPlan.has(d.key) ? " between the two --- lines at the top of the file" : ""}`,
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
      help: (d) => (d.nearest ? `viết “${d.nearest}”` : "bỏ khóa này"),
    },
    en: {
      message: (d) => `There is no key “${d.key}”`,
      help: (d) => (d.nearest ? `write “${d.nearest}”` : "remove this key"),
    },
  }),
  "metadata/duplicate-key": rule<{ key: string }>({
    severity: "error",
    vi: { message: (d) => `Khóa “${d.key}” trùng với một khóa ở trên`, help: () => "giữ lại một trong hai" },
    en: { message: (d) => `The key “${d.key}” repeats one above`, help: () => "keep one of the two" },
  }),
  "metadata/invalid-value": rule<{ key: string; expected: string }>({
    severity: "error",
    vi: {
      message: (d) => `${d.key ? `Giá trị của “${d.key}”` : "Chỗ này"} phải là ${vi(d.expected)[0]}`,
      help: (d) => vi(d.expected)[1],
    },
    en: {
      message: (d) => `${d.key ? `The value of “${d.key}”` : "This"} must be ${en(d.expected)[0]}`,
      help: (d) => en(d.expected)[1],
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
