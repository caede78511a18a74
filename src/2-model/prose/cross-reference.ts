// Text -> the references to parts of a document that it makes: `khoản 1 Mục III`, `các Mục I, II và III`, `Phụ lục 1`.
import { foldName } from "../names.ts";
import type { Range } from "./citation.ts";

/** One level of a reference: `khoản 1, 2 và 4`. */
export interface ReferencePart {
  /** `điểm`, `khoản`, `mục`, `phần`, `phụ lục` */
  readonly level: string;
  readonly numbers: readonly (Range & { readonly text: string })[];
}

export interface ReferenceMatch extends Range {
  /** From the smallest level to the largest, as written. */
  readonly parts: readonly ReferencePart[];
}

const keyword = /(?<!\p{L})(?:(?:các|những)\s+)?(điểm|khoản|tiểu mục|mục|phần|chương|điều|phụ lục)\s+/giuy;
const opener = /(?<!\p{L})(?:điểm|khoản|tiểu mục|mục|phần|chương|điều|phụ lục)\s/giu;

const numbersOf: Record<string, RegExp> = {
  điểm: /[a-zđ](?![\p{L}\p{N}])/iuy,
  khoản: /\d{1,3}(?![\p{L}\p{N}/%]|[.,]\d)/uy,
  mục: /(?:[IVXLC]{1,7}|\d{1,3})(?:\.\d{1,3})*(?![\p{L}\p{N}/%])/uy,
  phần: /(?:[IVXLC]{1,7}|\d{1,2})(?![\p{L}\p{N}/%]|[.,]\d)/uy,
  "phụ lục": /(?:[IVXLC]{1,7}|\d{1,3})(?![\p{L}\p{N}/%])/uy,
  // Plans have none of these: a reference that has one goes to another document.
  điều: /\d{1,4}[a-zđ]?(?![\p{L}\p{N}/])/uy,
  chương: /(?:[IVXLC]{1,7}|\d{1,3})(?![\p{L}\p{N}/])/uy,
  "tiểu mục": /\d{1,3}(?![\p{L}\p{N}/])/uy,
};

const foreign = new Set(["điều", "chương", "tiểu mục"]);
const separator = /\s*(?:,|;|và|hoặc|đến|-|–)\s*(?=[IVXLC\d]|[a-zđ](?![\p{L}]))/iuy;
/** `khoản 5 triệu đồng`, `phần 3 tỷ` are amounts. */
const amount = /\s*(?:triệu|tỷ|tỉ|nghìn|ngàn|trăm|đồng|người|%|ngày|tháng|năm)(?!\p{L})/iuy;
const joint = /\s+(?:(?:của|thuộc|tại)\s+)?/uy;

/** A document's type word, with `này` for this document, else for another. */
const documentWords =
  "kế hoạch|quyết định|chỉ thị|nghị quyết|nghị định|thông tư|luật|bộ luật|pháp lệnh|chương trình|kết luận|quy chế|quy định|hướng dẫn|đề án|công văn|thông báo|báo cáo|thông tri|hiến pháp|điều lệ|văn bản|tờ trình|phương án|dự án";
const otherDocument = new RegExp(
  String.raw`\s*,?\s*(?:(?:của|tại|thuộc|trong|ở)\s+)?(?:(?:ban hành\s+)?(?:đính\s+)?kèm theo\s+)?(?:các\s+)?(?:${documentWords})(?!\p{L})(?!\s+này)`,
  "iuy",
);

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** References into this document, in reading order; those into another document are left out. */
export function findReferences(text: string): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  let done = 0;
  for (const { index } of text.matchAll(opener)) {
    if (index < done) continue;
    const start = withPlural(text, index);
    const match = readReference(text, start);
    if (!match) continue;
    done = match.end;
    const isForeign =
      match.parts.some((part) => foreign.has(part.level)) || at(otherDocument, text, match.end) !== null;
    if (!isForeign) found.push(match);
  }
  return found;
}

/** `các khoản 1, 2` begins at `các`. */
function withPlural(text: string, index: number): number {
  const before = /(?<!\p{L})(?:các|những)\s+$/iu.exec(text.slice(Math.max(0, index - 8), index));
  return before ? index - before[0].length : index;
}

function readReference(text: string, start: number): ReferenceMatch | null {
  const parts: ReferencePart[] = [];
  let end = start;
  let next = start;
  while (parts.length < 5) {
    const word = at(keyword, text, next);
    const level = word ? foldName(word[1] ?? "").normalize("NFC") : "";
    const name = word && Object.keys(numbersOf).find((one) => foldName(one) === level);
    if (!word || !name) break;
    const numbers = readNumbers(text, next + word[0].length, numbersOf[name] as RegExp);
    const last = numbers.at(-1);
    if (!last) break;
    parts.push({ level: name, numbers });
    end = last.end;
    next = end + (at(joint, text, end)?.[0].length ?? 0);
    if (next === end) break;
  }
  if (parts.length === 0 || at(amount, text, end)) return null;
  return { start, end, parts };
}

function readNumbers(text: string, start: number, pattern: RegExp): (Range & { text: string })[] {
  const numbers: (Range & { text: string })[] = [];
  let from = start;
  for (;;) {
    const number = at(pattern, text, from);
    if (!number) break;
    numbers.push({ start: from, end: from + number[0].length, text: number[0] });
    const between = at(separator, text, from + number[0].length);
    if (!between || numbers.length > 50) break;
    from += number[0].length + between[0].length;
    // `đến` and a dash between numbers make a range: its ends are checked, what lies between is theirs.
  }
  return numbers;
}
