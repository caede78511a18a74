// The document types: their words in prose and their abbreviations in symbols, the State's and the Party's.
import type { DocumentType } from "../plan.ts";
import { movedTone } from "./sticky.ts";

interface Row {
  readonly name: string;
  /** Abbreviations in a symbol of the State (`33/CT-TTg`); the first is the standard's. */
  readonly state: readonly string[];
  /** Abbreviations in a symbol of the Party (`05-CT/TW`). */
  readonly party: readonly string[];
}

const row = (name: string, state = "", party = ""): Row => ({ name, state: words(state), party: words(party) });
const words = (list: string): string[] => list.split(" ").filter((word) => word !== "");

/** NĐ 30/2020, Điều 7 and Phụ lục III, Mục I, with the Party's own (Quy định 399-QĐ/TW; Hướng dẫn 36-HD/VPTW). */
const administrative: readonly Row[] = [
  row("Nghị quyết", "NQ", "NQ"),
  row("Quyết định", "QĐ", "QĐ"),
  row("Chỉ thị", "CT", "CT"),
  row("Quy chế", "QC", "QC"),
  row("Quy định", "QyĐ", "QĐ QĐi QyĐ"),
  row("Thông cáo", "TC", "TC"),
  row("Thông báo", "TB", "TB"),
  row("Hướng dẫn", "HD", "HD"),
  row("Chương trình", "CTr", "CTr"),
  row("Chương trình hành động", "CTrHĐ CTHĐ", "CTrHĐ CTHĐ"),
  row("Kế hoạch", "KH", "KH"),
  row("Phương án", "PA", "PA"),
  row("Đề án", "ĐA", "ĐA"),
  row("Dự án", "DA", "DA"),
  row("Báo cáo", "BC", "BC"),
  row("Biên bản", "BB", "BB"),
  row("Tờ trình", "TTr", "TTr"),
  row("Hợp đồng", "HĐ"),
  row("Công văn", "", "CV"),
  row("Công điện", "CĐ", "CĐ"),
  row("Bản ghi nhớ", "BGN"),
  row("Bản thỏa thuận", "BTT"),
  row("Giấy ủy quyền", "GUQ"),
  row("Giấy mời", "GM", "GM"),
  row("Giấy giới thiệu", "GGT", "GGT"),
  row("Giấy nghỉ phép", "GNP", "GNP"),
  row("Phiếu gửi", "PG", "PG"),
  row("Phiếu chuyển", "PC", "PC"),
  row("Phiếu báo", "PB"),
  row("Thư công"),
  row("Bản sao y", "SY"),
  row("Bản trích sao", "TrS"),
  row("Bản sao lục", "SL"),
  row("Bản sao", "", "BS"),
  row("Kết luận", "KL", "KL"),
  row("Thông tri", "", "TT"),
  row("Quy hoạch", "QH", "QH"),
  row("Chiến lược"),
  row("Tuyên bố"),
  row("Lời kêu gọi"),
  row("Giấy chứng nhận", "GCN"),
];

/** Normative documents, and words that stand for a document in prose. */
const cited: readonly Row[] = [
  row("Nghị định", "NĐ"),
  row("Thông tư", "TT"),
  row("Thông tư liên tịch", "TTLT"),
  row("Nghị quyết liên tịch", "NQLT"),
  row("Lệnh", "L"),
  row("Sắc lệnh", "SL"),
  row("Pháp lệnh", "PL"),
  row("Luật"),
  row("Bộ luật"),
  row("Hiến pháp"),
  row("Văn bản hợp nhất", "VBHN"),
  row("Thông báo kết luận", "TBKL", "TBKL"),
  row("Văn bản"),
  row("Giấy phép", "GP"),
  row("Quy trình", "QTr"),
];

const rows: readonly Row[] = [...administrative, ...cited];

/** Types that a plan's `type` may name, with the abbreviation of the State's standard, else the Party's. */
export const documentTypes: readonly DocumentType[] = administrative.map(({ name, state, party }) => ({
  name,
  abbreviation: name === "Công văn" ? null : (state[0] ?? party[0] ?? null),
}));

/** The Party's abbreviation of a type: `CV` for a letter, `TT` for a Thông tri; the State's where it has none of its own. */
export function partyAbbreviation(name: string): string | null {
  const type = administrative.find((one) => one.name === name);
  return type?.party[0] ?? type?.state[0] ?? null;
}

/** What a joint or action document adds to its type: `QCPH`, `KHLT`, `CTrHĐ`. */
const additions: readonly (readonly [string, string])[] = [
  ["PH", "phối hợp"],
  ["LT", "liên tịch"],
  ["LN", "liên ngành"],
  ["HĐ", "hành động"],
];

/** What each abbreviation of a side allows, those with additions too. */
function namesBy(side: "state" | "party"): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (abbreviation: string, more: readonly string[]): void => {
    names.set(abbreviation, [...(names.get(abbreviation) ?? []), ...more]);
  };
  for (const it of rows) for (const abbreviation of it[side]) add(abbreviation, [it.name]);
  const bases = [...names];
  for (const [ending, words] of additions) {
    for (const [base, of] of bases) {
      if (!names.has(base + ending))
        add(
          base + ending,
          of.flatMap((name) => [`${name} ${words}`, name]),
        );
    }
  }
  for (const [abbreviation, of] of bases)
    if (of.includes("Chương trình hành động")) add(abbreviation, ["Chương trình"]);
  return names;
}

const byAbbreviation = { state: namesBy("state"), party: namesBy("party") };

/** The type words that an abbreviation allows; none for one that the tables lack. */
export const typesOfAbbreviation = (abbreviation: string, side: "state" | "party"): readonly string[] =>
  byAbbreviation[side].get(abbreviation) ?? [];

/** Words that prose puts after a type word and that belong to the type: `Quy chế phối hợp`, `Nghị quyết chuyên đề`. */
export const typeAdditions: readonly string[] = [
  ...additions.map(([, words]) => words),
  "liên bộ",
  "liên sở",
  "chuyên đề",
  "kết luận",
  "thanh tra",
  "hợp nhất",
];

/** A type's words in prose, and abbreviations that prose puts in their place (`NQ số 05-NQ/TU`), longest first. */
export const typeWords: readonly string[] = [
  ...rows.map((it) => it.name),
  ...words("NQ QĐ CT KH CTr NĐ TT TTLT KL CV TB HD ĐA BC TTr"),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The forms in which most texts write a type; others are brought to small letters first. */
const byWord = new Map(
  rows.flatMap(({ name }) =>
    [name, movedTone(name)].flatMap((form) =>
      [form, form.toLowerCase(), form.toUpperCase()].map((written) => [written, name] as const),
    ),
  ),
);
const byStateAbbreviation = new Map(
  rows.toReversed().flatMap(({ name, state }) => state.map((abbreviation) => [abbreviation, name] as const)),
);

/** The type's name as a sentence writes it: `Kế hoạch` for `KẾ HOẠCH`, `kế hoạch`; null for other words. */
export function typeNamed(word: string): string | null {
  const name = byWord.get(word) ?? byStateAbbreviation.get(word);
  if (name) return name;
  return word === "CV" ? "Công văn" : (byWord.get(word.toLowerCase()) ?? null);
}
