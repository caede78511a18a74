// Words of the rules that hold what a plan says in one place against what it, or the register, says in another.
import { rule } from "./rule.ts";

type Part = "date" | "issuer" | "title";

/** Which parts of its identity a first mention lacks. */
type Missing = readonly Part[];

const listed = (parts: Missing, names: Readonly<Record<Part, string>>): string =>
  parts.map((part) => names[part]).join(", ");

const partVi = { date: "ngày ban hành", issuer: "cơ quan ban hành", title: "trích yếu" } as const;
const partEn = { date: "date", issuer: "issuer", title: "title" } as const;

export const consistency = {
  "citation/conflicting-date": rule<{ document: string; said: string; other: string; inRegister: boolean }>({
    severity: "error",
    vi: {
      message: (d) => `${d.document} được ghi ngày ${d.said}, chỗ khác là ${d.other}`,
      help: (d) =>
        d.inRegister ? `ghi ngày như trong sổ văn bản: ${d.other}` : "xem lại văn bản gốc rồi ghi một ngày ở mọi chỗ",
    },
    en: {
      message: (d) => `${d.document} is dated ${d.said} here, ${d.other} elsewhere`,
      help: (d) =>
        d.inRegister ? `give the register's date: ${d.other}` : "look the document up and give one date everywhere",
    },
  }),
  "citation/conflicting-issuer": rule<{ document: string; said: string; other: string; inRegister: boolean }>({
    severity: "error",
    vi: {
      message: (d) => `${d.document} được ghi là của “${d.said}”, chỗ khác là của “${d.other}”`,
      help: (d) =>
        d.inRegister
          ? `ghi cơ quan như trong sổ văn bản: ${d.other}`
          : "xem lại văn bản gốc rồi ghi một cơ quan ở mọi chỗ",
    },
    en: {
      message: (d) => `${d.document} is said to be of “${d.said}” here, of “${d.other}” elsewhere`,
      help: (d) =>
        d.inRegister ? `name the register's issuer: ${d.other}` : "look the document up and name one issuer everywhere",
    },
  }),
  "citation/conflicting-title": rule<{ document: string; said: string; other: string; key: string | null }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.document} được nêu với hai trích yếu khác nhau`,
      help: (d) =>
        d.key
          ? `“${d.said}” khác “${d.other}”: dùng trích yếu trong sổ văn bản, hoặc [@${d.key}]`
          : `“${d.said}” khác “${d.other}”: xem lại văn bản gốc rồi dùng một trích yếu ở mọi chỗ`,
    },
    en: {
      message: (d) => `${d.document} is cited with two different titles`,
      help: (d) =>
        d.key
          ? `“${d.said}” is not “${d.other}”: use the register's title, or [@${d.key}]`
          : `“${d.said}” is not “${d.other}”: look the document up and use one title everywhere`,
    },
  }),
  "citation/after-plan": rule<{ document: string; date: string; planDate: string }>({
    severity: "error",
    vi: {
      message: (d) => `${d.document} ban hành ${d.date}, sau ngày của kế hoạch (${d.planDate})`,
      help: () => "xem lại ngày của văn bản, hoặc ngày của kế hoạch",
    },
    en: {
      message: (d) => `${d.document} was issued on ${d.date}, after the plan's date (${d.planDate})`,
      help: () => "check the document's date, or the plan's",
    },
  }),
  /** `key`: the register's; `inRegister`: it has all that is missing. */
  "citation/incomplete": rule<{ document: string; missing: Missing; key: string | null; inRegister: boolean }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.document} được dẫn lần đầu mà thiếu ${listed(d.missing, partVi)}`,
      help: (d) =>
        d.key && d.inRegister
          ? `thay bằng [@${d.key}] để in đủ theo sổ văn bản, hoặc ghi thêm ${listed(d.missing, partVi)}`
          : d.key
            ? `ghi thêm ${listed(d.missing, partVi)}, hoặc ghi vào sổ văn bản rồi dùng [@${d.key}]`
            : `ghi thêm ${listed(d.missing, partVi)}; các lần sau chỉ cần tên loại, số, ký hiệu`,
    },
    en: {
      message: (d) => `The first mention of ${d.document} lacks its ${listed(d.missing, partEn)}`,
      help: (d) =>
        d.key && d.inRegister
          ? `write [@${d.key}], which prints all that the register has, or add the ${listed(d.missing, partEn)}`
          : d.key
            ? `add the ${listed(d.missing, partEn)}, or put it into the register and write [@${d.key}]`
            : `add the ${listed(d.missing, partEn)}; later mentions need type and symbol only`,
    },
  }),
  "citation/expired": rule<{ document: string; on: string | null }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.document} đã hết hiệu lực${d.on ? ` từ ${d.on}` : ""}`,
      help: () => "thay bằng văn bản còn hiệu lực, hoặc sửa status trong sổ văn bản",
    },
    en: {
      message: (d) => `${d.document} is no longer in force${d.on ? ` since ${d.on}` : ""}`,
      help: () => "cite a document in force, or mend its status in the register",
    },
  }),
  "citation/replaced": rule<{ document: string; by: string | null }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.document} đã được thay thế${d.by ? ` bằng ${d.by}` : ""}`,
      help: (d) => (d.by ? `dẫn ${d.by}` : "dẫn văn bản thay thế, ghi replaced-by trong sổ văn bản"),
    },
    en: {
      message: (d) => `${d.document} has been replaced${d.by ? ` by ${d.by}` : ""}`,
      help: (d) => (d.by ? `cite ${d.by}` : "cite its successor, and give replaced-by in the register"),
    },
  }),
  /** Of a title `said` and `other` are the words around the first difference; `plan` is the other plan's file. */
  "citation/conflict-across-plans": rule<{ document: string; field: Part; said: string; other: string; plan: string }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.document} được ghi khác ${partVi[d.field]} trong kế hoạch khác (${d.plan})`,
      help: (d) =>
        `ở đây “${d.said}”, kế hoạch kia “${d.other}”: xem lại văn bản gốc, ghi vào sổ văn bản rồi dùng chung`,
    },
    en: {
      message: (d) => `Another plan (${d.plan}) gives ${d.document} another ${partEn[d.field]}`,
      help: (d) =>
        `here “${d.said}”, there “${d.other}”: look the document up and put it into the register for all plans`,
    },
  }),
  "text/missing-separator": rule<{ after: string; next: string }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.next} viết liền sau văn bản trước mà không có dấu ngăn cách`,
      help: (d) => `thêm dấu chấm phẩy sau “${d.after}”`,
    },
    en: {
      message: (d) => `${d.next} follows the document before it without a mark between`,
      help: (d) => `put a semicolon after “${d.after}”`,
    },
  }),
  "text/inconsistent-quotation": rule<{ said: string; other: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Câu trong ngoặc kép này viết “${d.said}”, chỗ khác viết “${d.other}”`,
      help: () => "xem lại câu gốc rồi viết như nhau ở mọi chỗ",
    },
    en: {
      message: (d) => `This quotation says “${d.said}”, elsewhere it says “${d.other}”`,
      help: () => "look the quotation up and write it alike everywhere",
    },
  }),
};
