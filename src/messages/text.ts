// Words of the rules on plain text.
import { rule } from "./rule.ts";

const grouped = (number: number, mark: string): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);

type Sentences = readonly [message: (limit: number) => string, help: string];

const tooLongVi: Readonly<Record<"file" | "marks" | "signs" | "lines" | "lists", Sentences>> = {
  file: [() => "Tệp quá lớn (tối đa 8 MB)", "chia tệp thành nhiều kế hoạch"],
  marks: [(limit) => `Đoạn này có quá ${grouped(limit, ".")} dấu * _ [ ]`, "chia đoạn, hoặc bỏ các dấu thừa"],
  signs: [(limit) => `Tệp có quá ${grouped(limit, ".")} dấu định dạng`, "chia tệp, hoặc bỏ các dấu thừa"],
  lines: [(limit) => `Đoạn này có quá ${grouped(limit, ".")} dòng`, "chia đoạn bằng dòng trống"],
  lists: [(limit) => `Tệp có quá ${grouped(limit, ".")} danh sách`, "chia tệp thành nhiều kế hoạch"],
};

const tooLongEn: typeof tooLongVi = {
  file: [() => "The file is too large (8 MB at most)", "divide the file into several plans"],
  marks: [
    (limit) => `This paragraph has more than ${grouped(limit, ",")} of * _ [ ]`,
    "divide the paragraph, or remove needless marks",
  ],
  signs: [
    (limit) => `The file has more than ${grouped(limit, ",")} marks of Markdown`,
    "divide the file, or remove needless marks",
  ],
  lines: [(limit) => `This paragraph has more than ${grouped(limit, ",")} lines`, "divide it by empty lines"],
  lists: [(limit) => `The file has more than ${grouped(limit, ",")} lists`, "divide the file into several plans"],
};

const unseenVi = {
  line: "ký tự ngắt dòng lạ",
  control: "ký tự điều khiển",
  private: "ký tự riêng của một phông chữ",
  "soft-hyphen": "dấu nối ẩn",
  width: "ký tự không nhìn thấy, không có độ rộng,",
  direction: "ký tự đổi chiều viết",
  object: "ký tự thay cho hình, đối tượng",
  format: "ký tự định dạng ẩn",
} as const;

const unseenEn: Readonly<Record<keyof typeof unseenVi, string>> = {
  line: "an odd line end,",
  control: "a control character,",
  private: "a character that one font alone knows,",
  "soft-hyphen": "a soft hyphen,",
  width: "an invisible character without width,",
  direction: "a character that turns the direction of writing,",
  object: "a character in place of a picture or an object,",
  format: "a hidden format character,",
};

/** Where it is not simply removed. */
const removalVi: Partial<Record<keyof typeof unseenVi, string>> = {
  line: "thay bằng dấu cách",
  private: "xóa, hoặc thay bằng ký tự thường (ký tự này chỉ hiện đúng với phông đã gõ ra nó)",
};
const removalEn: typeof removalVi = {
  line: "put a blank in its place",
  private: "remove it or write an ordinary character (only the font it was typed in shows it)",
};

export const text = {
  "text/too-long": rule<{ what: keyof typeof tooLongVi; limit: number }>({
    severity: "error",
    vi: { message: (d) => tooLongVi[d.what][0](d.limit), help: (d) => tooLongVi[d.what][1] },
    en: { message: (d) => tooLongEn[d.what][0](d.limit), help: (d) => tooLongEn[d.what][1] },
  }),
  "text/html": rule<{ tag: string }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.tag} là mã HTML, sẽ in ra nguyên chữ`,
      help: () => "bỏ mã này; muốn in đậm, nghiêng thì viết **đậm**, *nghiêng*",
    },
    en: {
      message: (d) => `${d.tag} is HTML and prints as it stands`,
      help: () => "remove it; for bold and italics write **bold**, *italic*",
    },
  }),
  "text/doubled-word": rule<{ word: string }>({
    severity: "warning",
    vi: { message: (d) => `Từ “${d.word}” viết lặp hai lần`, help: (d) => `bỏ bớt một từ “${d.word}”` },
    en: { message: (d) => `The word “${d.word}” is doubled`, help: (d) => `remove one “${d.word}”` },
  }),
  /** `letter` is the first of them, composed; `others`: how many more there are. */
  "text/not-nfc": rule<{ letter: string; others: number }>({
    severity: "warning",
    vi: {
      message: (d) =>
        `Chữ “${d.letter}”${d.others > 0 ? ` và ${grouped(d.others, ".")} chữ khác` : ""} viết rời chữ và dấu (Unicode tổ hợp)`,
      help: () => "chuyển sang Unicode dựng sẵn; bộ gõ chọn bảng mã “Unicode”, không chọn “Unicode tổ hợp”",
    },
    en: {
      message: (d) =>
        d.others > 0
          ? `The letter “${d.letter}” and ${grouped(d.others, ",")} more are written in pieces (decomposed Unicode)`
          : `The letter “${d.letter}” is written in pieces (decomposed Unicode)`,
      help: () => "compose the letters (NFC); in the input method choose “Unicode”, not “Unicode tổ hợp”",
    },
  }),
  /** `name` is `U+200B`. */
  "text/control-character": rule<{ name: string; kind: keyof typeof unseenVi }>({
    severity: "warning",
    vi: { message: (d) => `Có ${unseenVi[d.kind]} ${d.name}`, help: (d) => removalVi[d.kind] ?? "xóa ký tự này" },
    en: {
      message: (d) => `There is ${unseenEn[d.kind]} ${d.name}`,
      help: (d) => removalEn[d.kind] ?? "remove this character",
    },
  }),
  "text/date-form": rule<{ written: string; proper: string }>({
    severity: "warning",
    vi: { message: (d) => `“${d.written}” chưa đúng cách ghi ngày, tháng`, help: (d) => `ghi “${d.proper}”` },
    en: { message: (d) => `“${d.written}” is not how dates are written`, help: (d) => `write “${d.proper}”` },
  }),
  /** `mark`: the mark beside the blank; of doubled blanks the word before them. */
  "text/spacing": rule<{ problem: "before" | "after" | "inside" | "double"; mark: string }>({
    severity: "warning",
    vi: {
      message: (d) =>
        ({
          before: `Thừa dấu cách trước dấu “${d.mark}”`,
          after: `Thiếu dấu cách sau dấu “${d.mark}”`,
          inside: `Thừa dấu cách sau dấu “${d.mark}”`,
          double: `Thừa dấu cách sau “${d.mark}”`,
        })[d.problem],
      help: (d) =>
        ({
          before: `viết dấu “${d.mark}” liền với chữ trước nó`,
          after: `thêm dấu cách sau dấu “${d.mark}”`,
          inside: `viết chữ liền sau dấu “${d.mark}”`,
          double: "chỉ để một dấu cách",
        })[d.problem],
    },
    en: {
      message: (d) =>
        ({
          before: `There is a blank before “${d.mark}”`,
          after: `There is no blank after “${d.mark}”`,
          inside: `There is a blank after “${d.mark}”`,
          double: `There is more than one blank after “${d.mark}”`,
        })[d.problem],
      help: (d) =>
        ({
          before: `write “${d.mark}” right behind the word`,
          after: `put a blank after “${d.mark}”`,
          inside: `write the word right behind “${d.mark}”`,
          double: "leave one blank",
        })[d.problem],
    },
  }),
  /** `turned`: it stands where `proper` belongs. */
  "text/unbalanced-quotes": rule<{ mark: string; problem: "unclosed" | "unopened" | "turned"; proper: string }>({
    severity: "warning",
    vi: {
      message: (d) =>
        ({
          unclosed: `Dấu ngoặc kép ${d.mark} mở mà không đóng`,
          unopened: `Dấu ngoặc kép ${d.mark} đóng mà không mở`,
          turned: `Dấu ngoặc kép ${d.mark} đứng ở chỗ của dấu ${d.proper}`,
        })[d.problem],
      help: (d) =>
        ({
          unclosed: "thêm dấu ” ở cuối phần trích, hoặc bỏ dấu này",
          unopened: "thêm dấu “ ở đầu phần trích, hoặc bỏ dấu này",
          turned: `thay bằng dấu ${d.proper}`,
        })[d.problem],
    },
    en: {
      message: (d) =>
        ({
          unclosed: `The quotation mark ${d.mark} opens and nothing closes it`,
          unopened: `The quotation mark ${d.mark} closes what nothing opens`,
          turned: `The quotation mark ${d.mark} stands where ${d.proper} belongs`,
        })[d.problem],
      help: (d) =>
        ({
          unclosed: "put ” where the quotation ends, or remove this mark",
          unopened: "put “ where the quotation begins, or remove this mark",
          turned: `write ${d.proper}`,
        })[d.problem],
    },
  }),
  /** `clause`: of Phụ lục II. */
  "text/capitalisation": rule<{ written: string; proper: string; clause: string }>({
    severity: "warning",
    vi: {
      message: (d) => `“${d.written}” viết hoa chưa đúng quy định`,
      help: (d) => `viết “${d.proper}” (${clauseVi(d.clause)})`,
    },
    en: {
      message: (d) => `The capitals of “${d.written}” are not those of the standard`,
      help: (d) => `write “${d.proper}” (Annex II of Decree 30/2020/NĐ-CP, ${d.clause})`,
    },
  }),
  /** `text`: what stands for it, empty where only a comment says so; `todo`: what the comment says. */
  "text/placeholder": rule<{ text: string; todo: string | null }>({
    severity: "warning",
    vi: {
      message: (d) => (d.text ? `“${d.text}” là chỗ còn để trống` : "Ghi chú này nói còn việc phải viết"),
      help: (d) => `viết nội dung${d.todo ? `: ${d.todo}` : " vào đây"}${d.text ? "" : ", rồi xóa ghi chú"}`,
    },
    en: {
      message: (d) =>
        d.text ? `“${d.text}” is still to be filled in` : "This note says that something is to be written",
      help: (d) => `write it${d.todo ? `: ${d.todo}` : " here"}${d.text ? "" : ", and remove the note"}`,
    },
  }),
};

/** `điểm c khoản 1 Mục III …` of `III.1c`. */
function clauseVi(clause: string): string {
  const [, section = "", number = "", letter = ""] = /^([IV]+)(?:\.(\d+)([a-zđ]?))?$/u.exec(clause) ?? [];
  const [point, item] = [letter && `điểm ${letter} `, number && `khoản ${number} `];
  return `${point}${item}Mục ${section} Phụ lục II Nghị định 30/2020/NĐ-CP`;
}
