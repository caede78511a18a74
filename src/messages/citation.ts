// Words of the citation rules.
import { rule } from "./rule.ts";

export const citation = {
  "citation/unknown": rule<{ key: string; nearest: string | null }>({
    severity: "error",
    vi: {
      message: (d) => `Sổ văn bản không có khóa “${d.key}”`,
      help: (d) =>
        d.nearest
          ? `viết [@${d.nearest}], hoặc thêm “${d.key}” vào register.yaml`
          : `thêm “${d.key}” vào register.yaml, hoặc viết văn bản đó ra bằng chữ`,
    },
    en: {
      message: (d) => `The register has no key “${d.key}”`,
      help: (d) =>
        d.nearest
          ? `write [@${d.nearest}], or add “${d.key}” to register.yaml`
          : `add “${d.key}” to register.yaml, or cite the document in words`,
    },
  }),
  "citation/unregistered": rule<{ text: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Sổ văn bản chưa có ${d.text}`,
      help: () => "kiểm tra số, ký hiệu; nếu đúng thì thêm văn bản vào register.yaml",
    },
    en: {
      message: (d) => `The register lacks ${d.text}`,
      help: () => "check the number and symbol; if they are right, add the document to register.yaml",
    },
  }),
  "citation/type-mismatch": rule<{ type: string; symbol: string; expected: string | null }>({
    severity: "error",
    vi: {
      message: (d) => `“${d.type}” không hợp với ký hiệu ${d.symbol}`,
      help: (d) =>
        d.expected ? `ký hiệu này là của ${d.expected}: sửa tên loại hoặc ký hiệu` : "kiểm tra lại tên loại và ký hiệu",
    },
    en: {
      message: (d) => `“${d.type}” does not go with the symbol ${d.symbol}`,
      help: (d) =>
        d.expected
          ? `this symbol is that of a ${d.expected}: mend the type word or the symbol`
          : "check the type word and the symbol",
    },
  }),
  "citation/impossible-date": rule<{ date: string }>({
    severity: "error",
    vi: { message: (d) => `“${d.date}” không có trong lịch`, help: () => "xem lại ngày ban hành của văn bản" },
    en: {
      message: (d) => `The calendar has no “${d.date}”`,
      help: () => "check the document's date of issue",
    },
  }),
  "citation/year-mismatch": rule<{ symbol: string; symbolYear: number; year: number }>({
    severity: "error",
    vi: {
      message: (d) => `Ký hiệu ${d.symbol} là của năm ${d.symbolYear} nhưng ngày ban hành ghi năm ${d.year}`,
      help: () => "xem lại năm trong ký hiệu hoặc trong ngày ban hành",
    },
    en: {
      message: (d) => `The symbol ${d.symbol} says ${d.symbolYear}, but the date of issue says ${d.year}`,
      help: () => "check the year in the symbol or in the date",
    },
  }),
};
