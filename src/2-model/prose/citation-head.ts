// A folded text -> the heads of its citations: type word and symbol, or an Act's name, in reading order.
import { type ActType, actNameEnd } from "./act.ts";
import { typeAdditions, typeNamed, typeWords } from "./document-types.ts";
import { endAt } from "./sticky.ts";
import { type DocumentSymbol, symbolAt, typesOfParts } from "./symbol.ts";

/** What identifies a cited document. Offsets count in the folded text. */
export interface CitationHead {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** The type word; before `start` where a list carries it over (`các Quyết định số … và số …`). */
  readonly typeStart: number;
  readonly typeEnd: number;
  readonly symbol: (DocumentSymbol & { readonly start: number; readonly end: number }) | null;
  /** End of an Act's name; null for other documents. */
  readonly nameEnd: number | null;
  /** The type word stands in capitals, so the rest may too. */
  readonly capitals: boolean;
  readonly carried: boolean;
  /** Words between type and number, that may name the issuer: `Quyết định của Thủ tướng Chính phủ số …`. */
  readonly gap: { readonly start: number; readonly end: number } | null;
}

/** Type words of which one is the other's head: `Chương trình`, `Chương trình hành động`. */
const agrees = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

const additions = typeAdditions.join("|");
const candidate = new RegExp(`(?<!\\p{L})(?:(${typeWords.join("|")})((?: (?:${additions}))?)|số)(?!\\p{L})`, "giu");
const anotherType = new RegExp(`(?<!\\p{L})(?:${typeWords.join("|")})(?!\\p{L})`, "iu");

const numberWord = / ?(?:(?:số|sổ|So|so) ?:? ?)?/iuy;
const wordedGap = /(?: (?!số )[\p{L}\d]+){1,12}? (?:số|sổ) ?:? ?/iuy;
const plural = /(?:,|;| và|, và| hoặc) $/u;
const nextOfList =
  /(?:,? \(?ngày [\d/.\- ]{8,14}\)?|,? ngày \d{1,2} tháng \d{1,2} năm \d{4})?(?:,|;| và|, và| hoặc) (?:(?:số|sổ) ?:? ?)?/iuy;
const act = /^(?:luật|bộ luật|pháp lệnh)$/iu;
const notAct =
  /(?:pháp|kỷ|quy|định|học|khoa|trường|ngành|cử nhân|thạc s[ĩỹ]|tiến s[ĩỹ]|viện|công ty|hội|văn phòng|báo|tạp chí|vi phạm|môn|dự) $/iu;
const constitution = /(?: nước cộng hòa xã hội chủ nghĩa việt nam)?(?=,? \(?(?:năm )?\d{4}(?!\d))/iuy;
const constitutionOf = / nước cộng hòa xã hội chủ nghĩa việt nam/iuy;
const actNumber = /(?: năm \d{4})?,? \(?số ?:? ?/iuy;
/** How far a list reaches that carries its type word over. */
const longestList = 400;

export function findHeads(folded: string): CitationHead[] {
  const heads: CitationHead[] = [];
  candidate.lastIndex = 0;
  for (let found = candidate.exec(folded); found; found = candidate.exec(folded)) {
    let head = found[1] === undefined ? carriedHead(folded, found.index, heads.at(-1)) : headAt(folded, found);
    while (head) {
      heads.push(head);
      candidate.lastIndex = head.end;
      head = listedHead(folded, head);
    }
  }
  return heads;
}

function headAt(folded: string, found: RegExpExecArray): CitationHead | null {
  const start = found.index;
  const word = found[1] ?? "";
  const isAbbreviation = /^\p{Lu}[\p{Lu}r]+$/u.test(word) && !/ /.test(word) && typeNamed(word.toLowerCase()) === null;
  if (!isAbbreviation && typeNamed(word) === null) return null;
  const added = found[2] ?? "";
  const typeEnd = start + word.length + added.length;
  const type = `${typeNamed(word)}${added.toLowerCase()}`;
  const base = {
    start,
    type,
    typeStart: start,
    typeEnd,
    nameEnd: null,
    capitals: isCapitals(word),
    carried: false,
    gap: null,
  };

  const symbol = symbolAfter(folded, typeEnd);
  if (symbol && isShortForm(type, folded.slice(symbol.start, symbol.end))) return null;
  if (symbol) return { ...base, symbol, end: symbol.end };
  if (/^hiến pháp$/iu.test(word)) {
    const end = endAt(constitution, folded, typeEnd) ?? endAt(constitutionOf, folded, typeEnd);
    return end === null ? null : { ...base, symbol: null, nameEnd: end, end };
  }
  if (act.test(word)) return notAct.test(folded.slice(Math.max(0, start - 10), start)) ? null : namedAct(folded, base);
  return gappedHead(folded, base);
}

/** `Đề án 06/CP` is how people call it, no symbol. */
const isShortForm = (type: string, symbol: string): boolean =>
  /^(?:Đề án|Dự án|Chương trình|Chiến lược)/u.test(type) && /^\d+[/-]\p{L}+$/u.test(symbol);

function namedAct(folded: string, base: Omit<CitationHead, "symbol" | "end">): CitationHead | null {
  const end = actNameEnd(folded, base.type as ActType, base.typeEnd);
  if (end === null) return null;
  const number = endAt(actNumber, folded, end);
  const symbol = number === null ? null : symbolOf(folded, number);
  return symbol?.kind === "parliament" || symbol?.kind === "normative"
    ? { ...base, symbol, nameEnd: end, end: symbol.end }
    : { ...base, symbol: null, nameEnd: end, end };
}

/** Words between type and number: `Quyết định của Thủ tướng Chính phủ số …`; the symbol must be one of that type. */
function gappedHead(folded: string, base: Omit<CitationHead, "symbol" | "end">): CitationHead | null {
  const from = endAt(wordedGap, folded, base.typeEnd);
  if (from === null) return null;
  const symbol = symbolOf(folded, from);
  if (!symbol || anotherType.test(folded.slice(base.typeEnd, from))) return null;
  const allowed = typesOfParts(symbol);
  if (base.type !== "Văn bản" && !allowed.some((name) => agrees(name, base.type))) return null;
  return { ...base, gap: { start: base.typeEnd, end: from }, symbol, end: symbol.end };
}

/** `…, số 218-QĐ/TW` after an earlier citation of the same sentence. */
function carriedHead(folded: string, at: number, last: CitationHead | undefined): CitationHead | null {
  if (!last?.symbol || at - last.end > longestList || !plural.test(folded.slice(Math.max(0, at - 6), at))) return null;
  if (/\n|[.] \p{Lu}/u.test(folded.slice(last.end, at))) return null;
  const symbol = symbolAfter(folded, at - 1);
  return symbol && carry(last, at, symbol);
}

/** `… và 218-QĐ/TW` right after a citation and its date. */
function listedHead(folded: string, last: CitationHead): CitationHead | null {
  if (!last.symbol) return null;
  const from = endAt(nextOfList, folded, last.end);
  if (from === null) return null;
  const symbol = symbolOf(folded, from);
  if (!symbol || (symbol.kind === "letter" && last.symbol.kind !== "letter")) return null;
  const number = /(?:số|sổ) ?:? ?$/iu.exec(folded.slice(last.end, from));
  return carry(last, from - (number?.[0].length ?? 0), symbol);
}

function carry(last: CitationHead, start: number, symbol: NonNullable<CitationHead["symbol"]>): CitationHead {
  const allowed = typesOfParts(symbol);
  const agrees = allowed.length === 0 || allowed.some((name) => name === last.type || last.type.startsWith(`${name} `));
  const type = agrees ? last.type : (allowed[0] ?? last.type);
  return { ...last, start, type, symbol, nameEnd: null, end: symbol.end, carried: true, gap: null };
}

const symbolAfter = (folded: string, at: number): CitationHead["symbol"] => {
  const from = endAt(numberWord, folded, at);
  return from === null || from === at ? null : symbolOf(folded, from);
};

function symbolOf(folded: string, at: number): CitationHead["symbol"] {
  const symbol = symbolAt(folded, at);
  return symbol && { ...symbol, start: at };
}

const isCapitals = (word: string): boolean => word === word.toUpperCase() && word.length > 3;
