// Words of the rules on units.yaml and register.yaml.
import { rule } from "./rule.ts";

/** `01/7/2025`: a zero before days below 10 and months 1 and 2. NĐ 30/2020, Phụ lục I, II.4b. */
function dayVi(iso: string | null): string {
  const [year, month = "", day] = (iso ?? "").split("-");
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

export const units = {
  "units/cycle": rule<{ path: readonly string[] }>({
    severity: "error",
    vi: {
      message: (d) => `Các đơn vị, nhóm nối nhau thành vòng: ${d.path.join(" → ")}`,
      help: () => "bỏ một mắt của vòng: sửa parent hoặc members",
    },
    en: {
      message: (d) => `Units or groups form a circle: ${d.path.join(" → ")}`,
      help: () => "take one link of the circle out: mend parent or members",
    },
  }),
  "units/unknown-parent": rule<{ parent: string; nearest: string | null }>({
    severity: "error",
    vi: {
      message: (d) => `Không có đơn vị “${d.parent}” để làm cấp trên`,
      help: (d) => (d.nearest ? `sửa thành “${d.nearest}”` : `thêm “${d.parent}” vào units.yaml`),
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
  "units/not-in-existence": rule<{ name: string; date: string; from: string | null; to: string | null }>({
    severity: "warning",
    vi: {
      message: (d) =>
        d.to && d.date > d.to
          ? `${d.name} chỉ hoạt động đến hết ngày ${dayVi(d.to)}, trước ngày của kế hoạch (${dayVi(d.date)})`
          : `${d.name} hoạt động từ ngày ${dayVi(d.from)}, sau ngày của kế hoạch (${dayVi(d.date)})`,
      help: () => "thay bằng đơn vị có vào ngày đó, hoặc sửa from, to trong units.yaml",
    },
    en: {
      message: (d) =>
        d.to && d.date > d.to
          ? `${d.name} ended on ${d.to}, before the plan's date (${d.date})`
          : `${d.name} exists only from ${d.from}, after the plan's date (${d.date})`,
      help: () => "name the unit of that time, or mend from, to in units.yaml",
    },
  }),
};

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
  "register/invalid": rule<{ key: string; problem: "symbol" | "replaced-by" | "no-name"; value: string }>({
    severity: "error",
    vi: {
      message: (d) =>
        d.problem === "symbol"
          ? `“${d.value}” không phải số và ký hiệu của một văn bản`
          : d.problem === "replaced-by"
            ? `Sổ văn bản không có “${d.value}” để thay thế “${d.key}”`
            : `Văn bản “${d.key}” không có ký hiệu cũng không có tên`,
      help: (d) =>
        d.problem === "symbol"
          ? "viết như 33/CT-TTg, 67/2017/QĐ-UBND, 98/2023/QH15 hoặc 05-CT/TW"
          : d.problem === "replaced-by"
            ? "ghi khóa của văn bản thay thế"
            : "thêm symbol, hoặc title nếu là luật",
    },
    en: {
      message: (d) =>
        d.problem === "symbol"
          ? `“${d.value}” is not a document's number and symbol`
          : d.problem === "replaced-by"
            ? `The register lacks “${d.value}”, said to replace “${d.key}”`
            : `The document “${d.key}” has neither a symbol nor a name`,
      help: (d) =>
        d.problem === "symbol"
          ? "write it as 33/CT-TTg, 67/2017/QĐ-UBND, 98/2023/QH15 or 05-CT/TW"
          : d.problem === "replaced-by"
            ? "give the key of the document that replaces it"
            : "add a symbol, or the title of an Act",
    },
  }),
};
