// Words of the rules on units.yaml and register.yaml.
import { dayVi } from "./day.ts";
import { type DocumentPart, partEn, partVi } from "./document-parts.ts";
import { rule } from "./rule.ts";

/** `from`: the successor's first day; `to`: the last day of what it succeeds. */
export interface Succession {
  readonly problem: "no-end" | "overlap" | "gap" | "ended";
  readonly name: string;
  readonly other: string;
  readonly to: string | null;
  readonly from: string | null;
}

type SuccessionWords = Readonly<Record<Succession["problem"], (d: Succession) => readonly [string, string]>>;

const successionVi: SuccessionWords = {
  "no-end": (d) => [`${d.name} có đơn vị kế thừa nhưng không ghi ngày cuối`, "thêm to: ngày hoạt động cuối cùng"],
  overlap: (d) => [
    `${d.other} hoạt động từ ngày ${dayVi(d.from)}, khi ${d.name} chưa kết thúc (${dayVi(d.to)})`,
    "to là ngày cuối, from là ngày sau đó; nhập vào một đơn vị đã có từ trước thì bỏ from của đơn vị ấy",
  ],
  gap: (d) => [
    `${d.name} kết thúc ngày ${dayVi(d.to)}, ${d.other} đến ngày ${dayVi(d.from)} mới hoạt động`,
    "to là ngày cuối, from của đơn vị kế thừa là ngày sau đó: sửa một trong hai",
  ],
  ended: (d) => [
    `${d.other} không còn sau ngày ${dayVi(d.to)} nên không kế thừa được ${d.name}`,
    "sửa to của một trong hai, hoặc ghi đơn vị kế thừa khác",
  ],
};

const successionEn: SuccessionWords = {
  "no-end": (d) => [`${d.name} has a successor, and no last day`, "add to: its last day"],
  overlap: (d) => [
    `${d.other} begins on ${d.from}, before ${d.name} has ended (${d.to})`,
    "to is the last day, from the day after; where it was merged into a unit that had long been there, remove that unit's from",
  ],
  gap: (d) => [
    `${d.name} ended on ${d.to}, and ${d.other} begins only on ${d.from}`,
    "to is the last day, the successor's from the day after: mend one of them",
  ],
  ended: (d) => [
    `${d.other} is no more after ${d.to}, so it cannot succeed ${d.name}`,
    "mend the to of one of them, or name another successor",
  ],
};

export const units = {
  "units/cycle": rule<{ path: readonly string[] }>({
    severity: "error",
    vi: {
      message: (d) => `Các đơn vị, nhóm nối nhau thành vòng: ${d.path.join(" → ")}`,
      help: () => "bỏ một mắt của vòng: sửa parent, members hoặc succeeded-by",
    },
    en: {
      message: (d) => `Units or groups form a circle: ${d.path.join(" → ")}`,
      help: () => "take one link of the circle out: mend parent, members or succeeded-by",
    },
  }),
  "units/unknown-parent": rule<{ parent: string; nearest: string | null }>({
    severity: "error",
    vi: {
      message: (d) => `Không có đơn vị “${d.parent}” để làm cấp trên`,
      help: (d) => (d.nearest ? `viết “${d.nearest}”` : `thêm “${d.parent}” vào units.yaml`),
    },
    en: {
      message: (d) => `There is no unit “${d.parent}” to be the superior`,
      help: (d) => (d.nearest ? `write “${d.nearest}”` : `add “${d.parent}” to units.yaml`),
    },
  }),
  "units/duplicate-name": rule<{ name: string; other: string }>({
    severity: "error",
    vi: {
      message: (d) => `Tên “${d.name}” đã là của “${d.other}”`,
      help: () => "mỗi tên gọi chỉ dùng cho một đơn vị: bỏ hoặc đổi một trong hai",
    },
    en: {
      message: (d) => `The name “${d.name}” already belongs to “${d.other}”`,
      help: () => "a name can mean one unit only: remove or change one of the two",
    },
  }),
  "units/succession": rule<Succession>({
    severity: "warning",
    vi: { message: (d) => successionVi[d.problem](d)[0], help: (d) => successionVi[d.problem](d)[1] },
    en: { message: (d) => successionEn[d.problem](d)[0], help: (d) => successionEn[d.problem](d)[1] },
  }),
  "units/not-in-existence": rule<{
    name: string;
    date: string;
    from: string | null;
    to: string | null;
    /** Names of the units of that day in its place. */
    successors: readonly string[];
  }>({
    severity: "warning",
    vi: {
      message: (d) =>
        d.to && d.date > d.to
          ? `${d.name} chỉ hoạt động đến hết ngày ${dayVi(d.to)}, trước ngày của kế hoạch (${dayVi(d.date)})`
          : `${d.name} hoạt động từ ngày ${dayVi(d.from)}, sau ngày của kế hoạch (${dayVi(d.date)})`,
      help: (d) =>
        d.successors.length > 0
          ? `vào ngày đó là ${d.successors.join("; ")}: thay tên đơn vị, hoặc sửa ngày của kế hoạch`
          : "thay bằng đơn vị có vào ngày đó, hoặc sửa from, to trong units.yaml",
    },
    en: {
      message: (d) =>
        d.to && d.date > d.to
          ? `${d.name} ended on ${d.to}, before the plan's date (${d.date})`
          : `${d.name} exists only from ${d.from}, after the plan's date (${d.date})`,
      help: (d) =>
        d.successors.length > 0
          ? `on that day it is ${d.successors.join("; ")}: change the unit's name, or the plan's date`
          : "name the unit of that time, or mend from, to in units.yaml",
    },
  }),
};

type InvalidEntry = "symbol" | "type" | "year" | "expired-early" | "replaced-by" | "no-name";

/** What is wrong with an entry, and what to do. */
type InvalidWords = Readonly<Record<InvalidEntry, (d: { key: string; value: string }) => readonly [string, string]>>;

const invalidVi: InvalidWords = {
  symbol: (d) => [
    `“${d.value}” không phải số và ký hiệu của một văn bản`,
    "viết như 33/CT-TTg, 67/2017/QĐ-UBND, 98/2023/QH15 hoặc 05-CT/TW",
  ],
  type: (d) => [`Tên loại “${d.value}” không hợp với ký hiệu của “${d.key}”`, "sửa type hoặc symbol"],
  year: (d) => [
    `Năm trong ký hiệu của “${d.key}” khác năm của ngày ${dayVi(d.value)}`,
    "xem lại văn bản gốc, sửa symbol hoặc date",
  ],
  "expired-early": (d) => [
    `“${d.key}” hết hiệu lực ngày ${dayVi(d.value)}, trước ngày ban hành`,
    "sửa expired-on hoặc date",
  ],
  "replaced-by": (d) => [`Sổ văn bản không có “${d.value}” để thay thế “${d.key}”`, "ghi khóa của văn bản thay thế"],
  "no-name": (d) => [`Văn bản “${d.key}” không có ký hiệu cũng không có tên`, "thêm symbol, hoặc title nếu là luật"],
};

const invalidEn: InvalidWords = {
  symbol: (d) => [
    `“${d.value}” is not a document's number and symbol`,
    "write it as 33/CT-TTg, 67/2017/QĐ-UBND, 98/2023/QH15 or 05-CT/TW",
  ],
  type: (d) => [`The type “${d.value}” does not go with the symbol of “${d.key}”`, "mend type or symbol"],
  year: (d) => [
    `The year in the symbol of “${d.key}” is not that of its date ${d.value}`,
    "look the document up, mend symbol or date",
  ],
  "expired-early": (d) => [`“${d.key}” expired on ${d.value}, before its date of issue`, "mend expired-on or date"],
  "replaced-by": (d) => [
    `The register lacks “${d.value}”, said to replace “${d.key}”`,
    "give the key of the document that replaces it",
  ],
  "no-name": (d) => [`The document “${d.key}” has neither a symbol nor a name`, "add a symbol, or the title of an Act"],
};

const titleVi = {
  name: ["Đây không phải tên một luật", "ghi đủ tên, như: Luật Tiếp cận thông tin"],
  quoted: ["Cả trích yếu đặt trong ngoặc kép", "bỏ ngoặc kép ở hai đầu"],
  capital: ["Trích yếu mở đầu bằng “Về” viết hoa, in ra sẽ hoa giữa câu", "viết thường: về …"],
  end: ["Trích yếu có dấu câu ở cuối, in ra sẽ thừa dấu", "bỏ dấu ở cuối"],
  whole: ["Trích yếu lặp lại tên loại, số và ký hiệu của văn bản", "chỉ ghi phần đứng sau tên cơ quan ban hành: về …"],
  head: ["Trích yếu còn ngày hoặc tên cơ quan ban hành ở đầu", "chỉ ghi phần đứng sau tên cơ quan ban hành: về …"],
} as const;

const titleEn = {
  name: ["This is not the name of an Act", "give its whole name, as: Luật Tiếp cận thông tin"],
  quoted: ["The whole title stands in quotation marks", "remove the marks at both ends"],
  capital: ["The title opens with a capital “Về”, which would print inside a sentence", "write it small: về …"],
  end: ["The title ends in a punctuation mark, which would print", "remove the mark"],
  whole: ["The title repeats the document's type and symbol", "give only what stands after the issuer: về …"],
  head: ["The title begins with the date or the issuer", "give only what stands after the issuer: về …"],
} as const;

export const register = {
  "register/duplicate": rule<{ key: string; other: string }>({
    severity: "error",
    vi: {
      message: (d) => `Văn bản “${d.key}” trùng với “${d.other}”`,
      help: () => "giữ lại một mục; sửa các [@khóa] dẫn đến mục bị bỏ",
    },
    en: {
      message: (d) => `The document “${d.key}” is the same as “${d.other}”`,
      help: () => "keep one entry, and mend the [@key] that name the other",
    },
  }),
  "register/invalid": rule<{ key: string; problem: InvalidEntry; value: string }>({
    severity: "error",
    vi: { message: (d) => invalidVi[d.problem](d)[0], help: (d) => invalidVi[d.problem](d)[1] },
    en: { message: (d) => invalidEn[d.problem](d)[0], help: (d) => invalidEn[d.problem](d)[1] },
  }),
  "register/succession": rule<{ key: string; problem: "circle" | "older" | "in-force"; path: readonly string[] }>({
    severity: "error",
    vi: {
      message: ({ key, problem, path }) =>
        problem === "circle"
          ? `Các văn bản thay thế nhau thành vòng: ${path.join(" → ")}`
          : problem === "older"
            ? `“${path[1]}” ban hành trước “${key}” nên không thể thay thế “${key}”`
            : `“${key}” ghi là còn hiệu lực, nhưng đã được “${path[1]}” thay thế`,
      help: ({ problem }) =>
        problem === "circle"
          ? "bỏ một mắt của vòng: sửa replaced-by"
          : problem === "older"
            ? "xem lại replaced-by và ngày của hai văn bản"
            : "ghi status: replaced, hoặc bỏ replaced-by",
    },
    en: {
      message: ({ key, problem, path }) =>
        problem === "circle"
          ? `Documents replace each other in a circle: ${path.join(" → ")}`
          : problem === "older"
            ? `“${path[1]}” is older than “${key}”, so it cannot replace it`
            : `“${key}” is said to be in force, and to be replaced by “${path[1]}”`,
      help: ({ problem }) =>
        problem === "circle"
          ? "take one link of the circle out: mend replaced-by"
          : problem === "older"
            ? "check replaced-by and the dates of both documents"
            : "write status: replaced, or remove replaced-by",
    },
  }),
  "register/incomplete": rule<{ key: string; document: string; missing: readonly DocumentPart[] }>({
    severity: "info",
    vi: {
      message: (d) => `${d.document} chưa ghi ${d.missing.map((part) => partVi[part]).join(", ")}`,
      help: () => "điền từ văn bản gốc; kế hoạch đã nói thì chạy: plan register add --fill",
    },
    en: {
      message: (d) => `${d.document} lacks its ${d.missing.map((part) => partEn[part]).join(", ")}`,
      help: () => "fill it in from the document; what a plan says: plan register add --fill",
    },
  }),
  "register/uncited": rule<{ key: string; document: string }>({
    severity: "info",
    vi: {
      message: (d) => `Không kế hoạch nào viện dẫn ${d.document}`,
      help: () => "giữ lại nếu còn cần, hoặc bỏ mục này",
    },
    en: {
      message: (d) => `No plan cites ${d.document}`,
      help: () => "keep the entry if it will be needed, or remove it",
    },
  }),
  "register/title": rule<{ problem: keyof typeof titleVi; title: string }>({
    severity: "warning",
    vi: { message: (d) => titleVi[d.problem][0], help: (d) => titleVi[d.problem][1] },
    en: { message: (d) => titleEn[d.problem][0], help: (d) => titleEn[d.problem][1] },
  }),
};
